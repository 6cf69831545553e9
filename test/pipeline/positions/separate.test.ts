import { describe, expect, it } from 'vitest';
import type { Body } from '../../../src/pipeline/positions/bodies.ts';
import { separate } from '../../../src/pipeline/positions/separate.ts';

/** Dots in a narrow strip in the middle of the map, most prominent first. */
function crowd(count: number, radius: number): Body[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `c${String(i).padStart(3, '0')}`;
    return {
      id,
      x: 700 + (i % 20) * 10,
      y: 400 + Math.floor(i / 20) * 10,
      radius,
      region: 0,
      prominence: count - i,
      vx: 0,
      vy: 0,
    };
  });
}

function overlapping(dots: readonly Body[]): number {
  return dots.flatMap((a, i) => dots.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius))
    .length;
}

describe('separate', () => {
  it('leaves no two dots on one another where all have room', () => {
    const dots = crowd(200, 12);
    expect(overlapping(dots)).toBeGreaterThan(0);
    separate(dots);
    expect(overlapping(dots)).toBe(0);
  });

  it('moves the most prominent, as many as the frame has room for, and leaves the others where they are', () => {
    const dots = crowd(100, 60);
    separate(dots);
    const isMoved = dots.map(({ x, y }, i) => x !== crowd(100, 60)[i]?.x || y !== crowd(100, 60)[i]?.y);
    const movedCount = isMoved.filter(Boolean).length;
    expect(movedCount).toBeGreaterThan(50);
    expect(movedCount).toBeLessThan(80);
    expect(isMoved.slice(0, movedCount).every(Boolean)).toBe(true);
  });
});
