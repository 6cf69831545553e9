/**
 * How well a short form abbreviates a row of words: dynamic programming over word parts, with a reward for first letters and a cost
 * for words left out. Finds what letter-by-letter search misreads: skipped words, repeated letters (S2FT), "x" for "ex", "2" for "to".
 * @see Schwartz & Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical text (the task and its limits)
 */

const FIRST_LETTER = 3;
const NEXT_LETTER = 0.6;
const LATER_LETTER = 0.2;
const SKIP_FUNCTION_WORD = 0.3;
const SKIP_CONTENT_WORD = 3;
const NONE = Number.NEGATIVE_INFINITY;

/** Words that short forms leave out freely. */
const FUNCTION_WORDS = new Set(
  'a an the of for in on at to by with from and or via as into over under through using based is are its their de la per'.split(
    ' ',
  ),
);

/** A part of a word between hyphens or slashes, lower case; `word` counts the words it came from. */
export type Unit = Readonly<{ letters: string; word: number }>;

/** @returns parts of each word, in order; a part without letters or digits is left out */
export function toUnits(words: readonly string[]): Unit[] {
  return words.flatMap((text, word) =>
    text
      .split(/[-‐–/_.]+|(?<=[a-z])(?=[A-Z])/)
      .map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((letters) => letters !== '')
      .map((letters) => ({ letters, word })),
  );
}

/** Letters and digits that an alignment has to explain, lower case; a plural s after capitals is not one of them. */
export function toLetters(short: string): string {
  const bare = short.replace(/(?<=[A-Z\d])s$/, '');
  return bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Best score of the letters against all units from `first` on, the first letter beginning the first unit and the last unit reached.
 * @returns sum of rewards and costs, about 3 per letter for plain initials; -Infinity where the letters cannot be explained
 */
export function alignFrom(letters: string, units: readonly Unit[], first: number): number {
  const memo = new Map<number, number>();
  const opening = units[first];
  if (opening === undefined) return NONE;
  let best = NONE;
  for (const [used, reward] of readings(letters, 0, opening.letters)) {
    best = Math.max(best, reward + rest(letters, used, units, first + 1, memo));
  }
  return best;
}

function rest(letters: string, from: number, units: readonly Unit[], unit: number, memo: Map<number, number>): number {
  const current = units[unit];
  if (current === undefined) return from === letters.length ? 0 : NONE;
  const key = unit * 64 + from;
  const known = memo.get(key);
  if (known !== undefined) return known;
  let best = rest(letters, from, units, unit + 1, memo) - skipCost(current.letters);
  for (const [used, reward] of readings(letters, from, current.letters)) {
    best = Math.max(best, reward + rest(letters, used, units, unit + 1, memo));
  }
  memo.set(key, best);
  return best;
}

function skipCost(word: string): number {
  return FUNCTION_WORDS.has(word) ? SKIP_FUNCTION_WORD : SKIP_CONTENT_WORD;
}

/** Ways in which a unit can account for letters from `from` on: [next letter, reward], growing. */
function* readings(letters: string, from: number, unit: string): Generator<[number, number]> {
  const opening = openingLength(letters, from, unit);
  if (opening < 0) return;
  let reward = FIRST_LETTER;
  let used = from + 1;
  let at = opening;
  yield [used, reward];
  while (used < letters.length) {
    const next = unit.indexOf(letters.charAt(used), at);
    if (next < 0) return;
    reward += next === at ? NEXT_LETTER : LATER_LETTER;
    at = next + 1;
    yield [++used, reward];
  }
}

/** Characters of the unit that the letter at `from` stands for when it begins the unit, or -1. */
function openingLength(letters: string, from: number, unit: string): number {
  const letter = letters.charAt(from);
  if (letter === '') return -1;
  if (unit.startsWith(letter)) return 1;
  if (letter === 'x' && (unit.startsWith('ex') || unit.startsWith('cross'))) return 2;
  if ((letter === '2' && unit === 'to') || (letter === '4' && unit === 'for')) return unit.length;
  if (/[2-4]/.test(letter) && from > 0 && unit.startsWith(letters.charAt(from - 1))) return 1;
  return -1;
}
