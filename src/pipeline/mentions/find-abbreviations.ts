/** Abbreviations as such, for `abbreviations.jsonl`: which a paper defines, and every acronym that it uses, defined or not. */
import type { Field, FieldSpan, Paper } from '../../domain/schema/paper.ts';
import { findPairs } from '../text/abbreviations/find-pairs.ts';
import { HYPHEN_TAIL } from '../text/name-shape.ts';
import { repairText, type RepairedText } from '../text/repair.ts';

export type Abbreviations = Readonly<{
  id: string;
  pairs: readonly Readonly<{ short: FieldSpan; long: FieldSpan }>[];
  acronyms: readonly FieldSpan[];
}>;

/** Share of capitals among a word's characters that makes an acronym of it: keeps "LLMs" and "mRNA", not "iPhone". */
const MIN_CAPITAL_SHARE = 0.6;

/** @returns one record per paper, in input order; spans in order of the text, title first */
export function findAbbreviations(papers: readonly Paper[]): Abbreviations[] {
  return papers.map((paper) => {
    const fields = (['title', 'abstract'] as const).map((field) => ({ field, repaired: repairText(paper[field]) }));
    const found = fields.map(({ field, repaired }) => ({ field, repaired, pairs: findPairs(repaired.text) }));
    const shorts = new Set(
      found.flatMap(({ repaired, pairs }) => pairs.map(({ short }) => repaired.text.slice(short.start, short.end))),
    );
    return {
      id: paper.id,
      pairs: found.flatMap(({ field, repaired, pairs }) =>
        pairs.map(({ short, long }) => ({
          short: toField(field, repaired, short),
          long: toField(field, repaired, long),
        })),
      ),
      acronyms: found.flatMap(({ field, repaired }) => acronymsOf(field, repaired, shorts)),
    };
  });
}

function acronymsOf(field: Field, repaired: RepairedText, shorts: ReadonlySet<string>): FieldSpan[] {
  return [...repaired.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#&.'/-]*/gu)].flatMap((match) => {
    const word = match[0]
      .replace(/[.'/&-]+$/, '')
      .replace(/'s$/, '')
      .replace(HYPHEN_TAIL, '')
      .replace(/-\p{Ll}{4,}$/u, '');
    const isAcronym = shorts.has(word) || shorts.has(word.replace(/s$/, '')) || hasAcronymShape(word);
    return isAcronym ? [toField(field, repaired, { start: match.index, end: match.index + word.length })] : [];
  });
}

function hasAcronymShape(word: string): boolean {
  const capitals = word.replace(/[^\p{Lu}]+/gu, '').length;
  return word.length >= 2 && word.length <= 20 && capitals >= 2 && capitals > MIN_CAPITAL_SHARE * word.length;
}

function toField(field: Field, repaired: RepairedText, span: { start: number; end: number }): FieldSpan {
  return { field, ...repaired.toOriginalSpan(span) };
}
