/** Hops and chains in words. */
import { grouped } from '../../domain/number-words.ts';
import { RELATION_LABELS } from '../../domain/vocabulary.ts';
import type { GraphEdge, GraphNode, MapGraph } from '../load-graph.ts';
import type { Chain, Hop } from './find-chains.ts';

/** Which way the relation points as one goes along the hop. */
export function directionOf(edge: GraphEdge, from: number): 'out' | 'in' | 'both' {
  if (edge.type === 'compares') return 'both';
  return edge.from === from ? 'out' : 'in';
}

/** "builds on", "built on by", "named in one sentence with": what stands between the two names. */
export function hopWords({ from, link: { edge } }: Hop): string {
  if (!edge) return 'named in one sentence with';
  return RELATION_LABELS[edge.type][directionOf(edge, from)].toLowerCase();
}

/** "direct", "through EDoRA", "through low-rank approximation and momentum": a chain by what it passes. */
export function chainWords(graph: MapGraph, { hops }: Chain): string {
  const names = stepsOf(graph, hops).map(({ name }) => name);
  if (names.length === 0) return 'direct';
  const last = names.at(-1) ?? '';
  return `through ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}

/** Concepts between the ends. */
export function stepsOf(graph: MapGraph, hops: readonly Hop[]): readonly GraphNode[] {
  return hops.slice(1).flatMap((hop) => graph.nodes[hop.from] ?? []);
}

/** A chain in one breath, for the live region. */
export function announceChain(graph: MapGraph, chain: Chain, others: number): string {
  const first = graph.nodes[chain.hops[0]?.from ?? -1]?.name ?? '';
  const hops = chain.hops.map((hop) => `${hopWords(hop)} ${graph.nodes[hop.to]?.name ?? ''}`);
  const more = others > 0 ? ` ${grouped(others)} other ${others === 1 ? 'way' : 'ways'}.` : '';
  return `${[first, ...hops].join(' ')}.${more}`;
}
