import type { Slot } from '../clauses.ts';
import { headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "X for task Y", "X on dataset Y", "X of model Y", with both names in one phrase. */
export const purpose: Cue = {
  name: 'purpose',
  description: 'for, on: what the method in the same phrase is for',
  confidence: 0.7,
  read: ({ clause, isTitle }): ReadRelation[] =>
    clause.slots.flatMap((slot, i) => {
      const before = clause.slots[i - 1];
      const prep = slot.preps.at(-1);
      if (before === undefined || slot.isAside || !follows(before, slot)) return [];
      const subjects = before.phrases.flatMap((phrase) => phrase.heads).filter((head) => head.kind === 'method');
      if (prep !== 'for' && !(isTitle && prep === 'of')) return [];
      return headsOf(slot).flatMap((head) =>
        spread(subjects, head.kind === 'method' || head.kind === 'concept' ? 'builds-on' : 'evaluates', [head]),
      );
    }),
};

function follows(before: Slot, slot: Slot): boolean {
  return before.isBefore === slot.isBefore && slot.preps.length === before.preps.length + 1;
}
