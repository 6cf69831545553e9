/** Every acronym of a text, defined there or not: by the share of capitals in a word, and by what hyphens join to it. */
import type { Span } from '../../../domain/schema/paper.ts';
import { CAPITAL_PLURAL } from '../name-shape.ts';
import { remembered } from '../../../domain/remembered.ts';
import { matchesIn } from '../matches.ts';
import { piecesWith } from '../pieces.ts';

const COMPOUND = /[\p{L}\p{N}][\p{L}\p{N}+#&.'-]*/gu;
const PART = /[^-]+/g;
const ROMAN_NUMERAL = /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII)$/;
/** "T.E.", "X.F.": people's initials. */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}?$/u;

/** Least share of capitals among a word's letters: keeps "LLM", "mRNA", "WiFi", not "iPhone". */
const MIN_CAPITAL_SHARE = 0.5;
const MAX_LENGTH = 12;

/**
 * @param shorts  short forms that the text defines: these count whatever their shape
 * @returns spans in order; a compound is one where its parts are acronyms, single capitals or numbers ("E-UTRA", "TF-IDF",
 *          "VGG-11"), else its acronyms alone ("non-QA" holds QA); so are neighbours ("TAC KBP")
 */
export function acronymTokens(text: string, shorts: ReadonlySet<string>): Span[] {
  return joinNeighbours(text, tokensOf(text, shorts));
}

function tokensOf(text: string, shorts: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  const known = withNumbers(shorts);
  for (const { start, end } of piecesWith(known.values().some(isPlain) ? /[^ ]/gu : TELLING, text)) {
    for (const { 0: token, index: at } of matchesIn(COMPOUND, text.slice(start, end))) {
      const word = bareOf(token);
      const index = start + at;
      if (known.has(word)) spans.push({ start: index, end: index + word.length });
      else if (!isPlain(word) && !INITIALS.test(token))
        for (const run of runsOf(word, known)) spans.push({ start: index + run.start, end: index + run.end });
    }
  }
  return spans;
}

/** A word without one of these is an acronym only where the text defines it. */
const TELLING = /[\p{Lu}\d-]/gu;

function isPlain(word: string): boolean {
  return !/[\p{Lu}\d-]/u.test(word);
}

/** Short forms with the plural of each, and what it would be the plural of. */
function withNumbers(shorts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...shorts].flatMap((short) => [short, `${short}s`, short.replace(/s$/, '')]));
}

/** Acronyms side by side name one thing: "TAC KBP", "ETSI IoT". */
function joinNeighbours(text: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start) === ' ') last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

type Part = Span & Readonly<{ text: string; type: 'acronym' | 'joined' | 'other' }>;

/** Neighbouring parts of a compound that are no ordinary words, where one of them is an acronym. */
function runsOf(word: string, known: ReadonlySet<string>): Span[] {
  const runs: { start: number; end: number; isAcronym: boolean }[] = [];
  let last: Part['type'] = 'other';
  for (const { text, start, end, type: shape } of partsOf(word)) {
    const run = runs.at(-1);
    const type = known.has(text) ? 'acronym' : shape;
    const isAcronym = type === 'acronym';
    if (type !== 'other') {
      if (run && last !== 'other') [run.end, run.isAcronym] = [end, run.isAcronym || isAcronym];
      else runs.push({ start, end, isAcronym });
    }
    last = type;
  }
  return runs.filter(({ isAcronym }) => isAcronym);
}

/** Parts of a compound with what they are by their letters alone. */
const partsOf = remembered((word): readonly Part[] =>
  [...word.matchAll(PART)].map(({ 0: text, index }) => {
    const isJoined = /^(?:\p{Lu}|\d+)$/u.test(text);
    const type = hasAcronymShape(text) ? 'acronym' : isJoined ? 'joined' : 'other';
    return { text, start: index, end: index + text.length, type };
  }),
);

/** Without marks at its end and a possessive s. */
const bareOf = remembered((token) => token.replace(/[.'&-]+$/, '').replace(/'s$/, ''));

function hasAcronymShape(word: string): boolean {
  if (/^\d[DG]$/.test(word)) return true; // "3D", "5G"
  const bare = word.replace(CAPITAL_PLURAL, '');
  if (bare.length < 2 || bare.length > MAX_LENGTH || ROMAN_NUMERAL.test(bare)) return false;
  const capitals = bare.replace(/[^\p{Lu}]+/gu, '').length;
  const letters = bare.replace(/[^\p{L}]+/gu, '').length;
  return capitals >= 2 && capitals >= MIN_CAPITAL_SHARE * letters;
}
