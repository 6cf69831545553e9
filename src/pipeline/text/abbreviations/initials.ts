/** Words whose initials are a short form, letter by letter: what is asked for where no bracket says that there is a definition. */
import { FUNCTION_WORDS } from './align.ts';
import type { Word } from './words.ts';

/** @returns the tail of the words that the letters are the initials of, function words left out freely between them; or undefined */
export function initialsTail(letters: string, words: readonly Word[]): readonly Word[] | undefined {
  const size = matchedSize(letters, words.toReversed(), true);
  return size === 0 ? undefined : words.slice(-size);
}

/** The same for the words from an index on. */
export function initialsHead(letters: string, words: readonly Word[], from = 0): readonly Word[] | undefined {
  const size = matchedSize(letters, words, false, from);
  return size === 0 ? undefined : words.slice(from, from + size);
}

/** The letter with which a word can begin a phrase, in lower case; empty where it has none. */
export function initialOf(word: Word): string {
  return partsOf(word)[0]?.charAt(0) ?? '';
}

function partsOf({ text }: Word): string[] {
  return text
    .toLowerCase()
    .split(/[-–/]/)
    .filter((part) => part !== '');
}

/** How many of the words from an index on it takes, or 0. `isReversed`: words, their parts and the letters are read from the end. */
function matchedSize(letters: string, words: readonly Word[], isReversed: boolean, from = 0): number {
  let rest = letters;
  for (let i = from; i < words.length; i++) {
    const parts = partsOf(words[i] as Word);
    for (const part of isReversed ? parts.reverse() : parts) {
      const letter = (isReversed ? rest.at(-1) : rest.at(0)) ?? '';
      if (letter !== '' && part.startsWith(letter)) rest = isReversed ? rest.slice(0, -1) : rest.slice(1);
      else if (i === from || !FUNCTION_WORDS.has(part)) return 0;
    }
    if (rest === '') return i + 1 - from;
  }
  return 0;
}
