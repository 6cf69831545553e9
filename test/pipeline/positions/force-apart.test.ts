import { forceCollide, forceSimulation, type Force } from 'd3';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { forceApart } from '../../../src/pipeline/positions/force-apart.ts';

type Circle = { x: number; y: number; vx: number; vy: number; reach: number };

/** Crowded circles of several sizes; some lie on whole units, and so in one and the same place. */
function circles(count: number): Circle[] {
  const random = seededRandom(count);
  const place = (i: number): number => (i % 3 === 0 ? Math.floor(random() * 40) : random() * 40);
  return Array.from({ length: count }, (_, i) => ({
    ...{ x: place(i), y: place(i), vx: random() - 0.5, vy: random() - 0.5 },
    reach: 0.2 + 3 * random() ** 4,
  }));
}

function afterRounds(count: number, force: Force<Circle, undefined>): Circle[] {
  const bodies = circles(count);
  forceSimulation(bodies).force('apart', force).stop().tick(20);
  return bodies;
}

describe('forceApart', () => {
  it.each([0, 1, 2, 40, 700])('moves %i circles to the very places that d3 moves them to', (count) => {
    const collide = forceCollide<Circle>(({ reach }) => reach)
      .strength(0.8)
      .iterations(2);
    expect(afterRounds(count, forceApart(0.8, 2))).toEqual(afterRounds(count, collide));
  });
});
