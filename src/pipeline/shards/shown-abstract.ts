/**
 * What a paper's record shows of its abstract, by the setting `abstracts`: all of it, the sentences that are quoted as evidence, or nothing.
 * Publishers may hold the rights; what was read from the text stays, the text does not.
 */
import type { FieldSpan } from '../../domain/schema/paper.ts';
import type { Settings } from '../../domain/schema/settings.ts';
import type { PaperRecord } from '../../domain/schema/site-data.ts';

/** Stands where sentences were left out. */
const GAP = '[…]';

/** A sentence that stays: where it stood, and where it stands now. */
type Kept = Readonly<{ start: number; end: number; moved: number }>;

/** The record with offsets that fit the text that is left; a mention outside of it goes with its text. */
export function withShownAbstract(record: PaperRecord, abstracts: Settings['abstracts']): PaperRecord {
  if (abstracts === 'full' || record.paper.abstract === '') return record;
  const { text, kept } = cut(record.paper.abstract, abstracts === 'none' ? [] : quotedSpans(record));
  const concepts = record.concepts.map((concept) => ({
    ...concept,
    roles: concept.roles.map((role) => ({ ...role, evidence: moved(role.evidence, kept) ?? NOWHERE })),
    mentions: concept.mentions.flatMap((mention) => {
      const place = moved(mention, kept);
      const sentence = moved({ field: mention.field, ...mention.sentence }, kept);
      return place && sentence
        ? [{ ...mention, ...place, sentence: { start: sentence.start, end: sentence.end } }]
        : [];
    }),
  }));
  const relations = record.relations.map((relation) => ({
    ...relation,
    evidence: moved(relation.evidence, kept) ?? NOWHERE,
  }));
  return { ...record, paper: { ...record.paper, abstract: text }, shownAbstract: abstracts, concepts, relations };
}

/** Of evidence whose text is not shown. */
const NOWHERE: FieldSpan = { field: 'abstract', start: 0, end: 0 };

/** Sentences of the abstract that the site quotes: of roles and relations, and of the first mention where a concept has no role. */
function quotedSpans({ concepts, relations }: PaperRecord): FieldSpan[] {
  const spans: FieldSpan[] = relations.map(({ evidence }) => evidence);
  for (const { roles, mentions } of concepts) {
    const first = mentions.find(({ field }) => field === 'abstract');
    if (roles.length > 0) spans.push(...roles.map(({ evidence }) => evidence));
    else if (first) spans.push({ field: 'abstract', ...first.sentence });
  }
  return spans.filter(({ field }) => field === 'abstract');
}

/** The spans joined into one text, in order, overlapping ones as one. */
function cut(abstract: string, spans: readonly FieldSpan[]): { text: string; kept: readonly Kept[] } {
  const kept: Kept[] = [];
  let text = '';
  let read = 0;
  for (const { start, end } of joined(spans)) {
    const between = abstract.slice(read, start);
    if (between.trim() !== '') text += text === '' ? `${GAP} ` : ` ${GAP} `;
    else text += between;
    kept.push({ start, end, moved: text.length });
    text += abstract.slice(start, end).trimEnd();
    read = end;
  }
  const isCut = kept.length > 0 && abstract.slice(read).trim() !== '';
  return { text: isCut ? `${text} ${GAP}` : text, kept };
}

function joined(spans: readonly FieldSpan[]): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Where a span stands now; titles are always shown. */
function moved({ field, start, end }: FieldSpan, kept: readonly Kept[]): FieldSpan | undefined {
  if (field === 'title') return { field, start, end };
  const home = kept.find((one) => start >= one.start && end <= one.end);
  if (home === undefined) return undefined;
  const shift = home.moved - home.start;
  return { field, start: start + shift, end: end + shift };
}
