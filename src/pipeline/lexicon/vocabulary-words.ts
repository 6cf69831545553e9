/** What the words of the curated names say of a word: how many names it heads, and in how many it qualifies the head. */
import { foldSlice } from '../text/tokens.ts';
import { phraseKey } from '../text/noun-chunks.ts';
import { singularOf } from '../text/variants.ts';

/** Counts are of names, by lower-case word; heads in the singular. `terms` holds the `phraseKey` of every form. */
export type VocabularyWords = Readonly<{
  heads: ReadonlyMap<string, number>;
  modifiers: ReadonlyMap<string, number>;
  terms: ReadonlySet<string>;
}>;

/** @returns counts over all forms of two words or more; acronyms and other single words are terms only */
export function countWords(forms: readonly Readonly<{ text: string }>[]): VocabularyWords {
  const heads = new Map<string, number>();
  const modifiers = new Map<string, number>();
  const terms = new Set<string>();
  for (const { text } of forms) {
    terms.add(phraseKey(text));
    const words = text.split(/\s+/).map((word) => word.toLowerCase());
    const head = words.pop();
    if (head === undefined || words.length === 0) continue;
    add(heads, headKey(head));
    for (const word of words) add(modifiers, word);
  }
  return { heads, modifiers, terms };
}

/** The word under which a head is counted: singular, lower case. */
export function headKey(word: string): string {
  return singularOf(word.toLowerCase());
}

/** Is the phrase, in whatever number or hyphenation, a form of the vocabulary? */
export function isTerm(words: VocabularyWords, phrase: string): boolean {
  return foldSlice(phrase, 0, phrase.length).length > 1 && words.terms.has(phraseKey(phrase));
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
