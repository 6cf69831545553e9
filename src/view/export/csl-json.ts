/** Papers, and views, as CSL-JSON, which Zotero, Pandoc and others read. */
import { paperPlaces } from '../../domain/paper-places.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { plainText } from '../reading/latex-remnants.ts';
import type { ViewSource } from './content.ts';
import { citationKey } from './file-name.ts';
import { gapRemark, referenceType } from './reference.ts';

const ITEM_TYPES = { meeting: 'paper-conference', journal: 'article-journal', other: 'article' } as const;

/**
 * A paper as an item: what is known, nothing else. Names stand whole (`literal`), as they were received: how they divide is not
 * known. Where authors, year or place are missing, `note` says so. Who it comes from is its publisher where no venue is known, else in `note`.
 */
export function paperToCsl(paper: Paper): Readonly<Record<string, unknown>> {
  const { id, title, authors = [], date, venue, organisation } = paper;
  const places = paperPlaces(paper);
  const doi = places.find(({ scheme }) => scheme === 'doi')?.id;
  const arxiv = places.find(({ scheme }) => scheme === 'arxiv')?.id;
  const address = (places.find(({ scheme }) => scheme === 'page') ?? places[0])?.address;
  const isPublisher = organisation !== undefined && venue === undefined;
  const origin = organisation === undefined || isPublisher ? undefined : `From ${organisation}.`;
  const note = [origin, gapRemark(paper)].filter((remark) => remark !== undefined).join(' ');
  return {
    id,
    type: ITEM_TYPES[referenceType(paper)],
    title: plainText(title),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(venue === undefined ? {} : { 'container-title': venue }),
    ...(isPublisher ? { publisher: organisation } : {}),
    ...(date === undefined ? {} : { issued: { 'date-parts': [dateParts(date.value)] } }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(arxiv === undefined ? {} : { number: `arXiv:${arxiv}` }),
    ...(address === undefined ? {} : { URL: address }),
    ...(note === '' ? {} : { note }),
  };
}

/** A list of items, indented; `[]` for none. */
export function papersToCslJson(papers: readonly Paper[]): string {
  return writeItems(papers.map(paperToCsl));
}

/** A view: one item of the type `webpage`; issued when the newest of its papers was. */
export function toCslJson(source: ViewSource): string {
  return writeItems([
    {
      id: citationKey(source),
      type: 'webpage',
      title: source.title,
      'container-title': source.site,
      author: [{ literal: source.site }],
      URL: source.address,
      ...(source.dataDate === undefined ? {} : { issued: { 'date-parts': [dateParts(source.dataDate)] } }),
      note: `Data ${source.dataHash}`,
    },
  ]);
}

function dateParts(date: string): readonly number[] {
  return date.split('-').map(Number);
}

function writeItems(items: readonly Readonly<Record<string, unknown>>[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
