/** Addresses of a variants table: the concept's page holds it in the first order, the others are pages, the downloads files. */
import { readConcept, readIndex, readPaper } from '../../site-data/read-records.ts';
import { conceptHref } from '../href.ts';
import { isOurs } from '../../site-data/part.ts';
import { variantNeighbours } from '../variant-neighbours.ts';
import { ownWordsReader, toVariants, type VariantOrder } from '../variants.ts';

/** Formats that a table can be had in, with the words for them. */
export const VARIANT_FORMATS = { csv: 'CSV', bib: 'BibTeX of all its papers', md: 'Markdown' } as const;
export type VariantFormat = keyof typeof VARIANT_FORMATS;

const ownWords = ownWordsReader({ readConcept, readPaper });
let ids: readonly string[] | undefined;

/** Concepts whose page has such a table and is built here. Reads every concept of several papers and what may have a row there, once. */
export function conceptsWithVariants(): readonly string[] {
  ids ??= readIndex()
    .concepts.filter(({ id, isFull, paperCount }) => isFull && paperCount > 1 && isOurs(id))
    .filter(({ id }) => toVariants(readConcept(id), ownWords).length > 0)
    .map(({ id }) => id);
  return ids;
}

/** The table of a concept that has several papers, empty where it has none. */
export const variantsTable = ofLast((id) => toVariants(readConcept(id), ownWords));

/** What stands around a concept's table, in all of its orders. */
export const neighboursOfTable = ofLast((id) => variantNeighbours(readConcept(id), { readConcept, readPaper }));

/** Of each table there are a block, two pages and three files, made one after the other: only the last answer is kept. */
function ofLast<Answer>(answer: (id: string) => Answer): (id: string) => Answer {
  let last: Readonly<{ id: string; answer: Answer }> | undefined;
  return (id) => {
    if (last?.id !== id) last = { id, answer: answer(id) };
    return last.answer;
  };
}

/** Address of the table in an order. */
export function variantsHref(id: string, order: VariantOrder): string {
  return order === 'relation' ? `${conceptHref(id)}#variants` : `${conceptHref(id)}variants/by-${order}/`;
}

/** Address of the table as a file. */
export function variantsFileHref(id: string, format: VariantFormat): string {
  return `${conceptHref(id)}variants.${format}`;
}
