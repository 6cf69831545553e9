/** Rows of words of a paper's noun chunks that may be terms no row holds, each with all its uses. */
import { HYPHEN_TAIL, isCoinedShape } from '../../text/name-shape.ts';
import { COUNTED } from '../../text/noun-chunks.ts';
import { remembered } from '../../../domain/remembered.ts';
import type { Field } from '../../../domain/schema/paper.ts';
import { foldSlice } from '../../text/tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PaperText } from './harvester.ts';

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
    const pairs = text.pairs[field];
    const defined = new Uint8Array(pairs.length === 0 ? 0 : text[field].length); // acronym pairs see to these
    for (const { short, long } of pairs) {
      defined.fill(1, short.start, short.end);
      defined.fill(1, long.start, long.end);
    }
    for (const chunk of text.chunks[field]) {
      const words = chunk.map((word) => shapeOf(word.text));
      const rows = rowsOf(words);
      const terms = rows.filter(({ key }) => vocabulary.terms.has(key));
      for (const { key } of terms) known.add(key);
      for (const { from, to, key } of rows) {
        if (!isCandidate(words, from, to) || terms.some((term) => term.from <= from && term.to >= to)) continue;
        const [start, end] = [chunk[from]?.start ?? 0, chunk[to - 1]?.end ?? 0];
        if (pairs.length > 0 && defined.subarray(start, end).includes(1)) continue;
        let draft = drafts.get(key);
        if (draft === undefined) {
          const phrase = text[field].slice(start, end);
          drafts.set(key, (draft = emptyDraft(phrase, words.slice(from, to), key)));
        }
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

function emptyDraft(phrase: string, row: readonly WordShape[], key: string): Draft {
  const words = row.map(({ lower }) => lower);
  return { phrase, words, key, uses: [], knownTail: 0, knownHead: 0, holdsKnown: false };
}

/** Words `from` up to `to` of a chunk. */
type Row = Readonly<{ from: number; to: number; key: string }>;

/** All rows of words of a chunk that are long enough for a term, by where they start and then by their length. */
function rowsOf(words: readonly WordShape[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < words.length; from++) {
    let row = '';
    for (let to = from + 1; to <= Math.min(words.length, from + MAX_TERM_WORDS); to++) {
      row += words[to - 1]?.folded ?? '';
      const key = withoutPlural(row);
      if (key.length >= MIN_LETTERS) rows.push({ from, to, key });
    }
  }
  return rows;
}

/** The `phraseKey` of folded words. */
function withoutPlural(folded: string): string {
  return folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

/** One to four words of letters; a word by itself is no coined name, and no adjective made of one; no name with a noun that adds nothing. */
function isCandidate(words: readonly WordShape[], from: number, to: number): boolean {
  if (to - from > MAX_WORDS) return false;
  for (let at = from; at < to; at++) if (words[at]?.isOfLetters !== true) return false;
  if (to - from === 1) return words[from]?.isNameOrAdjective !== true;
  return words[to - 1]?.isEmptyHead !== true || words[to - 2]?.isCoined !== true;
}

/** Nouns that say what sort of thing bears a name: "ALBERT models" are ALBERT, the "PSC module" is PSC. */
const EMPTY_HEAD =
  /^(?:model|module|network|layer|method|algorithm|framework|approach|architecture|system|backbone|feature|annotation|dataset)s?$/i;

/** What a word says by its letters. */
type WordShape = Readonly<{
  lower: string;
  folded: string;
  isOfLetters: boolean;
  isCoined: boolean;
  isNameOrAdjective: boolean;
  isEmptyHead: boolean;
}>;

const shapeOf = remembered((word): WordShape => {
  const [isCoined, isCounted] = [isCoinedShape(word), COUNTED.test(word)];
  return {
    lower: word.toLowerCase(),
    folded: foldSlice(word, 0, word.length),
    isOfLetters: isCounted || /^\p{L}[\p{L}-]*$/u.test(word),
    isCoined,
    isNameOrAdjective: isCoined || isCounted || HYPHEN_TAIL.test(word),
    isEmptyHead: EMPTY_HEAD.test(word),
  };
});
