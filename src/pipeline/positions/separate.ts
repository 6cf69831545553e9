/** The last say: no two dots overlap. */
import type { Body } from './bodies.ts';
import { keepInFrame } from './frame.ts';

/** Between the edges of two dots, map units. */
const GAP = 2;
const MAX_ROUNDS = 200;

/**
 * Pushes overlapping dots apart, the smaller one farther; ends when none overlap, or after many rounds in a frame that is
 * too small for them.
 */
export function separate(bodies: readonly Body[]): void {
  const largest = Math.max(0, ...bodies.map(({ radius }) => radius));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!pushOnce(bodies, 2 * largest + GAP)) return;
  }
}

function pushOnce(bodies: readonly Body[], cell: number): boolean {
  let hasMoved = false;
  for (const [a, b] of nearPairs(bodies, cell)) {
    const needed = a.radius + b.radius + GAP;
    let [dx, dy] = [b.x - a.x, b.y - a.y];
    let distance = Math.hypot(dx, dy);
    if (distance >= needed - 0.2) continue;
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
    hasMoved = true;
  }
  return hasMoved;
}

/** Pairs in the same or in touching cells of a grid. */
function nearPairs(bodies: readonly Body[], cell: number): readonly (readonly [Body, Body])[] {
  const cells = new Map<string, Body[]>();
  for (const body of bodies) {
    const key = `${Math.floor(body.x / cell)} ${Math.floor(body.y / cell)}`;
    const inside = cells.get(key);
    if (inside === undefined) cells.set(key, [body]);
    else inside.push(body);
  }
  const pairs: (readonly [Body, Body])[] = [];
  for (const [key, inside] of cells) {
    const [column = 0, row = 0] = key.split(' ').map(Number);
    inside.forEach((a, i) => {
      for (const b of inside.slice(i + 1)) pairs.push([a, b]);
      for (const [dx, dy] of [
        [1, -1],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        for (const b of cells.get(`${column + dx} ${row + dy}`) ?? []) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}
