import { phraseKey, phraseOf, plainer } from '../../text/noun-chunks.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvester.ts';
import { isTermChunk } from './term-chunk.ts';

/** Precision on labelled papers with a thin vocabulary: twice is weak, three times better. */
const TWICE_CONFIDENCE = 0.6;
const OFTEN_CONFIDENCE = 0.7;

/** Two or three words with a telling head that the abstract says at least twice: its own terms. */
export const repeatedTerms: Harvester = {
  name: 'repeated-term',
  description: 'A lower-case term of two or three words, headed by a term noun, that the paper repeats.',
  harvest: ({ paperId, title, abstract, chunks }) => {
    const counts = new Map<string, { phrase: string; count: number }>();
    const phrases = [
      ...chunks.title.filter(isTermChunk).map((chunk) => phraseOf(title, chunk)),
      ...chunks.abstract.filter(isTermChunk).map((chunk) => phraseOf(abstract, chunk)),
    ];
    for (const phrase of phrases) {
      const key = phraseKey(phrase);
      const seen = counts.get(key);
      counts.set(key, { phrase: seen ? plainer(seen.phrase, phrase) : phrase, count: (seen?.count ?? 0) + 1 });
    }
    return [...counts.values()]
      .filter(({ count }) => count >= 2)
      .map(({ phrase, count }): HarvestedName => ({
        paperId,
        name: singularOf(phrase),
        detector: 'repeated-term',
        confidence: count >= 3 ? OFTEN_CONFIDENCE : TWICE_CONFIDENCE,
      }));
  },
};
