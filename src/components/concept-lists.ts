/** The orders in which lists of concepts are read. */
import { KINDS } from '../domain/schema/concept.ts';
import type { Kind } from '../domain/schema/concept.ts';
import type { SiteIndex } from '../domain/schema/site-data.ts';
import { compareUnits } from './compare-units.ts';

export type ConceptRow = SiteIndex['concepts'][number];
export type Letter = Readonly<{ letter: string; rows: readonly ConceptRow[] }>;

/** By prominence: more rows take a phone longer to lay out than to fetch. */
export const ROWS_PER_PAGE = 300;

/** Further pages of the list by prominence, of all kinds or of one: `2`, `3`; the first has no number in its address. */
export function pagesOf(rows: readonly ConceptRow[], kind?: Kind): readonly (number | undefined)[] {
  const count = rows.filter((row) => row.isFull && (kind === undefined || row.kind === kind)).length;
  const further = Math.max(0, Math.ceil(count / ROWS_PER_PAGE) - 1);
  return [undefined, ...Array.from({ length: further }, (_, i) => i + 2)];
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
export function byLetter(rows: readonly ConceptRow[]): readonly Letter[] {
  const sorted = rows
    .map((row) => ({ row, key: sortKey(row.name) }))
    .sort((a, b) => compareUnits(a.key, b.key) || compareUnits(a.row.id, b.row.id));
  const letters = new Map<string, ConceptRow[]>();
  for (const { row, key } of sorted) {
    const letter = /^[a-z]/.test(key) ? key.slice(0, 1).toUpperCase() : '#';
    const group = letters.get(letter);
    if (group === undefined) letters.set(letter, [row]);
    else group.push(row);
  }
  return [...letters]
    .map(([letter, group]) => ({ letter, rows: group }))
    .sort((a, b) => Number(a.letter === '#') - Number(b.letter === '#'));
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
