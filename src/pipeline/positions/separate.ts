/** The last say: no two dots overlap, as far as they have room. */
import { MAP_HEIGHT, MAP_WIDTH } from '../../domain/map-scale.ts';
import type { Body } from './bodies.ts';
import { FRAME_AREA, keepInFrame } from './frame.ts';

/** Between the edges of two dots, map units. */
const GAP = 2;
/** Share of the frame that dots with their gaps can fill and still be pushed apart. */
const MOST_FILLED = 0.7;
/** Rounds where there is no end: so many, and fewer where many bodies move. */
const ROUNDS = { most: 200, least: 24, bodyRounds: 5_000_000 } as const;
/** Of that gap, so much may be missing; places are rounded to eighths afterwards. */
const TOLERANCE = 0.2;

/** Side of a cell of the search grid, map units: about two small dots. */
const CELL = 12;
const COLUMNS = Math.ceil(MAP_WIDTH / CELL);
const ROWS = Math.ceil(MAP_HEIGHT / CELL);

/**
 * Pushes overlapping dots apart, the smaller one farther; ends when none overlap, or after many rounds. Time grows with the dots, not with their
 * pairs.
 * @param bodies  most prominent first; those that the frame has no room for any more stay where they are
 */
export function separate(bodies: readonly Body[]): void {
  const fitting = bodies.slice(0, countFitting(bodies));
  const bySize = fitting.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const rounds = Math.min(ROUNDS.most, Math.max(ROUNDS.least, ROUNDS.bodyRounds / bySize.length));
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(bySize)) return;
  }
}

function countFitting(bodies: readonly Body[]): number {
  let room = MOST_FILLED * FRAME_AREA;
  const firstOut = bodies.findIndex(({ radius }) => (room -= Math.PI * (radius + GAP / 2) ** 2) < 0);
  return firstOut < 0 ? bodies.length : firstOut;
}

/** @param bySize  largest first, so that each looks only for smaller ones, no farther than those can reach */
function pushOnce(bySize: readonly Body[]): boolean {
  const { first, next } = fillCells(bySize);
  let hasMoved = false;
  bySize.forEach((a, rank) => {
    const range = 2 * a.radius + GAP;
    const [left, right] = [columnAt(a.x - range), columnAt(a.x + range)];
    const [top, bottom] = [rowAt(a.y - range), rowAt(a.y + range)];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        for (let other = first[row * COLUMNS + column] ?? -1; other >= 0; other = next[other] ?? -1) {
          const b = bySize[other];
          if (other > rank && b !== undefined && pushApart(a, b)) hasMoved = true;
        }
      }
    }
  });
  return hasMoved;
}

/** The `first` body in each cell, row by row, and to each body the `next` one in its cell, in their order; -1 for none. */
function fillCells(bodies: readonly Body[]): Readonly<{ first: Int32Array; next: Int32Array }> {
  const first = new Int32Array(COLUMNS * ROWS).fill(-1);
  const next = new Int32Array(bodies.length);
  for (let i = bodies.length - 1; i >= 0; i--) {
    const { x, y } = bodies[i] as Body; // within the list
    const cell = rowAt(y) * COLUMNS + columnAt(x);
    next[i] = first[cell] ?? -1;
    first[cell] = i;
  }
  return { first, next };
}

/** Outside of the frame: the nearest one. */
function columnAt(x: number): number {
  return Math.min(COLUMNS - 1, Math.max(0, Math.floor(x / CELL)));
}

function rowAt(y: number): number {
  return Math.min(ROWS - 1, Math.max(0, Math.floor(y / CELL)));
}

/** @returns whether the two were too near; `a` is the larger */
function pushApart(a: Body, b: Body): boolean {
  const needed = a.radius + b.radius + GAP;
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  if (dx * dx + dy * dy >= needed * needed) return false; // most of them, without a root
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
