/** The map as a graph: who is related to whom, for pages that look further than their own record. */
import type { AtlasMap, AtlasNode } from '../view/decode-map.ts';

export type Atlas = Readonly<{
  map: AtlasMap;
  byId: ReadonlyMap<string, AtlasNode>;
  /** Concepts that stated relations tie to one, by its id; in the order of the map's edges, no repeats. */
  related: ReadonlyMap<string, ReadonlySet<AtlasNode>>;
}>;

/** @param map  as decoded; edges become look-ups in both directions */
export function toAtlas(map: AtlasMap): Atlas {
  const related = new Map<string, Set<AtlasNode>>();
  for (const { from, to } of map.edges) {
    const [a, b] = [map.nodes[from], map.nodes[to]];
    if (a === undefined || b === undefined || a === b) continue;
    join(related, a.id, b);
    join(related, b.id, a);
  }
  return { map, byId: new Map(map.nodes.map((node) => [node.id, node])), related };
}

function join(related: Map<string, Set<AtlasNode>>, id: string, other: AtlasNode): void {
  const others = related.get(id);
  if (others === undefined) related.set(id, new Set([other]));
  else others.add(other);
}
