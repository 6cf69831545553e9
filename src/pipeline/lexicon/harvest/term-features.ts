/** What speaks for and against a phrase being a term: its words, how common it is at large, and how the paper uses it. All numbers are finite. */
import type { AddFeature, LinearModel } from '../../fitted/linear-model.ts';
import {
  oddsOfWords,
  type PlacedWords,
  WORD_PLACES,
  type WordPlace,
  wordsBefore,
  wordsBehind,
  wordsIn,
} from '../../fitted/word-places.ts';
import { phraseKey } from '../../text/noun-chunks.ts';
import { SURROUNDINGS, tellCounts, tellSurroundings } from '../../text/phrase-uses.ts';
import { remembered } from '../../../domain/remembered.ts';
import { singularOf } from '../../text/variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PaperText } from './harvester.ts';
import type { TermCandidate, TermUse } from './term-candidates.ts';

/** Models of phrases of two words or more, and of single words. */
export const TERM_MODELS = { phrase: 'term-phrase', word: 'term-word' } as const;

export function modelOf({ words }: TermCandidate): string {
  return words.length === 1 ? TERM_MODELS.word : TERM_MODELS.phrase;
}

export type Facts = Readonly<{ text: PaperText; vocabulary: Vocabulary; knownCount: number }>;

/** Tells features by name, each once. */
export function tellTerm(candidate: TermCandidate, facts: Facts, add: AddFeature): void {
  tellPhrase(candidate.words, facts.vocabulary, add);
  tellPlace(candidate, facts, add);
  tellWordsAround(candidate, facts, add);
  tellSurroundings(candidate.uses, facts.text, add);
}

/** What a phrase says wherever it stands, by its words and by how common it is. */
export function tellPhrase(words: readonly string[], vocabulary: Vocabulary, add: AddFeature): void {
  const key = phraseKey(words.join(''));
  if (words.length === 1) tellWordOdds(words, vocabulary, add);
  else {
    tellPhraseOdds(words, vocabulary, add);
    tellWords(wordsOfPhrase(words), vocabulary, add);
  }
  tellCommonness(key, vocabulary, add);
  tellShape(words, add);
  add('letters', Math.log(key.length));
}

/** What its place in the paper says. */
export function tellPlace(candidate: TermCandidate, { text, knownCount }: Facts, add: AddFeature): void {
  tellPlaces(candidate.uses, add);
  tellCounts(candidate.uses, text, add);
  add('paper-known-density', Math.log((knownCount + 1) / (text.abstract.length / 100 + 1)));
  add('known-tail', Number(candidate.knownTail > 0));
  add('known-tail-long', Number(candidate.knownTail > 1));
  add('known-head', Number(candidate.knownHead > 0));
  add('known-head-long', Number(candidate.knownHead > 1));
}

/** What the words around its uses say; of a single word nothing. */
export function tellWordsAround({ words, uses }: TermCandidate, { text, vocabulary }: Facts, add: AddFeature): void {
  if (words.length > 1) tellWords(wordsAround(uses, text), vocabulary, add);
}

/** The most that `tellSurroundings` can add to the log-odds of a model. */
export function mostOfSurroundings({ weights }: LinearModel): number {
  return SURROUNDINGS.reduce((sum, name) => sum + Math.max(0, weights.get(name) ?? 0), 0);
}

function tellPhraseOdds(words: readonly string[], vocabulary: Vocabulary, add: AddFeature): void {
  const { headOdds, modifierOdds, aloneOdds } = vocabulary;
  const last = singularOf(words.at(-1) ?? '');
  const head = headOdds(last);
  const modifiers = words.slice(0, -1).map((word) => modifierOdds(word));
  const mean = modifiers.reduce((sum, odds) => sum + odds, 0) / modifiers.length;
  const least = Math.min(...modifiers);
  add('head-odds', head);
  add('head-odds-below', Math.min(0, head));
  add('modifier-odds', mean);
  add('modifier-odds-least', least);
  add('modifier-odds-below', Math.min(0, least));
  add('both-odds', Math.min(head, mean));
  add('odds-product', head * mean);
  add(`head:${last}`, 1);
  add(`first:${words[0] ?? ''}`, 1);
  add('head-alone-odds', aloneOdds(last));
  add('three-words', Number(words.length === 3));
  add('four-words', Number(words.length === 4));
}

/** The words of a phrase and those around its uses. */
export function placeWords({ words, uses }: TermCandidate, text: PaperText): PlacedWords {
  return { ...wordsOfPhrase(words), ...wordsAround(uses, text) };
}

function wordsOfPhrase(words: readonly string[]): Pick<PlacedWords, 'head' | 'modifier'> {
  return { head: [wordsIn(words.at(-1) ?? '')], modifier: [wordsIn(words.slice(0, -1).join(' '))] };
}

function wordsAround(uses: readonly TermUse[], text: PaperText): Pick<PlacedWords, 'before' | 'behind'> {
  return {
    before: uses.map(({ field, start }) => wordsBefore(text[field], start)),
    behind: uses.map(({ field, end }) => wordsBehind(text[field], end)),
  };
}

/** Name of the feature that holds what the words in a place say. */
export const wordFeature = (place: WordPlace): string => `words-${place}`;

function tellWords(placed: Partial<PlacedWords>, { words }: Vocabulary, add: AddFeature): void {
  if (words.size === 0) return;
  for (const place of WORD_PLACES) if (placed[place]) add(wordFeature(place), oddsOfWords(placed, place, words));
}

function tellWordOdds(words: readonly string[], vocabulary: Vocabulary, add: AddFeature): void {
  const word = singularOf(words[0] ?? '');
  const alone = vocabulary.aloneOdds(word);
  add(`word:${word}`, 1);
  add('alone-odds', alone);
  add('alone-odds-above', Math.max(0, alone));
  add('head-odds', vocabulary.headOdds(word));
  add('unseen', Number(!vocabulary.background.has(word)));
}

/** Abstracts of the background: commonness does not speak in a straight line. */
const STEPS = [12, 30, 80, 200, 600].map((step) => ({ step, name: `abstracts-${step}` }));
const UNSEEN = { abstracts: 0, whole: 0, titles: 0, keywords: 0 };

function tellCommonness(key: string, { background }: Vocabulary, add: AddFeature): void {
  const { abstracts, whole, titles, keywords } = background.get(key) ?? UNSEEN;
  add('common', Number(abstracts > 0));
  add('abstracts', Math.log1p(abstracts));
  for (const { step, name } of STEPS) add(name, Number(abstracts >= step));
  add('title-rate', Math.log((titles + 0.5) / (abstracts + 5)));
  add('title-share', Math.min(0.6, (titles + 0.3) / (abstracts + 3)));
  add('whole-rate', (whole + 1) / (abstracts + 3));
  add('keywords', Math.log1p(keywords));
  add('keyword', Number(keywords > 0));
}

const DESCRIBING =
  /-(?:grained|performance|quality|driven|modal|dimensional|scale|aware|specific|layered|time|level|world|size|sized|agnostic|independent|dependent|oriented|centric|friendly|based|wise|free)$/;

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['ing', /ing$/],
  ['ion', /[ts]ions?$/],
  ['ity', /(?:ity|ness|ancy|ency|ance|ence|ism)$/],
  ['agent', /(?:er|or)s?$/],
  ['adjective', /(?:al|ive|ous|ic|ble|ary|ful|less|based|ent|ant)$/],
  ['participle', /ed$/],
  ['plural', /[^s]s$/],
  ['hyphen', /-/],
];

/** Features of the shapes that a word has, by its place. */
const shapesOf = remembered((word: string) => {
  const found = SHAPES.filter(([, shape]) => shape.test(word)).map(([name]) => name);
  return { head: found.map((name) => `head-${name}`), first: found.map((name) => `first-${name}`) };
});

function tellShape(words: readonly string[], add: AddFeature): void {
  const first = words[0] ?? '';
  for (const name of shapesOf(words.at(-1) ?? '').head) add(name, 1);
  if (words.length === 1) return;
  for (const name of shapesOf(first).first) add(name, 1);
  add('first-describing', Number(DESCRIBING.test(first)));
}

/** Shares are of all uses. */
function tellPlaces(uses: readonly TermUse[], add: AddFeature): void {
  let [whole, starts, ends, crossed] = [0, 0, 0, 0];
  for (const { isStart, isEnd, isCrossed } of uses) {
    if (isStart && isEnd) whole++;
    if (isStart) starts++;
    if (isEnd) ends++;
    if (isCrossed) crossed++;
  }
  add('whole', whole / uses.length);
  add('once-whole', Number(whole > 0));
  add('chunk-start', starts / uses.length);
  add('chunk-end', ends / uses.length);
  add('crossed', crossed / uses.length);
}
