/**
 * All phrases of a lexicon in one pass: a trie over words whose nodes are hashes of the letters read so far, in typed arrays.
 * Because a hash joins words whatever stands between them, "fine-tuning", "fine tuning" and "finetuning" meet in one node, provided
 * that each phrase is added with its inner boundaries. Cost per word of text: one table look-up, more only where a phrase begins.
 * @see Karp & Rabin (1987), Efficient randomized pattern-matching algorithms; Knuth 6.3 (tries as hash tables of prefixes)
 */
import { FORMULA_GROUP } from './name-shape.ts';
import { foldSlice, HASH_BASE, hashFolded, isFoldedSlice, PLUS, type Tokens } from './tokens.ts';

/** A phrase found: `phrase` is the number that `add` gave it, the span covers its words. */
export type PhraseMatch = { start: number; end: number; firstToken: number; lastToken: number; phrase: number };

const MAX_WORDS = 12; // longest phrase in words: bounds the work at each position
const MAX_GAP = 2; // characters between two words of one phrase: a space, a hyphen, both

export class PhraseTrie {
  /** Open addressing: node hash and, where a phrase ends, one plus its index in `#phrases`. */
  #keys = new Int32Array(1024);
  #used = new Uint8Array(1024);
  #ends = new Int32Array(1024);
  #size = 0;
  #phrases: { folded: string; next: number }[] = [];

  /**
   * @param phrase  as written; its boundaries (space, hyphen, case and digit changes) may be open or closed in the text
   * @returns number of the phrase, from 0 in order of first adding; the same for all spellings with the same letters; -1 for none
   */
  add(phrase: string): number {
    const folded = foldSlice(phrase, 0, phrase.length);
    if (folded === '') return -1;
    for (const length of innerBoundaries(phrase)) this.#node(hashFolded(folded.slice(0, length)));
    const slot = this.#node(hashFolded(folded));
    for (let at = this.#ends[slot] ?? 0; at > 0; at = this.#phrases[at - 1]?.next ?? 0) {
      if (this.#phrases[at - 1]?.folded === folded) return at - 1;
    }
    this.#phrases.push({ folded, next: this.#ends[slot] ?? 0 });
    this.#ends[slot] = this.#phrases.length;
    return this.#phrases.length - 1;
  }

  /**
   * Every phrase that starts at a word and ends at a word; at each word the longest first. Callers choose among overlapping ones.
   * @param visit  gets one reused object: copy what is kept. Return true to go on behind the match, false to try a shorter one.
   */
  scan(tokens: Tokens, visit: (match: PhraseMatch) => boolean): void {
    const { count, hashes, powers } = tokens;
    const found: number[] = [];
    for (let first = 0; first < count; first++) {
      let hash = hashes[first] ?? 0;
      let slot = this.#find(hash);
      if (slot < 0) continue;
      found.length = 0;
      for (let last = first; ;) {
        if ((this.#ends[slot] ?? 0) > 0 && !isPossessive(tokens, last)) found.push(last, slot);
        if (++last >= count || last - first >= MAX_WORDS || !isJoined(tokens, last)) break;
        if (isPlusBefore(tokens, last)) hash = (Math.imul(hash, HASH_BASE) + PLUS) | 0; // "TD3+BC"
        hash = (Math.imul(hash, powers[last] ?? 0) + (hashes[last] ?? 0)) | 0;
        slot = this.#find(hash);
        if (slot < 0) break;
      }
      first = this.#report(tokens, first, found, visit);
    }
  }

  #report(tokens: Tokens, first: number, found: readonly number[], visit: (match: PhraseMatch) => boolean): number {
    const start = tokens.starts[first] ?? 0;
    for (let i = found.length - 2; i >= 0; i -= 2) {
      const last = found[i] ?? first;
      const end = tokens.ends[last] ?? start;
      const phrase = this.#phraseAt(found[i + 1] ?? 0, tokens.text, start, end);
      if (phrase >= 0 && visit({ start, end, firstToken: first, lastToken: last, phrase })) return last;
    }
    return first;
  }

  #phraseAt(slot: number, text: string, start: number, end: number): number {
    for (let at = this.#ends[slot] ?? 0; at > 0; at = this.#phrases[at - 1]?.next ?? 0) {
      if (isFoldedSlice(this.#phrases[at - 1]?.folded ?? '', text, start, end)) return at - 1;
    }
    return -1;
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    for (let slot = spread(hash) & mask; this.#used[slot] === 1; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === hash) return slot;
    }
    return -1;
  }

  #node(hash: number): number {
    const known = this.#find(hash);
    if (known >= 0) return known;
    if (this.#size * 3 > this.#keys.length) this.#grow();
    const mask = this.#keys.length - 1;
    let slot = spread(hash) & mask;
    while (this.#used[slot] === 1) slot = (slot + 1) & mask;
    this.#used[slot] = 1;
    this.#keys[slot] = hash;
    this.#size++;
    return slot;
  }

  #grow(): void {
    const [keys, used, ends] = [this.#keys, this.#used, this.#ends];
    this.#keys = new Int32Array(keys.length * 2);
    this.#used = new Uint8Array(keys.length * 2);
    this.#ends = new Int32Array(keys.length * 2);
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) {
      if (used[i] !== 1) continue;
      this.#ends[this.#node(keys[i] ?? 0)] = ends[i] ?? 0;
    }
  }
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
}

/**
 * May the words on both sides of this gap belong to one phrase? Yes for a space, a hyphen, and marks inside names (2.5, B/16, pass@1,
 * TD3+BC, PEDOT:PSS, Pb(SCN)2, S^2FT) or behind a word of one ("Burgers' equation", "Yahoo! Answers").
 */
function isJoined(tokens: Tokens, next: number): boolean {
  const from = tokens.ends[next - 1] ?? 0;
  const to = tokens.starts[next] ?? 0;
  const { text } = tokens;
  if (to - from > MAX_GAP) return to - from === 3 && text.startsWith(' / ', from); // "CNN / Daily Mail"
  if (to - from === 2 && /['’!]/.test(text.charAt(from))) return /^(?:s['’]|.!) $/u.test(text.slice(from - 1, to));
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32 || unit === 45 || unit === 10 || unit === 0x2013) continue;
    if (to - from > 1) return false;
    if (unit === PLUS || unit === 46 || unit === 47 || unit === 64 || unit === 95 || unit === 39) continue;
    FORMULA_MARK.lastIndex = from;
    return FORMULA_MARK.test(text);
  }
  return true;
}

/** The brackets of a group, the colon of a blend, and what raises a digit in a name. */
const FORMULA_MARK = new RegExp(
  String.raw`${FORMULA_GROUP}|\)(?:\p{N}|[xyn](?!\p{L}))|(?<=[\p{Lu}\p{N}]):(?=\p{Lu}{2})|(?<=\p{Lu})\^(?=\p{N}-?\p{Lu})`,
  'uy',
);

/** Is a plus sign all that stands between a word and the one before it? */
function isPlusBefore({ text, starts, ends }: Tokens, next: number): boolean {
  const from = ends[next - 1] ?? 0;
  return text.charCodeAt(from) === PLUS && starts[next] === from + 1;
}

/** The s of "LLM's", which is no plural. */
function isPossessive({ text, starts, ends }: Tokens, at: number): boolean {
  const start = starts[at] ?? 0;
  return ends[at] === start + 1 && text.charCodeAt(start) === 115 && text.charCodeAt(start - 1) === 39;
}

/** Numbers of folded letters before each inner boundary: gaps, plus signs, lower-to-upper and letter-to-digit changes. */
function innerBoundaries(phrase: string): number[] {
  const boundaries: number[] = [];
  for (const match of phrase.matchAll(
    /[^\p{L}\p{N}\p{M}+#*]+|(?<=\p{Ll})(?=\p{Lu})|(?=\+[\p{L}\p{N}])|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu,
  )) {
    const length = foldSlice(phrase, 0, match.index).length;
    if (length > 0) boundaries.push(length);
  }
  return boundaries;
}
