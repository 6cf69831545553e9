import { hasTermHead } from '../../text/head-kind.ts';
import { type ChunkWord, phraseKey, phraseOf } from '../../text/noun-chunks.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvest-names.ts';

/** Precision on labelled papers with a thin vocabulary: twice is weak, three times better. */
const TWICE_CONFIDENCE = 0.6;
const OFTEN_CONFIDENCE = 0.7;
const MAX_WORDS = 3;

/** First words that describe rather than name. */
const DESCRIPTIVE =
  /^(?:\p{L}+-(?:grained|performance|quality|driven|modal|dimensional|scale|aware|specific|layered|time)|pretrained|pre-trained|quantized|pruned|distilled|learned|learnt|trained|merged|global|local|external|internal|intrinsic|formal|additional|human|reliable|robust|continuous|discrete|dynamic|static|structured|normal|specialized|specialised|lightweight|upper|lower|error|collected|labeled|labelled|unlabeled|augmented|explicit|implicit|vanilla|inefficient|incorrect|correct|cumulative|model|data|task|training|inference|performance|domain|solution|parameter|our|s|one|classical|noisy|clean|joint|automatic|adaptive|random|naive|online|offline|visual|textual|linear|nonlinear|non-linear|deep|neural)$/u;

/** Two or three words with a telling head that the abstract says at least twice: its own terms. */
export const repeatedTerms: Harvester = {
  name: 'repeated-term',
  description: 'A lower-case term of two or three words, headed by a term noun, that the paper repeats.',
  harvest: ({ paperId, title, abstract, chunks }) => {
    const counts = new Map<string, { phrase: string; count: number }>();
    const phrases = [
      ...chunks.title.filter(isTerm).map((chunk) => phraseOf(title, chunk)),
      ...chunks.abstract.filter(isTerm).map((chunk) => phraseOf(abstract, chunk)),
    ];
    for (const phrase of phrases) {
      const key = phraseKey(phrase);
      counts.set(key, { phrase, count: (counts.get(key)?.count ?? 0) + 1 });
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

function isTerm(chunk: readonly ChunkWord[]): boolean {
  if (chunk.length < 2 || chunk.length > MAX_WORDS) return false;
  const words = chunk.map(({ text }) => text);
  if (words.some((word) => /[\d^_]/.test(word)) || DESCRIPTIVE.test((words[0] ?? '').toLowerCase())) return false;
  return (
    hasTermHead(words.at(-1) ?? '') &&
    !words.slice(0, -1).some((word) => /(?:ing|izes|ises|ates)$/i.test(word) && !/learning$/i.test(word))
  );
}
