/** What is known of phrases and words before a paper is read: the curated terms, how their words are used, and how common phrases are. */
import type { Fitted } from '../fitted/fitted.ts';
import { phraseKey } from '../text/noun-chunks.ts';
import { foldSlice } from '../text/tokens.ts';
import { singularOf } from '../text/variants.ts';

/** Log-odds of a word's place in terms against its place in any phrase; 0 for a word that neither has. */
export type Odds = (word: string) => number;

export type Vocabulary = Readonly<
  Fitted & {
    /** `phraseKey` of every curated form. */
    terms: ReadonlySet<string>;
    /** Last word of a term of two words or more; of terms against common phrases that are none. */
    headOdds: Odds;
    /** Word before it. */
    modifierOdds: Odds;
    /** A term of one word. */
    aloneOdds: Odds;
  }
>;

/** @returns the vocabulary of the curated forms (stop forms are not among them) over what was fitted beforehand */
export function makeVocabulary(forms: readonly Readonly<{ text: string }>[], fitted: Fitted): Vocabulary {
  const texts = new Set(forms.map(({ text }) => text).filter((text) => !/\d/.test(text)));
  const terms = new Set(forms.map(({ text }) => phraseKey(text)));
  const ofTerms = countPlaces(texts);
  const others = [...fitted.background].filter(([key]) => !terms.has(key));
  const ofPhrases = countPlaces(others.map(([, { phrase }]) => phrase));
  return {
    ...fitted,
    terms,
    headOdds: oddsOf(ofTerms.heads, ofPhrases.heads),
    modifierOdds: oddsOf(ofTerms.modifiers, ofPhrases.modifiers),
    aloneOdds: oddsOf(ofTerms.alone, ofPhrases.alone),
  };
}

/** Is the phrase, in whatever number or hyphenation, a form of the vocabulary? */
export function isTerm(vocabulary: Vocabulary, phrase: string): boolean {
  return foldSlice(phrase, 0, phrase.length).length > 1 && vocabulary.terms.has(phraseKey(phrase));
}

type Places = Readonly<Record<'heads' | 'modifiers' | 'alone', Map<string, number>>>;

/** How many of the phrases have a word as their last one (in the singular), before it, or alone. */
function countPlaces(phrases: Iterable<string>): Places {
  const places: Places = { heads: new Map(), modifiers: new Map(), alone: new Map() };
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().split(/\s+/);
    const head = singularOf(words.pop() ?? '');
    add(words.length === 0 ? places.alone : places.heads, head);
    for (const word of words) add(places.modifiers, word);
  }
  return places;
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

const UNSEEN = 0.5; // phrases that a word is taken to be in beyond those counted, so that none has probability 0
/** As so many terms does the use of words in common phrases count: a vocabulary of a few rows says little. */
const PRIOR_TERMS = 1000;

/** ln of p(word | term) / p(word | phrase), the first smoothed towards the second. */
function oddsOf(terms: ReadonlyMap<string, number>, phrases: ReadonlyMap<string, number>): Odds {
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((all, count) => all + count, 0);
  const [termCount, phraseCount] = [sum(terms), sum(phrases) + PRIOR_TERMS];
  const odds = new Map<string, number>();
  for (const word of new Set([...terms.keys(), ...phrases.keys()])) {
    const atLarge = ((phrases.get(word) ?? 0) + UNSEEN) / phraseCount;
    const inTerms = ((terms.get(word) ?? 0) + PRIOR_TERMS * atLarge) / (termCount + PRIOR_TERMS);
    odds.set(word, Math.log(inTerms / atLarge));
  }
  return (word) => odds.get(word) ?? 0;
}
