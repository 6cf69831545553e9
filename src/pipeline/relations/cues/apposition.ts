import { isNaming, type Clause } from '../clauses.ts';
import { QUALIFYING } from '../phrases.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { headsOf, INSTANCE_NOUN, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "X, a PEFT method", "X, a variant of Y", "a variant of Y called X": X is one of these. */
export const apposition: Cue = {
  name: 'apposition',
  description: 'an aside with an article, or a name after "called", says what the named concept is',
  read: ({ clause }): ReadRelation[] => [
    ...clause.slots.flatMap((slot, i) => readAside(slot, clause.slots, i)),
    ...readCalled(clause),
  ],
};

function readAside(slot: Slot, slots: readonly Slot[], at: number): ReadRelation[] {
  const phrase = slot.phrases[0];
  if (!slot.isAside || slot.preps.length > 0 || phrase === undefined || !phrase.hasArticle) return [];
  const before = slots[at - 1];
  if (before === undefined || (before.isBefore && before.preps.length > 0)) return []; // "In X, a Y …" goes on with Y
  const named = before.phrases.at(-1)?.heads.filter((head) => head.part === 'concept') ?? [];
  const next = slots[at + 1];
  const isInstance =
    INSTANCE_NOUN.test(phrase.words.at(-1) ?? '') && next?.preps.length === 1 && next.preps[0] === 'of';
  const qualities = phrase.modifiers.filter(({ text }) => QUALIFYING.test(text)); // "X, a training-free method"
  return spread(
    named,
    'builds-on',
    [...headsOf(slot), ...(isInstance ? headsOf(next) : []), ...qualities].filter(isClass),
  );
}

/** "a variant of Y called X", "a Y method named X". */
function readCalled({ verb, subjects, slots }: Clause): ReadRelation[] {
  if (verb === undefined || !isNaming(verb)) return [];
  const names = slots.filter((slot) => slot.preps.length === 0).flatMap(headsOf);
  return spread(names.slice(0, 1), 'builds-on', subjects.filter(isClass));
}

function isClass({ kind }: Anchor): boolean {
  return kind === 'method' || kind === 'concept' || kind === 'task';
}
