/** What the explorer of a large map starts with: the most prominent concepts, all that are drawn before any filter among them. */
import { isSplit, START_CONCEPTS } from '../domain/map-start.ts';
import { isOnMap, mapRule } from '../domain/on-map.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import { decodeMap } from '../view/decode-map.ts';
import { settledMap } from './settled-map.ts';

/** The first rows of the map, and what is stated among them; undefined where the map is small enough to come whole. */
export function mapStart(): MapData | undefined {
  const map = settledMap();
  return isSplit(map.nodes.id.length) ? firstRows(map, startCount(map)) : undefined;
}

/** Rows are sorted by prominence: what is drawn is nearly all in front, and the last of it sets the end. */
function startCount(map: MapData): number {
  const { nodes } = decodeMap(map);
  const rule = mapRule(nodes, map.paperCount);
  const last = nodes.findLastIndex((node) => isOnMap(node, rule, true));
  return Math.max(START_CONCEPTS, last + 1);
}

function firstRows(map: MapData, count: number): MapData {
  const nodes = Object.fromEntries(
    Object.entries(map.nodes).map(([name, column]) => [name, column.slice(0, count)]),
  ) as MapData['nodes'];
  return {
    ...map,
    nodes,
    edges: among(map.edges, 'from', 'to', count),
    coMentions: strongest(among(map.coMentions, 'a', 'b', count)),
  };
}

/** Of 6,000 concepts of 20,000 papers 225,000 pairs are named together: three quarters of the bytes, for hairlines that appear one concept at a time. */
const MOST_CO_MENTIONS = 30_000;

/** The pairs that are named together most, in their order; the whole map has the others. */
function strongest(columns: MapData['coMentions']): MapData['coMentions'] {
  const rows = columns.npmi.map((npmi, row) => ({ row, strength: npmi * Math.log1p(columns.papers[row] ?? 0) }));
  if (rows.length <= MOST_CO_MENTIONS) return columns;
  rows.sort((x, y) => y.strength - x.strength || x.row - y.row);
  return without(
    columns,
    'a',
    rows
      .slice(0, MOST_CO_MENTIONS)
      .map(({ row }) => row)
      .sort((x, y) => x - y),
  );
}

/**
 * Columns without the rows that have an end beyond the first concepts.
 * @param first, second  names of the columns of ends; the first holds differences to the row before
 */
function among<Columns extends Readonly<Record<string, number[]>>>(
  columns: Columns,
  first: keyof Columns,
  second: keyof Columns,
  count: number,
): Columns {
  const ends = running(columns[first] ?? []);
  const kept = ends.flatMap((one, row) => (one < count && (columns[second]?.[row] ?? 0) < count ? [row] : []));
  return without(columns, first, kept);
}

function running(differences: readonly number[]): readonly number[] {
  let end = 0;
  return differences.map((difference) => (end += difference));
}

/** @param kept  rows that stay, rising; `first` holds differences */
function without<Columns extends Readonly<Record<string, number[]>>>(
  columns: Columns,
  first: keyof Columns,
  kept: readonly number[],
): Columns {
  const ends = running(columns[first] ?? []);
  const shorter = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, kept.map((row) => column[row] ?? 0)]),
  );
  let before = 0;
  shorter[first as string] = kept.map((row) => {
    const difference = (ends[row] ?? 0) - before;
    before = ends[row] ?? 0;
    return difference;
  });
  return shorter as Columns;
}
