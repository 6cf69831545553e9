import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { complements, governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

const LIKENESS = /^(?:equivalent|similar|different|comparable|complementary|interchangeable|orthogonal|identical)$/;
/** "the gap between A and B". */
const BETWEEN = /^(?:gap|gaps|differences?|comparisons?|disparity|discrepancy|mismatch|trade-offs?|tradeoffs?)$/;

/** "X is faster, whereas Y …"; "X and Y are equivalent"; "the gap between X and Y": two things set against each other. */
export const contrast: Cue = {
  name: 'contrast',
  description: 'things joined by whereas, called alike or different, or with a gap between them',
  read: ({ clause, opposed }): ReadRelation[] => {
    const gaps = clause.slots.flatMap((slot, i) => (isBetween(slot, clause.slots[i - 1]) ? pairs(headsOf(slot)) : []));
    if (clause.verb?.mood !== 'finite') return gaps;
    const said = complements(clause)[0]?.phrases.at(-1)?.words.at(-1) ?? '';
    const isLikened = clause.verb.verb.lemma === 'be' && LIKENESS.test(said);
    return [
      ...spread(opposed.filter(isMethod), 'compares', clause.subjects.filter(isMethod)),
      ...(isLikened ? pairs(clause.subjects) : []),
      ...gaps,
    ];
  },
};

function isBetween(slot: Slot, before: Slot | undefined): boolean {
  return governorOf(slot) === 'between' && BETWEEN.test(before?.phrases.at(-1)?.words.at(-1) ?? '');
}

function isMethod({ kind }: Anchor): boolean {
  return kind === 'method' || kind === 'model' || kind === 'concept';
}

/** The first against all others. */
function pairs([first, ...others]: readonly Anchor[]): ReadRelation[] {
  return first === undefined || !isMethod(first) ? [] : spread([first], 'compares', others.filter(isMethod));
}
