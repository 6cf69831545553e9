/** Which letters of a name the searched words are, so that they can be marked. */

export type Part = Readonly<{ start: number; end: number }>;

/**
 * Case, accents, separators and ways to write mu are looked through, as the search does; where a word begins before anywhere else.
 * @returns UTF-16 offsets into the name; undefined where the words are not in it as they are spelt
 */
export function matchedPart(name: string, query: string): Part | undefined {
  const [letters, asked] = [fold(name), fold(query)];
  const text = letters.map(({ letter }) => letter).join('');
  const wanted = asked.map(({ letter }) => letter).join('');
  if (wanted === '') return undefined;
  let at = text.indexOf(wanted);
  for (let next = at; next >= 0; next = text.indexOf(wanted, next + 1)) {
    if (!letters[next]?.isStart) continue;
    at = next;
    break;
  }
  const [first, last] = [letters[at], letters[at + wanted.length - 1]];
  return at < 0 || !first || !last ? undefined : { start: first.start, end: last.end };
}

type Letter = Readonly<{ letter: string; start: number; end: number; isStart: boolean }>;

/** Letters and digits, lower case, each with its place; one sign may give several ("µ": m, u). */
function fold(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  let isStart = true;
  for (const sign of text) {
    const end = at + sign.length;
    const plain = sign
      .replace(/[\u00b5\u03bc]/, 'mu')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    for (const letter of plain) {
      if (!/[\p{L}\p{N}+#]/u.test(letter)) continue;
      letters.push({ letter, start: at, end, isStart });
      isStart = false;
    }
    if (!/[\p{L}\p{N}\p{M}+#]/u.test(sign)) isStart = true;
    at = end;
  }
  return letters;
}
