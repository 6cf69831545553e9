/**
 * The published regions and neighbourhoods, taken up again: what lay in one stays there, what is new joins the one that it is
 * tied to most. So a few new papers change a few places, and not the map.
 */
import type { GraphNode } from '../../domain/schema/graph.ts';
import type { PublishedCommunity, Snapshot } from '../published/snapshot.ts';
import type { Link } from './link-weights.ts';
import type { Partition } from './partition.ts';

export type PublishedPlaces = Pick<Snapshot, 'concepts' | 'communities'>;

/** Where fewer than this share of the concepts that regions are found by were published, the map is another one. */
const LEAST_KNOWN = 0.5;

/** Whether the published regions are still those of these concepts. */
export function isKnownMap(core: readonly string[], regions: Partition): boolean {
  return core.length > 0 && core.filter((id) => regions.has(id)).length >= LEAST_KNOWN * core.length;
}

/** The published communities of one level; groups of a kept partition are indices into them. */
export function communitiesOf(
  { communities }: PublishedPlaces,
  level: PublishedCommunity['level'],
): readonly PublishedCommunity[] {
  return communities.filter((community) => community.level === level);
}

/** Published group of each node that had one on this level. */
export function keptGroups(
  nodes: readonly GraphNode[],
  published: PublishedPlaces,
  level: PublishedCommunity['level'],
): Partition {
  const groupById = new Map(communitiesOf(published, level).map(({ id }, i) => [id, i]));
  const before = new Map(published.concepts.map((concept) => [concept.id, groupById.get(concept[level])]));
  const found = nodes.map(({ concept }) => [concept.id, before.get(concept.id)] as const);
  return new Map(found.flatMap(([id, group]) => (group === undefined ? [] : [[id, group] as const])));
}

/**
 * Published neighbourhoods within today's regions: who has left the region has left them; who is new in the region joins the
 * one with the heaviest ties, or none where there are no ties.
 */
export function keepNeighbourhoods(
  regionOf: ReadonlyMap<string, number>,
  before: Partition,
  published: PublishedPlaces,
  links: readonly Link[],
): Partition {
  const regions = communitiesOf(published, 'region').map(({ id }) => id);
  const parents = communitiesOf(published, 'neighbourhood').map(({ parent }) => regions.indexOf(parent));
  const isInside = (id: string, group: number): boolean => parents[group] === regionOf.get(id);
  const kept = new Map([...before].filter(([id, group]) => isInside(id, group)));
  const still = published.concepts.filter(({ id, region }) => regions[regionOf.get(id) ?? -1] === region);
  const settled = new Set(still.map(({ id }) => id));
  const ties = new Map<string, Map<number, number>>();
  for (const { a, b, weight } of links) {
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const group = kept.get(other);
      if (settled.has(id) || group === undefined || !isInside(id, group)) continue;
      const weights = ties.get(id) ?? new Map<number, number>();
      ties.set(id, weights.set(group, (weights.get(group) ?? 0) + weight));
    }
  }
  for (const [id, weights] of ties) {
    const [best] = [...weights].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    if (best) kept.set(id, best[0]);
  }
  return kept;
}
