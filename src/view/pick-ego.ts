/** A concept and the neighbours of it that a view keeps, out of the whole map. */
import type { AtlasEdge, AtlasMap, AtlasNode } from './decode-map.ts';
import { rankSteps, type Step } from './rank-steps.ts';
import type { Pick } from './small-view.ts';

export type EgoChoice = Readonly<{
  /** Neighbours kept, at most. */
  limit: number;
  allowsNode?: (node: AtlasNode) => boolean;
  allowsEdge?: (edge: AtlasEdge) => boolean;
}>;

/**
 * Neighbours by stated relations, in the order of `rankSteps`. Umbrellas are there where there is room, and not counted as left out: they relate to
 * everything, and the explorer has none of them.
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
  const steps = own.map((edge): Step => [edge, edge.from === row ? edge.to : edge.from]);
  const ranked = rankSteps(map, steps).flatMap((other) => {
    const node = map.nodes[other];
    return node === undefined || allowsNode?.(node) === false ? [] : [node];
  });
  const centre = map.nodes[row];
  return {
    shape: 'ego',
    nodes: centre === undefined ? [] : [centre, ...ranked.slice(0, limit)],
    edges: own,
    ends: centre === undefined ? [] : [centre.id],
    more: ranked.slice(limit).filter(({ isUmbrella }) => !isUmbrella).length,
  };
}
