/**
 * Abbreviations that a text defines: `long form (SF)`, `SF (long form)`, `long form, called SF`, `SF stands for long form`, and the
 * title line `Name: Long Form`. Works on repaired text; spans are offsets into it.
 */
import type { Span } from '../../../domain/schema/paper.ts';
import { matchesIn } from '../matches.ts';
import { schwartzHearst } from './schwartz-hearst.ts';
import { cuedPairs, titlePairs } from './cued-pairs.ts';
import { findLeadingLongForm, findLongForm, findPhraseLongForm } from './long-form.ts';
import { isShortForm, isShortPhrase } from './short-form.ts';
import { lastWords, spanOf } from './words.ts';
import type { AbbreviationPair } from './pair.ts';

const OPENING = /[([]/g;
const MAX_BRACKET = 200; // characters inside a bracket that may define something; bounds the work on nested brackets
const MAX_DEPTH = 4;
/** Two to six capitalised words and nothing else: what a name in front of the bracket may stand for. */
const TITLE_PHRASE = /^\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|of|for|and|with|via)){1,5}$/u;
/** "SQuat (Subspace-orthogonal KV cache quantization)": a coined word in front of two to six words. */
const MIXED = /^(?=.*\p{Lu}.*\p{Lu})(?=.*\p{Ll})\p{L}{4,}$/u;
const WORDS =
  /^\p{L}[\p{L}-]+(?:\s(?!(?:not?|are|is|was|were|see|we|as|yet|here|also|only|which|that|the)\s)\p{L}[\p{L}-]+){1,5}$/u;
/** No paper defines as many; who compares every pair with every phrase has a bound by it. */
const MAX_PAIRS = 1000;

/** @returns pairs in order of the text, no span twice, the first MAX_PAIRS; linear in the text's length */
export function findPairs(text: string): AbbreviationPair[] {
  const pairs = [...titlePairs(text), ...bracketPairs(text), ...cuedPairs(text)];
  const taken = new Set<number>();
  return pairs
    .sort((a, b) => a.short.start - b.short.start || a.long.start - b.long.start)
    .filter(({ short, long }) => !holdsShort(text, short, long) && !taken.has(short.start) && taken.add(short.start))
    .slice(0, MAX_PAIRS);
}

/** "C-S (across situations and types of C-S)": what says the short form again does not spell it out. */
function holdsShort(text: string, short: Span, long: Span): boolean {
  const written = text.slice(short.start, short.end);
  return (
    /\p{Lu}.*\p{Lu}/u.test(written) &&
    text
      .slice(long.start, long.end)
      .split(/[\s,;]+/)
      .includes(written)
  );
}

function* bracketPairs(text: string): Generator<AbbreviationPair> {
  for (const open of matchesIn(OPENING, text)) {
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

/** "O(Cm)", "f(AB)": a function of something. */
const FUNCTION_BEFORE = /(?<![\p{L}\p{N}-])\p{L}$/u;

/** "(In)Stability", "(de)quantized": the bracket is a part of a word. */
function isPartOfWord(text: string, close: number): boolean {
  return /^\)\p{L}/u.test(text.slice(close, close + 2));
}

function pairAt(text: string, open: number, close: number): AbbreviationPair | undefined {
  if (FUNCTION_BEFORE.test(text.slice(Math.max(0, open - 2), open))) return undefined;
  const short = firstEntry(text, open + 1, close);
  const written = text.slice(short.start, short.end);
  if (!/\p{Lu}.*\p{Lu}/u.test(written) && isPartOfWord(text, close)) return undefined;
  if (isShortForm(written)) {
    const long = findLongForm(written, text, { start: 0, end: open }) ?? wordWithOpening(written, text, open);
    if (long) return { short, long };
  } else if (isShortPhrase(written)) {
    const long = findPhraseLongForm(written, text, { start: 0, end: open });
    if (long) return { short, long };
  } else if (/^\p{Lu}$/u.test(written)) {
    const long = wordWithOpening(written, text, open);
    if (long) return { short, long };
  }
  return reversedPair(text, open, close) ?? innerPair(text, open, close);
}

/** `(long form, SF)` as an aside of its own: both sides stand in the bracket. */
function innerPair(text: string, open: number, close: number): AbbreviationPair | undefined {
  const match = /^(?<long>[^()[\]]*[^\s,;()[\]])[,;] (?<short>[^\s,;()[\]]{2,14})$/.exec(text.slice(open + 1, close));
  const { long: words = '', short: written = '' } = match?.groups ?? {};
  if (!isShortForm(written) || !/\p{Lu}.*\p{Lu}/u.test(written)) return undefined;
  const long = findLongForm(written, text, { start: open + 1, end: open + 1 + words.length });
  return long && { short: { start: close - written.length, end: close }, long };
}

/** `Origin (O)`, `Accuracy (Acc)`: the one word in front of the bracket, cut short by two letters at least. */
function wordWithOpening(opening: string, text: string, open: number): Span | undefined {
  const [word] = lastWords(text, { start: 0, end: open }, 1);
  if (word === undefined || word.text.length < Math.max(4, opening.length + 2)) return undefined;
  return word.text.toLowerCase().startsWith(opening.toLowerCase()) ? spanOf([word]) : undefined;
}

/** `SF (long form)`, also with a citation behind. */
function reversedPair(text: string, open: number, close: number): AbbreviationPair | undefined {
  const before = /([^\s()[\],;:"]{2,14})["']?\s?$/.exec(text.slice(Math.max(0, open - 18), open));
  if (!before?.[1] || !isShortForm(before[1]) || !/\p{Lu}/u.test(before[1])) return undefined;
  const start = Math.max(0, open - 18) + before.index;
  const content = { start: open + 1, end: close };
  const phrase = text.slice(content.start, content.end);
  const isTitle = TITLE_PHRASE.test(phrase) || (MIXED.test(before[1]) && WORDS.test(phrase));
  const long =
    findLeadingLongForm(before[1], text, content) ??
    (isTitle ? (schwartzHearst(before[1], text, content) ?? longOfCapitals(before[1], text, content)) : undefined);
  if (!long || !/[\s-]/.test(text.slice(long.start, long.end))) return undefined;
  const isLessAWord = LAST_WORDS.test(text.slice(long.end, close));
  return {
    short: { start, end: start + before[1].length },
    long: isLessAWord ? { ...long, end: close } : long,
  };
}

/** "MADE-IT (Manifold-Aware Dynamic Expert Evolution and Implicit [rouTing])": the letters end before the bracket does. */
const LAST_WORDS = /^(?:\s[\p{L}-]{3,}){1,2}$/u;

/** "TMB-Pooling (Token Merging Budget)": what the capitals of a name stand for, all of the bracket. */
function longOfCapitals(name: string, text: string, content: Span): Span | undefined {
  const capitals = /^(?<capitals>\p{Lu}{3,6})-\p{Lu}\p{Ll}+$/u.exec(name)?.groups?.['capitals'];
  const long = capitals === undefined ? undefined : findLeadingLongForm(capitals, text, content);
  return long?.end === content.end ? long : undefined;
}

/** "PGE(2)", "V(T)": a bracket inside a short form. */
const INNER_BRACKET = /(?<=[\p{L}\p{N}])[([][\p{L}\p{N}+-]{1,3}[)\]]/gu;
const DOTTED = /^(?:\p{L}\.){2,}$/u; // "C.A.H.": its last full stop is its own

/** First entry of a bracket, without quotes and what follows a comma, semicolon or inner bracket (citations). */
function firstEntry(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && /[\s"'`]/.test(text.charAt(start))) start++;
  const lead =
    /^(?:i\.e\.|e\.g\.|or|called|termed|(?:abbreviated|shortened)(?: as| to)?|denoted(?: as| by)?|dubbed|namely|hereafter|in short|for short)[,\s]+["']?/i.exec(
      text.slice(start, to),
    );
  start += lead?.[0].length ?? 0;
  const entry = text.slice(start, to).replace(INNER_BRACKET, (found) => '·'.repeat(found.length));
  const length = entry.search(/[,;:()[\]"'=]|\s(?:and|or|for|hereafter|in|from|\[)\s|\s(?:\(|\d{4}$)/);
  let end = length < 0 ? to : start + length;
  while (end > start && /[\s.]/.test(text.charAt(end - 1)) && !DOTTED.test(text.slice(start, end))) end--;
  return { start, end };
}
