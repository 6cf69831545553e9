/** Pieces of a text between spaces: what is made of characters other than spaces can be looked for in those alone that may hold it. */
import type { Span } from '../../domain/schema/paper.ts';

/**
 * @param telling  matches one character, with the flag `g`
 * @returns the pieces that hold such a character, in order; time is linear in the text's length
 */
export function piecesWith(telling: RegExp, text: string): Span[] {
  const pieces: Span[] = [];
  telling.lastIndex = 0;
  while (telling.test(text)) {
    const start = text.lastIndexOf(' ', telling.lastIndex - 1) + 1;
    const space = text.indexOf(' ', telling.lastIndex);
    const end = space < 0 ? text.length : space;
    pieces.push({ start, end });
    telling.lastIndex = end;
  }
  return pieces;
}
