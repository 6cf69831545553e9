import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { complements, governorOf, headsOf, INSTANCE_NOUN, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "We frame X as Y", "X is formulated as Y", "X is a variant of Y", "converting Y into X". */
export const recast: Cue = {
  name: 'recast',
  description: 'one thing is framed as another, made from it, or said to be one',
  read: ({ clause }): ReadRelation[] => {
    if (clause.verb === undefined || clause.verb.isNegated) return [];
    if (clause.verb.verb.verbClass === 'recast') return readFramed(clause);
    if (CONVERTS.test(clause.verb.verb.lemma)) return readConverted(clause);
    return clause.verb.verb.lemma === 'be' ? readInstance(clause) : [];
  },
};

const CONVERTS = /^(?:convert|transform|turn|distill)$/;
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

/** "is a PEFT method", "is a variant of LoRA". */
function readInstance(clause: Clause): ReadRelation[] {
  const slots = complements(clause);
  const classes = slots.filter((slot, i) => isClass(slot, slots[i - 1])).flatMap(headsOf);
  return spread(conceptsOf(clause.subjects), 'builds-on', classes.filter(isIdea));
}

function isClass(slot: Slot, before: Slot | undefined): boolean {
  const phrase = slot.phrases[0];
  if (slot.preps.length === 0)
    return (
      before === undefined && /^(?:an?|two|three|four)$/.test(phrase?.words[0] ?? '') && (phrase?.tail.length ?? 0) <= 1
    );
  const noun = before?.phrases.at(-1)?.words.at(-1) ?? '';
  return before?.preps.length === 0 && slot.preps.length === 1 && slot.preps[0] === 'of' && INSTANCE_NOUN.test(noun);
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
