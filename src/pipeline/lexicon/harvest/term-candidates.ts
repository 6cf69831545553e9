/** Rows of words of a paper's noun chunks that may be terms no row holds, each with all its uses. */
import { HYPHEN_TAIL, isCoinedShape } from '../../text/name-shape.ts';
import { type ChunkWord, COUNTED } from '../../text/noun-chunks.ts';
import { foldSlice } from '../../text/tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PaperText } from './harvester.ts';

type Field = 'title' | 'abstract';

/** One place of a candidate; `start` and `end` are offsets into the field's repaired text. */
export type TermUse = Readonly<{
  field: Field;
  start: number;
  end: number;
  /** It begins, or ends, its noun chunk. */
  isStart: boolean;
  isEnd: boolean;
  /** A known term overlaps the row without lying in it. */
  isCrossed: boolean;
}>;

/** One phrase of a paper that is no known term, nor only a part of known ones. */
export type TermCandidate = Readonly<{
  /** As first written in the abstract, else in the title. */
  phrase: string;
  words: readonly string[];
  key: string;
  uses: readonly TermUse[];
  /** Words of the longest known term that ends, or begins, the phrase; 0 for none. */
  knownTail: number;
  knownHead: number;
  /** A known term lies in it. */
  holdsKnown: boolean;
}>;

const MAX_WORDS = 4;
const MAX_TERM_WORDS = 5;
const MIN_LETTERS = 3;

/** @returns candidates in order of first use (title first), and the number of distinct known terms of the paper */
export function termCandidates(
  text: PaperText,
  vocabulary: Vocabulary,
): { candidates: TermCandidate[]; knownCount: number } {
  const drafts = new Map<string, Draft>();
  const known = new Set<string>();
  for (const field of ['title', 'abstract'] as const) {
    const defined = new Uint8Array(text[field].length); // acronym pairs see to these
    for (const { short, long } of text.pairs[field]) {
      defined.fill(1, short.start, short.end);
      defined.fill(1, long.start, long.end);
    }
    for (const chunk of text.chunks[field]) {
      const folded = chunk.map(({ start, end }) => foldSlice(text[field], start, end));
      const terms = termsIn(folded, vocabulary, known);
      for (const { from, to, key } of rowsOf(chunk, folded)) {
        if (vocabulary.terms.has(key) || terms.some((term) => term.from <= from && term.to >= to)) continue;
        const row = chunk.slice(from, to);
        const [start, end] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
        if (defined.subarray(start, end).includes(1)) continue;
        const draft = drafts.get(key) ?? emptyDraft(text[field].slice(start, end), row, key);
        drafts.set(key, draft);
        const isCrossed = terms.some(
          (term) => term.from < to && term.to > from && !(term.from >= from && term.to <= to),
        );
        draft.uses.push({ field, start, end, isStart: from === 0, isEnd: to === chunk.length, isCrossed });
        for (const term of terms) {
          if (term.from < from || term.to > to) continue;
          draft.holdsKnown = true;
          if (term.to === to) draft.knownTail = Math.max(draft.knownTail, term.to - term.from);
          if (term.from === from) draft.knownHead = Math.max(draft.knownHead, term.to - term.from);
        }
        if (field === 'abstract' && draft.uses.at(-2)?.field === 'title')
          draft.phrase = text.abstract.slice(start, end);
      }
    }
  }
  return { candidates: [...drafts.values()], knownCount: known.size };
}

type Draft = { -readonly [Key in keyof TermCandidate]: TermCandidate[Key] } & { uses: TermUse[] };

function emptyDraft(phrase: string, row: readonly ChunkWord[], key: string): Draft {
  const words = row.map(({ text }) => text.toLowerCase());
  return { phrase, words, key, uses: [], knownTail: 0, knownHead: 0, holdsKnown: false };
}

type Row = Readonly<{ from: number; to: number; key: string }>;

/** Known terms of a chunk. */
function termsIn(folded: readonly string[], { terms }: Vocabulary, known: Set<string>): Row[] {
  const found: Row[] = [];
  for (let from = 0; from < folded.length; from++) {
    for (let to = from + 1; to <= Math.min(folded.length, from + MAX_TERM_WORDS); to++) {
      const key = keyOf(folded, from, to);
      if (key.length < MIN_LETTERS || !terms.has(key)) continue;
      found.push({ from, to, key });
      known.add(key);
    }
  }
  return found;
}

/** Rows of one to four words of letters; a word by itself is no coined name, and no adjective made of one. */
function rowsOf(chunk: readonly ChunkWord[], folded: readonly string[]): Row[] {
  const isWord = chunk.map(({ text }) => /^\p{L}[\p{L}-]*$/u.test(text) || COUNTED.test(text));
  const rows: Row[] = [];
  for (let from = 0; from < chunk.length; from++) {
    for (let to = from + 1; to <= Math.min(chunk.length, from + MAX_WORDS) && isWord[to - 1] === true; to++) {
      const key = keyOf(folded, from, to);
      const isAlone = to - from === 1;
      if (key.length < MIN_LETTERS || (isAlone && isNameOrAdjective(chunk[from]?.text ?? ''))) continue;
      rows.push({ from, to, key });
    }
  }
  return rows;
}

function isNameOrAdjective(word: string): boolean {
  return isCoinedShape(word) || HYPHEN_TAIL.test(word) || COUNTED.test(word);
}

/** The `phraseKey` of a row, from the folded words. */
function keyOf(folded: readonly string[], from: number, to: number): string {
  const key = to - from === 1 ? (folded[from] ?? '') : folded.slice(from, to).join('');
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}
