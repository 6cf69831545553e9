import { describe, expect, it } from 'vitest';
import { CELL, COLUMNS, findPatches, ROWS, SEA } from '../../../src/pipeline/land/grid.ts';
import { traceBorders } from '../../../src/pipeline/land/trace-borders.ts';
import { landArea } from '../../../src/view/region-names.ts';

/** Land drawn as rectangles of cells: column, row, width, height, owner; later ones lie on top. */
function draw(...rectangles: readonly (readonly [number, number, number, number, number])[]): Int16Array {
  const owners = new Int16Array(COLUMNS * ROWS).fill(SEA);
  for (const [left, top, width, height, owner] of rectangles) {
    for (let row = top; row < top + height; row++)
      owners.fill(owner, row * COLUMNS + left, row * COLUMNS + left + width);
  }
  return owners;
}

describe('traceBorders', () => {
  it('keeps the area of an island, but for its corners', () => {
    const [rings = []] = traceBorders(draw([50, 50, 40, 30, 0]), 1);
    expect(rings).toHaveLength(1);
    expect(landArea(rings) / (40 * 30 * CELL * CELL)).toBeGreaterThan(0.95);
    expect(landArea(rings) / (40 * 30 * CELL * CELL)).toBeLessThanOrEqual(1);
  });

  it('cuts a lake out of the land around it', () => {
    const [rings = []] = traceBorders(draw([50, 50, 60, 60, 0], [70, 70, 20, 20, SEA]), 1);
    expect(rings).toHaveLength(2);
    expect(landArea(rings) / (CELL * CELL)).toBeCloseTo(60 * 60 - 20 * 20, -2);
  });

  it('shares a border between neighbours point by point', () => {
    const [west = [], east = []] = traceBorders(draw([50, 50, 40, 40, 0], [90, 50, 40, 40, 1]), 2);
    const points = (rings: readonly (readonly number[])[]): Set<string> =>
      new Set(rings.flatMap((ring) => ring.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${ring[i + 1]}`] : []))));
    const shared = [...points(west)].filter((point) => points(east).has(point));
    expect(shared.length).toBeGreaterThanOrEqual(2);
    const both = landArea(west) + landArea(east);
    expect(both / (80 * 40 * CELL * CELL)).toBeGreaterThan(0.96);
  });

  it('gives nothing to a region without land', () => {
    expect(traceBorders(draw([50, 50, 10, 10, 0]), 2)[1]).toEqual([]);
  });
});

describe('findPatches', () => {
  it('tells apart what only meets at a corner', () => {
    const patches = findPatches(draw([10, 10, 2, 2, 0], [12, 12, 2, 2, 0]));
    expect(patches.filter(({ owner }) => owner === 0).map(({ cells }) => cells.length)).toEqual([4, 4]);
    expect(patches.find(({ owner }) => owner === SEA)?.touchesEdge).toBe(true);
  });
});
