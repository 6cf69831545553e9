import { headsOf, spread, type Cue } from '../reading.ts';

const COMPARING =
  /^(?:over|than|compared to|compared with|compared|in comparison (?:to|with)|in contrast to|relative to|versus|vs|against|unlike|as opposed to|superiority over|rather than|instead of|other than|in place of)$/;

/** "better than Y", "compared to Y", "advantages over Y", "unlike Y". */
export const comparative: Cue = {
  name: 'comparative',
  description: 'a comparing preposition leads to the other method',
  confidence: 0.8,
  read: ({ clause, actors }) => {
    const slots = clause.slots.filter((slot) => slot.preps.some((prep) => COMPARING.test(prep)));
    const rivals = slots
      .filter((slot) => COMPARING.test(slot.preps.filter((prep) => prep !== 'of' && prep !== 'to').at(-1) ?? ''))
      .flatMap(headsOf)
      .filter((head) => head.kind === 'method' || head.kind === 'model' || head.kind === 'concept');
    return spread(actors, 'compares', rivals);
  },
};
