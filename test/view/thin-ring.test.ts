import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinRing } from '../../src/view/thin-ring.ts';

function circle(count: number, radius: number): number[] {
  return Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count).flatMap((angleRad) => [
    radius * Math.cos(angleRad),
    radius * Math.sin(angleRad),
  ]);
}

/** Least distance from a point to the closed ring's lines. */
function distanceTo(ring: readonly number[], x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i < ring.length; i += 2) {
    const [ax, ay] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    const [bx, by] = [ring[(i + 2) % ring.length] ?? 0, ring[(i + 3) % ring.length] ?? 0];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}

describe('thinRing', () => {
  it('leaves out what lies on a straight line, and nothing else', () => {
    const square = [0, 0, 1, 0, 2, 0, 2, 1, 2, 2, 1, 2, 0, 2, 0, 1];
    expect(thinRing(square, 0)).toEqual([0, 0, 2, 0, 2, 2, 0, 2]);
  });

  it('keeps a round coast round with a fraction of its points', () => {
    const thin = thinRing(circle(240, 200), 0.2);
    expect(thin.length / 2).toBeLessThan(130);
    expect(thin.length / 2).toBeGreaterThan(40);
  });

  it('gives what has fewer than four points back as it is', () => {
    for (const ring of [[], [1, 2], [0, 0, 1, 0, 0, 1]]) expect(thinRing(ring, 9)).toEqual(ring);
  });

  it('keeps points of the ring, in order, and runs past no other farther than the tolerance', () => {
    const unevenness = fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 4, maxLength: 60 });
    fc.assert(
      fc.property(unevenness, fc.double({ min: 0, max: 5, noNaN: true }), (radii, tolerance) => {
        const ring = circle(radii.length, 50).map((value, i) => value * (radii[i >> 1] ?? 1));
        const thin = thinRing(ring, tolerance);
        let next = 0;
        for (let i = 0; i < ring.length; i += 2) {
          if (ring[i] === thin[next] && ring[i + 1] === thin[next + 1]) next += 2;
        }
        expect(next).toBe(thin.length);
        expect(thin.slice(0, 2)).toEqual(ring.slice(0, 2));
        for (let i = 0; i < ring.length; i += 2)
          expect(distanceTo(thin, ring[i] ?? 0, ring[i + 1] ?? 0)).toBeLessThan(tolerance + 1e-6);
      }),
    );
  });
});
