/** Two concepts side by side: which neighbours they share and in which relation, which are their own. */
import type { RelationType } from '../../domain/schema/concept.ts';
import { RELATION_TYPES } from '../../domain/kinds.ts';
import type { Filters } from '../filters.ts';
import type { GraphEdge, MapGraph } from '../load-graph.ts';

export type Way = Readonly<{ type: RelationType; direction: 'out' | 'in' | 'both' }>;
/** A neighbour: node index, and the relations that lead there. */
export type Neighbour = Readonly<{ node: number; edges: readonly GraphEdge[] }>;
/** Neighbours of one type and direction, most prominent first. */
export type NeighbourGroup = Way & Readonly<{ neighbours: readonly Neighbour[] }>;

export type Comparison = Readonly<{
  /** Both have them in the same type and direction: "both build on". */
  sharedAlike: readonly NeighbourGroup[];
  /** Both have them, each in a way of its own. */
  sharedOtherwise: readonly Neighbour[];
  ownA: readonly NeighbourGroup[];
  ownB: readonly NeighbourGroup[];
  /** What is stated between the two, whatever the filters. */
  between: readonly GraphEdge[];
  /** Neighbours of either that are very common terms. */
  umbrellas: number;
}>;

const DIRECTIONS = ['out', 'in', 'both'] as const;
const WAYS: readonly Way[] = RELATION_TYPES.flatMap((type) => DIRECTIONS.map((direction) => ({ type, direction })));

/**
 * @param a, b     node indices, different. Umbrellas are nobody's neighbours, and counted: nearly all would share them
 * @param filters  of the view: they limit the neighbours and what leads to them, not the two
 */
export function comparePair(graph: MapGraph, a: number, b: number, filters?: Filters): Comparison {
  const [ofA, ofB] = [neighboursOf(graph, a, b, filters), neighboursOf(graph, b, a, filters)];
  const both = [...ofA.keys()].filter((node) => ofB.has(node)).sort((x, y) => x - y);
  const alike = WAYS.map((way) => ({
    ...way,
    neighbours: both.flatMap((node): Neighbour[] => {
      const [mine, theirs] = [ofA.get(node) ?? [], ofB.get(node) ?? []].map((edges, i) =>
        edges.filter((edge) => isWay(edge, i === 0 ? a : b, way)),
      );
      return mine?.length && theirs?.length ? [{ node, edges: [...mine, ...theirs] }] : [];
    }),
  })).filter(({ neighbours }) => neighbours.length > 0);
  const isAlike = new Set(alike.flatMap(({ neighbours }) => neighbours.map(({ node }) => node)));
  return {
    sharedAlike: alike,
    sharedOtherwise: both
      .filter((node) => !isAlike.has(node))
      .map((node) => ({ node, edges: [...(ofA.get(node) ?? []), ...(ofB.get(node) ?? [])] })),
    ownA: groupByWay(ofA, a, (node) => !ofB.has(node)),
    ownB: groupByWay(ofB, b, (node) => !ofA.has(node)),
    between: graph.edgesOf(a).flatMap((index): GraphEdge[] => {
      const edge = graph.edges[index];
      return edge && (edge.from === b || edge.to === b) ? [edge] : [];
    }),
    umbrellas: new Set([a, b].flatMap((end) => umbrellasOf(graph, end))).size,
  };
}

/** How many neighbours each part of a comparison has. */
export function countParts({ sharedAlike, sharedOtherwise, ownA, ownB }: Comparison) {
  const nodesOf = (groups: readonly NeighbourGroup[]) => groups.flatMap((group) => group.neighbours);
  const count = (neighbours: readonly Neighbour[]) => new Set(neighbours.map(({ node }) => node)).size;
  return {
    shared: count([...nodesOf(sharedAlike), ...sharedOtherwise]),
    ownA: count(nodesOf(ownA)),
    ownB: count(nodesOf(ownB)),
  };
}

function umbrellasOf(graph: MapGraph, node: number): readonly number[] {
  return graph
    .edgesOf(node)
    .flatMap((index) => graph.edges[index] ?? [])
    .map(({ from, to }) => (from === node ? to : from))
    .filter((other) => graph.nodes[other]?.isUmbrella);
}

function neighboursOf(
  graph: MapGraph,
  node: number,
  except: number,
  filters?: Filters,
): ReadonlyMap<number, readonly GraphEdge[]> {
  const found = new Map<number, GraphEdge[]>();
  for (const index of graph.edgesOf(node)) {
    const edge = graph.edges[index];
    const other = edge && graph.nodes[edge.from === node ? edge.to : edge.from];
    if (!edge || !other || other.index === node || other.index === except || other.isUmbrella) continue;
    if (filters && (filters.refusedBy[other.index] !== 0 || !filters.allowsEdge(edge))) continue;
    found.set(other.index, [...(found.get(other.index) ?? []), edge]);
  }
  return found;
}

function groupByWay(
  edgesByNode: ReadonlyMap<number, readonly GraphEdge[]>,
  centre: number,
  isIn: (node: number) => boolean,
): readonly NeighbourGroup[] {
  const nodes = [...edgesByNode.keys()].filter(isIn).sort((x, y) => x - y);
  const taken = new Set<number>(); // a neighbour stands once, under its first way
  return WAYS.map((way) => {
    const neighbours = nodes.flatMap((node): Neighbour[] => {
      const edges = (edgesByNode.get(node) ?? []).filter((edge) => isWay(edge, centre, way));
      return edges.length > 0 && !taken.has(node) ? [{ node, edges }] : [];
    });
    for (const { node } of neighbours) taken.add(node);
    return { ...way, neighbours };
  }).filter(({ neighbours }) => neighbours.length > 0);
}

function isWay(edge: GraphEdge, centre: number, { type, direction }: Way): boolean {
  if (edge.type !== type) return false;
  const found = type === 'compares' ? 'both' : edge.from === centre ? 'out' : 'in';
  return found === direction;
}
