/** Addresses of a variants table: the concept's page holds it in the first order, the others are pages, the downloads files. */
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { readConcept, readIndex, readPaper } from '../../site-data/read-records.ts';
import { conceptHref } from '../href.ts';
import { variantNeighbours, type VariantNeighbours } from '../variant-neighbours.ts';
import { ownWordsReader, toVariants, type Variant, type VariantOrder } from '../variants.ts';

/** Formats that a table can be had in, with the words for them. */
export const VARIANT_FORMATS = { csv: 'CSV', bib: 'BibTeX of all its papers', md: 'Markdown' } as const;
export type VariantFormat = keyof typeof VARIANT_FORMATS;

let tables: ReadonlyMap<string, readonly Variant[]> | undefined;

/** Concepts whose page has such a table. */
export function conceptsWithVariants(): readonly string[] {
  return [...allTables().keys()];
}

/** The table of a concept, empty where it has none. */
export function variantsTable(id: string): readonly Variant[] {
  return allTables().get(id) ?? [];
}

/** Of each table there are a block, two pages and three files. Reads every concept of several papers and what may have a row there, once. */
function allTables(): ReadonlyMap<string, readonly Variant[]> {
  const ownWords = ownWordsReader({ readConcept, readPaper });
  tables ??= new Map(
    readIndex()
      .concepts.filter(({ isFull, paperCount }) => isFull && paperCount > 1)
      .map(({ id }) => [id, toVariants(readConcept(id), ownWords)] as const)
      .filter(([, variants]) => variants.length > 0),
  );
  return tables;
}

const neighbours = new Map<string, VariantNeighbours>();

/** What stands around a concept's table, in all of its orders. */
export function neighboursOfTable(record: ConceptRecord): VariantNeighbours {
  const known = neighbours.get(record.id) ?? variantNeighbours(record, { readConcept, readPaper });
  neighbours.set(record.id, known);
  return known;
}

/** Address of the table in an order. */
export function variantsHref(id: string, order: VariantOrder): string {
  return order === 'relation' ? `${conceptHref(id)}#variants` : `${conceptHref(id)}variants/by-${order}/`;
}

/** Address of the table as a file. */
export function variantsFileHref(id: string, format: VariantFormat): string {
  return `${conceptHref(id)}variants.${format}`;
}
