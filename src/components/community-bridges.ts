/** What leads from a neighbourhood to other regions: the records hold that of regions only. */
import type { CommunityRecord } from '../domain/schema/site-data.ts';
import type { Atlas } from './atlas.ts';

const MAX_CONCEPTS = 5; // as many as a region's record holds

/**
 * Regions other than its own that stated relations of its members lead to, most first, each with the members that carry most of them.
 * Those of a region are its record's.
 */
export function bridgesOf(community: CommunityRecord, { map, rowById }: Atlas): CommunityRecord['bridges'] {
  if (community.level === 'region') return community.bridges;
  const members = new Set(community.members.flatMap(({ id }) => rowById.get(id) ?? []));
  const regionOf = (row: number) => map.nodes[row]?.region ?? -1;
  const crossing = map.edges
    .flatMap(({ from, to }) => [
      { carrier: from, there: regionOf(to) },
      { carrier: to, there: regionOf(from) },
    ])
    .filter(({ carrier, there }) => members.has(carrier) && there >= 0 && there !== regionOf(carrier));
  return [...Map.groupBy(crossing, ({ there }) => there)]
    .flatMap(([there, some]) => {
      const region = map.regions[there];
      if (region === undefined) return [];
      const concepts = mostFrequent(some.map(({ carrier }) => map.nodes[carrier]?.id ?? '')).flatMap((id) => {
        const member = community.members.find((each) => each.id === id);
        return member === undefined ? [] : [{ id, name: member.name, kind: member.kind }];
      });
      return [{ region: { id: region.id, name: region.name }, relationCount: some.length, concepts }];
    })
    .toSorted((a, b) => b.relationCount - a.relationCount || (a.region.id < b.region.id ? -1 : 1));
}

function mostFrequent(ids: readonly string[]): readonly string[] {
  return [...Map.groupBy(ids, (id) => id)]
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, MAX_CONCEPTS)
    .map(([id]) => id);
}
