/** All papers as the filters need them: what they name, when they are from, their tags, and where their specks lie. Loaded only when asked for. */
import { UNIT_STEPS } from '../domain/map-scale.ts';
import type { PapersData } from '../domain/schema/site-data.ts';
import type { MapGraph } from './load-graph.ts';
import { fetchJson } from './remember-json.ts';
import { toDates, type Dates } from './years.ts';

export type PaperRow = Readonly<{
  id: string;
  title: string;
  /** `2024`, `2024-09`, `2024-09-10`; empty where it is not known. */
  date: string;
  year: number | undefined;
  /** Rows in `tags`. */
  tags: readonly number[];
  /** Of its speck, map units; undefined where it names no concept. */
  place: Readonly<{ x: number; y: number }> | undefined;
  /** Indices of the concepts that it introduces. */
  introduces: readonly number[];
}>;

export type Papers = Readonly<{
  rows: readonly PaperRow[];
  tags: readonly Readonly<{ id: string; name: string }>[];
  dates: Dates;
  /** Rows of the papers that name a concept. */
  papersOf: (node: number) => Int32Array;
}>;

/**
 * @param graph  of the same release
 * @throws {Error} where it cannot be had, or is of another release; the message is fit to be shown
 */
export async function loadPapers(address: string, graph: MapGraph): Promise<Papers> {
  return toPapers((await fetchJson(address, 'The papers’ data')) as PapersData, graph);
}

/** @throws {Error} of another release than the map; the message is fit to be shown */
export function toPapers(data: PapersData, graph: Pick<MapGraph, 'nodes' | 'refuseOther'>): Papers {
  graph.refuseOther(data);
  const { tags, papers } = data;
  const rows = papers.id.map((id, i): PaperRow => {
    const [x, y, date = ''] = [papers.x[i], papers.y[i], papers.date[i]];
    return {
      id,
      title: papers.title[i] ?? id,
      date,
      year: date === '' ? undefined : Number(date.slice(0, 4)),
      tags: papers.tags[i] ?? [],
      place: typeof x === 'number' && typeof y === 'number' ? { x: x / UNIT_STEPS, y: y / UNIT_STEPS } : undefined,
      introduces: papers.introduces[i] ?? [],
    };
  });
  const papersOf = papersByNode(papers.concepts, graph.nodes.length);
  return { rows, tags, dates: datesOfRows(rows, papersOf), papersOf };
}

function datesOfRows(rows: readonly PaperRow[], papersOf: Papers['papersOf']): Dates {
  const counts = new Map<string, number>();
  for (const { date } of rows) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  const known = new Map<number, readonly number[]>();
  return toDates(counts, (node) => {
    const years =
      known.get(node) ?? [...new Set(Array.from(papersOf(node), (row) => rows[row]?.year ?? 0))].sort((a, b) => a - b);
    known.set(node, years);
    return years;
  });
}

/** The columns turned round: rows of one concept lie beside each other in one list. */
function papersByNode(concepts: readonly (readonly number[])[], order: number): (node: number) => Int32Array {
  const starts = new Int32Array(order + 1);
  const visit = (run: (node: number, paper: number) => void) =>
    concepts.forEach((steps, paper) => {
      let node = 0;
      for (const step of steps) run((node += step), paper);
    });
  visit((node) => (starts[node + 1] = (starts[node + 1] ?? 0) + 1));
  for (let i = 1; i <= order; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const rows = new Int32Array(starts[order] ?? 0);
  const next = starts.slice();
  visit((node, paper) => {
    const at = next[node] ?? 0;
    rows[at] = paper;
    next[node] = at + 1;
  });
  return (node) => rows.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);
}
