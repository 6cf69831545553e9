/** The words on either side of a short form, up to the clause's edge; a chemical name with commas and brackets inside is one word. */
import type { Span } from '../../../domain/schema/paper.ts';
import { matchesIn } from '../matches.ts';

export type Word = Readonly<{ text: string; start: number; end: number }>;

const MAX_WINDOW = 240; // characters: longer long forms do not occur, and it bounds the work for hostile texts
/** Stands for a mark inside a word while words are told apart; no letter, so that alignment passes over it. */
const INNER = '·';
/** Marks inside words: "2,6-", "5'-", "Agency's", "E(2)", "benzo[a]pyrene", "(-)-catechin". */
const INNER_MARK =
  /(?<=[\d'’]),(?=[\d'’])|(?<=[\p{L}\d])['’](?=[\p{L}\d,-])|(?<=[^\s([])[([](?:[^\s()[\]]{1,3}[)\]]|[^\s()[\]]{1,40}[)\]](?=[\p{L}-]))|(?<=^|\s)\([^\s()]{1,8}\)(?=-)/gu;

const CLAUSE_MARK = /[;:!?()[\],"]|\.(?=\s|$)/g;
const SENTENCE_MARK = /[;:!?()[\]"]|\.(?=\s|$)/g;
const WORD = /[^\s;:!?()[\],"'`“”]+/g;

/**
 * @param hasLists  commas do not end the clause: "belief, desire, intention (BDI)"
 * @returns the last words of the window, at most `limit`, in order
 */
export function lastWords(text: string, window: Span, limit: number, hasLists = false): Word[] {
  const from = Math.max(window.start, window.end - MAX_WINDOW);
  const clean = hideInner(text.slice(from, window.end)).replace(/[\s"'”’,]+$/, '');
  const cut = matchesIn(hasLists ? SENTENCE_MARK : CLAUSE_MARK, clean).at(-1)?.index ?? -1;
  return wordsOf(clean.slice(cut + 1), from + cut + 1).slice(-limit);
}

/** The first words of the window, at most `limit`, in order. */
export function firstWords(text: string, window: Span, limit: number): Word[] {
  const slice = hideInner(text.slice(window.start, Math.min(window.end, window.start + MAX_WINDOW)));
  const cut = slice.search(/[;:!?()[\],"]|\.(?=\s|$)/);
  return wordsOf(cut > 0 ? slice.slice(0, cut) : slice, window.start).slice(0, limit);
}

/** From the first word's start to the last one's end. */
export function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function hideInner(slice: string): string {
  return slice.replace(INNER_MARK, (mark) => mark.replace(/[^\p{L}\p{N}-]/gu, INNER));
}

function wordsOf(slice: string, offset: number): Word[] {
  return matchesIn(WORD, slice).map((match) => {
    const text = match[0].replace(/\.$/, '').replace(/·s$/, '');
    return { text, start: offset + match.index, end: offset + match.index + text.length };
  });
}
