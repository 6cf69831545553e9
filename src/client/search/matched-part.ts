/** Which letters of a name the searched words are, so that they can be marked. */

export type Part = Readonly<{ start: number; end: number }>;

/**
 * Case, accents, separators and ways to write mu are looked through, as the search does; where a word begins before anywhere else.
 * Words that do not stand together are marked each where one begins so.
 * @returns UTF-16 offsets into the name, in order, apart from one another; empty where the words are not in it as they are spelt
 */
export function matchedParts(name: string, query: string): readonly Part[] {
  const letters = fold(name);
  const whole = findPart(letters, query, false);
  if (whole) return [whole];
  const words = query.split(/[^\p{L}\p{N}\p{M}+#]+/u).filter(Boolean);
  const parts = words.flatMap((word) => findPart(letters, word, true) ?? []).sort((a, b) => a.start - b.start);
  const isApart = parts.every(({ start }, i) => start >= (parts[i - 1]?.end ?? 0));
  return words.length > 1 && parts.length === words.length && isApart ? parts : [];
}

function findPart(letters: readonly Letter[], query: string, isAtStart: boolean): Part | undefined {
  const text = letters.map(({ letter }) => letter).join('');
  const wanted = fold(query)
    .map(({ letter }) => letter)
    .join('');
  if (wanted === '') return undefined;
  const spots: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) spots.push(at);
  const best = spots.find((at) => letters[at]?.isStart) ?? (isAtStart ? undefined : spots[0]);
  const [first, last] = [letters[best ?? -1], letters[(best ?? 0) + wanted.length - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
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
