/**
 * A place on the map for every concept, in two levels: ForceAtlas2 inside each region, forces between regions as discs,
 * then all together with room for names, and at last no two dots touching.
 * @see Jacomy et al. (2014), ForceAtlas2; Bostock, d3-force, for the forces between
 */
import { MAP_HEIGHT, MAP_WIDTH, toStep } from '../../domain/map-scale.ts';
import type { Communities, ConceptGraph, Positions } from '../../domain/schema/graph.ts';
import type { PublishedConcept } from '../published/snapshot.ts';
import { toBodies, type Body, type Tie } from './bodies.ts';
import { fitIn } from './fit-in.ts';
import { isInFrame } from './frame.ts';
import { isKnownMap, keepPlaces, keptPlaces } from './keep-places.ts';
import { arrangeDiscs } from './region-discs.ts';
import { arrangeRegion } from './region-layout.ts';
import { separate } from './separate.ts';
import { settle } from './settle.ts';
import { spacingFor } from './spacing.ts';

/** Rounds of the forces inside a region and over the whole map. */
const ROUNDS = 220;
/** Forces go fewer rounds where many bodies move, so that time grows little faster than the map. */
const WORK = {
  inRegion: { bodyRounds: 40_000, least: 40 },
  together: { bodyRounds: 400_000, least: 16 }, // the forces inside have found the places; these make room
} as const;

/**
 * @param published  last published places; as long as most concepts have one, these stay and the new ones are fitted in
 * @returns a place for every node, inside the frame and out of the legend's corner, in eighths of a map unit; dots of
 *          concepts in two papers or introduced don't overlap, as long as they fit in the frame. It takes no chance: same graph, same places
 */
export function placeNodes(
  graph: ConceptGraph,
  communities: Communities,
  published: readonly PublishedConcept[] = [],
): Positions {
  const bodies = toBodies(graph, communities);
  const { placed, late, ties } = bodies;
  const places = keptPlaces(published, communities.regionByConcept);
  if (isKnownMap(bodies, places)) {
    keepPlaces(bodies, places, graph);
    separate(placed);
  } else {
    layOut(placed, ties, communities);
    separate(placed);
    fitIn(late, placed, graph);
  }
  return new Map([...placed, ...late].map(({ id, x, y }) => [id, { x: toStep(x), y: toStep(y) }]));
}

/** Everything anew: regions as discs, their members inside, all together, in the middle of the frame. */
function layOut(placed: readonly Body[], ties: readonly Tie[], communities: Communities): void {
  const spacing = spacingFor(placed);
  const regionCount = Math.max(1, communities.regions.length);
  const members = groupByRegion(placed, regionCount);
  const discs = arrangeDiscs(members, ties, placed, spacing);
  members.forEach((bodies, region) => {
    const disc = discs[region];
    const rounds = roundsFor(bodies.length, WORK.inRegion);
    if (disc !== undefined) arrangeRegion(bodies, placed, ties, disc, rounds);
  });
  const names = communities.regions.map(({ name }) => name);
  settle(placed, ties, discs, names, spacing, roundsFor(placed.length, WORK.together));
  centre(placed);
}

function roundsFor(bodyCount: number, work: (typeof WORK)[keyof typeof WORK]): number {
  return Math.min(ROUNDS, Math.max(work.least, Math.floor(work.bodyRounds / Math.max(1, bodyCount))));
}

/** Moves all together towards the middle of the frame, as far as none leaves it or enters the legend's corner. */
function centre(bodies: readonly Body[]): void {
  if (bodies.length === 0) return;
  const [xs, ys] = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  const dx = (MAP_WIDTH - extent(xs)) / 2;
  const dy = (MAP_HEIGHT - extent(ys)) / 2;
  const share = [1, 0.8, 0.6, 0.4, 0.2].find((part) =>
    bodies.every(({ x, y }) => isInFrame(x + part * dx, y + part * dy)),
  );
  for (const body of bodies) {
    body.x += (share ?? 0) * dx;
    body.y += (share ?? 0) * dy;
  }
}

/** Least and greatest value, added. */
function extent(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b));
}

function groupByRegion(bodies: readonly Body[], regionCount: number): readonly Body[][] {
  const groups: Body[][] = Array.from({ length: regionCount }, () => []);
  for (const body of bodies) groups[body.region]?.push(body);
  return groups;
}
