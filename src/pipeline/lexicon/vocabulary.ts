/** What is known of phrases and words before a paper is read: the curated terms, how their words are used, and how common phrases are. */
import type { Background } from '../fitted/background.ts';
import type { Fitted } from '../fitted/fitted.ts';
import { phraseKey } from '../text/noun-chunks.ts';
import { remembered } from '../../domain/remembered.ts';
import { foldSlice } from '../text/tokens.ts';
import { singularOf } from '../text/variants.ts';

/** Log-odds of a word's place in terms against its place in any phrase; 0 for a word that neither has. */
export type Odds = (word: string) => number;

export type Vocabulary = Readonly<
  Fitted & {
    /** `phraseKey` of every curated form. */
    terms: ReadonlySet<string>;
    /** Words that curated terms write with a capital, the only one of the term, and never without: "Hadamard", "Wasserstein". */
    properWords: ReadonlySet<string>;
    /** Last word of a term of two words or more; of terms against common phrases that are none. */
    headOdds: Odds;
    /** Word before it. */
    modifierOdds: Odds;
    /** A term of one word. */
    aloneOdds: Odds;
  }
>;

/** "GPT-2", "PatchCore": a coined name says nothing of how words are used, and more such names must not outweigh the words. */
function isCoined(text: string): boolean {
  return /\d|\p{Ll}\p{Lu}/u.test(text);
}

/** @returns the vocabulary of the curated forms (stop forms are not among them) over what was fitted beforehand */
export function makeVocabulary(forms: readonly Readonly<{ text: string }>[], fitted: Fitted): Vocabulary {
  const texts = new Set(forms.map(({ text }) => text).filter((text) => !isCoined(text)));
  const terms = new Set(forms.map(({ text }) => phraseKey(text)));
  const ofTerms = countPlaces(texts);
  const known = [...terms].flatMap((key) => fitted.background.get(key)?.phrase ?? []);
  const [ofPhrases, ofKnown] = [placesAtLarge(fitted.background), countPlaces(known)];
  const oddsIn = (place: keyof Places): Odds => oddsOf(ofTerms[place], ofPhrases[place], ofKnown[place]);
  const properWords = properWordsOf(forms.map(({ text }) => text));
  return {
    ...fitted,
    terms,
    properWords,
    headOdds: oddsIn('heads'),
    modifierOdds: oddsIn('modifiers'),
    aloneOdds: oddsIn('alone'),
  };
}

/** Of two such terms at least: one may be the name of a single thing ("Flash decoding"). */
function properWordsOf(forms: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  const lower = new Set<string>();
  for (const form of forms.filter((text) => /\s/.test(text))) {
    const words = form.split(/[^\p{L}]+/u);
    for (const word of words) if (/^\p{Ll}/u.test(word)) lower.add(word);
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    const [word = ''] = capitals;
    if (capitals.length === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) && /\s\p{Ll}\S*$/u.test(form)) add(counts, word);
  }
  return new Set([...counts].flatMap(([word, count]) => (count > 1 && !lower.has(word.toLowerCase()) ? word : [])));
}

const AT_LARGE = new WeakMap<Background, Places>();

/** Places of words in all phrases of the background; counted once for each. */
function placesAtLarge(background: Background): Places {
  const known = AT_LARGE.get(background) ?? countPlaces([...background.values()].map(({ phrase }) => phrase));
  AT_LARGE.set(background, known);
  return known;
}

/** Is the phrase, in whatever number or hyphenation, a form of the vocabulary? */
export function isTerm(vocabulary: Vocabulary, phrase: string): boolean {
  return foldSlice(phrase, 0, phrase.length).length > 1 && vocabulary.terms.has(phraseKey(phrase));
}

type Places = Readonly<Record<'heads' | 'modifiers' | 'alone', WordCounts>>;
/** How many phrases have a word in a place, and the sum over all words. */
type WordCounts = Readonly<{ byWord: Map<string, number>; total: number }>;

/** How many of the phrases have a word as their last one (in the singular), before it, or alone. */
function countPlaces(phrases: Iterable<string>): Places {
  const heads = new Map<string, number>();
  const modifiers = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().split(/\s+/);
    const head = singularOf(words.pop() ?? '');
    add(words.length === 0 ? alone : heads, head);
    for (const word of words) add(modifiers, word);
  }
  return { heads: withTotal(heads), modifiers: withTotal(modifiers), alone: withTotal(alone) };
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function withTotal(byWord: Map<string, number>): WordCounts {
  return { byWord, total: [...byWord.values()].reduce((sum, count) => sum + count, 0) };
}

const UNSEEN = 0.5; // phrases that a word is taken to be in beyond those counted, so that none has probability 0
/** As so many terms does the use of words in common phrases count: a vocabulary of a few rows says little. */
const PRIOR_TERMS = 1000;

/** ln of p(word | term) / p(word | phrase), the first smoothed towards the second; phrases that are known terms are left out of the second. */
function oddsOf(terms: WordCounts, phrases: WordCounts, known: WordCounts): Odds {
  const phraseCount = phrases.total - known.total + PRIOR_TERMS;
  return remembered((word) => {
    const inTerms = terms.byWord.get(word) ?? 0;
    const inPhrases = (phrases.byWord.get(word) ?? 0) - (known.byWord.get(word) ?? 0);
    if (inTerms === 0 && inPhrases <= 0) return 0;
    const atLarge = (inPhrases + UNSEEN) / phraseCount;
    return Math.log((inTerms + PRIOR_TERMS * atLarge) / (terms.total + PRIOR_TERMS) / atLarge);
  });
}
