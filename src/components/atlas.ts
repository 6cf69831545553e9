/** The map as a graph: who is related to whom, for pages that look further than their own record. */
import type { AtlasEdge, AtlasNode, WholeMap } from '../view/decode-map.ts';

export type Atlas = Readonly<{
  map: WholeMap;
  byId: ReadonlyMap<string, AtlasNode>;
  /** Rows in `map.nodes`. */
  rowById: ReadonlyMap<string, number>;
  /** Edges that touch a concept, by its id; in the map's order. */
  edgesOf: ReadonlyMap<string, readonly AtlasEdge[]>;
  /** Concepts that stated relations tie to one, by its id; in the order of the map's edges, no repeats. */
  related: ReadonlyMap<string, ReadonlySet<AtlasNode>>;
}>;

/** @param map  as decoded; edges become look-ups in both directions */
export function toAtlas(map: WholeMap): Atlas {
  const related = new Map<string, Set<AtlasNode>>();
  const edgesOf = new Map<string, AtlasEdge[]>();
  for (const edge of map.edges) {
    const [a, b] = [map.nodes[edge.from], map.nodes[edge.to]];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [end, other] of [
      [a, b],
      [b, a],
    ] as const) {
      valueOf(related, end.id, () => new Set<AtlasNode>()).add(other);
      valueOf(edgesOf, end.id, () => []).push(edge);
    }
  }
  return {
    map,
    byId: new Map(map.nodes.map((node) => [node.id, node])),
    rowById: new Map(map.nodes.map(({ id }, row) => [id, row])),
    related,
    edgesOf,
  };
}

function valueOf<T>(map: Map<string, T>, key: string, first: () => T): T {
  const value = map.get(key) ?? first();
  map.set(key, value);
  return value;
}
