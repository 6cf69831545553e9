/** The regions' outlines made small: few bends, so that every page can carry them. */
import { UNIT_STEPS } from '../domain/map-scale.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import { readMap } from '../site-data/read-map.ts';
import { bendRing } from '../view/bend-ring.ts';
import { compactPath } from '../view/compact-path.ts';

export const LOCATOR_WIDTH = 240;
export const LOCATOR_HEIGHT = 160;
const MARGIN = 3;
const UNSEEN = 0.5; // px that an outline may be off: no eye sees it here

export type LocatorShape = Readonly<{
  id: string;
  hue: number;
  step: number;
  path: string;
  /** The path written short. */
  compact: string;
}>;
type Point = Readonly<{ x: number; y: number }>;
type Locator = Readonly<{ shapes: readonly LocatorShape[]; place: (point: Point) => Point }>;

let made: Locator | undefined;

/** One path per region, and the way from map units into the little picture. Worked out once. */
export function locatorShapes(): Locator {
  made ??= toLocator(readMap());
  return made;
}

function toLocator(map: MapData): Locator {
  const regions = map.regions.map((region) => ({ ...region, points: region.rings.map(toPoints) }));
  const place = fitted(regions.flatMap(({ points }) => points.flat()));
  const shapes = regions.map(({ id, hue, step, points }) => {
    const path = points.map((ring) => toPath(ring.map(place))).join('');
    return { id, hue, step, path, compact: compactPath(path) };
  });
  return { shapes, place };
}

/** First point absolute, further ones as differences: see `mapDataSchema`. */
function toPoints(ring: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    x += ring[i] ?? 0;
    y += ring[i + 1] ?? 0;
    points.push({ x: x / UNIT_STEPS, y: y / UNIT_STEPS });
  }
  return points;
}

/** Scale and shift that fit all points into the picture, centred; no change where there are none. */
function fitted(points: readonly Point[]): (point: Point) => Point {
  if (points.length === 0) return (point) => point;
  const [left, right] = bounds(points.map(({ x }) => x));
  const [top, bottom] = bounds(points.map(({ y }) => y));
  const scale = Math.min(
    (LOCATOR_WIDTH - 2 * MARGIN) / Math.max(1, right - left),
    (LOCATOR_HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return ({ x, y }) => ({
    x: tenths(LOCATOR_WIDTH / 2 + (x - (left + right) / 2) * scale),
    y: tenths(LOCATOR_HEIGHT / 2 + (y - (top + bottom) / 2) * scale),
  });
}

function bounds(values: readonly number[]): readonly [number, number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

function toPath(points: readonly Point[]): string {
  return bendRing(
    points.flatMap(({ x, y }) => [x, y]),
    UNSEEN,
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
