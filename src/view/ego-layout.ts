/**
 * Places for a concept and its neighbours: the concept in the middle, neighbours around it on an ellipse, region by region, so
 * that each region but the middle's own is a sector on the outside.
 */
import { shortHash } from '../domain/ids.ts';
import { seededRandom } from '../domain/random.ts';

/** What the layout has to know of a neighbour. */
export type Seat = Readonly<{ id: string; region: string }>;

export type Place = Readonly<{ x: number; y: number; angleRad: number }>;

/** Distances from the middle, as shares of the ellipse, in turn: neighbours step in and out so that names have room. */
const STAGGERS = [
  { upTo: 14, own: [1, 0.74, 0.9, 0.66], other: [1, 0.9] },
  { upTo: 30, own: [1, 0.6, 0.84, 0.48], other: [1, 0.78] },
  { upTo: Number.POSITIVE_INFINITY, own: [1, 0.7, 0.46, 0.86, 0.58, 0.36], other: [1, 0.72, 0.86, 0.6] },
] as const;
/** The first neighbour stands below on the right, so that other regions, which come last, end up on the right. */
const START_RAD = Math.PI * 0.42;

/**
 * @param seats   in order of importance; those of the region `own` come first around the circle
 * @param radius  half axes of the ellipse that the outermost dots stand on, px
 * @param turn    how far all are turned around the middle, as a share of the way from one seat to the next
 * @returns a place for each seat, around 0, 0; the same for the same seats
 */
export function layAround(
  seats: readonly Seat[],
  own: string,
  radius: Readonly<{ x: number; y: number }>,
  turn = 0,
): readonly Place[] {
  const stagger = STAGGERS.find(({ upTo }) => seats.length <= upTo) ?? STAGGERS[2];
  const jitter = seededRandom(Number.parseInt(shortHash(seats.map(({ id }) => id).join(' ')), 16));
  const places = new Map<string, Place>();
  orderByRegion(seats, own).forEach(({ id, region }, i) => {
    const shares = region === own ? stagger.own : stagger.other;
    const seatRad = START_RAD + (2 * Math.PI * (i + 0.5 + turn + (jitter() - 0.5) * 0.16)) / seats.length;
    const share = (shares[i % shares.length] ?? 1) * (1 + (jitter() - 0.5) * 0.06);
    const [x, y] = [radius.x * share * Math.cos(seatRad), radius.y * share * Math.sin(seatRad)];
    places.set(id, { x, y, angleRad: Math.atan2(y, x) });
  });
  return seats.map(({ id }) => places.get(id) ?? { x: 0, y: 0, angleRad: 0 });
}

/** Own region first, then the others in the order of their first member. */
function orderByRegion(seats: readonly Seat[], own: string): readonly Seat[] {
  const regions = [...new Set([own, ...seats.map(({ region }) => region)])];
  return regions.flatMap((region) => seats.filter((seat) => seat.region === region));
}
