/** Definitions that words or marks announce rather than brackets: "called SF", "SF stands for", "SF: Long Form". */
import type { Span } from '../../../domain/schema/paper.ts';
import { matchesIn } from '../matches.ts';
import { toLetters } from './align.ts';
import { initialsHead } from './initials.ts';
import { findLeadingLongForm, findLongForm } from './long-form.ts';
import type { AbbreviationPair } from './pair.ts';
import { firstWords, spanOf } from './words.ts';

const NAMED =
  /,?\s(?:or|(?:which (?:we|is) )?(?:called|dubbed|termed|named|coined|(?:abbreviated|shortened)(?: as| to)?|denoted (?:as|by)|referred to as|known as|(?:we )?(?:call|term|dub|name)(?: it)?)(?: simply)?)\s["']?(?<short>[\p{Lu}\p{N}][\p{L}\p{N}+#-]{1,13})/gu;
const STANDS_FOR =
  /(?<short>[\p{Lu}\p{N}][\p{L}\p{N}+#-]{1,13})["']?(?:,? (?:which )?(?:stands|standing|short|an acronym|an abbreviation) for|,? (?:which )?abbreviat(?:es|ing|ion of)| = )\s?["']?/gu;

/** "GN: group normalization", "CRNN is a convolutional recurrent neural network": believed where the initials are the capitals. */
const GLOSS =
  /(?<![\p{L}\p{N}-])(?<short>\p{Lu}{2,8}s?)["']?(?:\] | ?: ?(?:an? |the )?| [–&] |, |,? (?:is an?|denotes?|means|represents?) (?:the )?)["']?(?=\p{L})/gu;

/** "LaMPS, Layered Mixing of Power Spectra, a": an aside of capitalised words that the short form's letters are taken from. */
const ASIDE =
  /(?<![\p{L}\p{N}-])(?<short>\p{L}{1,7}\p{Lu}\p{L}{0,7}), (?<long>\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|of|for|and|with|via)){1,5}),\s/gu;

/** `long form, called SF`, `SF, Long Form, a`, `SF stands for long form`. */
export function* cuedPairs(text: string): Generator<AbbreviationPair> {
  for (const match of matchesIn(NAMED, text)) {
    const short = match.groups?.['short'] ?? '';
    const start = match.index + match[0].length - short.length;
    if (isOfLongForm(short, text.slice(start + short.length))) continue;
    const long = /\p{Lu}.*\p{Lu}/u.test(short) ? findLongForm(short, text, { start: 0, end: match.index }) : undefined;
    if (long) yield { short: { start, end: start + short.length }, long };
  }
  for (const match of matchesIn(GLOSS, text)) {
    const { short = '' } = match.groups ?? {};
    const words = firstWords(text, { start: match.index + match[0].length, end: text.length }, short.length + 6);
    const long = initialsHead(toLetters(short), words);
    if (long && long.length >= 2)
      yield { short: { start: match.index, end: match.index + short.length }, long: spanOf(long) };
  }
  for (const match of matchesIn(ASIDE, text)) {
    const { short = '', long: words = '' } = match.groups ?? {};
    const start = match.index + short.length + 2;
    const long = findLeadingLongForm(short, text, { start, end: start + words.length });
    if (long?.end === start + words.length)
      yield { short: { start: match.index, end: match.index + short.length }, long };
  }
  for (const match of matchesIn(STANDS_FOR, text)) {
    const short = match.groups?.['short'] ?? '';
    const window = { start: match.index + match[0].length, end: text.length };
    const long = findLeadingLongForm(short, text, window);
    if (long) yield { short: { start: match.index, end: match.index + short.length }, long };
  }
}

/** "termed KEttle BOiler (KEBO)": a word whose letters are marked, of the long form that follows. */
function isOfLongForm(word: string, after: string): boolean {
  return /^\p{Lu}{2,3}\p{Ll}{3,}$/u.test(word) && /^\s\p{Lu}/u.test(after);
}

/** `Name: Expansion of the Name for Some Task` at the very start of a text. */
export function* titlePairs(text: string): Generator<AbbreviationPair> {
  const match = /^(?<short>[\p{L}\p{N}][\p{L}\p{N}+#.-]{1,13})\s?:\s/u.exec(text);
  const short = match?.groups?.['short'];
  if (!match || short === undefined || !/\p{Lu}/u.test(short)) return;
  const long = findLeadingLongForm(short, text, { start: match[0].length, end: text.length });
  if (long && /\s|-/.test(text.slice(long.start, long.end)))
    yield { short: { start: 0, end: short.length }, long: withHead(long, text) };
}

/** The noun that a title's words lack where the letters end before it: "Context-Aware Cross-Attention [Network]", "Small [Number of Parameters]". */
const HEAD =
  /^\s(?!(?:for|of|in|on|at|by|via|with|without|from|to|toward|towards|under|over|across|through|using|and|or|as|is|are|can|meets?|improves?|enables?)\b)(?:\p{L}+(?:al|ar|ary|ed|ic|ive|ous)\s)?\p{L}[\p{L}-]+(?:\sof\s\p{L}[\p{L}-]+)?/iu;

function withHead(long: Span, text: string): Span {
  return { ...long, end: long.end + (HEAD.exec(text.slice(long.end))?.[0].length ?? 0) };
}
