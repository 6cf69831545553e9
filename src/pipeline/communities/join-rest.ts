/** Concepts that no community was found by join the one that they are tied to. */
import type { GraphNode } from '../../domain/schema/graph.ts';
import type { Link } from './link-weights.ts';
import type { Partition } from './partition.ts';

/** Ties of ties: how far company is followed. */
const MAX_ROUNDS = 6;

/**
 * @param nodes  all nodes, sorted by id
 * @param found  group of those that groups were found by
 * @param links  ties among all nodes
 * @param bonds  ties that must not be cut: what they hold together joins as one
 * @returns a group for every node: the one with the heaviest ties, in rounds outward; what is tied to nothing joins the
 *          largest group, or makes group 0 where there is none
 */
export function joinRest(
  nodes: readonly GraphNode[],
  found: Partition,
  links: readonly Link[],
  bonds: readonly Link[],
): ReadonlyMap<string, number> {
  const groups = new Map(found);
  const ties = new Map<string, { id: string; weight: number }[]>();
  for (const { a, b, weight } of links) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (found.has(from)) continue;
      const list = ties.get(from);
      if (list === undefined) ties.set(from, [{ id: to, weight }]);
      else list.push({ id: to, weight });
    }
  }
  let waiting = bundle(
    nodes.map(({ concept }) => concept.id).filter((id) => !groups.has(id)),
    bonds,
  );
  for (let round = 0; round < MAX_ROUNDS && waiting.length > 0; round++) {
    const joined = waiting.map(
      (ids) =>
        [
          ids,
          heaviestGroup(
            ids.flatMap((id) => ties.get(id) ?? []),
            groups,
          ),
        ] as const,
    );
    for (const [ids, group] of joined) if (group !== undefined) for (const id of ids) groups.set(id, group);
    waiting = joined.filter(([, group]) => group === undefined).map(([ids]) => ids);
  }
  const fallback = largestGroup(groups);
  for (const id of waiting.flat()) groups.set(id, fallback);
  return groups;
}

/** The given ids in connected parts, each in the order of the ids. */
function bundle(ids: readonly string[], bonds: readonly Link[]): string[][] {
  const parts = new Map(ids.map((id) => [id, [id]]));
  for (const { a, b } of bonds) {
    const [one, other] = [parts.get(a), parts.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const id of other) {
      one.push(id);
      parts.set(id, one);
    }
  }
  return [...new Set(parts.values())];
}

function heaviestGroup(
  ties: readonly Readonly<{ id: string; weight: number }>[],
  groups: ReadonlyMap<string, number>,
): number | undefined {
  const weights = new Map<number, number>();
  for (const { id, weight } of ties) {
    const group = groups.get(id);
    if (group !== undefined) weights.set(group, (weights.get(group) ?? 0) + weight);
  }
  const [best] = [...weights].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return best?.[0];
}

function largestGroup(groups: ReadonlyMap<string, number>): number {
  const sizes = new Map<number, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const [best] = [...sizes].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return best?.[0] ?? 0;
}
