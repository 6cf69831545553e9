/** How strongly two concepts hold together: what communities are found by. */
import type { Kind, RelationMode, RelationType } from '../../domain/schema/concept.ts';
import type { ConceptGraph, GraphNode, Kin } from '../../domain/schema/graph.ts';

/** A tie between two concepts, without direction; `a` sorts before `b`. */
export type Link = Readonly<{ a: string; b: string; weight: number }>;

/** What a method is built from says more about its field than what it is tested on. */
const TYPE_WEIGHT: Readonly<Record<RelationType, number>> = { 'builds-on': 1, compares: 0.8, evaluates: 0.35 };
const MODE_WEIGHT: Readonly<Record<RelationMode, number>> = { direct: 1.5, paper: 1, others: 0.8 };
const CO_MENTION_WEIGHT = 1.1;
/** Metrics, datasets and models serve every field alike, so they bind less. */
const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  method: 1,
  task: 0.9,
  concept: 0.6,
  dataset: 0.55,
  model: 0.5,
  metric: 0.4,
};
/** For a concept of one paper, of its paper's main concept; the next ones count for less and less. */
const COMPANION_WEIGHT = 0.6;

/** For main concepts of papers of the same words; most have few in common. */
const KIN_WEIGHT = 1;

/**
 * Ties from stated relations and co-mentions; several between two concepts add up.
 * @param kin  where given, company in a paper and kinship of papers tie as well
 * @returns sorted by (a, b)
 */
export function weighLinks(graph: ConceptGraph, kin?: readonly Kin[]): readonly Link[] {
  const nodes = graph.nodes.map(({ concept }) => concept);
  nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = new Map(nodes.map(({ id }, row) => [id, row]));
  const factors = nodes.map(({ kind }) => KIND_WEIGHT[kind]);
  const weights = new Map<number, number>(); // by row of a and row of b
  const add = (one: string, other: string, weight: number): void => {
    const [i, j] = [rows.get(one), rows.get(other)];
    if (i === undefined || j === undefined) return;
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = a * nodes.length + b;
    weights.set(key, (weights.get(key) ?? 0) + weight * ((factors[a] ?? 0) * (factors[b] ?? 0)));
  };
  for (const { from, to, type, mode, paperCount } of graph.edges) {
    add(from, to, TYPE_WEIGHT[type] * MODE_WEIGHT[mode] * (1 + Math.log(paperCount)));
  }
  for (const { a, b, paperCount, npmi } of graph.coMentions) {
    if (npmi > 0) add(a, b, CO_MENTION_WEIGHT * npmi * (1 + Math.log(paperCount)));
  }
  if (kin !== undefined) {
    for (const { a, b, weight } of companionLinks(graph.nodes)) add(a, b, weight);
    for (const { a, b, weight } of kin) add(a, b, KIN_WEIGHT * weight);
  }
  const idOf = (row: number): string => nodes[row]?.id ?? '';
  return Array.from(Float64Array.from(weights.keys()).sort(), (key) => {
    const [a, b] = [Math.floor(key / nodes.length), key % nodes.length];
    return { a: idOf(a), b: idOf(b), weight: weights.get(key) ?? 0 };
  });
}

/** Ties of one-paper concepts to the other concepts of their paper, main one first. */
export function companionLinks(nodes: readonly GraphNode[]): readonly Link[] {
  return nodes.flatMap(({ concept, companions = [] }) =>
    companions.map((other, rank) => ({ a: concept.id, b: other, weight: COMPANION_WEIGHT / (1 + rank) })),
  );
}
