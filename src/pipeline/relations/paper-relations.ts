/** Relations that one paper states: of the weighed candidates those that are likely enough, one a pair. */
import { RELATION_TYPES, type RelationType, type StatedRelation } from '../../domain/schema/concept.ts';
import { SELF } from './tokens.ts';
import type { WeighedCandidate } from './weigh.ts';

/** A stated relation; `from` is absent where the paper speaks of its own work and introduces nothing by name. */
export type PaperRelation = Omit<StatedRelation, 'paper' | 'from'> & Readonly<{ from: string | undefined }>;

/**
 * Least probability at which a relation is stated, and, where something speaks against it (`doubts.ts`), of each type. What the
 * build finds is less often right than the models think, because some of it is no concept; wrong relations cost more than missing
 * ones. Chosen on the papers that the weights were fitted on; on those kept apart precision rose from 0.72 to 0.81 and F1 fell from 0.50 to 0.46.
 */
export const LEAST_PROBABILITY: Readonly<Record<RelationType | 'doubted', number>> = {
  'builds-on': 0.5, // a wrong one is the worst: the graph draws it as descent
  compares: 0.45,
  evaluates: 0.45,
  doubted: 0.75,
};

/** A second type for the same two names has to be this sure: "X builds on Y" here, "X outperforms Y" there. */
const LEAST_BESIDE = 0.6;

type Found = PaperRelation & Readonly<{ pair: string; margin: number }>;

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
      return one === first || (one.confidence >= LEAST_BESIDE && !isTurned);
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ pair: _, margin: __, ...relation }) => relation);
}

/** Of each (from, type, to) that is likely enough the surest. */
function bestByEnds(candidates: readonly WeighedCandidate[], least: typeof LEAST_PROBABILITY): Found[] {
  const best = new Map<string, Found>();
  for (const candidate of candidates) {
    for (const type of RELATION_TYPES) {
      const margin = candidate.probabilities[type] - least[candidate.doubted.includes(type) ? 'doubted' : type];
      if (margin < 0 || candidate.denied.includes(type)) continue;
      const relation = toRelation(candidate, type);
      const key = keyOf(relation);
      if (margin > (best.get(key)?.margin ?? -1)) best.set(key, { ...relation, pair: pairOf(relation), margin });
    }
  }
  return [...best.values()];
}

function toRelation(
  { probabilities, mode, evidence, cue, ...ends }: WeighedCandidate,
  type: RelationType,
): PaperRelation {
  const isTurned = type === 'compares' && !ends.leads && ends.from !== SELF;
  const [first, to] = isTurned ? [ends.to, ends.from] : [ends.from, ends.to];
  const from = first === SELF ? undefined : first;
  return { from, to, type, mode, evidence, cue: cue(type), confidence: toTwoDigits(probabilities[type]) };
}

function pairOf({ from = SELF, to }: PaperRelation): string {
  return [from, to].sort().join('\n');
}

/** `compares` counts without direction. */
function keyOf(relation: PaperRelation): string {
  const { from = SELF, to, type } = relation;
  return `${type}\n${type === 'compares' ? pairOf(relation) : `${from}\n${to}`}`;
}

function toTwoDigits(probability: number): number {
  return Math.round(probability * 100) / 100;
}

/** Place in the text: the title comes first. */
function placeOf({ evidence }: PaperRelation): number {
  return evidence.field === 'title' ? -1 : evidence.start;
}
