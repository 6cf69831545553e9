/** What was counted and fitted beforehand, from texts at large and from labelled papers; `data/fitted` as values. */
import type { Report } from '../../domain/diagnostic.ts';
import { parseBackground, type Background } from './background.ts';
import { parseWeights, type Models } from './linear-model.ts';
import { parseWordPlaces, type WordPlaces } from './word-places.ts';

export type Fitted = Readonly<{ background: Background; words: WordPlaces; models: Models }>;

export const EMPTY_FITTED: Fitted = { background: new Map(), words: new Map(), models: new Map() };

/** @param files  `phrases.tsv`, `words.tsv` and `weights.tsv`, any may be missing; others are ignored */
export function parseFitted(files: readonly Readonly<{ name: string; text: string }>[], report: Report): Fitted {
  const phrases = files.find(({ name }) => name === 'phrases.tsv');
  const words = files.find(({ name }) => name === 'words.tsv');
  const weights = files.find(({ name }) => name === 'weights.tsv');
  return {
    background: phrases === undefined ? EMPTY_FITTED.background : parseBackground(phrases, report),
    words: words === undefined ? EMPTY_FITTED.words : parseWordPlaces(words, report),
    models: weights === undefined ? EMPTY_FITTED.models : parseWeights(weights, report),
  };
}
