import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvester.ts';
import { type Feature, type TermCandidate, termCandidates } from './term-features.ts';

/**
 * Weights of a logistic regression on the development papers. Fitted without the curated rows that fire in one paper only, and
 * three times more without a third of all rows, so that it learns what a term looks like that no row holds. A sum of 0 means: as likely a
 * term as not among such candidates.
 */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  strongHead: 1.13,
  fairHead: 0.47,
  termHead: 0.39,
  kindHead: 0.58,
  weakHead: -0.65,
  genericHead: -1.57,
  pluralHead: -0.39,
  technicalModifier: 0.95,
  descriptiveModifier: -0.72,
  descriptiveEnding: -0.76,
  participle: -0.42,
  gerund: -0.7,
  endsInTerm: 0.24,
  startsWithTerm: -0.98,
  inTitle: 0.85,
  repeated: 1.4,
  atChunkStart: 1.02,
  behindFunctionWord: 0.88,
  inList: 0.33,
};
const MODIFIER_USE_WEIGHT = 0.46;
const BASE = -4.25;

/** Share of right ones among those found in the half of the papers that the weights had not seen. */
const CONFIDENCE = 0.88;

/** Ordinary terms that no row holds: in each noun chunk the tail with the best sum of weights, where that is above 0. */
export const scoredTerms: Harvester = {
  name: 'scored-term',
  description: 'A lower-case term of two to four words that its words and its uses together make likely.',
  harvest: (text, words) => {
    const bestByChunk = new Map<string, Readonly<{ phrase: string; score: number }>>();
    for (const candidate of termCandidates(text, words)) {
      const score = scoreOf(candidate);
      for (const chunk of candidate.chunks) {
        if (score > (bestByChunk.get(chunk)?.score ?? 0)) bestByChunk.set(chunk, { phrase: candidate.phrase, score });
      }
    }
    const phrases = new Set([...bestByChunk.values()].map(({ phrase }) => singularOf(phrase.toLowerCase())));
    return [...phrases].map((name): HarvestedName => ({
      paperId: text.paperId,
      name,
      detector: 'scored-term',
      confidence: CONFIDENCE,
    }));
  },
};

function scoreOf({ features, modifierUse }: TermCandidate): number {
  let score = BASE + MODIFIER_USE_WEIGHT * modifierUse;
  for (const feature of features) score += WEIGHTS[feature];
  return score;
}
