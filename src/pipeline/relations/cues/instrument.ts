import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import {
  EVIDENCE_NOUN,
  governorOf,
  headsOf,
  isComparing,
  isOwn,
  spread,
  tailNoun,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

const BY_MEANS = new Set([
  'using',
  'via',
  'through',
  'by means of',
  'based on',
  'based upon',
  'built on',
  'built upon',
  'on top of',
  'inspired by',
  'with',
  'by',
]);
const CLOSE = new Set(['using', 'via', 'based on', 'built on', 'by means of', 'with']);
/** On these a model may stand, too. */
const FOUNDED = new Set(['based on', 'based upon', 'built on', 'built upon', 'on top of', 'inspired by']);
const NAMED_MEANS = new Set(['using', 'via', 'through', 'by means of', 'by']);
/** "with fewer rollouts" tells a result. */
const RESULT = /^(?:fewer|less|lower|higher|better|faster|minimal|reduced|improved|comparable|smaller)$/;

/** "… using Y", "via Y", "based on Y": the means by which the subject does it; "with fewer Y": what it is measured by. */
export const instrument: Cue = {
  name: 'instrument',
  description: 'using, via, through, with, based on: the means',
  read: (readable): ReadRelation[] => {
    if (readable.isTitle) return [];
    const own = readable.actors.filter((actor) => isOwn(actor, readable.introduced));
    const isTest = /^(?:evaluate|apply)$/.test(readable.clause.verb?.verb.verbClass ?? ''); // "we run experiments using GPT-2"
    const isCompare = readable.clause.verb?.verb.verbClass === 'compare';
    return readable.clause.slots.flatMap((slot, i) => {
      if (slot.isAside || !BY_MEANS.has(governorOf(slot)) || isComparing(slot, readable.clause.slots[i - 1])) return [];
      if (slot.phrases.some((phrase) => phrase.words.some((word) => RESULT.test(word))))
        return spread(own, 'evaluates', headsOf(slot));
      if (isEvidence(readable, slot, i)) return spread(own, 'evaluates', headsOf(slot));
      const means = headsOf(slot).filter(
        (head) => isMeans(head) || (head.kind === 'model' && FOUNDED.has(governorOf(slot))),
      );
      const data =
        governorOf(slot) === 'using'
          ? headsOf(slot).filter(({ kind }) => kind === 'dataset' || kind === 'task' || (isTest && kind === 'model'))
          : [];
      return [
        ...(isCompare ? [] : spread(own, 'builds-on', means)),
        ...spread(own, 'evaluates', data),
        ...closeBy(readable, slot, i, means),
        ...ofObject(readable, slot, means),
      ];
    });
  },
};

/** "through CNN experiments", "analyses based on SVD": how it was tested, not how it works. */
function isEvidence({ clause }: ReadableClause, slot: Slot, at: number): boolean {
  const leader = clause.slots.findLastIndex((one, i) => i <= at && !one.isList); // a list stands where its class does
  const noun = clause.slots[leader - 1]?.phrases.at(-1)?.words.at(-1) ?? '';
  return slot.phrases.some((phrase) => EVIDENCE_NOUN.test(tailNoun(phrase))) || EVIDENCE_NOUN.test(noun);
}

/** "BERT using factorized embeddings": two names side by side in one phrase. */
function closeBy(
  { clause, introduced }: ReadableClause,
  slot: Slot,
  at: number,
  means: readonly Anchor[],
): ReadRelation[] {
  const before = clause.slots[at - 1];
  const phrase = before?.phrases.at(-1);
  const prep = slot.preps.at(-1) ?? '';
  if (before === undefined || before.isAside || phrase === undefined || phrase.tail.length > 1) return [];
  const isOfVerb = prep === 'with' && !slot.isBefore; // "combines A with B": no part of A
  if (isOfVerb || !CLOSE.has(prep)) return [];
  const heads = phrase.heads.filter(
    (head) =>
      head.part === 'concept' && !introduced.has(head.conceptId) && head.kind !== 'dataset' && head.kind !== 'metric',
  );
  return before.preps.length === 0 && slot.preps.length === 1 ? spread(heads, 'builds-on', means) : [];
}

/** "Recent works improve X through Y", with nobody named as subject: X is done by means of Y. */
function ofObject({ clause, actors }: ReadableClause, slot: Slot, means: readonly Anchor[]): ReadRelation[] {
  const verbClass = clause.verb?.verb.verbClass;
  if (
    actors.length > 0 ||
    slot.isBefore ||
    !NAMED_MEANS.has(governorOf(slot)) ||
    (verbClass !== 'effect' && verbClass !== 'apply')
  )
    return [];
  const objects = clause.slots.filter(
    (one) => !one.isBefore && !one.isAside && one.preps.every((prep) => prep === 'of'),
  );
  const done = objects
    .flatMap(headsOf)
    .filter((head) => head.part === 'concept' && (head.kind === 'task' || head.kind === 'method'));
  return spread(done, 'builds-on', means);
}

function isMeans(anchor: Anchor): boolean {
  return anchor.kind === 'method' || anchor.kind === 'concept';
}
