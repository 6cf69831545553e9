/** Published places, taken up again: who had one stays there, who is new is fitted in beside what it belongs with. */
import type { ConceptGraph } from '../../domain/schema/graph.ts';
import type { PublishedConcept } from '../published/snapshot.ts';
import type { Bodies, Body } from './bodies.ts';
import { fitIn } from './fit-in.ts';

/** Where fewer than this share of the drawn concepts have a place, all are placed anew. */
const LEAST_KNOWN = 0.5;

/** Places by concept, as published, of those that are still in the same region. */
export type KeptPlaces = ReadonlyMap<string, Readonly<{ x: number; y: number }>>;

/** @param regionOf  today's region of a concept */
export function keptPlaces(published: readonly PublishedConcept[], regionOf: ReadonlyMap<string, string>): KeptPlaces {
  const still = published.filter(({ id, region }) => regionOf.get(id) === region);
  return new Map(still.map(({ id, x, y }) => [id, { x, y }]));
}

/** Whether the published map is the map of these bodies. */
export function isKnownMap({ placed }: Bodies, places: KeptPlaces): boolean {
  return placed.length > 0 && placed.filter(({ id }) => places.has(id)).length >= LEAST_KNOWN * placed.length;
}

/** Moves the bodies to their places; dots that have grown may overlap afterwards. */
export function keepPlaces({ placed, late }: Bodies, places: KeptPlaces, graph: ConceptGraph): void {
  const isKept = ({ id }: Body): boolean => places.has(id);
  for (const body of [...placed, ...late]) Object.assign(body, places.get(body.id));
  fitIn(
    placed.filter((body) => !isKept(body)),
    placed.filter(isKept),
    graph,
  );
  fitIn(
    late.filter((body) => !isKept(body)),
    [...placed, ...late.filter(isKept)],
    graph,
  );
}
