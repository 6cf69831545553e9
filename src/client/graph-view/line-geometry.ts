/** Where the line of a relation runs: a slight arc from rim to rim, two relations of one pair bent apart. Pure. */
import type { Point } from './camera.ts';

/** Quadratic curve: ends, and the point that pulls it aside. */
export type Arc = Readonly<{ from: Point; pull: Point; to: Point }>;

/** Share of the length by which the middle steps aside: the first line of a pair, and each further one. */
const BENDS = [0.07, -0.12, 0.15];
/** px between a line's end and the outline that it points at. */
export const LINE_GAP = 3;

/**
 * @param from, to      centres, px
 * @param fromR, toR    radii of the outlines there, px
 * @param rank          how many lines between the same two come before this one
 * @returns undefined where the two are so near that nothing of the line would be left
 */
export function toArc(from: Point, fromR: number, to: Point, toR: number, rank = 0): Arc | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < fromR + toR + 2 * LINE_GAP + 6) return undefined;
  // Bent to the same side whichever end it is drawn from, so that two directions of one pair do not meet.
  const bend = (BENDS[rank % BENDS.length] ?? 0.07) * (dx > 0 || (dx === 0 && dy > 0) ? 1 : -1);
  const pull = { x: (from.x + to.x) / 2 - dy * bend * 2, y: (from.y + to.y) / 2 + dx * bend * 2 };
  return { from: towards(from, pull, fromR + LINE_GAP), pull, to: towards(to, pull, toR + LINE_GAP) };
}

/** The two outer corners of an arrowhead whose tip is at the end of an arc; px. */
export function headCorners(tip: Point, comingFrom: Point, size: number): readonly [Point, Point] {
  const angle = Math.atan2(tip.y - comingFrom.y, tip.x - comingFrom.x);
  const corner = (turn: number) => ({
    x: tip.x - size * Math.cos(angle + turn),
    y: tip.y - size * Math.sin(angle + turn),
  });
  return [corner(0.42), corner(-0.42)];
}

/** Direction away from a point, as a unit vector; straight up where both are the same. */
export function awayFrom(centre: Point, point: Point): Point {
  const [dx, dy] = [point.x - centre.x, point.y - centre.y];
  const length = Math.hypot(dx, dy);
  return length > 0 ? { x: dx / length, y: dy / length } : { x: 0, y: -1 };
}

/** A point on the curve, share 0 to 1. */
export function pointOn({ from, pull, to }: Arc, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * pull.x + c * to.x, y: a * from.y + b * pull.y + c * to.y };
}

function towards(point: Point, goal: Point, distance: number): Point {
  const direction = awayFrom(point, goal);
  return { x: point.x + direction.x * distance, y: point.y + direction.y * distance };
}
