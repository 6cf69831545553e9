/** Which dot is meant: by a pointer that misses a little, or by a direction. Pure. */
import { boxAround } from '../../view/box-grid.ts';
import { MOST_REACH, symbolReach } from '../../view/shapes.ts';
import type { MapGraph } from '../load-graph.ts';
import { dotScale, toScreen, toWorld, type Point, type Projection } from './camera.ts';
import type { DotGrid } from './dot-grid.ts';

/** px around a dot that count as the dot, by what points. */
export const SLACK = { mouse: 7, other: 16 } as const;

/** px around a dot that is really hit. */
export const HIT = 1;

/** The concept that is meant: by a dot that is really hit, else by the name there, else by the dot nearby. @param named  whose name is there, -1 for nobody's @param among  of dots nearby only these are meant */
export function pickConcept(
  grid: DotGrid,
  projection: Projection,
  at: Point,
  slack: number,
  named: number,
  among?: ReadonlySet<number>,
): number {
  const hit = pickNode(grid, projection, at, HIT);
  if (hit >= 0 || named >= 0) return hit >= 0 ? hit : named;
  return pickNode(grid, projection, at, slack, among);
}

/**
 * @param slack  px around a dot that still count as the dot
 * @param among  the only ones that are asked
 * @returns the shown node whose outline is nearest to a point of the screen, the more prominent of two at the same distance; -1 where none is within the slack
 */
export function pickNode(
  grid: DotGrid,
  projection: Projection,
  at: Point,
  slack: number,
  among?: ReadonlySet<number>,
): number {
  const scale = dotScale(projection);
  const { x, y } = toWorld(projection, at);
  let best = -1;
  let least = slack;
  const reachOf = (radius: number) => (slack + MOST_REACH * radius * scale) / projection.scale;
  grid.some(boxAround(x, y, 0), reachOf, (node) => {
    if (among && !among.has(node.index)) return false;
    const there = toScreen(projection, node);
    const distance = Math.hypot(there.x - at.x, there.y - at.y) - symbolReach(node.kind, node.radius * scale);
    if (distance < least || (distance === least && node.index < best)) {
      least = distance;
      best = node.index;
    }
    return false;
  });
  return best;
}

export type Direction = 'left' | 'right' | 'up' | 'down';
const VECTORS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The next node in a direction: near, and not far off the line; within 60 degrees to each side.
 * @returns -1 at the edge of the map
 */
export function nodeTowards(graph: MapGraph, among: readonly number[], from: number, direction: Direction): number {
  const start = graph.nodes[from];
  if (!start) return among[0] ?? -1;
  const vector = VECTORS[direction];
  let best = -1;
  let least = Infinity;
  for (const index of among) {
    const node = graph.nodes[index];
    if (!node || index === from) continue;
    const [dx, dy] = [node.x - start.x, node.y - start.y];
    const along = dx * vector.x + dy * vector.y;
    const aside = Math.abs(dx * vector.y - dy * vector.x);
    if (along <= 0 || aside > along * 1.732) continue;
    const cost = along + 2 * aside;
    if (cost >= least) continue;
    least = cost;
    best = index;
  }
  return best;
}
