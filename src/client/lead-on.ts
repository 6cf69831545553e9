/** Addresses of other times: ids that concepts and communities of a view had before become those that they have now. */
import type { FormerIds } from '../domain/schema/former-ids.ts';
import type { Choice, Ends, ViewKeys } from '../view/view-keys.ts';
import type { MapGraph } from './load-graph.ts';
import { pairOf } from './view-state.ts';

/** What an id leads to; the id itself where it leads nowhere. */
export type Heirs = Readonly<{ concept: (id: string) => string; community: (id: string) => string }>;

/** All concepts that the keys name, by id, each once. */
export function conceptsOf(keys: ViewKeys): readonly string[] {
  const pair = pairOf(keys);
  const { focus, path, concepts, exclude } = keys;
  return [
    ...new Set([focus, pair?.from, pair?.to, ...(path?.via ?? []), ...concepts, ...exclude].flatMap((id) => id ?? [])),
  ];
}

/** Ids of concepts that the keys ask to be shown and that the map does not have, each once. */
export function lostConcepts(graph: MapGraph, keys: ViewKeys): readonly string[] {
  const pair = pairOf(keys);
  const ids = [keys.focus, pair?.from, pair?.to, ...keys.concepts].flatMap((id) => id ?? []);
  return [...new Set(ids)].filter((id) => !graph.indexById.has(id));
}

/** Whether the keys hold any id that the map does not have. */
export function holdsLost(graph: MapGraph, keys: ViewKeys): boolean {
  const { communities } = keys;
  const places = placesOf(graph);
  return (
    conceptsOf(keys).some((id) => !graph.indexById.has(id)) ||
    [...communities.include, ...communities.exclude].some((id) => !places.has(id))
  );
}

/** Heirs of the ids that the map does not have; those that it has stay what they are. */
export function toHeirs(graph: MapGraph, { concepts, communities }: FormerIds): Heirs {
  const places = placesOf(graph);
  const [byConcept, byPlace] = [new Map(Object.entries(concepts)), new Map(Object.entries(communities))];
  return {
    concept: (id) => (graph.indexById.has(id) ? id : (byConcept.get(id) ?? id)),
    community: (id) => (places.has(id) ? id : (byPlace.get(id) ?? id)),
  };
}

/** The same view with every id replaced by what it leads to. */
export function replaceIds(keys: ViewKeys, { concept, community }: Heirs): ViewKeys {
  const { focus, path, compare } = keys;
  const each = (ids: readonly string[]) => [...new Set(ids.map(concept))];
  const ends = ({ from, to }: Ends): Ends => ({ from: concept(from), to: concept(to) });
  return {
    ...keys,
    ...(focus === undefined ? {} : { focus: concept(focus) }),
    ...(path === undefined ? {} : { path: { ...ends(path), ...(path.via ? { via: path.via.map(concept) } : {}) } }),
    ...(compare === undefined ? {} : { compare: ends(compare) }),
    concepts: each(keys.concepts),
    exclude: each(keys.exclude),
    communities: replaceChoice(keys.communities, community),
  };
}

function replaceChoice({ include, exclude }: Choice, heir: (id: string) => string): Choice {
  return { include: [...new Set(include.map(heir))], exclude: [...new Set(exclude.map(heir))] };
}

function placesOf({ regions, neighbourhoods }: MapGraph): ReadonlySet<string> {
  return new Set([...regions, ...neighbourhoods].map(({ id }) => id));
}
