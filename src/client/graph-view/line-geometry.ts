/** How lines bend and where their heads point. Pure; the curve itself is `view/relation-lines.ts`'s. */
import type { Point } from './camera.ts';

/** Share of the length by which the middle steps aside: the first line of a pair, and each further one. */
const BENDS = [0.07, -0.12, 0.15];

/** How the next line between two dots bends: the first slightly, the others away from it, whichever end each is drawn from. */
export function bendOf(from: Point, to: Point, rank: number): number {
  const isForward = to.x > from.x || (to.x === from.x && to.y > from.y);
  return (BENDS[rank % BENDS.length] ?? 0.07) * (isForward ? -1 : 1);
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

/** How strongly the lines of each step of attention are drawn: what is near stands out of what is within reach. */
const STEP_STRENGTHS = [1, 0.5, 0.25];

/** How strongly the dots of each step are drawn: fainter than what is near, and still told from what is not lit. */
const DOT_STRENGTHS = [1, 0.75, 0.5];

/** @param step  0 for what is in the middle, 1 for its neighbours; @returns 0 to 1 */
export function dotStrength(step: number): number {
  return DOT_STRENGTHS[Math.max(0, step - 1)] ?? 1;
}

/** @param step  1 for lines that touch the one in the middle; @returns 0 to 1 */
export function stepStrength(step: number): number {
  return STEP_STRENGTHS[step - 1] ?? 1;
}
