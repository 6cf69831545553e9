/** All bodies together: ties pull a little, dots keep their room, and each stays on its region's side of every border. */
import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3';
import type { Body, Tie } from './bodies.ts';
import { keepInFrame } from './frame.ts';
import type { Disc } from './region-discs.ts';
import { reach, type Spacing } from './spacing.ts';

type Homing = Body & { homeX: number; homeY: number; reach: number };

/** Free strip on either side of a border between two regions, map units. */
const BORDER = 9;

/** Moves the bodies; afterwards they are in the frame. */
export function settle(
  placed: readonly Body[],
  ties: readonly Tie[],
  discs: readonly Disc[],
  spacing: Spacing,
  iterations: number,
): void {
  const bodies = placed.map((body, i): Homing => ({
    ...body,
    homeX: body.x,
    homeY: body.y,
    reach: reach(body, i, spacing),
  }));
  const degrees = countTies(ties, bodies.length);
  const links = ties
    .filter(({ source, target }) => bodies[source]?.region === bodies[target]?.region)
    .map((tie) => ({ ...tie, strength: 0.02 / Math.min(degrees[tie.source] ?? 1, degrees[tie.target] ?? 1) }));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink(links)
        .distance(30)
        .strength((link) => link.strength),
    )
    .force('x', forceX<Homing>(({ homeX }) => homeX).strength(0.05))
    .force('y', forceY<Homing>(({ homeY }) => homeY).strength(0.05))
    .force(
      'collide',
      forceCollide<Homing>((body) => body.reach)
        .strength(0.8)
        .iterations(2),
    )
    .force('borders', () => bodies.forEach((body) => keepInside(body, discs)))
    .stop()
    .tick(iterations);
  bodies.forEach((moved, i) => Object.assign(placed[i] as Body, { x: moved.x, y: moved.y })); // same length
}

function countTies(ties: readonly Tie[], bodyCount: number): readonly number[] {
  const degrees = Array.from({ length: bodyCount }, () => 0);
  for (const { source, target } of ties) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  return degrees;
}

/**
 * Moves a body back over each border that it has crossed. The border of two discs is their radical line, where the power of
 * a point with respect to both is equal.
 */
function keepInside(body: Homing, discs: readonly Disc[]): void {
  const own = discs[body.region];
  if (own === undefined) return;
  discs.forEach((other, region) => {
    if (region === body.region) return;
    const [dx, dy] = [own.x - other.x, own.y - other.y];
    const distance = Math.hypot(dx, dy);
    if (distance < 1) return;
    const power = (disc: Disc): number => (body.x - disc.x) ** 2 + (body.y - disc.y) ** 2 - disc.radius ** 2;
    const beyond = (power(own) - power(other)) / (2 * distance) + Math.min(BORDER, body.reach);
    if (beyond <= 0) return;
    body.x += (dx / distance) * beyond * 0.5;
    body.y += (dy / distance) * beyond * 0.5;
  });
  keepInFrame(body);
}
