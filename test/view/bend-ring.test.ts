import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendRing } from '../../src/view/bend-ring.ts';

/** A coast: a circle with waves. */
function coast(count: number, radius: number, waves = 5): number[] {
  return Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count).flatMap((angleRad) => {
    const far = radius * (1 + 0.08 * Math.sin(waves * angleRad));
    return [far * Math.cos(angleRad), far * Math.sin(angleRad)];
  });
}

type Point = readonly [number, number];
/** So far off a point may be when it is rounded to tenths. */
const TENTHS = 0.08;

/** Points along path data of absolute M, L, Q and Z, at most so far apart that a step is no longer than `step`. */
function alongPath(d: string, step: number): readonly Point[] {
  const found: Point[] = [];
  for (const [, letter, rest = ''] of d.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const values = rest.trim().split(' ').map(Number);
    const [x, y] = found.at(-1) ?? [0, 0];
    const [endX = found[0]?.[0] ?? 0, endY = found[0]?.[1] ?? 0] = letter === 'Z' ? [] : values.slice(-2);
    const [controlX = 0, controlY = 0] = letter === 'Q' ? values : [(x + endX) / 2, (y + endY) / 2];
    const length = Math.hypot(controlX - x, controlY - y) + Math.hypot(endX - controlX, endY - controlY);
    const steps = letter === 'M' ? 1 : Math.ceil((2 * length) / step) + 1; // nowhere is a curve more than twice as fast
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      found.push([
        (1 - t) ** 2 * x + 2 * t * (1 - t) * controlX + t * t * endX,
        (1 - t) ** 2 * y + 2 * t * (1 - t) * controlY + t * t * endY,
      ]);
    }
    if (letter === 'M') found.splice(0, found.length, [endX, endY]);
  }
  return found;
}

function farthestFrom(ring: readonly number[], path: readonly Point[]): number {
  let most = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const distances = path.map(([x, y]) => Math.hypot(x - (ring[i] ?? 0), y - (ring[i + 1] ?? 0)));
    most = Math.max(most, Math.min(...distances));
  }
  return most;
}

describe('bendRing', () => {
  it('keeps a coast with a fraction of its points', () => {
    const ring = coast(240, 200);
    const path = bendRing(ring, 0.25);
    expect(path.match(/[LQ]/g)?.length).toBeLessThan(60);
    expect(farthestFrom(ring, alongPath(path, 0.4))).toBeLessThan(Math.hypot(0.25 + TENTHS, 0.2)); // halfway between two points of the path
  });

  it('passes every point of whatever ring within the tolerance', () => {
    const points = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 24 });
    fc.assert(
      fc.property(points, fc.double({ min: 0.05, max: 5, noNaN: true }), (values, tolerance) => {
        const ring = values.slice(0, values.length - (values.length % 2));
        const off = farthestFrom(ring, alongPath(bendRing(ring, tolerance), 0.1));
        expect(off).toBeLessThanOrEqual(tolerance + 0.05);
      }),
    );
  });

  it('is straight where the ring is, and keeps its corners', () => {
    const square = [0, 0, 10, 0, 20, 0, 20, 20, 0, 20];
    expect(bendRing(square, 0.1)).toBe('M0 0L20 0L20 20L0 20L0 0Z');
  });

  it('comes to an end with one point, or none, or all in one place', () => {
    expect(bendRing([], 0.2)).toBe('');
    expect(bendRing([3, 4], 0.2)).toBe('M3 4L3 4Z');
    expect(bendRing([1, 1, 1, 1, 1, 1], 0.2)).toMatch(/^M1 1.*Z$/);
  });
});
