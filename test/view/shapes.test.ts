import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/schema/concept.ts';
import { outlinePath, symbolPath, symbolReach } from '../../src/view/shapes.ts';

/** Of a path that begins at a place and goes on in steps. */
function cornersOf(path: string): readonly (readonly [number, number])[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const corners: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push([x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)]);
  }
  return corners;
}

/** Shoelace over a path of straight lines. */
function polygonArea(path: string): number {
  const corners = cornersOf(path);
  let doubled = 0;
  for (const [i, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
    doubled += x * nextY - nextX * y;
  }
  return Math.abs(doubled) / 2;
}

describe('symbolPath', () => {
  it.each(['model', 'dataset', 'task', 'metric'] as const)('draws a %s about as large as a disc', (kind) => {
    const disc = Math.PI * 100;
    expect(Math.abs(polygonArea(symbolPath(kind, 50, 50, 10)) / disc - 1)).toBeLessThanOrEqual(0.135);
  });
  it('draws a ring as a disc with a hole wound the other way', () => {
    const sweeps = symbolPath('concept', 0, 0, 10).match(/0 1 [01]/g) ?? [];
    expect(sweeps).toEqual(['0 1 1', '0 1 1', '0 1 0', '0 1 0']);
  });
  it('fills a ring that is too small for a hole', () => {
    expect(symbolPath('concept', 0, 0, 1)).toBe(symbolPath('method', 0, 0, 1));
  });
  it('centres a triangle on its middle, not on its box', () => {
    const [, y = 0] = (symbolPath('task', 0, 0, 9).match(/-?[\d.]+/g) ?? []).map(Number);
    expect(y).toBeCloseTo((-2 / 3) * 2.48 * 9, 1);
  });
  it('gives different shapes to all kinds, and outlines outside them', () => {
    expect(new Set(KINDS.map((kind) => symbolPath(kind, 0, 0, 10))).size).toBe(6);
    for (const kind of ['model', 'dataset', 'task', 'metric'] as const) {
      expect(polygonArea(outlinePath(kind, 0, 0, 10, 3))).toBeGreaterThan(polygonArea(symbolPath(kind, 0, 0, 10)));
    }
  });
  it('knows how far each reaches', () => {
    for (const kind of ['model', 'dataset', 'task', 'metric'] as const) {
      const farthest = Math.max(...cornersOf(symbolPath(kind, 0, 0, 10)).map(([x, y]) => Math.hypot(x, y)));
      expect(symbolReach(kind, 10)).toBeCloseTo(farthest, 0);
    }
  });
});
