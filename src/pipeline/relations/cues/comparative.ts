import type { Slot } from '../clauses.ts';
import { governorOf, headsOf, spread, type Cue, type ReadableClause } from '../reading.ts';

const COMPARING =
  /^(?:over|than|compared to|compared with|compared|in comparison (?:to|with)|in contrast to|relative to|versus|vs|unlike|as opposed to|superiority over|rather than|instead of|other than|in place of)$/;
/** "its competitiveness against Y", "the gap with Y": the noun makes the preposition a comparing one. */
const COMPARING_NOUN =
  /^(?:gap|competitiveness|comparisons?|superiority|advantages?|difference|improvements?|gains?|alternative|parity|par|trade-off)$/;

/** "better than Y", "compared to Y", "advantages over Y", "unlike Y", "an alternative to Y". */
export const comparative: Cue = {
  name: 'comparative',
  description: 'a comparing preposition or noun leads to the other method',
  confidence: 0.85,
  read: (readable) => {
    const rivals = readable.clause.slots
      .filter((slot, i) => COMPARING.test(governorOf(slot)) || isAfterComparingNoun(readable, slot, i))
      .flatMap(headsOf)
      .filter(
        (head) => head.kind === 'method' || head.kind === 'model' || head.kind === 'metric' || head.kind === 'concept',
      );
    return spread(readable.actors, 'compares', rivals);
  },
};

function isAfterComparingNoun({ clause }: ReadableClause, slot: Slot, at: number): boolean {
  const noun = clause.slots[at - 1]?.phrases.at(-1)?.words.at(-1) ?? '';
  return COMPARING_NOUN.test(noun) && /^(?:against|with|to|between|from)$/.test(slot.preps.at(-1) ?? '');
}
