/** Where a chain may go: relations and shared sentences as links between nodes, in arrays that a search walks quickly. */
import { KINDS } from '../../domain/kinds.ts';
import type { GraphEdge, GraphNode, MapGraph } from '../load-graph.ts';
import { isStep, relationCost, SHARED_COST, stepCost } from './costs.ts';
import type { SharedSentence } from './shared-sentences.ts';

/** One way from a node to another, in either direction. Exactly one of the two is there. */
export type Link = Readonly<{ a: number; b: number; cost: number; edge?: GraphEdge; shared?: SharedSentence }>;

export type Network = Readonly<{
  order: number;
  links: readonly Link[];
  /** Entries of node n are `offsets[n]` to `offsets[n + 1]`: the other end, the link's index, the link's cost. */
  offsets: Int32Array;
  others: Int32Array;
  linkAt: Int32Array;
  costAt: Int32Array;
  /** Cost of passing through; -1 where no chain may. */
  stepCosts: Int32Array;
  /** Order among chains of equal cost: by kind, prominence, id. */
  ranks: Int32Array;
}>;

/** What the reader's filters let through; without it everything that is a step. */
export type Limits = Readonly<{
  isStep: (node: GraphNode) => boolean;
  allowsEdge: (edge: GraphEdge) => boolean;
  allowsShared: boolean;
}>;

export const NO_LIMITS: Limits = { isStep, allowsEdge: () => true, allowsShared: true };

/** Time and memory in step with nodes and links. */
export function toNetwork(graph: MapGraph, shared: readonly SharedSentence[], limits: Limits = NO_LIMITS): Network {
  const links: Link[] = [];
  for (const edge of graph.edges) {
    if (edge.from !== edge.to && limits.allowsEdge(edge))
      links.push({ a: edge.from, b: edge.to, cost: relationCost(edge), edge });
  }
  if (limits.allowsShared)
    for (const pair of shared) links.push({ a: pair.a, b: pair.b, cost: SHARED_COST, shared: pair });
  const order = graph.nodes.length;
  const [stepCosts, ranks] = [new Int32Array(order).fill(-1), new Int32Array(order)];
  graph.nodes.forEach((node, index) => {
    if (limits.isStep(node)) stepCosts[index] = stepCost(node);
    ranks[index] = KINDS.indexOf(node.kind) * order + index;
  });
  return {
    order,
    links,
    ...toAdjacency(order, links),
    stepCosts,
    ranks,
  };
}

function toAdjacency(order: number, links: readonly Link[]): Pick<Network, 'offsets' | 'others' | 'linkAt' | 'costAt'> {
  const offsets = new Int32Array(order + 1);
  const count = (node: number) => (offsets[node + 1] = (offsets[node + 1] ?? 0) + 1);
  for (const { a, b } of links) {
    count(a);
    count(b);
  }
  for (let node = 0; node < order; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const size = 2 * links.length;
  const [others, linkAt, costAt] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const next = offsets.slice();
  const put = (node: number, other: number, index: number, cost: number) => {
    const at = next[node] ?? 0;
    next[node] = at + 1;
    others[at] = other;
    linkAt[at] = index;
    costAt[at] = cost;
  };
  links.forEach(({ a, b, cost }, index) => {
    put(a, b, index, cost);
    put(b, a, index, cost);
  });
  return { offsets, others, linkAt, costAt };
}
