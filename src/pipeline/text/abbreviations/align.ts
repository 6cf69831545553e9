/**
 * How well a short form abbreviates a row of words: dynamic programming over word parts, with a reward for first letters and a cost
 * for words left out. Finds what letter-by-letter search misreads: skipped words, repeated letters (S2FT), "x" for "ex", "2" for "to".
 * @see Schwartz & Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical text (the task and its limits)
 */
import { remembered } from '../../../domain/remembered.ts';

const FIRST_LETTER = 3;
const NEXT_LETTER = 0.6;
const LATER_LETTER = 0.2;
const SKIP_FUNCTION_WORD = 0.3;
const SKIP_CONTENT_WORD = 3;
const NONE = Number.NEGATIVE_INFINITY;

/** Words that short forms leave out freely. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the of for in on at to by with from and or via as into over under through using based is are its their de la per'.split(
    ' ',
  ),
);

/** What a digit of a short form may stand for at the start of a word: "six-repetition maximum (6-RM)", "three-dimensional (3D)". */
const NUMBER_WORDS: Readonly<Record<string, RegExp>> = {
  1: /^(?:one|first|single|uni)/,
  2: /^(?:two|second|double|dual|bi|di)/,
  3: /^(?:three|third|triple|tri)/,
  4: /^(?:four|quad|tetra)/,
  5: /^(?:five|fifth|penta)/,
  6: /^(?:six|hexa)/,
  7: /^(?:seven|hepta)/,
  8: /^(?:eight|octa)/,
  9: /^(?:nine|ninth)/,
};

/** A part of a word between hyphens or slashes, lower case; `word` counts the words it came from. */
export type Unit = Readonly<{ letters: string; word: number }>;

/** @returns parts of each word, in order; a part without letters or digits is left out */
export function toUnits(words: readonly string[]): Unit[] {
  return words.flatMap((text, word) => partsOf(text).map((letters) => ({ letters, word })));
}

const partsOf = remembered((word: string): readonly string[] =>
  word
    .split(/[-‐–/_.]+|(?<=[a-z])(?=[A-Z])/)
    .map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((letters) => letters !== ''),
);

/** Letters and digits that an alignment has to explain, lower case; a plural s after capitals is not one of them. */
export function toLetters(short: string): string {
  const bare = short.replace(/(?<=[A-Z\d])s$/, '');
  return bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Best score of the letters against all units from `first` on, the first letter beginning the first unit and the last unit reached. */
export type Aligner = (first: number) => number;

/**
 * @param letters  1 to 14, lower case
 * @returns scores: sums of rewards and costs, about 3 per letter for plain initials; -Infinity where the letters cannot be explained.
 *          What is worked out for one opening unit serves the others: time is units times letters squared for all of them.
 */
export function makeAligner(letters: string, units: readonly Unit[]): Aligner {
  const width = letters.length + 1;
  const known = new Float64Array(units.length * width).fill(Number.NaN);
  /** Best score of the letters from `from` on against the units from `unit` on. */
  const rest = (from: number, unit: number): number => {
    const current = units[unit];
    if (current === undefined) return from === letters.length ? 0 : NONE;
    const kept = known[unit * width + from] ?? NONE;
    if (!Number.isNaN(kept)) return kept;
    const best = Math.max(rest(from, unit + 1) - skipCost(current.letters), read(from, unit));
    known[unit * width + from] = best;
    return best;
  };
  /** The same where the unit accounts for at least one letter: its first, and as many of the next as it holds in order. */
  const read = (from: number, unit: number): number => {
    const word = units[unit]?.letters ?? '';
    let at = openingLength(letters, from, word);
    if (at < 0) return NONE;
    let used = from + 1;
    let reward = FIRST_LETTER;
    let best = reward + rest(used, unit + 1);
    const repeats = timesRepeated(letters, from, word) - 1;
    for (let more = 1; more < repeats && units[unit + more]?.letters.startsWith(word.charAt(0)); more++)
      best = Math.max(best, (1 + more) * FIRST_LETTER + rest(used, unit + more + 1));
    while (used < letters.length) {
      const next = word.indexOf(letters.charAt(used), at);
      if (next < 0) break;
      reward += next === at ? NEXT_LETTER : LATER_LETTER;
      at = next + 1;
      best = Math.max(best, reward + rest(++used, unit + 1));
    }
    return best;
  };
  return (first) => (first < units.length ? read(0, first) : NONE);
}

/** Can the letters begin at this unit at all? */
export function canOpen(letters: string, unit: Unit | undefined): boolean {
  return unit !== undefined && openingLength(letters, 0, unit.letters) >= 0;
}

function skipCost(word: string): number {
  return FUNCTION_WORDS.has(word) ? SKIP_FUNCTION_WORD : SKIP_CONTENT_WORD;
}

/** Characters of the unit that the letter at `from` stands for when it begins the unit, or -1. */
function openingLength(letters: string, from: number, unit: string): number {
  const letter = letters.charAt(from);
  if (letter === '') return -1;
  if (unit.startsWith(letter)) return 1;
  if (letter === 'x' && (unit.startsWith('ex') || unit.startsWith('cross'))) return 2;
  if ((letter === '2' && unit === 'to') || (letter === '4' && unit === 'for')) return unit.length;
  if (timesRepeated(letters, from, unit) > 0) return 1;
  return NUMBER_WORDS[letter]?.exec(unit)?.[0].length ?? -1;
}

/** How often a digit at `from` has the letter before it stand, where the unit begins with that letter; 0 where it says no such thing. "S4": structured state space sequence. */
function timesRepeated(letters: string, from: number, unit: string): number {
  const letter = letters.charAt(from);
  return from > 0 && /[2-4]/.test(letter) && unit.startsWith(letters.charAt(from - 1)) ? Number(letter) : 0;
}
