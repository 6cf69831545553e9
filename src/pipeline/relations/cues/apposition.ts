import { headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "X, a PEFT method": X is one of these. */
export const apposition: Cue = {
  name: 'apposition',
  description: 'an aside with an article says what the named concept is',
  read: ({ clause }): ReadRelation[] =>
    clause.slots.flatMap((slot, i) => {
      const phrase = slot.phrases[0];
      if (!slot.isAside || slot.preps.length > 0 || phrase === undefined || !phrase.hasArticle) return [];
      const before = clause.slots[i - 1];
      if (before === undefined || (before.isBefore && before.preps.length > 0)) return []; // "In X, a Y …" goes on with Y
      const named = before.phrases.at(-1)?.heads.filter((head) => head.part === 'concept') ?? [];
      return spread(
        named,
        'builds-on',
        headsOf(slot).filter((head) => head.kind === 'method' || head.kind === 'concept' || head.kind === 'task'),
      );
    }),
};
