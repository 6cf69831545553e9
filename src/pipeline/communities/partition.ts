/**
 * Groups of nodes that hold together: Louvain, then repaired so that no group falls apart and none is tiny.
 * @see Blondel et al. (2008), Fast unfolding of communities in large networks; Traag et al. (2019) on disconnected communities
 */
import Graph from 'graphology';
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
  const neighbours = adjacency(ids, links);
  const large = inLargeComponents(ids, neighbours, minSize);
  const kept = links.filter(({ a, b }) => large.has(a) && large.has(b));
  if (kept.length === 0) return () => new Map();
  const graph = new Graph({ type: 'undirected' });
  for (const id of large) graph.addNode(id);
  for (const { a, b, weight } of kept) graph.addEdge(a, b, { weight });
  return ({ resolution, seed, maxGroups }) => {
    const found = louvain(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: 'weight' });
    const groups = splitDisconnected(new Map(Object.entries(found)), neighbours);
    return renumber(ids, mergeSmall(groups, neighbours, minSize, maxGroups));
  };
}

/** Modularity of a partition on weighted ties; 0 without ties. @see Newman & Girvan (2004) */
export function modularity(links: readonly Link[], groupOf: (id: string) => unknown): number {
  const strengths = new Map<unknown, number>();
  let inside = 0;
  let total = 0;
  for (const { a, b, weight } of links) {
    const [groupA, groupB] = [groupOf(a), groupOf(b)];
    total += weight;
    if (groupA === groupB) inside += weight;
    for (const group of [groupA, groupB]) strengths.set(group, (strengths.get(group) ?? 0) + weight);
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / (2 * total)) ** 2;
  return inside / total - expected;
}

type Neighbours = ReadonlyMap<string, readonly Readonly<{ id: string; weight: number }>[]>;

function adjacency(ids: readonly string[], links: readonly Link[]): Neighbours {
  const neighbours = new Map(ids.map((id) => [id, [] as { id: string; weight: number }[]]));
  for (const { a, b, weight } of links) {
    neighbours.get(a)?.push({ id: b, weight });
    neighbours.get(b)?.push({ id: a, weight });
  }
  return neighbours;
}

/** Nodes of connected components with at least `minSize` nodes, in the order of `ids`. */
function inLargeComponents(ids: readonly string[], neighbours: Neighbours, minSize: number): ReadonlySet<string> {
  const components = splitDisconnected(new Map(ids.map((id) => [id, 0])), neighbours);
  const sizes = countBy(components);
  return new Set(ids.filter((id) => (sizes.get(components.get(id) ?? -1) ?? 0) >= minSize));
}

/** Gives every connected part of a group a number of its own. */
function splitDisconnected(groups: ReadonlyMap<string, number>, neighbours: Neighbours): Map<string, number> {
  const parts = new Map<string, number>();
  let next = 0;
  for (const [start, group] of groups) {
    if (parts.has(start)) continue;
    const stack = [start];
    parts.set(start, next);
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      for (const other of neighbours.get(id) ?? []) {
        if (parts.has(other.id) || groups.get(other.id) !== group) continue;
        parts.set(other.id, next);
        stack.push(other.id);
      }
    }
    next++;
  }
  return parts;
}

/** Smallest first, each into the group that loses least modularity by it; merging along ties keeps groups connected. */
function mergeSmall(
  groups: Map<string, number>,
  neighbours: Neighbours,
  minSize: number,
  maxGroups: number,
): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>();
  for (const [id, group] of groups) {
    const inside = members.get(group);
    if (inside === undefined) members.set(group, [id]);
    else inside.push(id);
  }
  const strengths = new Map([...members].map(([group, ids]) => [group, strengthOf(ids, neighbours)]));
  const blocked = new Set<number>();
  for (;;) {
    const group = smallestGroup(members, blocked);
    const ids = group === undefined ? undefined : members.get(group);
    if (group === undefined || ids === undefined) return groups;
    if (ids.length >= minSize && members.size <= maxGroups) return groups;
    const target = closestGroup(ids, group, groups, neighbours, strengths);
    if (target === undefined) {
      blocked.add(group); // a component of its own; it stays as it is
      continue;
    }
    for (const id of ids) {
      groups.set(id, target);
      members.get(target)?.push(id);
    }
    members.delete(group);
    strengths.set(target, (strengths.get(target) ?? 0) + (strengths.get(group) ?? 0));
    strengths.delete(group);
  }
}

/** Of equal ones the one with the lower number; undefined where all are blocked. */
function smallestGroup(
  members: ReadonlyMap<number, readonly string[]>,
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
function strengthOf(ids: readonly string[], neighbours: Neighbours): number {
  return ids.reduce((sum, id) => sum + (neighbours.get(id) ?? []).reduce((own, { weight }) => own + weight, 0), 0);
}

/** Of the groups that this one is tied to, the one with the greatest gain (or least loss) of modularity. */
function closestGroup(
  ids: readonly string[],
  own: number,
  groups: ReadonlyMap<string, number>,
  neighbours: Neighbours,
  strengths: ReadonlyMap<number, number>,
): number | undefined {
  const ties = new Map<number, number>();
  for (const id of ids) {
    for (const other of neighbours.get(id) ?? []) {
      const group = groups.get(other.id);
      if (group !== undefined && group !== own) ties.set(group, (ties.get(group) ?? 0) + other.weight);
    }
  }
  const doubleTotal = [...strengths.values()].reduce((sum, strength) => sum + strength, 0);
  const expected = (group: number): number => ((strengths.get(own) ?? 0) * (strengths.get(group) ?? 0)) / doubleTotal;
  const gain = ([group, weight]: [number, number]): number => weight - expected(group);
  const [best] = [...ties].sort((x, y) => gain(y) - gain(x) || x[0] - y[0]);
  return best?.[0];
}

function renumber(ids: readonly string[], groups: ReadonlyMap<string, number>): Partition {
  const numbers = new Map<number, number>();
  const result = new Map<string, number>();
  for (const id of ids) {
    const group = groups.get(id);
    if (group === undefined) continue;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    result.set(id, number);
  }
  return result;
}

function countBy(groups: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const group of groups.values()) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
