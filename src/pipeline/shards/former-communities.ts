/** Regions and neighbourhoods that were published once and are none any more: their addresses lead to where most of their concepts lie now. */
import type { Snapshot } from '../published/snapshot.ts';
import type { MappedSite } from './site.ts';

export type FormerCommunity = Snapshot['heirs'][number];

/** @returns those of the last published state and of all before it, by id; `heir` is a community of today, or empty where no concept is left */
export function toFormerCommunities({ published, communities }: MappedSite): readonly FormerCommunity[] {
  if (published === undefined) return [];
  const here = new Set([...communities.regions, ...communities.neighbourhoods].map(({ id }) => id));
  const now = published.communities
    .filter(({ id }) => !here.has(id))
    .map(({ id, name, level }) => ({ id, name, level, heir: heirOf(id, published.concepts, communities) }));
  const heirs = new Map(now.map(({ id, heir }) => [id, heir]));
  const before = published.heirs
    .filter(({ id }) => !here.has(id) && !heirs.has(id))
    .map((row) => ({ ...row, heir: here.has(row.heir) ? row.heir : (heirs.get(row.heir) ?? '') }));
  return [...before, ...now].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where most of a published community's concepts lie: a neighbourhood where half of them or more are in one, else a region. */
function heirOf(id: string, published: Snapshot['concepts'], now: MappedSite['communities']): string {
  const members = published.filter(({ region, neighbourhood }) => region === id || neighbourhood === id);
  const wasPart = members.some(({ neighbourhood }) => neighbourhood === id);
  const still = members.filter((concept) => now.regionByConcept.has(concept.id));
  const part = mostCommon(still.map((concept) => now.neighbourhoodByConcept.get(concept.id)));
  if (wasPart && part && 2 * part.count >= still.length) return part.id;
  return mostCommon(still.map((concept) => now.regionByConcept.get(concept.id)))?.id ?? '';
}

/** Of equally common ones the first by id. */
function mostCommon(ids: readonly (string | undefined)[]): Readonly<{ id: string; count: number }> | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first && { id: first[0], count: first[1] };
}
