/** The orders in which lists of concepts are read. */
import { KINDS } from '../domain/schema/concept.ts';
import type { Kind } from '../domain/schema/concept.ts';
import type { SiteIndex } from '../domain/schema/site-data.ts';
import { readIndex } from '../site-data/read-records.ts';
import { compareUnits } from './compare-units.ts';
import { pageNumbers, toPages, type Group, type ListPage } from './list-pages.ts';

export type ConceptRow = SiteIndex['concepts'][number];
export type ConceptOrder = 'name' | 'prominence';

/** By prominence: more rows take a phone longer to lay out than to fetch. Names alone: some 200 kB. */
export const ROWS_PER_PAGE: Readonly<Record<ConceptOrder, number>> = { prominence: 300, name: 2000 };

/** What the list of all kinds or of one holds in an order: A to Z of one kind has what is named in passing, too. */
export function listedConcepts(order: ConceptOrder, kind: Kind | undefined): readonly ConceptRow[] {
  const { concepts } = readIndex();
  const rows = kind === undefined ? concepts : concepts.filter((row) => row.kind === kind);
  return order === 'name' && kind !== undefined ? rows : rows.filter(({ isFull }) => isFull);
}

/** Numbers of the pages of such a list. */
export function conceptPages(order: ConceptOrder, kind?: Kind): readonly number[] {
  return pageNumbers(listedConcepts(order, kind).length, ROWS_PER_PAGE[order]);
}

const lists = new Map<string, readonly ListPage<ConceptRow>[]>();

/** The whole list, in pages; sorted once for all of them. That by prominence is one group. */
export function conceptList(order: ConceptOrder, kind: Kind | undefined): readonly ListPage<ConceptRow>[] {
  const key = `${order} ${kind ?? ''}`;
  const kept = lists.get(key);
  if (kept !== undefined) return kept;
  const rows = listedConcepts(order, kind);
  const groups = order === 'name' ? byLetter(rows) : [{ id: 'all', label: '', rows: byProminence(rows) }];
  const list = toPages(groups, ROWS_PER_PAGE[order]);
  lists.set(key, list);
  return list;
}

/** Kinds that have concepts, in the order of the legend. */
export function kindsOf(rows: readonly ConceptRow[]): readonly Kind[] {
  return KINDS.filter((kind) => rows.some((row) => row.kind === kind));
}

/** Most prominent first; ties by papers, then id. */
export function byProminence(rows: readonly ConceptRow[]): readonly ConceptRow[] {
  return [...rows].sort(
    (a, b) => b.prominence - a.prominence || b.paperCount - a.paperCount || compareUnits(a.id, b.id),
  );
}

/** Under their first letters, A to Z, each sorted as in a glossary; names that start with anything else come last, under #. */
export function byLetter(rows: readonly ConceptRow[]): readonly Group<ConceptRow>[] {
  const sorted = rows
    .map((row) => ({ row, key: sortKey(row.name) }))
    .sort((a, b) => compareUnits(a.key, b.key) || compareUnits(a.row.id, b.row.id));
  return [...Map.groupBy(sorted, ({ key }) => /^[a-z]/.exec(key)?.[0].toUpperCase() ?? '#')]
    .map(([label, group]) => ({
      id: `letter-${label === '#' ? 'other' : label}`,
      label,
      rows: group.map(({ row }) => row),
    }))
    .sort((a, b) => Number(a.label === '#') - Number(b.label === '#'));
}

/** Regions in their order with their rows in the order given; without those that have none, and last what lies in no region. */
export function byRegion<Row extends Readonly<{ region: number }>, Region>(
  regions: readonly Region[],
  rows: readonly Row[],
): readonly Readonly<{ region: Region | undefined; rows: readonly Row[] }>[] {
  return [...regions, undefined]
    .map((region, i) => ({ region, rows: rows.filter((row) => row.region === (region === undefined ? -1 : i)) }))
    .filter((group) => group.rows.length > 0);
}

/** Case, accents and leading signs do not count; μP is read as "mup". */
function sortKey(name: string): string {
  return name
    .replace(/[µμ]/g, 'mu')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}
