/** Where a name of a place finds the calmest ground near the spot that it was given: few dots under it, on its own land. Pure. */
import type { Box } from './box-grid.ts';
import type { DotField, FieldDot } from './dot-field.ts';

/** A dot that a name may lie on, px; `radius` without its outline. */
export type SpotDot = FieldDot & Readonly<{ radius: number }>;

export type SpotSearch = Readonly<{
  /** Boxes of the lines of the name at no shift, px. */
  boxes: readonly Box[];
  dots: DotField<SpotDot>;
  /** Whether a point of the screen is off the name's own land. */
  isStray: (x: number, y: number) => boolean;
  /** Size of dots as a share of the usual, 1 when left out: the smaller all dots are, the less each counts. */
  dotGrowth?: number;
  /** Furthest shift to each side, px. */
  reach: Readonly<{ x: number; y: number }>;
  /** A spot that costs so much is none; any will do when left out. */
  mostCost?: number;
}>;

export type Spot = Readonly<{ dx: number; dy: number; cost: number }>;

const STEPS = 5; // to each side
const COST = { dot: 3, perRadius: 1.4, stray: 7 };
/** Squared px of way that are worth one point. */
const WAY = 500;

/** @returns the shift with the least cost, the one given where nothing is better; cost 0 is a spot without any dot. Undefined where all cost too much */
export function findSpot(whole: SpotSearch): Spot | undefined {
  const { reach, mostCost = Infinity, dotGrowth = 1 } = whole;
  const dots = dotsInReach(whole);
  let best: Spot | undefined;
  const attempt = (dx: number, dy: number) => {
    const way = (dx * dx + dy * dy) / (WAY * dotGrowth);
    const toBeat = best?.cost ?? mostCost;
    if (way >= toBeat) return;
    const cost = way + costAt(whole, dots, dx, dy, toBeat - way);
    if (cost < toBeat) best = { dx, dy, cost };
  };
  attempt(0, 0);
  for (let row = -STEPS; row <= STEPS; row += 1) {
    for (let column = -STEPS; column <= STEPS; column += 1)
      attempt((column / STEPS) * reach.x, (row / STEPS) * reach.y);
  }
  return best;
}

function dotsInReach({ boxes, dots, reach }: SpotSearch): readonly SpotDot[] {
  const around = {
    left: Math.min(...boxes.map((box) => box.left)) - reach.x,
    right: Math.max(...boxes.map((box) => box.right)) + reach.x,
    top: Math.min(...boxes.map((box) => box.top)) - reach.y,
    bottom: Math.max(...boxes.map((box) => box.bottom)) + reach.y,
  };
  const near: SpotDot[] = [];
  dots.some(around, 0, (dot) => {
    near.push(dot);
    return false;
  });
  return near;
}

/** @param toBeat  a cost from which on nobody asks how high it is: among ten thousand dots most spots lie on dozens */
function costAt(
  { boxes, isStray, dotGrowth = 1 }: SpotSearch,
  dots: readonly SpotDot[],
  dx: number,
  dy: number,
  toBeat: number,
): number {
  let cost = 0;
  for (const { left, top, right, bottom } of boxes) {
    for (const share of [0, 0.5, 1]) {
      const x = left + (right - left) * share + dx;
      if (isStray(x, top + dy)) cost += COST.stray;
      if (isStray(x, bottom + dy)) cost += COST.stray;
    }
    if (cost >= toBeat) return cost;
  }
  for (const { left, top, right, bottom } of boxes) {
    for (const { x, y, radius } of dots) {
      const isUnder =
        x + radius > left + dx && x - radius < right + dx && y + radius > top + dy && y - radius < bottom + dy;
      if (!isUnder) continue;
      cost += COST.dot * dotGrowth + (COST.perRadius * radius) / dotGrowth;
      if (cost >= toBeat) return cost;
    }
  }
  return cost;
}
