/** A concept and the neighbours of it that a view keeps, out of the whole map. */
import { KINDS, RELATION_MODES } from '../domain/kinds.ts';
import type { AtlasEdge, AtlasMap, AtlasNode } from './decode-map.ts';
import type { Pick } from './small-view.ts';

export type EgoChoice = Readonly<{
  /** Neighbours kept, at most. */
  limit: number;
  allowsNode?: (node: AtlasNode) => boolean;
  allowsEdge?: (edge: AtlasEdge) => boolean;
}>;

/**
 * Neighbours by stated relations: direct ones first, then by paper, then said by others; ties by kind, prominence, id; umbrellas last.
 * @param row    of the concept in `map.nodes`; whatever its kind, it is in
 * @param edges  all that touch it, in the map's order
 */
export function pickEgo(
  map: AtlasMap,
  row: number,
  edges: readonly AtlasEdge[],
  { limit, allowsNode, allowsEdge }: EgoChoice,
): Pick {
  const own = edges.filter((edge) => edge.from !== edge.to && (allowsEdge?.(edge) ?? true));
  const modes = new Map<number, number>();
  for (const { from, to, mode } of own) {
    const other = from === row ? to : from;
    modes.set(other, Math.min(modes.get(other) ?? Infinity, RELATION_MODES.indexOf(mode)));
  }
  const ranked = [...modes]
    .flatMap(([other, mode]) => {
      const node = map.nodes[other];
      return node === undefined || allowsNode?.(node) === false ? [] : [{ node, mode }];
    })
    .sort(
      (a, b) =>
        Number(a.node.isUmbrella) - Number(b.node.isUmbrella) ||
        a.mode - b.mode ||
        KINDS.indexOf(a.node.kind) - KINDS.indexOf(b.node.kind) ||
        b.node.prominence - a.node.prominence ||
        (a.node.id < b.node.id ? -1 : 1),
    )
    .map(({ node }) => node);
  const centre = map.nodes[row];
  return {
    shape: 'ego',
    nodes: centre === undefined ? [] : [centre, ...ranked.slice(0, limit)],
    edges: own,
    ends: centre === undefined ? [] : [centre.id],
    more: Math.max(0, ranked.length - limit),
  };
}
