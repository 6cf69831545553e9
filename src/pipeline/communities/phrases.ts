/** Words and phrases in the names of concepts, folded so that spellings meet, with the way they are written. */
import type { Concept } from '../../domain/schema/concept.ts';

/** A run of one to three words of a name. */
export type Phrase = Readonly<{
  /** Words folded to lower-case singular, joined by a blank. */
  key: string;
  words: readonly string[];
  /** As written, without capitals that only a title gives. */
  text: string;
  /** It is the whole name or the whole expansion. */
  isWhole: boolean;
  /** It ends the name or the expansion: what stands only before another word may lack its noun. */
  isTail: boolean;
}>;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#'’-]*/gu;
const MAX_WORDS = 3;
/** Words that say nothing about a field when they stand alone, or that cannot begin or end a phrase. */
const WEAK = new Set(
  (
    'method model learning training network neural deep data task large small language based approach framework algorithm ' +
    'technique strategy system layer parameter weight matrix function rate score loss accuracy performance efficiency ' +
    'cost size count number rank low high general generalization benchmark dataset evaluation test time state art ' +
    'machine pre trained full self multi cross single new novel hybrid adaptive dynamic structure free aware level ' +
    'process problem analysis theory representation feature space tuning fine efficient error step set token ' +
    'architecture optimal estimation distribution computation baseline scale objective update point value vector ' +
    'average local global mean unit domain image text sample object inference computational complexity memory ' +
    'treatment placebo group trial interval confidence outcome symptom sign vital questionnaire survey agenda property profile content ' +
    'concentration relationship activity biological product'
  ).split(' '),
);
/** What a number before it counts: "h post fertilization" names no region. */
const UNIT = /^(?:\p{Ll}|[cmnk]m|[mkn]g|hr|min)$/u;
const GLUE = new Set('of the a an and for in on to with by via from at as is or'.split(' '));

/** @returns all phrases of a concept's name and expansion that could stand in the name of a place, none twice */
export function phrasesOf({ name, expansion, aliases, paperCount }: Concept): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const source of expansion === undefined ? [name] : [name, expansion]) {
    const written = source.match(WORD) ?? [];
    const isCoined =
      source === name && (written.length === 1 ? !isCommonNoun(name, aliases) : paperCount > 1 && isProper(aliases));
    for (const phrase of runs(written, isCoined || isMixed(written))) {
      const known = found.get(phrase.key);
      if (known === undefined || (phrase.isWhole && !known.isWhole)) found.set(phrase.key, phrase);
    }
  }
  return [...found.values()];
}

/** @returns the words of a name, folded as in the keys of phrases */
export function foldWords(name: string): readonly string[] {
  return (name.match(WORD) ?? []).map(foldWord);
}

/** Whether a single word names no field by itself. */
export function isWeak(word: string): boolean {
  return WEAK.has(word) || GLUE.has(word) || word.length < 3;
}

/** Papers write it without a capital too ("transformers"), so its capital is no part of it. */
function isCommonNoun(name: string, aliases: Concept['aliases']): boolean {
  const lower = name.toLowerCase();
  return aliases.some(({ form }) => form === lower || form === `${lower}s`);
}

/** "United States": papers never write it without capitals. */
function isProper(aliases: Concept['aliases']): boolean {
  return aliases.length > 0 && aliases.every(({ form }) => form.split(' ').every((word) => /^\p{Lu}/u.test(word)));
}

/** "Cramér-Rao bound": beside words without a capital, those that have one keep it. */
function isMixed(written: readonly string[]): boolean {
  return written.some((word) => /^\p{Ll}/u.test(word) && !GLUE.has(word));
}

/** @param isOwn  capitals belong to their words: "Muon" is no title */
function runs(written: readonly string[], isOwn: boolean): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < written.length; start++) {
    for (let end = start + 1; end <= Math.min(written.length, start + MAX_WORDS); end++) {
      const run = written.slice(start, end);
      const words = run.map(foldWord);
      const [first = '', last = ''] = [words[0], words.at(-1)];
      if (GLUE.has(first) || GLUE.has(last) || words.every(isWeak) || UNIT.test(run[0] ?? '')) continue;
      const text = isOwn ? run.join(' ') : run.map(withoutTitleCase).join(' ');
      const isTail = end === written.length;
      phrases.push({ key: words.join(' '), words, text, isWhole: run.length === written.length, isTail });
    }
  }
  return phrases;
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/[^aeiou]ies$/.test(lower) && lower.length > 5) return `${lower.slice(0, -3)}y`;
  return /[^sui]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** "Low-Rank" -> "low-rank"; "LoRA", "GPT-2", "K-means" keep what makes them names. */
function withoutTitleCase(word: string): string {
  const parts = word.split('-');
  const isTitle = parts.every((part) => /^\p{Lu}?[\p{Ll}'’]{2,}$/u.test(part) || /^\p{Ll}+$/u.test(part));
  return isTitle ? word.toLowerCase() : word;
}
