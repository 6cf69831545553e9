/** Which sentences a concept's page quotes in its head, its relations and its papers: each once. */
import type { ConceptRecord, Quote } from '../../domain/schema/site-data.ts';
import { markedFor } from '../../view/reading/marked-text.ts';
import { ownSentence } from '../../view/reading/own-sentence.ts';
import { quotedOnce, type Quoting, type QuotedOnce } from '../../view/reading/quoted-once.ts';
import type { RelationGroup } from '../relation-groups.ts';
import { heldSentences, standingAndApart } from '../relation-groups.ts';
import { MOST_ROWS, quotedIn, tableRows, type Records, type Variant } from '../variants.ts';
import { chosenEvidence, hasManyPapers, type EvidenceGroup } from './concept-form.ts';

/** The part of the page that quotes its papers. */
export const PAPERS = { id: 'papers', isFolded: false } as const;

/** The part that holds the table of variants. */
export const VARIANTS = { id: 'variants', heading: 'Variants', isFolded: false } as const;

/**
 * Where the page has what sentence: the definition first, then the table of variants, to which a sentence a row is the point, then what is open of the
 * relations, then the sentences of its papers, then what is
 * folded; with the sentences chosen from many papers, which depend on what stands above them.
 * @param stated  the parts of the page that quote what is stated: variants and relations, or the methods of a guide
 * @param sole    see `soleSentence`
 */
export function conceptQuotes(
  record: Pick<ConceptRecord, 'id' | 'definition' | 'papers'>,
  stated: readonly Quoting[],
  sole?: Quote,
): Readonly<{ quotes: QuotedOnce; evidence: readonly EvidenceGroup[] }> {
  const { definition } = record;
  const own = (quote: Quote): Quote => markedFor(quote, [record.id]);
  const top = definition?.source === 'quoted' ? own(definition.quote) : undefined;
  const evidence = chosenEvidence(record, quotedOnce(stated, top).isOpen);
  const isSole = record.papers.length === 1;
  const entries = hasManyPapers(record) ? evidence.flatMap((group) => group.entries) : record.papers;
  const heading = hasManyPapers(record) ? 'Evidence' : isSole ? 'The paper' : 'Papers';
  const open = isSole ? (sole ? [sole] : []) : entries.map(({ quote }) => own(quote));
  const papers = { id: PAPERS.id, heading, open, folded: [] };
  return { quotes: quotedOnce([...stated, papers], top), evidence };
}

/** The sentence that stands with the only paper of a concept: what that says of it, else where it names it; none that is the title, nor for more papers. */
export function soleSentence(
  { id, papers }: Pick<ConceptRecord, 'id' | 'papers'>,
  { readPaper }: Pick<Records, 'readPaper'>,
): Quote | undefined {
  const [entry, ...others] = papers;
  if (entry === undefined || others.length > 0) return undefined;
  const sentence = ownSentence(readPaper(entry.paper.id), id) ?? markedFor(entry.quote, [id]);
  return sentence.field === 'title' ? undefined : sentence;
}

/** What the table of variants quotes; nothing where there is none. */
export function quotingVariants(variants: readonly Variant[]): Quoting {
  const open = tableRows(variants)
    .slice(0, MOST_ROWS)
    .flatMap((row) => {
      const quote = quotedIn(row);
      return quote
        ? markedFor(
            quote,
            [row.concept, ...row.alike].map(({ id }) => id),
          )
        : [];
    });
  return { id: VARIANTS.id, heading: VARIANTS.heading, open, folded: [] };
}

/** What the relations quote: each group under its heading; those without one in a fold behind them. */
export function quotingRelations(self: string, groups: readonly RelationGroup[]): readonly Quoting[] {
  const { standing, apart } = standingAndApart(groups);
  const quotes = (shared: RelationGroup['sentences']) =>
    shared.flatMap(({ items, quote }) =>
      quote ? markedFor(quote, [self, ...items.map(({ other }) => other.id)]) : [],
    );
  const isWide = standing.length === 1;
  return [
    ...standing.map((group) => {
      const { open, folded, unlikely } = heldSentences(group, isWide);
      return { id: group.key, heading: group.label, open: quotes(open), folded: quotes([...folded, ...unlikely]) };
    }),
    ...apart.map(({ key, unlikely }) => {
      const isOpen = standing.length === 0; // their fold stands open where there is nothing else
      return { id: key, open: isOpen ? quotes(unlikely) : [], folded: isOpen ? [] : quotes(unlikely) };
    }),
  ];
}
