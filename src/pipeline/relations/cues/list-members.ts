import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import type { NounPhrase } from '../phrases.ts';
import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "the NAME family, including A and B". */
const FAMILY = /^(?:family|families|series|variants|suites?)$/;
/** Behind the name of a class of methods: members of "PEFT methods" are PEFT; of "retrieval tasks", "amino acid transporters" they are tasks and transporters. */
const OF_METHODS =
  /^(?:methods?|techniques?|algorithms?|approach(?:es)?|strateg(?:y|ies)|schemes?|procedures?|models?|frameworks?|architectures?|systems?|networks?|loss(?:es)?|optimizers?|layers?|modules?|mechanisms?|adapters?|solvers?|estimators?|learners?|classifiers?|baselines?|functions?|designs?|paradigms?|solutions?|tools?|libraries|library|formats?|policies)$/;

/** "PEFT methods such as LoRA and adapters", "Among PEFT methods, LoRA …": the members build on the class. */
export const listMembers: Cue = {
  name: 'list-members',
  description: 'members of a class named by such as, including, like, among',
  read: ({ clause, introduced }): ReadRelation[] =>
    isActivity(clause)
      ? []
      : [
          ...clause.slots.flatMap((slot, i) =>
            slot.isList
              ? spread(membersOf(slot, introduced), 'builds-on', classesOf(slot, clause.slots[i - 1], introduced))
              : [],
          ),
          ...clause.slots
            .filter((slot) => slot.isBefore && governorOf(slot) === 'among')
            .flatMap((slot) => spread(conceptsOf(clause.subjects), 'builds-on', headsOf(slot))),
        ],
};

/** "Methods for controlling Y, such as X": X is a method and no Y. */
function isActivity({ verb, lead }: Clause): boolean {
  return verb?.mood === 'gerund' && (lead === 'for' || lead === 'of');
}

/** Of a slot that is a list; what stands in a bracket alone is one only where it looks like a name. */
function membersOf(slot: Slot, introduced: ReadonlySet<string>): Anchor[] {
  const members = conceptsOf(headsOf(slot)).filter(({ kind }) => kind !== 'dataset' && kind !== 'metric');
  return slot.isNamed
    ? members
    : members.filter(({ text, conceptId }) => /\p{Lu}/u.test(text) && !introduced.has(conceptId));
}

/** The class before a list: a plural ("PEFT methods"), or a phrase with a noun of its own ("a PEFT method, namely"). */
function classesOf(slot: Slot, before: Slot | undefined, introduced: ReadonlySet<string>): Anchor[] {
  const phrase = before?.phrases.at(-1);
  if (phrase === undefined || /^['’]/.test(phrase.tail[0] ?? '')) return []; // "NAME's advantages such as"
  if (FAMILY.test(phrase.tail.at(-1) ?? '')) return conceptsOf(phrase.heads);
  if (phrase.heads.some(({ conceptId }) => introduced.has(conceptId))) return [];
  const isPlural = /s$/.test(phrase.tail.at(-1) ?? phrase.heads.at(-1)?.text ?? '');
  if (!slot.isNamed && isAcronymOf(slot, phrase)) return [];
  if (phrase.heads.length > 0 && phrase.tail.length > 0 && !OF_METHODS.test(phrase.tail.at(-1) ?? '')) return [];
  const classes = phrase.heads.length > 0 ? phrase.heads : phrase.modifiers; // "parameter-efficient methods such as"
  return isPlural || (slot.isNamed && phrase.tail.length > 0) ? conceptsOf(classes) : [];
}

/** "language models (LMs)": another name of the class, and no member of it. */
function isAcronymOf(slot: Slot, phrase: NounPhrase): boolean {
  const initials = phrase.words
    .flatMap((words) => words.split(/[\s-]/))
    .map((word) => word.charAt(0))
    .join('');
  return headsOf(slot).some(({ text }) => initials.endsWith(text.replace(/s$/, '').toLowerCase()));
}

function conceptsOf(anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter(({ part }) => part === 'concept');
}
