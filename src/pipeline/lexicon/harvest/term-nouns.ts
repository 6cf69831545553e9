import { phraseOf } from '../../text/noun-chunks.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvester.ts';
import { isTermChunk } from './term-chunk.ts';

/** Precision on labelled papers with a thin vocabulary; the weakest of the harvesters. */
const CONFIDENCE = 0.55;

/** Heads that need to be said twice: too many plain descriptions end in them ("accurate tracking", "tight bound"). */
const LOOSE_HEADS =
  /\b(?:bound|approximation|estimator|classifier|connection|correlation|geometry|noise|distance|rotation|phenomenon|bias|learning|encoder|decoder|test|testing|mapping|smoothing|optimization|generation|reconstruction|tracking|localization|adaptation|principle|tuning|projection|maintenance|extraction|prior|filter|regression|completion|connection|weighting)s?$/;

/** Terms said only once, known by their head noun alone: "beam search", "associative recall". */
export const termNouns: Harvester = {
  name: 'term-noun',
  description: 'Two or three lower-case words headed by a noun that makes terms.',
  harvest: ({ paperId, abstract, chunks }) => {
    const names = new Set(chunks.abstract.filter(isTermChunk).map((chunk) => phraseOf(abstract, chunk)));
    return [...names]
      .map((name) => name.charAt(0).toLowerCase() + name.slice(1)) // a sentence's first word
      .filter((name) => !/\p{Lu}/u.test(name) && !LOOSE_HEADS.test(name))
      .map((name): HarvestedName => ({
        paperId,
        name: singularOf(name),
        detector: 'term-noun',
        confidence: CONFIDENCE,
      }));
  },
};
