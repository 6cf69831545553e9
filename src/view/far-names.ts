/**
 * Names of regions as the whole map shows them: where the build found room, a little aside where a large dot stands in the way, and left out where
 * they would lie on other land, over one another or across the frame. Pure.
 */
import { overlaps, type Box } from './box-grid.ts';
import type { AtlasRegion } from './decode-map.ts';
import type { DotField } from './dot-field.ts';
import { findSpot } from './free-spot.ts';
import type { Placement } from './placed.ts';
import { landArea, layRegionName, type RegionName } from './region-names.ts';
import type { TextTools } from './text.ts';

export type FarGround = Readonly<{
  /** Row of the region under a point in px, -1 at sea. */
  landAt: (x: number, y: number) => number;
  /** Dots in px. */
  dots: DotField;
  /** Part of the picture that is seen, px. */
  room: Box;
  /** Names are large for their land: those that lie on other land are left out. */
  isSmall: boolean;
  /** Boxes of names that stand already; none when left out. */
  taken?: readonly Box[];
  /**
   * How far names stepped aside before, by row, in map units, with the same dots: looked up, so that names go with their land while the camera moves, and
   * filled. Where a name stands then does not depend on the room; a picture that never moves has none, and its names keep to the room.
   */
  asides?: Map<number, Aside>;
  /** See `layRegionName`. */
  growth?: number;
}>;

type Aside = Readonly<{ dx: number; dy: number }>;

/** How a name stands off the place that the build gave it, px. */
export type FarName = Aside & Readonly<{ name: RegionName }>;

type Ground = FarGround & Required<Pick<FarGround, 'taken'>>;

/** A name may be so much wider than the room that the build found for it; where names are large, most are. */
const MOST_OVERHANG = 1.7;
const MOST_STRAYING = 0.25;
/** How far a name may step aside, px at the scale of a usual window; see `findSpot`. */
const REACH = { x: 60, y: 55, scale: 0.844 };
/** A name that the frame cuts goes in as a whole where so much of it is seen; where names are large, none goes. */
const LEAST_SEEN = 0.85;

/** @returns by row of the region; undefined for those without a name */
export function layFarNames(
  regions: readonly AtlasRegion[],
  place: Placement,
  tools: TextTools,
  ground: FarGround,
): readonly (FarName | undefined)[] {
  const laid: (FarName | undefined)[] = regions.map(() => undefined);
  const taken = [...(ground.taken ?? [])];
  for (const row of bySize(regions)) {
    const region = regions[row];
    const found = region && layOne(region, row, place, tools, { ...ground, taken });
    if (!found || found.name.boxes.some((box) => taken.some((other) => overlaps(box, other)))) continue;
    laid[row] = found;
    taken.push(...found.name.boxes);
  }
  return laid;
}

function layOne(
  region: AtlasRegion,
  row: number,
  place: Placement,
  tools: TextTools,
  ground: Ground,
): FarName | undefined {
  const { room, isSmall, asides, growth } = ground;
  const name = layRegionName(region, tools, place, growth);
  const most = region.label.width * place.scale * MOST_OVERHANG;
  if (!isSmall && name.boxes.some((box) => box.right - box.left > most)) return undefined;
  const known = asides?.get(row);
  const aside = known ? times(known, place.scale) : findAside(name, row, place.scale, ground);
  if (!known) asides?.set(row, times(aside, 1 / place.scale));
  const stands = moveName(name, aside.dx, aside.dy);
  if (isSmall && isStraying(stands.boxes, row, ground.landAt)) return undefined;
  const leastSeen = isSmall ? 1 : LEAST_SEEN;
  if (!stands.boxes.every((box) => isIn(box, room, leastSeen))) return undefined;
  const push = pushInto(stands.boxes, room);
  return { name: moveName(stands, push, 0), dx: aside.dx + push, dy: aside.dy };
}

/** How far boxes have to go to the right, or to the left, to be whole in a room, px; 0 where the room is too narrow for that. */
function pushInto(boxes: readonly Box[], room: Box): number {
  const right = Math.max(0, ...boxes.map((box) => room.left - box.left));
  const left = Math.max(0, ...boxes.map((box) => box.right - room.right));
  return right > 0 && left > 0 ? 0 : right - left;
}

function findAside({ boxes }: RegionName, row: number, scale: number, ground: Ground): Aside {
  const { landAt, dots, room, asides, isSmall, taken } = ground;
  const isOut = (x: number) => !asides && (x < room.left || x > room.right);
  const mayStand = (moved: readonly Box[]) =>
    !isStraying(moved, row, landAt) &&
    moved.every((box) => (asides !== undefined || isIn(box, room, 1)) && !taken.some((other) => overlaps(box, other)));
  const growth = Math.min(1, scale / REACH.scale);
  const found = findSpot({
    boxes,
    dots,
    reach: { x: REACH.x * growth ** 0.75, y: REACH.y * growth ** 0.75 }, // letters shrink less than the land
    dotGrowth: growth,
    isStray: (x, y) => landAt(x, y) !== row || isOut(x),
    ...(isSmall ? { mayStand } : {}),
  });
  return { dx: found?.dx ?? 0, dy: found?.dy ?? 0 };
}

function times({ dx, dy }: Aside, factor: number): Aside {
  return { dx: dx * factor, dy: dy * factor };
}

export function moveName({ runs, boxes }: RegionName, dx: number, dy: number): RegionName {
  return {
    runs: runs.map((run) => ({ ...run, x: run.x + dx, y: run.y + dy })),
    boxes: boxes.map((box) => ({
      left: box.left + dx,
      right: box.right + dx,
      top: box.top + dy,
      bottom: box.bottom + dy,
    })),
  };
}

/** Whether much of a name lies on land that it does not name; the sea is nobody's. */
function isStraying(boxes: readonly Box[], row: number, landAt: FarGround['landAt']): boolean {
  const points = boxes.flatMap(({ left, right, top, bottom }) =>
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
      const there = landAt(left + (right - left) * share, (top + bottom) / 2);
      return there !== row && there !== -1;
    }),
  );
  return points.filter(Boolean).length > MOST_STRAYING * points.length;
}

function isIn(box: Box, room: Box, leastSeen: number): boolean {
  const seen = Math.min(box.right, room.right) - Math.max(box.left, room.left);
  return overlaps(box, room) && seen >= leastSeen * (box.right - box.left);
}

function bySize(regions: readonly AtlasRegion[]): readonly number[] {
  const areas = regions.map((region) => landArea(region.rings));
  return areas.map((_, row) => row).sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0) || a - b);
}
