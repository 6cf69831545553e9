/** Addresses of a variants table: the concept's page holds it in the first order, the others are pages, the downloads files. */
import { readConcept, readIndex, readPaper } from '../../site-data/read-records.ts';
import { conceptHref } from '../href.ts';
import { toVariants, type VariantOrder } from '../variants.ts';

/** Formats that a table can be had in, with the words for them. */
export const VARIANT_FORMATS = { csv: 'CSV', bib: 'BibTeX of all its papers', md: 'Markdown' } as const;
export type VariantFormat = keyof typeof VARIANT_FORMATS;

let ids: readonly string[] | undefined;

/** Concepts whose page has such a table. Reads every concept of several papers and what may have a row there, once. */
export function conceptsWithVariants(): readonly string[] {
  ids ??= readIndex()
    .concepts.filter(({ isFull, paperCount }) => isFull && paperCount > 1)
    .filter(({ id }) => toVariants(readConcept(id), { readConcept, readPaper }).length > 0)
    .map(({ id }) => id);
  return ids;
}

/** Address of the table in an order. */
export function variantsHref(id: string, order: VariantOrder): string {
  return order === 'relation' ? `${conceptHref(id)}#variants` : `${conceptHref(id)}variants/by-${order}/`;
}

/** Address of the table as a file. */
export function variantsFileHref(id: string, format: VariantFormat): string {
  return `${conceptHref(id)}variants.${format}`;
}
