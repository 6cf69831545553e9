/** A text and the concepts that stand in it, cut into runs that a page can write one after the other. */
import type { Quote } from '../../domain/schema/site-data.ts';
import { KEPT_BACK } from '../../domain/vocabulary.ts';

export type Mark = Quote['marks'][number];
/** A stretch of text; with `mark`, the surface form of a concept. */
export type Run = Readonly<{ text: string; mark?: Mark }>;

const MAX_QUOTE = 340; // characters; sentences that are much longer are cut around what they are quoted for
const SLACK = 1.25; // to lose less than this is not worth a cut: often the last word alone
/** Evidence may be a clause: a lower-case word first, no full stop last. Names such as "iPhone" are not taken for that. */
const STARTS_INSIDE = /^\p{Ll}+[\s,]/u;
const ENDS_SENTENCE = /[.!?…][)"'”’\]]*\s*$/;

/**
 * The text as runs, in order; joined they are the text again. Of marks that overlap the first, then the longer, wins;
 * marks outside the text are dropped.
 */
export function toRuns(text: string, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const mark of inOrder(marks)) {
    if (mark.start < at || mark.end > text.length || mark.end <= mark.start) continue;
    if (mark.start > at) runs.push({ text: text.slice(at, mark.start) });
    runs.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/** A quotation with the marks of these concepts alone. */
export function markedFor<Q extends Pick<Quote, 'marks'>>(quote: Q, ids: readonly string[]): Q {
  return { ...quote, marks: quote.marks.filter(({ id }) => ids.includes(id)) };
}

/**
 * A quotation short enough to read at a glance: whole where it fits or nearly does, else cut at words, with every given mark
 * inside, and … where something was left out. Where the site keeps abstracts back it says so, in brackets.
 * @param max  characters of what is cut, >= 1
 */
export function shortened(quote: Pick<Quote, 'text' | 'marks' | 'field'>, max = MAX_QUOTE): readonly Run[] {
  if (quote.text === '') return [{ text: KEPT_BACK }];
  const [start, end] =
    quote.text.length <= max * SLACK ? [0, quote.text.length] : windowAround(quote.text, quote.marks, max);
  const shifted = quote.marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  const runs = [...toRuns(quote.text.slice(start, end), shifted)];
  const isTitle = quote.field === 'title';
  if (start > 0 || (!isTitle && STARTS_INSIDE.test(quote.text))) runs.unshift({ text: '… ' });
  if (end < quote.text.length || (!isTitle && !ENDS_SENTENCE.test(quote.text))) runs.push({ text: ' …' });
  return runs;
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Half-open, at word borders: from the start when that shows all marks, else centred on them. */
function windowAround(text: string, marks: readonly Mark[], max: number): readonly [number, number] {
  const first = Math.min(...marks.map((mark) => mark.start), text.length);
  const last = Math.max(...marks.map((mark) => mark.end), 0);
  if (marks.length === 0 || last <= max) return [0, wordEnd(text, max)];
  const room = Math.max(0, max - (last - first)) / 2;
  const start = Math.min(first, wordStart(text, Math.max(0, Math.floor(first - room))));
  const end = Math.max(last, wordEnd(text, Math.min(text.length, start + max)));
  const little = max * (SLACK - 1);
  return [start > little ? start : 0, text.length - end > little ? end : text.length];
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
