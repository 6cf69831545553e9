/** A map cut into a start and, for what lies beyond it, a piece for each region. Pure. */
import { pieceOf } from '../domain/map-pieces.ts';
import { toSum } from '../domain/number-sets.ts';
import { isOnMap } from '../domain/on-map.ts';
import type { MapPiece, MapStart, PairsPiece } from '../domain/schema/map-pieces.ts';
import type { SharedSentences } from '../domain/schema/shared-sentences.ts';
import type { MapData, PapersData } from '../domain/schema/site-data.ts';
import { decodeMap, running } from '../view/decode-map.ts';

export type SplitMap = Readonly<{
  /** Concepts of the start. */
  count: number;
  start: () => MapStart;
  /** @param piece  row of its region */
  piece: (piece: number) => MapPiece;
  coMentions: (piece: number) => PairsPiece;
  shared: (piece: number) => SharedSentences;
  /** Concepts alone. @param rows  rising */
  concepts: (rows: readonly number[]) => MapPiece;
}>;

type Columns = Readonly<Record<string, readonly unknown[]>>;

/**
 * Rows of a start that has all that is drawn before any filter. They are sorted by prominence: what is drawn is nearly all in front, and the last of it sets the end.
 * @param least  rows, at least
 */
export function startCount(map: MapData, least: number): number {
  const { nodes, rule } = decodeMap(map);
  const last = nodes.findLastIndex((node) => isOnMap(node, rule, true));
  return map.regions.length === 0 ? nodes.length : Math.max(least, last + 1); // without regions there are no pieces
}

/**
 * @param map, papers, shared  of the same data
 * @param count     rows of the start
 * @param dataHash  of the records that the map was made from
 */
export function splitMap(
  { map, papers, shared }: Readonly<{ map: MapData; papers: PapersData; shared: SharedSentences }>,
  count: number,
  dataHash: string,
): SplitMap {
  const { nodes, rule } = decodeMap(map);
  const release = { version: map.version, dataHash };
  const regionOf = (row: number) => pieceOf(map.nodes.region[row] ?? -1);
  const home = (row: number) => (row < count ? undefined : regionOf(row));
  const rows = Map.groupBy(nodes.keys(), home);
  const from = running(map.edges.from);
  const edges = Map.groupBy(from.keys(), (edge) => home(Math.max(from[edge] ?? 0, map.edges.to[edge] ?? 0)));
  const byRegion = ({ a, b }: Readonly<{ a: readonly number[]; b: readonly number[] }>) => {
    const first = running(a);
    return Map.groupBy(first.keys(), (pair) => regionOf(Math.max(first[pair] ?? 0, b[pair] ?? 0)));
  };
  const [coMentions, sentences] = [byRegion(map.coMentions), byRegion(shared)];
  const { version, dataHash: _, ...pairs } = shared;
  const whole = wholeColumns(map, papers, from, home);
  const concepts = (some: readonly number[]) => ({
    ...release,
    rows: toSteps(some),
    nodes: pick(map.nodes, some),
    whole: pick(whole, some),
  });
  const facts = { dates: papersByDate(papers), tags: papers.tags.length };
  return {
    count,
    start: () => {
      const first = rows.get(undefined) ?? [];
      return {
        ...map,
        dataHash,
        nodes: pick(map.nodes, first),
        edges: pickSteps(map.edges, 'from', edges.get(undefined) ?? []),
        coMentions: pickSteps(map.coMentions, 'a', []),
        whole: { ...pick(whole, first), concepts: nodes.length, rise: rule.rise, ...facts },
      };
    },
    piece: (piece) => ({
      ...concepts(rows.get(piece) ?? []),
      edges: pickSteps(map.edges, 'from', edges.get(piece) ?? []),
    }),
    coMentions: (piece) => ({ ...release, coMentions: pickSteps(map.coMentions, 'a', coMentions.get(piece) ?? []) }),
    shared: (piece) => ({ version, dataHash, ...pickSteps(pairs, 'a', sentences.get(piece) ?? []) }),
    concepts,
  };
}

/** What is said of each concept of all of its relations and papers, see `wholeColumnsSchema`. */
function wholeColumns(
  { nodes, edges }: MapData,
  papers: PapersData,
  from: readonly number[],
  home: (row: number) => number | undefined,
): MapPiece['whole'] {
  const stated = nodes.id.map(() => 0);
  const [sorts, pieces] = [stated.map(() => new Set<number>()), stated.map(() => new Set<number>())];
  edges.to.forEach((to, edge) => {
    const ends = new Set([from[edge] ?? 0, to]);
    for (const end of ends) {
      stated[end] = (stated[end] ?? 0) + 1;
      sorts[end]?.add(3 * (edges.type[edge] ?? 0) + (edges.mode[edge] ?? 0));
      for (const other of ends) {
        const piece = home(other);
        if (piece !== undefined) pieces[end]?.add(piece);
      }
    }
  });
  return { stated, sorts: sorts.map(toSum), pieces: pieces.map(toSum), years: yearsByRow(papers, nodes.id.length) };
}

function yearsByRow({ papers }: PapersData, count: number): number[][] {
  const years = Array.from({ length: count }, () => new Set<number>());
  papers.concepts.forEach((steps, paper) => {
    const year = Number(papers.date[paper]?.slice(0, 4)); // 0 of no date
    for (const row of running(steps)) years[row]?.add(year);
  });
  return years.map((each) => [...each].sort((a, b) => a - b));
}

/** To the month, sorted. */
function papersByDate({ papers }: PapersData): Readonly<Record<string, number>> {
  const dates = Map.groupBy(papers.date.toSorted(), (date) => date.slice(0, 7));
  return Object.fromEntries([...dates].map(([date, all]) => [date, all.length]));
}

function pick<T extends Columns>(columns: T, rows: readonly number[]): T {
  const picked = Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row])] as const);
  return Object.fromEntries(picked) as unknown as T; // the same columns, shorter
}

/** @param steps  the column that holds differences to the row before; @param rows  rising */
function pickSteps<T extends Columns>(columns: T, steps: keyof T, rows: readonly number[]): T {
  const whole = running(columns[steps] as readonly number[]);
  return { ...pick(columns, rows), [steps]: toSteps(rows.map((row) => whole[row] ?? 0)) };
}

function toSteps(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
