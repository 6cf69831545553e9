/** Where a name of a place finds the calmest ground near the spot that it was given: few dots under it, on its own land. Pure. */
import type { Box } from './box-grid.ts';
import type { DotField } from './dot-field.ts';

export type SpotSearch = Readonly<{
  /** Boxes of the lines of the name at no shift, px. */
  boxes: readonly Box[];
  dots: DotField;
  /** Whether a point of the screen is off the name's own land. */
  isStray: (x: number, y: number) => boolean;
  /** Whether a name may stand so at all: a spot where it may not is taken only where there is no other. */
  mayStand?: (boxes: readonly Box[]) => boolean;
  /** Size of dots as a share of the usual, 1 when left out: the smaller all dots are, the less each counts. */
  dotGrowth?: number;
  /** Furthest shift to each side, px. */
  reach: Readonly<{ x: number; y: number }>;
  /** A spot that costs so much is none; any will do when left out. */
  mostCost?: number;
}>;

export type Spot = Readonly<{ dx: number; dy: number; cost: number }>;

const STEPS = 5; // to each side
const COST = { dot: 3, perRadius: 1.4, stray: 7, refused: 1000, close: 2 };
/** From this radius on a dot is large, px; closer than so many of its radii beside a line it reads as a letter: "▲FEDERATED". */
const LARGE = { radius: 5, air: 0.9, mostAir: 12 };
/** Squared px of way that are worth one point. */
const WAY = 500;

/** Shifts as shares of the reach, nearest first: what is found near spares the look at most of what is far. */
const SHIFTS = Array.from({ length: 2 * STEPS + 1 }, (_, i) => i - STEPS)
  .flatMap((row, _, steps) => steps.map((column) => ({ x: column / STEPS, y: row / STEPS })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || a.y - b.y || a.x - b.x);

/**
 * @returns the shift with the least cost, the nearest of those that cost the same; cost 0 is a spot without any dot. Undefined where all cost too
 *          much
 */
export function findSpot(search: SpotSearch): Spot | undefined {
  const { reach, mostCost = Infinity, dotGrowth = 1 } = search;
  let best: Spot | undefined;
  for (const { x, y } of SHIFTS) {
    const [dx, dy] = [x * reach.x, y * reach.y];
    const way = (dx * dx + dy * dy) / (WAY * dotGrowth);
    const toBeat = best?.cost ?? mostCost;
    if (way >= toBeat) continue;
    const cost = way + costAt(search, dx, dy, toBeat - way);
    if (cost < toBeat) best = { dx, dy, cost };
  }
  return best;
}

/** @param toBeat  a cost from which on nobody asks how high it is: among ten thousand dots most spots lie on dozens */
function costAt(
  { boxes, dots, isStray, mayStand, dotGrowth = 1 }: SpotSearch,
  dx: number,
  dy: number,
  toBeat: number,
): number {
  const moved = boxes.map(({ left, top, right, bottom }) => ({
    left: left + dx,
    top: top + dy,
    right: right + dx,
    bottom: bottom + dy,
  }));
  let cost = mayStand?.(moved) === false ? COST.refused : 0;
  for (const { left, top, right, bottom } of moved) {
    for (const share of [0, 0.5, 1]) {
      const x = left + (right - left) * share;
      if (isStray(x, top)) cost += COST.stray;
      if (isStray(x, bottom)) cost += COST.stray;
    }
    if (cost >= toBeat) return cost;
  }
  for (const box of moved) {
    const isEnough = dots.some(box, LARGE.mostAir, (x, y, radius) => {
      const aside = Math.max(box.left - x, x - box.right) - radius;
      const above = Math.max(box.top - y, y - box.bottom) - radius;
      if (above >= 0) return false;
      if (aside < 0) cost += COST.dot * dotGrowth + (COST.perRadius * radius) / dotGrowth;
      else if (radius >= LARGE.radius * dotGrowth && aside < Math.min(LARGE.air * radius, LARGE.mostAir))
        cost += COST.close * dotGrowth;
      return cost >= toBeat;
    });
    if (isEnough) return cost;
  }
  return cost;
}
