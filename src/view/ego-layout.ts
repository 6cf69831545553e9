/**
 * Places for a concept and its neighbours: the concept in the middle, neighbours around it on an ellipse, those of its own
 * region on one side and each other region as a sector of its own, in two or more rings where there are many.
 */
import { seededRandom } from '../domain/random.ts';
import { shortHash } from '../domain/ids.ts';

/** What the layout has to know of a neighbour. */
export type Seat = Readonly<{ id: string; region: string; width: number }>;

export type Place = Readonly<{ x: number; y: number; angleRad: number; ring: number }>;

/** Neighbours on one ring at most; a second and third ring take more. */
const FIRST_RING = 14;
/** Distances from the middle, as shares of the ellipse, in turn: neighbours step in and out so that names have room. */
const STAGGER = [1, 0.76, 0.92, 0.68];

/**
 * @param seats   in order of importance; those of the region `own` stay together
 * @param radius  half axes of the ellipse that the outermost dots stand on, px
 * @returns a place for each seat, around 0, 0; the same for the same seats
 */
export function layAround(
  seats: readonly Seat[],
  own: string,
  radius: Readonly<{ x: number; y: number }>,
): readonly Place[] {
  const rings = seats.length <= FIRST_RING ? [seats] : splitRings(seats);
  const places = new Map<string, Place>();
  rings.forEach((ring, index) => {
    const share = rings.length === 1 ? 1 : (index + 1.15) / (rings.length + 0.15);
    const inRing = rings.length === 1 ? STAGGER : [1, 0.9];
    for (const [id, place] of layRing(orderByRegion(ring, own), radius, share, inRing, index)) places.set(id, place);
  });
  return seats.map(({ id }) => places.get(id) ?? { x: 0, y: 0, angleRad: 0, ring: 0 });
}

/** Important ones inside: 12, 20, 28, … */
function splitRings(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const rings: Seat[][] = [];
  for (let taken = 0, size = 12; taken < seats.length; taken += size, size += 8) {
    rings.push(seats.slice(taken, taken + (size + 8)).slice(0, size));
  }
  return rings;
}

/** Own region first, then the others by their first member; within one, heavy names alternate with light ones. */
function orderByRegion(seats: readonly Seat[], own: string): readonly Seat[] {
  const regions = [...new Set([own, ...seats.map(({ region }) => region)])];
  return regions.flatMap((region) => seats.filter((seat) => seat.region === region));
}

/** Even angles along the ellipse, beginning below on the right, so that sectors of other regions end up right and above. */
function layRing(
  seats: readonly Seat[],
  radius: Readonly<{ x: number; y: number }>,
  share: number,
  stagger: readonly number[],
  ring: number,
): readonly (readonly [string, Place])[] {
  const jitter = seededRandom(Number.parseInt(shortHash(seats.map(({ id }) => id).join(' ')), 16));
  const start = Math.PI * 0.42 + ring * 0.35;
  return seats.map((seat, i) => {
    const turn = start + (2 * Math.PI * (i + 0.5)) / seats.length + (jitter() - 0.5) * 0.12;
    const distance = share * (stagger[i % stagger.length] ?? 1) * (1 + (jitter() - 0.5) * 0.07);
    const [x, y] = [radius.x * distance * Math.cos(turn), radius.y * distance * Math.sin(turn)];
    return [seat.id, { x, y, angleRad: Math.atan2(y, x), ring }];
  });
}
