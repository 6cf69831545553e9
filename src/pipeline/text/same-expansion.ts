/** Do two long forms say the same thing? Compared by the stems of their content words, so that "adapters" and "adaptation" agree. */
import { remembered } from '../../domain/remembered.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { singularOf } from './variants.ts';

const STEM_LENGTH = 5;
const FUNCTION_WORD = /^(?:a|an|the|of|for|in|on|at|to|by|with|from|and|or|via|as|into|using|based)$/;

/** @returns true for the same stems in the same order; the end may be missing, or one word where there are three or more */
export function isSameExpansion(a: string, b: string): boolean {
  const [short, long] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  if (short.length === 0) return false;
  if (short.join(' ') === long.join(' ') || short.join('') === long.join('') || toAliasKey(a) === toAliasKey(b))
    return true;
  if (short.length >= 2 && short.every((stem, i) => stem === long[i])) return true; // cut short: "Block Affine (Bone)"
  const isSubsequence = subsequence(short, long);
  return (
    isSubsequence &&
    long.length - short.length === 1 &&
    short.length >= 2 &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1)
  );
}

/** "Dynamic Rank-Selective Low-Rank Adaptation" ends with "low-rank adaptation": another method, named after it. */
export function isVariantOf(long: string, known: string): boolean {
  const [variant, base] = [stemsOf(long), stemsOf(known)];
  if (base.length < 2 || variant.length <= base.length) return false;
  return base.every((stem, i) => variant[variant.length - base.length + i] === stem);
}

/**
 * More than half of the words are the same: "mammalian" and "mechanistic target of rapamycin" are not two things, "automotive shredder
 * residue" and "alkali-silica reaction" are, and so are "social enterprise" and "social entrepreneurship".
 */
export function isNearly(a: string, b: string): boolean {
  const [short, long] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  return 2 * short.filter((stem) => long.includes(stem)).length > short.length || isSameExpansion(a, b);
}

const stemsOf = remembered((text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})[24](?=\p{L})/gu, ' ') // "Room2room" is room to room
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FUNCTION_WORD.test(word))
    .map((word) =>
      singularOf(word)
        .replace(/^(?:pre|fine)(?=train|tun)/, '')
        .slice(0, STEM_LENGTH),
    ),
);

function subsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}
