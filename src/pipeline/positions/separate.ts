/** The last say: no two dots overlap. */
import type { Body } from './bodies.ts';
import { keepInFrame } from './frame.ts';

/** Between the edges of two dots, map units. */
const GAP = 2;
/** Rounds where there is no end: so many, and fewer where many bodies move; dots that do not fit in the frame have no good place. */
const ROUNDS = { most: 200, least: 24, bodyRounds: 5_000_000 } as const;
/** Of that gap, so much may be missing; places are rounded to eighths afterwards. */
const TOLERANCE = 0.2;

/** Side of a cell of the search grid, map units: about two small dots. */
const CELL = 12;

/**
 * Pushes overlapping dots apart, the smaller one farther; ends when none overlap, or after many rounds in a frame that is
 * too small for them. Time grows with the dots, not with their pairs.
 */
export function separate(bodies: readonly Body[]): void {
  const bySize = bodies.toSorted((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const rounds = Math.min(ROUNDS.most, Math.max(ROUNDS.least, ROUNDS.bodyRounds / bodies.length));
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(bySize)) return;
  }
}

/** @param bySize  largest first, so that each looks only for smaller ones, no farther than those can reach */
function pushOnce(bySize: readonly Body[]): boolean {
  const cells = fillCells(bySize);
  let hasMoved = false;
  bySize.forEach((a, rank) => {
    const range = 2 * a.radius + GAP;
    const [left, right] = [Math.floor((a.x - range) / CELL), Math.floor((a.x + range) / CELL)];
    const [top, bottom] = [Math.floor((a.y - range) / CELL), Math.floor((a.y + range) / CELL)];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        for (const other of cells.get(row * ROW + column) ?? []) {
          const b = bySize[other];
          if (other > rank && b !== undefined && pushApart(a, b)) hasMoved = true;
        }
      }
    }
  });
  return hasMoved;
}

/** Keys of cells: rows of the grid are this long, more than any map is wide. */
const ROW = 100_003;

function fillCells(bodies: readonly Body[]): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>();
  bodies.forEach(({ x, y }, index) => {
    const key = Math.floor(y / CELL) * ROW + Math.floor(x / CELL);
    const inside = cells.get(key);
    if (inside === undefined) cells.set(key, [index]);
    else inside.push(index);
  });
  return cells;
}

/** @returns whether the two were too near; `a` is the larger */
function pushApart(a: Body, b: Body): boolean {
  const needed = a.radius + b.radius + GAP;
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  let distance = Math.hypot(dx, dy);
  if (distance >= needed - TOLERANCE) return false;
  if (distance < 0.01) {
    [dx, dy] = a.id < b.id ? [1, 0.5] : [-1, -0.5];
    distance = Math.hypot(dx, dy);
  }
  const push = (needed - Math.min(distance, needed)) * 1.05 + 0.05;
  const shareOfB = a.radius / (a.radius + b.radius);
  a.x -= (dx / distance) * push * (1 - shareOfB);
  a.y -= (dy / distance) * push * (1 - shareOfB);
  b.x += (dx / distance) * push * shareOfB;
  b.y += (dy / distance) * push * shareOfB;
  keepInFrame(a);
  keepInFrame(b);
  return true;
}
