/** Examples for the term models: every candidate phrase of the labelled papers, right where a label names it. */
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { gatherFeatures } from '../../src/pipeline/fitted/linear-model.ts';
import type { WordPlaces } from '../../src/pipeline/fitted/word-places.ts';
import { readPaper } from '../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { termCandidates } from '../../src/pipeline/lexicon/harvest/term-candidates.ts';
import { modelOf, placeWords, TERM_MODELS, tellTerm } from '../../src/pipeline/lexicon/harvest/term-features.ts';
import { makeVocabulary } from '../../src/pipeline/lexicon/vocabulary.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { toAliasKey } from '../../src/domain/surface-form.ts';
import { phraseKey } from '../../src/pipeline/text/noun-chunks.ts';
import { toPaper, type GoldPaper } from '../score/records.ts';
import { fitLogistic, type Example } from './logistic.ts';
import { isPartOfVector, takeWords, withVectors } from './vector-features.ts';
import type { WordVectors } from './word-vectors.ts';

/** Strength of the penalty: the best of 1, 3, 10, 30 and 100 by cross-validation over papers. */
const PENALTY = 1;

/** Weights by model, and, where word vectors are given, what each of their words says by its place; without, that stays as it is. */
export function fitTerms(
  gold: readonly GoldPaper[],
  curated: Curated,
  fitted: Fitted,
  vectors?: WordVectors,
): { models: Map<string, Map<string, number>>; words: WordPlaces } {
  const forms = curated.rows.flatMap((row) => row.forms).filter(({ text }) => !curated.stopForms.has(toAliasKey(text)));
  const vocabulary = makeVocabulary(forms, { ...fitted, words: vectors === undefined ? fitted.words : new Map() });
  const examples = new Map<string, Example[]>(Object.values(TERM_MODELS).map((name) => [name, []]));
  for (const labelled of gold) {
    const text = readPaper(toPaper(labelled, 0));
    const required = keysOf(labelled, true);
    const optional = keysOf(labelled, false);
    const { candidates, knownCount } = termCandidates(text, vocabulary);
    for (const candidate of candidates) {
      const isRight = required.has(candidate.key);
      if (!isRight && optional.has(candidate.key)) continue; // costs nothing either way
      const own = gatherFeatures((add) => tellTerm(candidate, { text, vocabulary, knownCount }, add));
      const isPhrase = modelOf(candidate) === TERM_MODELS.phrase;
      const features = isPhrase && vectors ? withVectors(own, placeWords(candidate, text), vectors) : own;
      examples.get(modelOf(candidate))?.push({ features, isRight, weight: 1 });
    }
  }
  const isScaled = (name: string): boolean => !isPartOfVector(name);
  const models = new Map([...examples].map(([name, own]) => [name, fitLogistic(own, PENALTY, { isScaled })]));
  const phrases = models.get(TERM_MODELS.phrase);
  return { models, words: vectors && phrases ? takeWords(phrases, vectors) : fitted.words };
}

function keysOf({ concepts }: GoldPaper, isRequired: boolean): Set<string> {
  return new Set(
    concepts
      .filter(({ required }) => required === isRequired)
      .flatMap(({ forms }) => forms.map((form) => phraseKey(form))),
  );
}
