/**
 * Abstracts as people read them: LaTeX commands, maths marks, Markdown stars, addresses, spaces between tokens and compatibility
 * characters are taken out or spelt plainly, and every character of the result knows where it came from, so that offsets lead back to the text as received.
 */
import { GREEK } from '../../domain/greek.ts';
import type { Span } from '../../domain/schema/paper.ts';
import { remembered } from '../../domain/remembered.ts';
import { matchesIn } from './matches.ts';
import { isTokenised, TOKEN_GAP } from './token-gaps.ts';

export type RepairedText = Readonly<{
  text: string;
  /** Offset in the original of the character at `offset` of the repaired text; the original's length for the end. */
  toOriginal: (offset: number) => number;
  /** Span in the original of a span of the repaired text: first to last character, marks at its edges left out. */
  toOriginalSpan: (span: Span) => Span;
  /** Addresses (http, https, or host and path) that were blanked, as spans of the original. */
  urls: readonly Span[];
}>;

/** Font commands whose argument is ordinary text. */
const FONT =
  'textbf|textit|texttt|textsc|textsf|textrm|text|emph|mathbf|mathrm|mathcal|mathbb|mathsf|mathit|operatorname|underline|boldsymbol|bm';
const SWITCH = 'rm|bf|it|sf|tt|em|sc|cal|bfseries|itshape|ttfamily|scshape';

/** The marks around `_words set off_`, the opening and the closing one; "x_t" has none. Stars are told apart where names are read. */
const OPENED = String.raw`(?<![^\s(["'“])_(?=\p{L})`;
const SET_OFF = String.raw`[^_^\\$\n]{2,80}[\p{L}\p{N})]`;
const CLOSED = String.raw`_(?![\p{L}\p{N}_{^])`;

/** One alternative per kind of remnant; bounded repetition only, so that no input makes the search slow. */
const REMNANT = new RegExp(
  [
    String.raw`(?<url>https?:\/\/[^\s<>"']{1,500}|\bwww\.[^\s<>"']{1,300}|\b(?:[Gg]it[Hh]ub|[Gg]it[Ll]ab|[Hh]ugging[Ff]ace)\.(?:com|co|io)\/[^\s<>"']{1,300})`,
    String.raw`(?<cite>\\(?:cite[a-z]{0,8}|ref|label)\*?\{[^{}]{0,200}\})`,
    String.raw`(?<font>\\?\$?\b(?:${FONT})\{|\\(?:${FONT})(?![a-zA-Z])\s?\{?)`,
    String.raw`(?<switch>(?<=[{(])\\?(?:${SWITCH})(?:\s+|\\ )(?=[A-Za-z]))`,
    String.raw`(?<star>(?<=[\p{Lu}\p{N}]\}?)\$?\^\{?(?:\*|\\ast|\\star)\}?\$?(?![\p{L}\p{N}]))`, // "RRT$^*$"
    String.raw`(?<greek>\\(?:${Object.keys(GREEK).join('|')})(?![a-zA-Z]))`,
    String.raw`(?<command>\\[a-zA-Z]{1,30}\*?)`,
    String.raw`(?<escaped>\\[%&#_$*])`,
    String.raw`(?<thin>\\[,;:!() \[\]/])`,
    `${OPENED}(?=${SET_OFF}${CLOSED})`,
    `(?<=${OPENED}${SET_OFF})${CLOSED}`,
    String.raw`(?<script>[\^_](?=[\p{L}\p{N}{*+]))`,
    String.raw`(?<quote>${'``'}|'')`,
    String.raw`(?<dash>---?)`,
    String.raw`(?<mark>[{}$]|\*\*|~)`,
    String.raw`(?<foreign>[^\p{ASCII}]+)`,
  ].join('|'),
  'gu',
);

/** The same for a text of tokens. */
const REMNANT_OR_GAP = new RegExp(`(?<gap>${TOKEN_GAP})|${REMNANT.source}`, 'gu');

/** What a text with anything to repair holds; most hold none of it, and the long pattern is then never tried. */
const SUSPECT =
  /[\\${}^_`*~]|--|''|:\/\/|www\.|\((?:rm|bf|it|sf|tt|em|sc) |(?:[Gg]it[Hh]ub|[Gg]it[Ll]ab|[Hh]ugging[Ff]ace)\.|[^\p{ASCII}]/u;

/** @returns the readable text; equal to the input, with offsets unchanged, where nothing needs repair. Linear time. */
export function repairText(original: string): RepairedText {
  const builder = new Builder(original);
  const isOfTokens = isTokenised(original);
  if (!isOfTokens && !SUSPECT.test(original)) {
    builder.copy(0, original.length);
    return builder.done();
  }
  let last = 0;
  for (const match of matchesIn(isOfTokens ? REMNANT_OR_GAP : REMNANT, original)) {
    builder.copy(last, match.index);
    const end = match.index + match[0].length;
    const groups = match.groups ?? {};
    if (groups['url'] !== undefined) builder.blankUrl(match.index, trimUrl(original, match.index, end));
    last = groups['url'] !== undefined ? trimUrl(original, match.index, end) : end;
    if (groups['url'] !== undefined) continue;
    if (groups['foreign'] !== undefined) {
      putForeign(builder, match[0], match.index);
      continue;
    }
    const isMaths = groups['script'] !== undefined && !isNameScript(original, match.index);
    const isGap = match[0] === '{' && original.charAt(match.index - 1) === '}'; // `{A}{B}` is a formula, not a word
    builder.put(isMaths ? match[0] : isGap ? ' ' : plain(match[0], groups), match.index, end);
  }
  builder.copy(last, original.length);
  return builder.done();
}

/** What a remnant reads as. */
function plain(found: string, groups: Readonly<Record<string, string | undefined>>): string {
  if (groups['greek'] !== undefined) return GREEK[found.slice(1)] ?? '';
  if (groups['star'] !== undefined) return '*';
  if (groups['command'] !== undefined) return ' ';
  if (groups['escaped'] !== undefined) return found.slice(1);
  if (groups['thin'] !== undefined) return /[, ]/.test(found.charAt(1)) ? ' ' : '';
  if (groups['quote'] !== undefined) return '"';
  if (groups['dash'] !== undefined) return '–';
  if (found === '~') return ' ';
  return '';
}

/** Characters beyond ASCII one by one; those that stay as they are, in one piece. */
function putForeign(builder: Builder, run: string, start: number): void {
  let at = 0;
  let copied = 0;
  for (const character of run) {
    const plain = plainCharacter(character);
    const next = at + character.length;
    if (plain !== character || character.length > 1) {
      builder.copy(start + copied, start + at);
      builder.put(plain, start + at, start + next);
      copied = next;
    }
    at = next;
  }
  builder.copy(start + copied, start + at);
}

/** Marks without width, and hyphens that show only where a line ends. */
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

const plainCharacter = remembered((character: string): string => {
  if (HIDDEN.test(character)) return '';
  if (character === '\u00b5') return 'μ';
  if (/[\u2010\u2011\u2212]/.test(character)) return '-';
  if (/\s/.test(character)) return ' ';
  if (/[\u2018\u2019\u201b]/.test(character)) return "'";
  if (/[\u201c\u201d]/.test(character)) return '"';
  const normal = character.normalize('NFKC');
  return normal.length <= 4 ? normal : character;
});

/** Names with raised or lowered parts: two capitals or more ("S^{2}FT", "ID^3"), or a letter with one digit ("L_2"). */
const SCRIPT_NAME =
  /^(?:(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9-]*|[A-Za-z])(?:[\^_](?:\{[A-Za-z0-9+*]{1,4}\}|[0-9]|[A-Z+*](?![a-z])))+[A-Za-z0-9+-]*$/;
const SCRIPT_CHARACTER = /[A-Za-z0-9^_{}+*-]/;
const MAX_SCRIPT_NAME = 24;

/** Is the `^` or `_` at this offset part of a name, rather than of a formula? */
function isNameScript(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (start > 0 && at - start < MAX_SCRIPT_NAME && SCRIPT_CHARACTER.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - at < MAX_SCRIPT_NAME && SCRIPT_CHARACTER.test(text.charAt(end))) end++;
  return SCRIPT_NAME.test(text.slice(start, end).replace(/^[{-]+|-(?:based|like|style)$/g, ''));
}

/** A full stop, comma or bracket after an address belongs to the sentence. */
function trimUrl(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /[.,;:!?)\]}*]/.test(text.charAt(last - 1))) last--;
  return last;
}

/** Collects the repaired text with one source offset per character; keeps no map until something differs. */
class Builder {
  readonly #original: string;
  #parts: string[] = [];
  /** Runs of (repaired start, original start, original end, copied?) in order. */
  #runs: number[] = [];
  #length = 0;
  #urls: Span[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#runs.push(this.#length, start, end, 1);
    this.#parts.push(this.#original.slice(start, end));
    this.#length += end - start;
  }

  put(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#runs.push(this.#length, start, end, 0);
    this.#parts.push(text);
    this.#length += text.length;
  }

  blankUrl(start: number, end: number): void {
    this.#urls.push({ start, end });
    this.put(' ', start, end);
  }

  done(): RepairedText {
    const text = this.#parts.join('');
    const runs = Int32Array.from(this.#runs);
    const original = this.#original;
    const isUnchanged = text === original;
    const at = (offset: number): Span => (isUnchanged ? { start: offset, end: offset + 1 } : sourceOf(runs, offset));
    const toOriginal = (offset: number): number => (offset >= text.length ? original.length : at(offset).start);
    const toOriginalSpan = ({ start, end }: Span): Span =>
      end <= start
        ? { start: toOriginal(start), end: toOriginal(start) }
        : { start: at(start).start, end: closeBraces(original, at(start).start, at(end - 1).end) };
    return { text, toOriginal, toOriginalSpan, urls: this.#urls };
  }
}

/** `CQD^{A` takes in the brace that closes it: the span is the name as written. */
function closeBraces(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '}') return end;
  const slice = text.slice(start, end);
  const open = slice.split('{').length - slice.split('}').length;
  return open > 0 ? end + 1 : end;
}

/** Binary search for the run that holds a character; a copied run maps one to one, a replaced one as a whole. */
function sourceOf(runs: Int32Array, offset: number): Span {
  let low = 0;
  let high = runs.length / 4 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 4] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [from = 0, start = 0, end = 0, isCopy = 0] = runs.subarray(low * 4, low * 4 + 4);
  return isCopy ? { start: start + offset - from, end: start + offset - from + 1 } : { start, end };
}
