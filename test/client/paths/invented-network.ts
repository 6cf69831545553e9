/** Networks for tests: random ones as a map would give them, and chains of them found by trying every one. */
import fc from 'fast-check';
import type { GraphEdge, GraphNode, WholeGraph } from '../../../src/client/load-graph.ts';
import type { Chain } from '../../../src/client/paths/find-chains.ts';
import type { Network } from '../../../src/client/paths/network.ts';
import type { SharedSentence } from '../../../src/client/paths/shared-sentences.ts';
import { KINDS, RELATION_MODES, RELATION_TYPES } from '../../../src/domain/kinds.ts';
import { inventedGraph } from '../invented-map.ts';

export type Sample = Readonly<{ graph: WholeGraph; shared: readonly SharedSentence[]; from: number; to: number }>;

/** A map with these nodes and edges, and nothing else of note. */
export function toSampleGraph(nodes: readonly Partial<GraphNode>[], edges: readonly GraphEdge[]): WholeGraph {
  const graph = inventedGraph();
  const [model] = graph.nodes.slice(1);
  const full = nodes.map(
    (node, index) => ({ ...model, id: `n${index}`, name: `Name ${index}`, ...node, index }) as GraphNode,
  );
  return {
    ...graph,
    nodes: full,
    edges,
    coMentions: [],
    indexById: new Map(full.map(({ id, index }) => [id, index])),
    edgesOf: (node) => edges.flatMap(({ from, to }, index) => (from === node || to === node ? [index] : [])),
  };
}

const nodePart = fc.record({
  kind: fc.constantFrom(...KINDS),
  paperCount: fc.integer({ min: 1, max: 60 }),
  isUmbrella: fc.boolean(),
});

/** Up to eight nodes, so that every chain can be tried. */
export const samples: fc.Arbitrary<Sample> = fc
  .array(nodePart, { minLength: 2, maxLength: 8 })
  .chain((nodes) => {
    const row = fc.nat(nodes.length - 1);
    const edge = fc.record({
      from: row,
      to: row,
      type: fc.constantFrom(...RELATION_TYPES),
      mode: fc.constantFrom(...RELATION_MODES),
      paperCount: fc.constant(1),
    });
    const pair = fc.tuple(row, row).filter(([a, b]) => a < b);
    return fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(edge, { maxLength: 14 }),
      pairs: fc.array(pair, { maxLength: 8 }),
      ends: fc.tuple(row, row).filter(([from, to]) => from !== to),
    });
  })
  .map(({ nodes, edges, pairs, ends: [from, to] }) => ({
    graph: toSampleGraph(nodes, edges),
    shared: pairs.map(([a, b], sentence) => ({ a, b, paperCount: 1, sentence })),
    from,
    to,
  }));

/** Every chain without a node twice, as node indices with its cost. */
export function everyChain(
  network: Network,
  from: number,
  to: number,
): readonly Readonly<{ nodes: number[]; cost: number }>[] {
  const found: { nodes: number[]; cost: number }[] = [];
  const go = (nodes: number[], cost: number) => {
    const node = nodes.at(-1) ?? from;
    if (node === to) return void found.push({ nodes, cost });
    const passing = node === from ? 0 : (network.stepCosts[node] ?? -1);
    if (passing < 0) return;
    for (const link of network.links) {
      const other = link.a === node ? link.b : link.b === node ? link.a : -1;
      if (other >= 0 && !nodes.includes(other)) go([...nodes, other], cost + passing + link.cost);
    }
  };
  go([from], 0);
  return found;
}

export function nodesOf({ hops }: Chain): number[] {
  return [...hops.slice(0, 1).map((hop) => hop.from), ...hops.map((hop) => hop.to)];
}
