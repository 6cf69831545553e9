/** Word vectors as features of a phrase while its model is fitted, and what their weights come to for each word: a number a place. */
import type { Features } from '../../src/pipeline/fitted/linear-model.ts';
import {
  eachWord,
  type PlacedWords,
  WORD_PLACES,
  type WordPlace,
  type WordPlaces,
} from '../../src/pipeline/fitted/word-places.ts';
import { wordFeature } from '../../src/pipeline/lexicon/harvest/term-features.ts';
import type { WordVectors } from './word-vectors.ts';

/** Vectors have length 1; twice as long they cost the penalty a quarter. Of 2, 3 and 5 it ranked phrases of papers that were not fitted on best, by little. */
const LENGTH = 2;

const nameOf = (place: WordPlace, i: number): string => `vector-${place}-${i}`;

export function isPartOfVector(name: string): boolean {
  return name.startsWith('vector-');
}

/** The features with the mean vector of the words in each place beside them; worked out whenever they are asked for, as they are many. */
export function withVectors(features: Features, words: PlacedWords, vectors: WordVectors): Features {
  return {
    *[Symbol.iterator]() {
      yield* features;
      for (const place of WORD_PLACES) {
        for (const [i, value] of meanVector(words[place], vectors).entries()) yield [nameOf(place, i), LENGTH * value];
      }
    },
  };
}

function meanVector(rows: PlacedWords[WordPlace], vectors: WordVectors): Float64Array {
  let mean = new Float64Array();
  eachWord(rows, (word, weight) => {
    const vector = vectors.get(word);
    if (vector === undefined) return;
    if (mean.length === 0) mean = new Float64Array(vector.length);
    for (const [i, value] of vector.entries()) mean[i] = (mean[i] ?? 0) + weight * value;
  });
  return mean;
}

const DIGITS = 2;

/**
 * Takes the weights of vectors out of a model: each word gets what they come to for it, and one feature a place, of weight 1, says so.
 * @param weights  changed in place
 */
export function takeWords(weights: Map<string, number>, vectors: WordVectors): WordPlaces {
  const size = vectors.values().next().value?.length ?? 0;
  const ofPlaces = WORD_PLACES.map((place) =>
    Float64Array.from({ length: size }, (_, i) => LENGTH * (weights.get(nameOf(place, i)) ?? 0)),
  );
  for (const name of [...weights.keys()]) if (isPartOfVector(name)) weights.delete(name);
  for (const place of WORD_PLACES) weights.set(wordFeature(place), 1);
  return new Map(
    [...vectors].map(([word, vector]) => [
      word,
      ofPlaces.map((weight) => {
        const odds = vector.reduce((sum, value, i) => sum + value * (weight[i] ?? 0), 0);
        return Math.round(odds * 10 ** DIGITS) / 10 ** DIGITS || 0;
      }),
    ]),
  );
}
