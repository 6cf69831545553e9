/** What the layout moves: one body per concept, with its size on the map and the region that it belongs to. */
import { SMALL_MAP_CONCEPTS, SPECK_RADIUS, toRadius } from '../../domain/map-scale.ts';
import type { Communities, ConceptGraph, GraphNode } from '../../domain/schema/graph.ts';

/** A concept on its way to its place. Mutable: the forces move it. */
export type Body = {
  id: string;
  /** Index of its region. */
  region: number;
  /** Of its dot, map units. */
  radius: number;
  prominence: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
};

/** A tie that pulls two bodies together; indices into the bodies. */
export type Tie = Readonly<{ source: number; target: number; weight: number }>;

/** Concepts that the forces place; the others are fitted in afterwards. */
export type Bodies = Readonly<{ placed: Body[]; late: Body[]; ties: readonly Tie[] }>;

/**
 * @returns bodies at the origin, most prominent first. Late are umbrellas and concepts that are drawn only when searched for
 */
export function toBodies(graph: ConceptGraph, communities: Communities): Bodies {
  const regionIndex = new Map(communities.regions.map(({ id }, i) => [id, i]));
  const shown = graph.nodes.filter(({ isUmbrella }) => !isUmbrella);
  const maxProminence = shown.reduce((most, { prominence }) => Math.max(most, prominence), 0);
  const toBody = (node: GraphNode): Body => ({
    id: node.concept.id,
    region: regionIndex.get(communities.regionByConcept.get(node.concept.id) ?? '') ?? 0,
    radius: node.tier === 'introduced' ? SPECK_RADIUS : toRadius(node.prominence, maxProminence),
    prominence: node.prominence,
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
  });
  const sorted = graph.nodes.toSorted((a, b) => b.prominence - a.prominence || (a.concept.id < b.concept.id ? -1 : 1));
  const isSmall = shown.length <= SMALL_MAP_CONCEPTS;
  const isPlaced = ({ isUmbrella, tier }: GraphNode): boolean => !isUmbrella && (tier !== 'rest' || isSmall);
  const placed = sorted.filter(isPlaced).map(toBody);
  const late = sorted.filter((node) => !isPlaced(node)).map(toBody);
  return { placed, late, ties: toTies(graph, placed) };
}

const MODE_PULL = { direct: 2, paper: 1.2, others: 0.8 } as const;

function toTies({ edges, coMentions, nodes }: ConceptGraph, placed: readonly Body[]): readonly Tie[] {
  const indexById = new Map(placed.map(({ id }, i) => [id, i]));
  const weights = new Map<number, number>();
  const add = (one: string | undefined, other: string, weight: number): void => {
    const [a, b] = [indexById.get(one ?? ''), indexById.get(other)];
    if (a === undefined || b === undefined || a === b) return;
    const key = Math.min(a, b) * placed.length + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  for (const { from, to, mode } of edges) add(from, to, MODE_PULL[mode]);
  for (const { a, b, npmi } of coMentions) if (npmi > 0) add(a, b, npmi);
  for (const { concept, companions = [] } of nodes) add(companions[0], concept.id, 0.5);
  return [...weights]
    .sort((x, y) => x[0] - y[0])
    .map(([key, weight]) => ({ source: Math.floor(key / placed.length), target: key % placed.length, weight }));
}
