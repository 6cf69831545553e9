/** Do two long forms say the same thing? Compared by the stems of their content words, so that "adapters" and "adaptation" agree. */
import { remembered } from '../../domain/remembered.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { singularOf } from './variants.ts';

const STEM_LENGTH = 5;
/** Two long words part later: "correlation" is no "correspondence", "intention" no "intensity". */
const LONG = 9;
const LONG_STEM_LENGTH = 7;
const FUNCTION_WORD = /^(?:a|an|the|of|for|in|on|at|to|by|with|from|and|or|via|as|into|using|based)$/;

/** @returns true for the same stems in the same order; the end may be missing, or one word where there are three or more */
export function isSameExpansion(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  if (short.length === 0) return false;
  if (toAliasKey(a) === toAliasKey(b)) return true;
  const isSplit = short.length !== long.length && short.map(stemOf).join('') === long.map(stemOf).join('');
  if (isSplit) return true; // "auto encoder"
  const isBegun = short.every((word, i) => agree(word, long[i]));
  if (isBegun && (short.length >= 2 || long.length === 1)) return true; // cut short: "Block Affine (Bone)"
  return (
    isSubsequence(short, long) &&
    long.length - short.length === 1 &&
    short.length >= 2 &&
    agree(short[0], long[0]) &&
    agree(short.at(-1), long.at(-1))
  );
}

/** "Dynamic Rank-Selective Low-Rank Adaptation" ends with "low-rank adaptation": another method, named after it. */
export function isVariantOf(long: string, known: string): boolean {
  const [variant, base] = [wordsOf(long), wordsOf(known)];
  if (base.length < 2 || variant.length <= base.length) return false;
  return base.every((word, i) => agree(word, variant[variant.length - base.length + i]));
}

/**
 * More than half of the words are the same: "mammalian" and "mechanistic target of rapamycin" are not two things, "automotive shredder
 * residue" and "alkali-silica reaction" are, and so are "social enterprise" and "social entrepreneurship".
 */
export function isNearly(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  return (
    2 * short.filter((word) => long.some((other) => agree(word, other))).length > short.length || isSameExpansion(a, b)
  );
}

/** "h post fertilization" is hours of it. */
const UNITS: Readonly<Partial<Record<string, string>>> = { h: 'hour', hr: 'hour', d: 'day', min: 'minute', wk: 'week' };

/** Content words, in lower case and singular. */
const wordsOf = remembered((text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})[24](?=\p{L})/gu, ' ') // "Room2room" is room to room
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FUNCTION_WORD.test(word))
    .map((word) => UNITS[word] ?? singularOf(word).replace(/^(?:pre|fine)(?=train|tun)/, '')),
);

function stemOf(word: string): string {
  return word.slice(0, STEM_LENGTH);
}

function agree(a = '', b = ''): boolean {
  const length = a.length >= LONG && b.length >= LONG ? LONG_STEM_LENGTH : STEM_LENGTH;
  return a.slice(0, length) === b.slice(0, length);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (at < part.length && agree(word, part[at])) at++;
  return at === part.length;
}
