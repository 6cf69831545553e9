/**
 * Groups of nodes that hold together: Louvain, then repaired so that no group falls apart and none is tiny.
 * @see Blondel et al. (2008), Fast unfolding of communities in large networks; Traag et al. (2019) on disconnected communities
 */
import type Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../domain/random.ts';
import type { Link } from './link-weights.ts';

export type PartitionOptions = Readonly<{
  resolution: number;
  seed: number;
  /** Smaller groups join the one that they are tied to most. */
  minSize: number;
  /** While there are more groups, the smallest joins another. */
  maxGroups: number;
}>;

/** Group number by node. Nodes whose component has fewer than `minSize` nodes are in none. */
export type Partition = ReadonlyMap<string, number>;

/**
 * @param ids    nodes, sorted
 * @param links  ties among them, sorted
 * @returns connected groups of at least `minSize`, numbered from 0 in order of their first node
 */
export function partition(ids: readonly string[], links: readonly Link[], options: PartitionOptions): Partition {
  return partitioner(ids, links, options.minSize)(options);
}

/** The same for several resolutions and seeds: what does not depend on them is made once. */
export function partitioner(
  ids: readonly string[],
  links: readonly Link[],
  minSize: number,
): (options: Omit<PartitionOptions, 'minSize'>) => Partition {
  const rowById = new Map(ids.map((id, row) => [id, row]));
  const ties = toTies(rowById, links);
  const neighbours = adjacency(ids.length, ties);
  const nodes = inLargeComponents(neighbours, minSize);
  const graph = toGraph(nodes, neighbours, ties);
  if (graph.size === 0) return () => new Map();
  return ({ resolution, seed, maxGroups }) => {
    const found = louvain(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: 'weight' });
    const groups = new Map(nodes.map((row) => [row, found[row] ?? 0]));
    return renumber(ids, mergeSmall(connectedParts(groups, neighbours), neighbours, minSize, maxGroups));
  };
}

/**
 * What Louvain asks of a graph, answered from columns: with many links a graph of objects takes longer to make than to divide. Nodes go by their rows.
 * @param nodes  rows, in order; no tie leads from one of them to another row
 */
function toGraph(nodes: readonly number[], { starts, rows }: Neighbours, { ends, weights }: Ties): Graph {
  const isNode = new Uint8Array(starts.length);
  for (const row of nodes) isNode[row] = 1;
  const inside = Array.from(weights.keys()).filter((tie) => isNode[ends[2 * tie] ?? 0] === 1);
  const loops = inside.filter((tie) => ends[2 * tie] === ends[2 * tie + 1]);
  const attributes = { weight: 0 };
  const graph = {
    ...{ multi: false, type: 'undirected', order: nodes.length, size: inside.length, selfLoopCount: loops.length },
    ...{ addUndirectedEdgeWithKey: refuse, dropNode: refuse }, // by which a graph is known
    undirectedDegreeWithoutSelfLoops: (row: number) =>
      rows.subarray(starts[row], starts[row + 1]).reduce((sum, other) => sum + Number(other !== row), 0),
    forEachNode: (each: (row: number) => void) => nodes.forEach((row) => each(row)),
    forEachEdge: (each: (tie: number, own: typeof attributes, a: number, b: number) => void) => {
      for (const tie of inside) {
        attributes.weight = weights[tie] ?? 0;
        each(tie, attributes, ends[2 * tie] ?? 0, ends[2 * tie + 1] ?? 0);
      }
    },
  };
  return graph as unknown as Graph; // the rest of it is not asked for
}

function refuse(): never {
  throw new Error('partition: the ties are not to be changed');
}

/**
 * Modularity of a partition on weighted ties, those to nodes in no group left out; 0 without ties.
 * @see Newman & Girvan (2004)
 */
export function modularity(links: readonly Link[], groupOf: (id: string) => number | undefined): number {
  const strengths = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (const { a, b, weight } of links) {
    const [groupA, groupB] = [groupOf(a), groupOf(b)];
    if (groupA === undefined || groupB === undefined) continue;
    total += weight;
    if (groupA === groupB) inside += weight;
    for (const group of [groupA, groupB]) strengths.set(group, (strengths.get(group) ?? 0) + weight);
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / (2 * total)) ** 2;
  return inside / total - expected;
}

/** Links in columns: the rows of both ends of each, one after the other, and their weights. */
type Ties = Readonly<{ ends: Int32Array; weights: Float64Array }>;
/** For each row the ones that it is tied to, from `starts[row]` to `starts[row + 1]`, in the order of the links; a loop twice. */
type Neighbours = Readonly<{ starts: Int32Array; rows: Int32Array; weights: Float64Array }>;

function toTies(rowById: ReadonlyMap<string, number>, links: readonly Link[]): Ties {
  const known = links.filter(({ a, b }) => rowById.has(a) && rowById.has(b));
  const ends = new Int32Array(2 * known.length);
  for (const [tie, { a, b }] of known.entries()) {
    ends[2 * tie] = rowById.get(a) ?? 0;
    ends[2 * tie + 1] = rowById.get(b) ?? 0;
  }
  return { ends, weights: Float64Array.from(known, ({ weight }) => weight) };
}

function adjacency(order: number, { ends, weights }: Ties): Neighbours {
  const starts = new Int32Array(order + 1);
  for (const row of ends) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < order; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const neighbours = { starts, rows: new Int32Array(ends.length), weights: new Float64Array(ends.length) };
  for (let end = 0; end < ends.length; end++) {
    const row = ends[end] ?? 0;
    const at = next[row] ?? 0;
    next[row] = at + 1;
    neighbours.rows[at] = ends[end ^ 1] ?? 0; // the other end
    neighbours.weights[at] = weights[end >> 1] ?? 0;
  }
  return neighbours;
}

/** Rows of nodes in connected components with at least `minSize` nodes, in order. */
function inLargeComponents(neighbours: Neighbours, minSize: number): readonly number[] {
  const components = connectedParts(
    new Map(Array.from({ length: neighbours.starts.length - 1 }, (_, row) => [row, 0])),
    neighbours,
  );
  return components
    .filter(({ length }) => length >= minSize)
    .flat()
    .sort((a, b) => a - b);
}

/** The connected parts of each group: its rows from the first one outward. */
function connectedParts(groups: ReadonlyMap<number, number>, { starts, rows }: Neighbours): number[][] {
  const groupOf = new Int32Array(starts.length - 1).fill(-1);
  for (const [row, group] of groups) groupOf[row] = group;
  const isSeen = new Uint8Array(starts.length - 1);
  const parts: number[][] = [];
  for (const [start, group] of groups) {
    if (isSeen[start] === 1) continue;
    const part = [start];
    const stack = [start];
    isSeen[start] = 1;
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (let at = starts[next] ?? 0; at < (starts[next + 1] ?? 0); at++) {
        const row = rows[at] ?? 0;
        if (isSeen[row] === 1 || groupOf[row] !== group) continue;
        isSeen[row] = 1;
        part.push(row);
        stack.push(row);
      }
    }
    parts.push(part);
  }
  return parts;
}

/**
 * Smallest first, each into the group that loses least modularity by it; merging along ties keeps groups connected.
 * @returns group by row; -1 for none
 */
function mergeSmall(
  parts: readonly number[][],
  neighbours: Neighbours,
  minSize: number,
  maxGroups: number,
): Int32Array {
  const groups = new Int32Array(neighbours.starts.length - 1).fill(-1);
  for (const [group, rows] of parts.entries()) for (const row of rows) groups[row] = group;
  const members = new Map(parts.entries());
  const strengths = new Map([...members].map(([group, rows]) => [group, strengthOf(rows, neighbours)]));
  const blocked = new Set<number>();
  for (;;) {
    const group = smallestGroup(members, blocked);
    const rows = group === undefined ? undefined : members.get(group);
    if (group === undefined || rows === undefined) return groups;
    if (rows.length >= minSize && members.size <= maxGroups) return groups;
    const target = closestGroup(rows, group, groups, neighbours, strengths);
    if (target === undefined) {
      blocked.add(group); // a component of its own; it stays as it is
      continue;
    }
    for (const row of rows) {
      groups[row] = target;
      members.get(target)?.push(row);
    }
    members.delete(group);
    strengths.set(target, (strengths.get(target) ?? 0) + (strengths.get(group) ?? 0));
    strengths.delete(group);
  }
}

/** Of equal ones the one with the lower number; undefined where all are blocked. */
function smallestGroup(
  members: ReadonlyMap<number, readonly number[]>,
  blocked: ReadonlySet<number>,
): number | undefined {
  let smallest: number | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const [group, { length }] of members) {
    if (blocked.has(group) || length > size || (length === size && group > (smallest ?? 0))) continue;
    smallest = group;
    size = length;
  }
  return smallest;
}

/** Sum of the weights of all ties at some nodes, ties among them counted twice. */
function strengthOf(members: readonly number[], { starts, weights }: Neighbours): number {
  const ownOf = (row: number): number =>
    weights.subarray(starts[row], starts[row + 1]).reduce((own, weight) => own + weight, 0);
  return members.reduce((sum, row) => sum + ownOf(row), 0);
}

/** Of the groups that this one is tied to, the one with the greatest gain (or least loss) of modularity. */
function closestGroup(
  rows: readonly number[],
  own: number,
  groups: Int32Array,
  neighbours: Neighbours,
  strengths: ReadonlyMap<number, number>,
): number | undefined {
  const ties = new Map<number, number>();
  for (const row of rows) {
    for (let at = neighbours.starts[row] ?? 0; at < (neighbours.starts[row + 1] ?? 0); at++) {
      const group = groups[neighbours.rows[at] ?? 0] ?? -1;
      if (group >= 0 && group !== own) ties.set(group, (ties.get(group) ?? 0) + (neighbours.weights[at] ?? 0));
    }
  }
  const doubleTotal = [...strengths.values()].reduce((sum, strength) => sum + strength, 0);
  const expected = (group: number): number => ((strengths.get(own) ?? 0) * (strengths.get(group) ?? 0)) / doubleTotal;
  const gain = ([group, weight]: [number, number]): number => weight - expected(group);
  const [best] = [...ties].sort((x, y) => gain(y) - gain(x) || x[0] - y[0]);
  return best?.[0];
}

function renumber(ids: readonly string[], groups: Int32Array): Partition {
  const numbers = new Map<number, number>();
  const result = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    result.set(id, number);
  }
  return result;
}
