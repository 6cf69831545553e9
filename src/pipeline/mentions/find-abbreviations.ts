/** Abbreviations as such, for `abbreviations.jsonl`: which a paper defines, and every acronym that it uses, defined or not. */
import type { Field, FieldSpan, Span } from '../../domain/schema/paper.ts';
import { acronymTokens } from '../text/abbreviations/acronym-tokens.ts';
import { speltOutPairs } from '../text/abbreviations/spelt-out.ts';
import type { ReadFields } from '../text/read-fields.ts';
import type { RepairedText } from '../text/repair.ts';

export type Abbreviations = Readonly<{
  id: string;
  pairs: readonly Readonly<{ short: FieldSpan; long: FieldSpan }>[];
  acronyms: readonly FieldSpan[];
}>;

/** @returns the record of one paper, from its fields as read; spans in order of the text, title first */
export function abbreviationsOf(id: string, fields: ReadFields): Abbreviations {
  const found = (['title', 'abstract'] as const).map((field) => ({ field, ...fields[field] }));
  const shorts = new Set(
    found.flatMap(({ repaired, pairs }) => pairs.map(({ short }) => repaired.text.slice(short.start, short.end))),
  );
  const all = found.map(({ field, repaired, chunks, pairs }) => {
    const acronyms = acronymTokens(repaired.text, shorts);
    const more = speltOutPairs(repaired.text, acronyms, pairs, chunks);
    return { field, repaired, acronyms, pairs: [...pairs, ...more].sort((a, b) => a.short.start - b.short.start) };
  });
  return {
    id,
    pairs: all.flatMap(({ field, repaired, pairs }) =>
      pairs.map(({ short, long }) => ({
        short: toField(field, repaired, short),
        long: toField(field, repaired, long),
      })),
    ),
    acronyms: all.flatMap(({ field, repaired, acronyms }) => acronyms.map((span) => toField(field, repaired, span))),
  };
}

function toField(field: Field, repaired: RepairedText, span: Span): FieldSpan {
  return { field, ...repaired.toOriginalSpan(span) };
}
