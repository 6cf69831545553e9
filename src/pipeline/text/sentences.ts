/**
 * Sentences of a title or abstract, from its characters alone: a full stop ends one unless it belongs to an abbreviation, a number,
 * an initial or an address. Errs on the side of longer sentences: a wrong cut would lose the relation that a sentence states.
 */
import type { Span } from '../../domain/schema/paper.ts';

/** Words whose full stop does not end a sentence, without the stop, lower case. */
const ABBREVIATIONS = new Set(
  (
    'al e.g i.e eg ie vs v.s cf fig figs eq eqs eqn sec secs tab thm lem approx resp w.r.t s.t a.k.a viz dr mr mrs ms prof st no nos vol pp ' +
    'ch ref refs ed eds inc corp ltd dept univ'
  ).split(' '),
);

/** Those that stand before a number: "No. 5", but "He said no." */
const NUMBERED = new Set('fig figs eq eqs eqn sec secs tab thm lem no nos vol pp ch ref refs ed eds st'.split(' '));

/** The last word before a stop is looked for within this many characters: longer words are no abbreviations. */
const WORD_WINDOW = 8;

/**
 * @returns spans in order that do not overlap; every character that is not white space lies in one of them. Empty for a blank text.
 *          Time is linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 63 && code !== 33) continue;
    const end = endOfSentence(text, i);
    if (end < 0) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The sentence that holds an offset; the nearest one before it for an offset in white space between two. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: 0 };
}

const CLOSING = /[)\]}"'”’»*$]/;
const OPENING = /[A-Z\p{Lu}0-9("“‘'`[{\\$*]/u;

/** Where the sentence that the stop at `at` ends is over (exclusive), or -1 where it goes on. */
function endOfSentence(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end < at + 6 && CLOSING.test(text.charAt(end))) end++;
  if (end >= text.length) return text.length;
  const isStop = text.charCodeAt(at) === 46;
  if (!/\s/.test(text.charAt(end))) return isStop && isGluedStart(text, at) ? at + 1 : -1;
  if (isStop && isAbbreviation(text, at)) return -1;
  let next = end;
  while (next < text.length && /\s/.test(text.charAt(next))) {
    if (text.charCodeAt(next) === 10 && text.charCodeAt(next + 1) === 10) return end;
    next++;
  }
  return next >= text.length || OPENING.test(text.charAt(next)) ? end : -1;
}

/** "method.Meanwhile we": two ordinary words glued by a lost space, not a file name, an address or a version. */
function isGluedStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 1, at + 16);
  if (!/[a-z)%]{3}$/.test(before) && !/[a-z]{2}[)%]$/.test(before)) return false;
  return /^(?:[A-Z][a-z]{2,}|[AI]|We|In|To|On|As|By|It|Is)[ ,]/.test(after);
}

function isAbbreviation(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - WORD_WINDOW), at);
  const word = /[\p{L}.]+$/u.exec(window)?.[0] ?? '';
  if (word.length === 0) return false;
  if (/^[A-Z]$/.test(word)) return /(?:^|[\s([])[A-Z]$/.test(window) && !/[a-z] [A-Z]$/.test(window);
  const lower = word.toLowerCase().replace(/^\.+/, '');
  if (NUMBERED.has(lower))
    return (
      /^\.\s*[\d(A-Z]\S{0,3}(?:\s|$)/.test(text.slice(at, at + 8)) && !/^\.\s*[A-Z][a-z]/.test(text.slice(at, at + 8))
    );
  return ABBREVIATIONS.has(lower);
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}
