/** Where a name of a place finds the calmest ground near the spot that it was given: few dots under it, on its own land. Pure. */
import type { Box } from './box-grid.ts';

export type SpotSearch = Readonly<{
  /** Boxes of the lines of the name at no shift, px. */
  boxes: readonly Box[];
  dots: readonly Readonly<{ x: number; y: number; radius: number }>[];
  /** Whether a point of the screen is off the name's own land. */
  isStray: (x: number, y: number) => boolean;
  /** Size of dots as a share of the usual, 1 when left out: the smaller all dots are, the less each counts. */
  dotGrowth?: number;
  /** Furthest shift to each side, px. */
  reach: Readonly<{ x: number; y: number }>;
}>;

const STEPS = 5; // to each side
const COST = { dot: 3, perRadius: 1.4, stray: 7 };
/** Squared px of way that are worth one point. */
const WAY = 500;

/** @returns the shift with the least cost; the one given where nothing is better; cost 0 is a spot without any dot */
export function findSpot(whole: SpotSearch): Readonly<{ dx: number; dy: number; cost: number }> {
  const search = { ...whole, dots: dotsInReach(whole) };
  let best = { dx: 0, dy: 0, cost: costAt(search, 0, 0) };
  for (let row = -STEPS; row <= STEPS; row += 1) {
    for (let column = -STEPS; column <= STEPS; column += 1) {
      const [dx, dy] = [(column / STEPS) * search.reach.x, (row / STEPS) * search.reach.y];
      const way = (dx * dx + dy * dy) / (WAY * (whole.dotGrowth ?? 1));
      if (way >= best.cost) continue;
      const cost = way + costAt(search, dx, dy);
      if (cost < best.cost) best = { dx, dy, cost };
    }
  }
  return best;
}

function dotsInReach({ boxes, dots, reach }: SpotSearch): SpotSearch['dots'] {
  const left = Math.min(...boxes.map((box) => box.left)) - reach.x;
  const right = Math.max(...boxes.map((box) => box.right)) + reach.x;
  const top = Math.min(...boxes.map((box) => box.top)) - reach.y;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + reach.y;
  return dots.filter(
    ({ x, y, radius }) => x + radius > left && x - radius < right && y + radius > top && y - radius < bottom,
  );
}

function costAt({ boxes, dots, isStray, dotGrowth = 1 }: SpotSearch, dx: number, dy: number): number {
  let cost = 0;
  for (const { left, top, right, bottom } of boxes) {
    for (const { x, y, radius } of dots) {
      const isUnder =
        x + radius > left + dx && x - radius < right + dx && y + radius > top + dy && y - radius < bottom + dy;
      if (isUnder) cost += COST.dot * dotGrowth + (COST.perRadius * radius) / dotGrowth;
    }
    for (const share of [0, 0.5, 1]) {
      const x = left + (right - left) * share + dx;
      if (isStray(x, top + dy)) cost += COST.stray;
      if (isStray(x, bottom + dy)) cost += COST.stray;
    }
  }
  return cost;
}
