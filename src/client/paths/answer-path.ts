/** How two concepts are related: chains, or in which way they are not. */
import type { Filters } from '../filters.ts';
import type { MapGraph } from '../load-graph.ts';
import { isStep, stepCost } from './costs.ts';
import { findChains, type Chain } from './find-chains.ts';
import { NO_LIMITS, toNetwork, type Limits } from './network.ts';
import type { SharedSentence } from './shared-sentences.ts';

/**
 * chains: the cheapest first, at least one. same: both ends are one concept. filtered: there are chains, but the filters leave none.
 * none: no chain of steps; `meeting` is the nearest concept that both lead to all the same, an umbrella, a metric or a size, with the chain
 * through it, or where there is no such chain a concept named in the same papers as either.
 */
export type PathAnswer =
  | Readonly<{ answer: 'chains'; chains: readonly Chain[] }>
  | Readonly<{ answer: 'same' }>
  | Readonly<{ answer: 'filtered' }>
  | Readonly<{ answer: 'none'; meeting?: Readonly<{ node: number; chain?: Chain }> }>;

/** @param filters  of the view: they limit the steps and the hops but not the ends; all of the map where absent */
export function answerPath(
  graph: MapGraph,
  shared: readonly SharedSentence[],
  ends: Readonly<{ from: number; to: number }>,
  filters?: Filters,
): PathAnswer {
  const { from, to } = ends;
  if (from === to) return { answer: 'same' };
  const chains = findChains(toNetwork(graph, shared, filters && toLimits(filters)), from, to);
  if (chains.length > 0) return { answer: 'chains', chains };
  if (filters && findChains(toNetwork(graph, shared), from, to, 1).length > 0) return { answer: 'filtered' };
  const meeting = meet(graph, shared, from, to);
  return { answer: 'none', ...(meeting ? { meeting } : {}) };
}

function toLimits({ refusedBy, allowsEdge, allowsShared }: Filters): Limits {
  return { isStep: (node) => isStep(node) && refusedBy[node.index] === 0, allowsEdge, allowsShared };
}

/** The commonest step of the chain that may pass through anything: that is why there is no other. */
function meet(graph: MapGraph, shared: readonly SharedSentence[], from: number, to: number) {
  const [chain] = findChains(toNetwork(graph, shared, { ...NO_LIMITS, isStep: () => true }), from, to, 1);
  if (!chain) {
    const node = coMentionedWithBoth(graph, from, to);
    return node === undefined ? undefined : { node };
  }
  const steps = chain.hops.slice(1).flatMap((hop) => graph.nodes[hop.from] ?? []);
  const barred = steps.filter((node) => !isStep(node)).sort((a, b) => stepCost(b) - stepCost(a) || a.index - b.index);
  const node = barred[0]?.index;
  return node === undefined ? undefined : { node, chain };
}

/** Most associated with both, by the sum of the two NPMI. */
function coMentionedWithBoth(graph: MapGraph, from: number, to: number): number | undefined {
  const strengthsOf = (node: number) =>
    new Map(
      graph.coMentions
        .filter(({ a, b }) => a === node || b === node)
        .map(({ a, b, npmi }) => [a === node ? b : a, npmi] as const),
    );
  const [ofFrom, ofTo] = [strengthsOf(from), strengthsOf(to)];
  return [...ofFrom]
    .flatMap(([node, npmi]) => {
      const other = ofTo.get(node);
      return other === undefined ? [] : [{ node, strength: npmi + other }];
    })
    .sort((a, b) => b.strength - a.strength || a.node - b.node)[0]?.node;
}
