/** Relations that one paper states: of the weighed candidates those that are likely enough, one a pair. */
import { RELATION_TYPES, type RelationType, type StatedRelation } from '../../domain/schema/concept.ts';
import { deniedTypes, doubtedTypes } from './doubts.ts';
import { SELF } from './tokens.ts';
import type { WeighedCandidate } from './weigh.ts';

/** A stated relation; `from` is absent where the paper speaks of its own work and introduces nothing by name. */
export type PaperRelation = Omit<StatedRelation, 'paper' | 'from'> & Readonly<{ from: string | undefined }>;

/**
 * Least probability at which a relation is stated, and, where something speaks against it (`doubts.ts`), of each type. What the
 * build finds is less often right than the models think, because some of it is no concept; wrong relations cost more than missing
 * ones: of what lower ones would add, too little is right (D19).
 */
export const LEAST_PROBABILITY: Readonly<Record<RelationType | 'doubted', number>> = {
  'builds-on': 0.5, // a wrong one is the worst: the graph draws it as descent
  compares: 0.35,
  evaluates: 0.4,
  doubted: 0.7, // not less than any other
};

/** A second type for the same two names has to be this sure: "X builds on Y" here, "X outperforms Y" there. */
const LEAST_BESIDE = 0.6;

type Ends = Pick<PaperRelation, 'from' | 'to' | 'type'>;
/** A relation that is likely enough, before it is known whether another one stands in its place. */
type Found = Ends & Readonly<{ candidate: WeighedCandidate; pair: string; margin: number }>;

/**
 * All relations of a paper in order of the text, title first: of two names the surest relation, with its surest sentence, and
 * another in the same direction that leaves no doubt.
 */
export function chooseRelations(candidates: readonly WeighedCandidate[], least = LEAST_PROBABILITY): PaperRelation[] {
  const found = bestByEnds(candidates, least);
  const best = new Map<string, Found>();
  for (const one of found) if (one.margin > (best.get(one.pair)?.margin ?? -1)) best.set(one.pair, one);
  return found
    .filter((one) => {
      const first = best.get(one.pair);
      const isTurned = one.type !== 'compares' && first?.type !== 'compares' && one.from !== first?.from;
      return one === first || (confidenceOf(one) >= LEAST_BESIDE && !isTurned);
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(toRelation);
}

/** The surer one; but a title shows less than a sentence of the abstract that names both. */
function isBetter(one: Pick<Found, 'candidate' | 'margin'>, other: Pick<Found, 'candidate' | 'margin'>): boolean {
  const [tells, otherTells] = [tellsMore(one.candidate, other.candidate), tellsMore(other.candidate, one.candidate)];
  return tells === otherTells ? one.margin > other.margin : tells;
}

function tellsMore({ evidence, mode }: WeighedCandidate, other: WeighedCandidate): boolean {
  return other.evidence.field === 'title' && evidence.field === 'abstract' && mode !== 'paper';
}

/** Of each (from, type, to) that is likely enough the surest. */
function bestByEnds(candidates: readonly WeighedCandidate[], least: typeof LEAST_PROBABILITY): Found[] {
  const best = new Map<string, Found>();
  for (const candidate of candidates) {
    for (const type of RELATION_TYPES) {
      const probability = probabilityOf(candidate, type);
      if (probability < least[type]) continue; // and if there were doubts, all the more
      const { doubts } = candidate;
      const margin = probability - least[doubtedTypes(doubts).includes(type) ? 'doubted' : type];
      if (margin < 0 || deniedTypes(doubts).includes(type)) continue;
      const ends = endsOf(candidate, type);
      const key = keyOf(ends);
      const before = best.get(key);
      if (before === undefined || isBetter({ candidate, margin }, before))
        best.set(key, { ...ends, candidate, pair: pairOf(ends), margin });
    }
  }
  return [...best.values()];
}

function endsOf({ from: first, to: second, leads }: WeighedCandidate, type: RelationType): Ends {
  const isTurned = type === 'compares' && !leads && first !== SELF;
  const [from, to] = isTurned ? [second, first] : [first, second];
  return { from: from === SELF ? undefined : from, to, type };
}

function toRelation(found: Found): PaperRelation {
  const { from, to, type, candidate } = found;
  const { mode, evidence, cue } = candidate;
  return { from, to, type, mode, evidence, cue: cue(type), confidence: confidenceOf(found) };
}

function confidenceOf({ candidate, type }: Found): number {
  return toTwoDigits(probabilityOf(candidate, type));
}

/** What is read of the paper's own work is no surer than that it is its own. */
function probabilityOf({ probabilities, certainty }: WeighedCandidate, type: RelationType): number {
  return probabilities[type] * certainty;
}

function pairOf({ from = SELF, to }: Ends): string {
  return [from, to].sort().join('\n');
}

/** `compares` counts without direction. */
function keyOf(relation: Ends): string {
  const { from = SELF, to, type } = relation;
  return `${type}\n${type === 'compares' ? pairOf(relation) : `${from}\n${to}`}`;
}

function toTwoDigits(probability: number): number {
  return Math.round(probability * 100) / 100;
}

/** Place in the text: the title comes first. */
function placeOf({ candidate: { evidence } }: Found): number {
  return evidence.field === 'title' ? -1 : evidence.start;
}
