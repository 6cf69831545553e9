/** Counts that filters are chosen by, and that say why so many are shown. Pure. */
import type { ViewKeys } from '../view/view-keys.ts';
import { FILTERS, type FilterName, type Filters } from './filters.ts';
import type { GraphNode, MapGraph } from './load-graph.ts';
import type { Papers } from './load-papers.ts';
import { isOnMap } from './shown.ts';
import { datesOf } from './years.ts';

/**
 * Concepts that would be on the map by value, if the filter in question let in all: what a press of "only" would show.
 * @param name   the filter that is set aside; all others hold
 * @param keyOf  value of a concept, undefined for none
 */
export function tally<Key>(
  graph: MapGraph,
  state: ViewKeys,
  { refusedBy }: Filters,
  name: FilterName,
  keyOf: (node: GraphNode) => Key | undefined,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  graph.nodes.forEach((node, index) => {
    if (((refusedBy[index] ?? 0) & ~FILTERS[name]) !== 0 || !isOnMap(graph, node, state)) return;
    const key = keyOf(node);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** Why a view shows as many concepts as it does. */
export type Account = Readonly<{
  total: number;
  /** On the map before any filter; and umbrellas, there or not. */
  onMap: number;
  umbrellas: number;
  /** Below what the map asks for, so found by search alone. */
  offMap: number;
  /** By filter: how many of those on the map it refuses; one concept can be refused by several. */
  refused: readonly Readonly<{ name: FilterName; count: number }>[];
  passing: number;
  /** Of what passes, concepts none of whose papers is dated; undefined while years are not known. */
  undated: number | undefined;
}>;

export function account(graph: MapGraph, state: ViewKeys, { refusedBy }: Filters, papers?: Papers): Account {
  const refused = new Map<FilterName, number>();
  const names = Object.keys(FILTERS) as FilterName[];
  const dates = datesOf(graph, papers);
  const counts = { onMap: 0, umbrellas: 0, offMap: graph.nodes.length, passing: 0, undated: 0 };
  graph.nodes.forEach((node, index) => {
    const isThere = isOnMap(graph, node, state);
    if (node.isUmbrella) counts.umbrellas++;
    if (node.isUmbrella || isThere) counts.offMap--; // what is not here yet is neither
    if (!isThere) return;
    counts.onMap++;
    const bits = refusedBy[index] ?? 0;
    for (const name of names) if (bits & FILTERS[name]) refused.set(name, (refused.get(name) ?? 0) + 1);
    if (bits !== 0) return;
    counts.passing++;
    if (dates && dates.yearsOf(index).every((year) => year === 0)) counts.undated++;
  });
  return {
    ...counts,
    total: graph.nodes.length,
    refused: names.flatMap((name) => ({ name, count: refused.get(name) ?? 0 })).filter(({ count }) => count > 0),
    undated: dates && counts.undated,
  };
}
