/** All bodies together: ties pull a little, dots keep their room, and each stays on its region's side of every border. */
import { forceLink, forceSimulation, forceX, forceY } from 'd3';
import type { Body, Tie } from './bodies.ts';
import { forceApart } from './force-apart.ts';
import { keepInFrame } from './frame.ts';
import type { Disc } from './region-discs.ts';
import { reach, type Spacing } from './spacing.ts';

type Homing = Body & { homeX: number; homeY: number; reach: number; fx?: number; fy?: number };

/** Free strip on either side of a border between two regions, map units. */
const BORDER = 9;

/**
 * Moves the bodies; afterwards they are in the frame.
 * @param names  of the regions; dots make way for them, below the middle of each disc
 */
export function settle(
  placed: readonly Body[],
  ties: readonly Tie[],
  discs: readonly Disc[],
  names: readonly string[],
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
  const holders = discs.flatMap((disc, region) => holdName(names[region] ?? '', disc, region));
  forceSimulation([...bodies, ...holders])
    .force(
      'link',
      forceLink(links)
        .distance(30)
        .strength((link) => link.strength),
    )
    .force('x', forceX<Homing>(({ homeX }) => homeX).strength(0.05))
    .force('y', forceY<Homing>(({ homeY }) => homeY).strength(0.05))
    .force('apart', forceApart(0.8, 2))
    .force('borders', () => bodies.forEach((body) => keepInside(body, discs)))
    .stop()
    .tick(iterations);
  bodies.forEach((moved, i) => Object.assign(placed[i] as Body, { x: moved.x, y: moved.y })); // same length
}

/** Spaced capitals of this size, in two lines where they are long: what the land will have room for. */
const NAME = { size: 17, letterWidth: 0.9, lineHeight: 1.35, longestLine: 11, below: 0.22 } as const;

/** Bodies that don't move, side by side where a region's name will stand. */
function holdName(name: string, disc: Disc, region: number): readonly Homing[] {
  const isLong = name.length > NAME.longestLine && name.includes(' ');
  const lines = isLong ? 2 : 1;
  const width = (isLong ? Math.max(name.length * 0.56, longestWord(name)) : name.length) * NAME.size * NAME.letterWidth;
  const reach = (lines * NAME.size * NAME.lineHeight) / 2 + 3;
  if (width > 1.8 * disc.radius) return [];
  const count = Math.max(1, Math.ceil(width / (1.2 * reach)));
  return Array.from({ length: count }, (_, i): Homing => {
    const x = disc.x + (count === 1 ? 0 : (width - reach) * (i / (count - 1) - 0.5));
    const y = disc.y + NAME.below * disc.radius;
    const still = { x, y, homeX: x, homeY: y, fx: x, fy: y, vx: 0, vy: 0 };
    return { id: '', region, radius: 0, prominence: 0, reach, ...still };
  });
}

function longestWord(name: string): number {
  return Math.max(...name.split(' ').map(({ length }) => length));
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
