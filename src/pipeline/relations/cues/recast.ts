import type { Clause } from '../clauses.ts';
import type { NounPhrase } from '../phrases.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { complements, governorOf, headsOf, INSTANCE_NOUN, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "We frame X as Y", "X is formulated as Y", "X is a variant of Y", "converting Y into X". */
export const recast: Cue = {
  name: 'recast',
  description: 'one thing is framed as another, made from it, or said to be one',
  read: ({ clause, words }): ReadRelation[] => {
    if (clause.verb === undefined || clause.verb.isNegated) return [];
    if (clause.verb.verb.verbClass === 'recast') return readFramed(clause);
    if (CONVERTS.test(clause.verb.verb.lemma)) return readConverted(clause);
    if (clause.verb.verb.lemma === 'belong') return readBelonging(clause);
    return clause.verb.verb.lemma === 'be' ? readInstance(clause, FIRST.test(words.join(' '))) : [];
  },
};

const CONVERTS = /^(?:convert|transform|turn|distill)$/;
/** "the first …": the reader of phrases leaves such words out. */
const FIRST = /\b(?:is|are) (?:also )?the (?:first|only)\b/;
const MEANS = /^(?:through|via|by|using)$/;
function readFramed(clause: Clause): ReadRelation[] {
  const as = complements(clause).filter((slot) => governorOf(slot) === 'as');
  const whole = as.flatMap((slot) => slot.phrases.flatMap(({ heads, modifiers }) => [...heads, ...modifiers]));
  return spread(conceptsOf(patientsOf(clause)), 'builds-on', whole.filter(isIdea));
}

/** "converts X into Y through Z": Y is made from X, by Z. */
function readConverted(clause: Clause): ReadRelation[] {
  const products = complements(clause).filter((slot) => governorOf(slot) === 'into' || governorOf(slot) === 'to');
  const means = clause.slots.filter((slot) => MEANS.test(governorOf(slot)));
  const made = conceptsOf(products.flatMap(headsOf)).filter(({ kind }) => kind === 'method' || kind === 'model');
  return spread(made, 'builds-on', [...patientsOf(clause), ...means.flatMap(headsOf)].filter(isIdea));
}

/** "is a PEFT method", "is the first PEFT method", "is a variant of LoRA". */
function readInstance(clause: Clause, isFirst: boolean): ReadRelation[] {
  const slots = complements(clause);
  const classes = slots.filter((slot, i) => isClass(slot, slots[i - 1], isFirst)).flatMap(headsOf);
  return spread(conceptsOf(clause.subjects), 'builds-on', classes.filter(isIdea));
}

function isClass(slot: Slot, before: Slot | undefined, isFirst: boolean): boolean {
  const phrase = slot.phrases[0];
  const opening = phrase?.words[0] ?? '';
  if (slot.preps.length === 0) {
    const isOpen = /^(?:an?|two|three|four)$/.test(opening) || (isFirst && opening === 'the') || isPlural(phrase);
    return before === undefined && isOpen && (phrase?.tail.length ?? 0) <= 1;
  }
  const noun = before?.phrases.at(-1)?.words.at(-1) ?? '';
  const isInstance = INSTANCE_NOUN.test(noun) || noun === 'one';
  return before?.preps.length === 0 && slot.preps.length === 1 && slot.preps[0] === 'of' && isInstance;
}

/** "are popular PEFT methods": a plural without article. */
function isPlural(phrase: NounPhrase | undefined): boolean {
  return phrase?.hasArticle === false && /[^s]s$/.test(phrase.words.at(-1) ?? '');
}

/** "belongs to the class of PEFT methods". */
function readBelonging(clause: Clause): ReadRelation[] {
  const classes = complements(clause).filter(
    ({ preps }) => preps[0] === 'to' && preps.slice(1).every((prep) => prep === 'of'),
  );
  return spread(conceptsOf(clause.subjects), 'builds-on', classes.flatMap(headsOf).filter(isIdea));
}

/** What is framed: the object, or the subject of a passive. */
function patientsOf(clause: Clause): readonly Anchor[] {
  if (clause.verb?.isPassive === true) return clause.subjects;
  return complements(clause)
    .filter((slot) => slot.preps.length === 0)
    .flatMap(headsOf);
}

function conceptsOf(anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter(({ part }) => part === 'concept');
}

function isIdea({ kind }: Anchor): boolean {
  return kind === 'method' || kind === 'task' || kind === 'concept';
}
