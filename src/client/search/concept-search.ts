/** The search over the names of all concepts of a map; of one that comes in pieces, over those that are here, and more come for each query. */
import { createSearch, type Search } from '../../view/search/rank.ts';
import type { MapGraph } from '../load-graph.ts';
import type { MapSupply } from '../map-supply.ts';

export type ConceptSearch = Search &
  Readonly<{
    /** Of a map that came whole; else a slip of the finger is looked for among the names at hand. */
    hasAllNames: boolean;
    /** Names that may answer to a query, from now on among those that are searched; undefined where they are already. Rejects as `MapSupply` does. */
    bring: (query: string) => Promise<void> | undefined;
  }>;

/** @param supply  of the same map */
export function createConceptSearch(
  graph: MapGraph,
  supply?: Pick<MapSupply, 'bringNames' | 'nameIndex'>,
): ConceptSearch {
  const search = createSearch([]);
  const known = new Set<number>();
  const addNew = () => {
    search.add(
      graph.nodes.filter(({ index }) => !known.has(index)).map((node) => ({ ...node, weight: node.prominence })),
    );
    graph.nodes.forEach((_, index) => known.add(index));
  };
  addNew();
  return {
    ...search,
    hasAllNames: graph.isWhole,
    bring: (query) => {
      if (known.size < graph.nodeCount()) addNew(); // another field has brought them, or they came with a piece
      return supply?.bringNames(query)?.then(addNew);
    },
    prepare: () => {
      search.prepare();
      if (!graph.isWhole) void supply?.nameIndex().catch(() => undefined); // the first query asks again
    },
  };
}
