/** Co-mentions drawn at rest, when asked for: of every concept the few that it is most associated with. Pure. */
import type { CoMentionEdge, MapGraph } from './load-graph.ts';

/** More and the hairlines are a cloud. */
const PER_NODE = 3;

/**
 * @param shown  indices of what the map shows; only pairs among these count
 * @returns pairs that are among the three strongest of either end (by NPMI, then papers, then order), each once
 */
export function coMentionBackbone(graph: MapGraph, shown: readonly number[]): readonly CoMentionEdge[] {
  const isShown = new Uint8Array(graph.nodes.length);
  for (const index of shown) isShown[index] = 1;
  const taken = new Uint8Array(graph.nodes.length);
  return graph.coMentions
    .filter(({ a, b }) => isShown[a] === 1 && isShown[b] === 1)
    .sort((x, y) => y.npmi - x.npmi || y.paperCount - x.paperCount || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const [ofA = 0, ofB = 0] = [taken[a], taken[b]];
      if (ofA >= PER_NODE && ofB >= PER_NODE) return false;
      taken[a] = ofA + 1;
      taken[b] = ofB + 1;
      return true;
    });
}
