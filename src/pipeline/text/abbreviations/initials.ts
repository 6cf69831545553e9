/** Words whose initials are a short form, letter by letter: what is asked for where no bracket says that there is a definition. */
import { FUNCTION_WORDS } from './align.ts';
import type { Word } from './words.ts';

/** @returns the tail of the words that the letters are the initials of, function words left out freely between them; or undefined */
export function initialsTail(letters: string, words: readonly Word[]): readonly Word[] | undefined {
  const size = matchedSize(letters, words.toReversed(), true);
  return size === 0 ? undefined : words.slice(-size);
}

/** The same for the head of the words. */
export function initialsHead(letters: string, words: readonly Word[]): readonly Word[] | undefined {
  const size = matchedSize(letters, words, false);
  return size === 0 ? undefined : words.slice(0, size);
}

/** How many of the words it takes, or 0. `isReversed`: words, their parts and the letters are read from the end. */
function matchedSize(letters: string, words: readonly Word[], isReversed: boolean): number {
  let rest = letters;
  for (const [i, { text }] of words.entries()) {
    const parts = text
      .toLowerCase()
      .split(/[-–/]/)
      .filter((part) => part !== '');
    for (const part of isReversed ? parts.reverse() : parts) {
      const letter = (isReversed ? rest.at(-1) : rest.at(0)) ?? '';
      if (letter !== '' && part.startsWith(letter)) rest = isReversed ? rest.slice(0, -1) : rest.slice(1);
      else if (i === 0 || !FUNCTION_WORDS.has(part)) return 0;
    }
    if (rest === '') return i + 1;
  }
  return 0;
}
