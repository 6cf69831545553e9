/**
 * The classic letter-by-letter search from the right, kept as a last resort for what alignment leaves.
 * @see Schwartz & Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical text
 */
import type { Span } from '../../../domain/schema/paper.ts';

/** @returns the shortest tail of the window that holds the short form's letters in order, the first one beginning a word */
export function schwartzHearst(short: string, text: string, window: Span): Span | undefined {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  let at = window.end;
  while (at > window.start && /[\s"',;:.)]/.test(text.charAt(at - 1))) at--;
  const end = at;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (
      at >= window.start &&
      (text.charAt(at).toLowerCase() !== letters[i] || (i === 0 && !beginsWord(text, at, window.start)))
    );
    if (at < window.start) return undefined;
  }
  const long = text.slice(at, end);
  const wordCount = long.split(/[\s-]+/).length;
  const limit = Math.min(letters.length + 5, letters.length * 2);
  const isPlausible = wordCount >= 2 || long.length >= 2 * letters.length + 2;
  return isPlausible && wordCount <= limit && !long.includes(short) ? { start: at, end } : undefined;
}

function beginsWord(text: string, at: number, start: number): boolean {
  return at === start || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
