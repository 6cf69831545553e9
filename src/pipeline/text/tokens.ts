/**
 * Words of a text as columns: where each starts and ends, and a hash of its folded letters. One pass, no strings made: the lexicon
 * match reads only these columns.
 */

/** A word is a maximal run of letters and digits (with combining marks), and a `+`, `#` or `*` that ends a name ("LoRA+", "QuIP#", "RRT*"). */
export type Tokens = Readonly<{
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the folded letters; and HASH_BASE to the power of their number, which joins two hashes. */
  hashes: Int32Array;
  powers: Int32Array;
}>;

export const HASH_BASE = 0x01000193;

const SEPARATOR = 0;
const IGNORED = 1;
export const PLUS = 43;
const SHARP = 35;
const STAR = 42;

/** Folded code of each UTF-16 unit: 0 separates words, 1 is inside a word but left out (combining marks), else a letter or digit. */
const FOLDED = makeFoldTable();

/** @returns the words in order of the text; time and memory are linear in its length */
export function toTokens(text: string): Tokens {
  const size = text.length;
  const columns = { starts: new Int32Array((size >> 1) + 1), ends: new Int32Array((size >> 1) + 1) };
  const hashes = new Int32Array((size >> 1) + 1);
  const powers = new Int32Array((size >> 1) + 1);
  let count = 0;
  let i = 0;
  while (i < size) {
    while (i < size && (FOLDED[text.charCodeAt(i)] ?? 0) <= IGNORED) i++;
    if (i >= size) break;
    const start = i;
    let hash = 0;
    let power = 1;
    for (; i < size; i++) {
      const code = FOLDED[text.charCodeAt(i)] ?? 0;
      if (code === SEPARATOR) break;
      if (code === IGNORED) continue;
      hash = (Math.imul(hash, HASH_BASE) + code) | 0;
      power = Math.imul(power, HASH_BASE);
    }
    while (i < size && isNameMark(text, i)) {
      hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(i++)) | 0;
      power = Math.imul(power, HASH_BASE);
    }
    columns.starts[count] = start;
    columns.ends[count] = i;
    hashes[count] = hash;
    powers[count++] = power;
  }
  return { text, count, ...columns, hashes, powers };
}

/** Folded letters of a slice, separators left out: what two spellings of a name have in common before plural and spelling folds. */
export function foldSlice(text: string, start: number, end: number): string {
  let folded = '';
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const code = FOLDED[unit] ?? 0;
    if (code > IGNORED) folded += String.fromCharCode(code);
    else if (isKept(text, i, unit)) folded += text.charAt(i);
  }
  return folded;
}

/** Is `folded` what `foldSlice` gives for this slice? Makes no string. */
export function isFoldedSlice(folded: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const code = FOLDED[unit] ?? 0;
    if (code <= IGNORED && !isKept(text, i, unit)) continue;
    if (folded.charCodeAt(at++) !== (code > IGNORED ? code : unit)) return false;
  }
  return at === folded.length;
}

/** Hash of a folded string, as `toTokens` computes it. */
export function hashFolded(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, HASH_BASE) + folded.charCodeAt(i)) | 0;
  return hash;
}

/** Is a mark kept where letters are folded? */
function isKept(text: string, at: number, unit: number): boolean {
  return unit === PLUS || unit === SHARP || isNameStar(text, at);
}

/** A `+`, `++`, `#` or `*` right after a word and not before another letter: "LoRA+", not "A+B". */
function isNameMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== PLUS && unit !== SHARP) return isNameStar(text, at);
  let next = at + 1;
  while (next < at + 3 && text.charCodeAt(next) === unit) next++;
  const after = text.charCodeAt(next);
  return Number.isNaN(after) || (FOLDED[after] ?? 0) === SEPARATOR;
}

/** Characters in front of a star that may hold the one which it closes. */
const EMPHASIS = 80;

/** A star that ends a word with a capital or a digit: "A* search", "R*-tree"; not the end of "*this*", nor of a word with a note. */
export function isNameStar(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== STAR || /[\p{L}\p{N}*]/u.test(text.charAt(at + 1))) return false;
  const before = text.slice(Math.max(0, at - EMPHASIS), at);
  return (
    /(?:\p{Lu}|\p{N})[\p{L}\p{N}\p{M}]*$/u.test(before) && !/(?<![\p{L}\p{N}])\*(?=[\p{L}\p{N}])[^*]*$/u.test(before)
  );
}

function makeFoldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      table[unit] = unit; // half of a pair: letters beyond the basic plane stay as they are
      continue;
    }
    const character = String.fromCharCode(unit);
    if (/\p{M}/u.test(character)) table[unit] = IGNORED;
    else if (/[\p{L}\p{N}]/u.test(character)) {
      const base = character.normalize('NFKD').toLowerCase();
      table[unit] = base.charCodeAt(0) === 0xb5 ? 0x3bc : base.charCodeAt(0);
    }
  }
  return table;
}
