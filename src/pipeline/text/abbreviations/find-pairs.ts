/**
 * Abbreviations that a text defines: `long form (SF)`, `SF (long form)`, `long form, called SF`, `SF stands for long form`, and the
 * title line `Name: Long Form`. Works on repaired text; spans are offsets into it.
 */
import type { Span } from '../../../domain/schema/paper.ts';
import { schwartzHearst } from './schwartz-hearst.ts';
import { findLeadingLongForm, findLongForm } from './long-form.ts';

export type AbbreviationPair = Readonly<{ short: Span; long: Span }>;

const MAX_BRACKET = 200; // characters inside a bracket that may define something; bounds the work on nested brackets
const MAX_DEPTH = 4;
/** Two to six capitalised words and nothing else: what a name in front of the bracket may stand for. */
const TITLE_PHRASE = /^\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|of|for|and|with|via)){1,5}$/u;
const NOT_SHORT_FORMS = new Set(
  'e.g eg i.e ie eq fig sec tab cf vs etc resp ours al see we and or the ii iii iv vi vii ix'.split(' '),
);

/** No paper defines as many; who compares every pair with every phrase has a bound by it. */
const MAX_PAIRS = 1000;

/** @returns pairs in order of the text, no span twice, the first MAX_PAIRS; linear in the text's length */
export function findPairs(text: string): AbbreviationPair[] {
  const pairs = [...bracketPairs(text), ...cuedPairs(text), ...titlePairs(text)];
  const taken = new Set<number>();
  return pairs
    .sort((a, b) => a.short.start - b.short.start || a.long.start - b.long.start)
    .filter(({ short }) => !taken.has(short.start) && taken.add(short.start))
    .slice(0, MAX_PAIRS);
}

/** May this word be the short side of a pair? 2 to 14 characters with a letter, no sentence word. */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 14 || !/^[\p{L}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (!/^[\p{L}\p{N}.+#/&*@^'-]+$/u.test(text)) return false;
  return !NOT_SHORT_FORMS.has(text.toLowerCase().replace(/\.$/, ''));
}

function* bracketPairs(text: string): Generator<AbbreviationPair> {
  for (const open of text.matchAll(/[([]/g)) {
    const close = closingBracket(text, open.index);
    if (close < 0) continue;
    const pair = pairAt(text, open.index, close);
    if (pair) yield pair;
  }
}

/** Offset of the bracket that closes the one at `open`, or -1 where it is too far, too deep or missing. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + MAX_BRACKET);
  for (let i = open; i < limit; i++) {
    const character = text.charAt(i);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (depth > MAX_DEPTH) return -1;
    if (depth === 0) return i;
  }
  return -1;
}

function pairAt(text: string, open: number, close: number): AbbreviationPair | undefined {
  const short = firstEntry(text, open + 1, close);
  const written = text.slice(short.start, short.end);
  if (isShortForm(written)) {
    const long = findLongForm(written, text, { start: 0, end: open });
    if (long) return { short, long };
  }
  return reversedPair(text, open, close);
}

/** `SF (long form)`, also with a citation behind. */
function reversedPair(text: string, open: number, close: number): AbbreviationPair | undefined {
  const before = /([^\s()[\],;:"]{2,14})["']?\s?$/.exec(text.slice(Math.max(0, open - 18), open));
  if (!before?.[1] || !isShortForm(before[1]) || !/\p{Lu}/u.test(before[1])) return undefined;
  const start = Math.max(0, open - 18) + before.index;
  const content = { start: open + 1, end: close };
  const isTitle = TITLE_PHRASE.test(text.slice(content.start, content.end));
  const long =
    findLeadingLongForm(before[1], text, content) ?? (isTitle ? schwartzHearst(before[1], text, content) : undefined);
  if (!long || !/[\s-]/.test(text.slice(long.start, long.end))) return undefined;
  return { short: { start, end: start + before[1].length }, long };
}

/** First entry of a bracket, without quotes and what follows a comma, semicolon or inner bracket (citations). */
function firstEntry(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && /[\s"'`]/.test(text.charAt(start))) start++;
  const lead =
    /^(?:i\.e\.|e\.g\.|or|called|termed|abbreviated(?: as)?|denoted(?: as| by)?|dubbed|namely|hereafter|in short|for short)[,\s]+["']?/i.exec(
      text.slice(start, to),
    );
  start += lead?.[0].length ?? 0;
  const length = text.slice(start, to).search(/[,;:()[\]"'=]|\s(?:and|or|for|hereafter|in|from|\[)\s|\s\(/);
  let end = length < 0 ? to : start + length;
  while (end > start && /[\s.]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

const NAMED =
  /,?\s(?:or|(?:which (?:we|is) )?(?:called|dubbed|termed|named|coined|abbreviated(?: as| to)?|denoted (?:as|by)|referred to as|known as|(?:we )?(?:call|term|dub|name)(?: it)?)(?: simply)?)\s["']?(?<short>[\p{Lu}\p{N}][\p{L}\p{N}+#-]{1,13})/gu;
const STANDS_FOR =
  /(?<short>[\p{Lu}\p{N}][\p{L}\p{N}+#-]{1,13})["']?(?:,? (?:which )?(?:stands|standing|short|an acronym|an abbreviation) for|,? (?:which )?abbreviat(?:es|ing|ion of)| = )\s?["']?/gu;

function* cuedPairs(text: string): Generator<AbbreviationPair> {
  for (const match of text.matchAll(NAMED)) {
    const short = match.groups?.['short'] ?? '';
    const start = match.index + match[0].length - short.length;
    const long = /\p{Lu}.*\p{Lu}/u.test(short) ? findLongForm(short, text, { start: 0, end: match.index }) : undefined;
    if (long) yield { short: { start, end: start + short.length }, long };
  }
  for (const match of text.matchAll(STANDS_FOR)) {
    const short = match.groups?.['short'] ?? '';
    const window = { start: match.index + match[0].length, end: text.length };
    const long = findLeadingLongForm(short, text, window);
    if (long) yield { short: { start: match.index, end: match.index + short.length }, long };
  }
}

/** `Name: Expansion of the Name for Some Task` at the very start of a text. */
function* titlePairs(text: string): Generator<AbbreviationPair> {
  const match = /^(?<short>[\p{L}\p{N}][\p{L}\p{N}+#.-]{1,13})\s?:\s/u.exec(text);
  const short = match?.groups?.['short'];
  if (!match || short === undefined || !/\p{Lu}/u.test(short)) return;
  const long = findLeadingLongForm(short, text, { start: match[0].length, end: text.length });
  if (long && /\s|-/.test(text.slice(long.start, long.end))) yield { short: { start: 0, end: short.length }, long };
}
