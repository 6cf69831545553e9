import { describe, expect, it } from 'vitest';
import { cropMap } from '../../src/view/crop-map.ts';
import type { AtlasMap } from '../../src/view/decode-map.ts';

const BOX = { left: 0, right: 10, top: 0, bottom: 10 };
const crop = (...rings: number[][]) => {
  const map = { regions: [{ rings }], waterLines: [rings] } as unknown as AtlasMap; // the rest is passed on
  const { regions, waterLines } = cropMap(map, BOX);
  expect(waterLines[0]).toEqual(regions[0]?.rings);
  return regions[0]?.rings;
};
const areaOf = (ring: readonly number[] = []) => {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
  }
  return Math.abs(sum) / 2;
};

describe('a piece of the map', () => {
  it('has what lies inside as it is, and nothing of what lies outside', () => {
    expect(crop([1, 1, 9, 1, 9, 9])).toEqual([[1, 1, 9, 1, 9, 9]]);
    expect(crop([11, 1, 19, 1, 19, 9], [-5, -5, -1, -1, -1, -5])).toEqual([]);
  });

  it('has of what crosses its edge the part inside', () => {
    expect(crop([5, 5, 15, 5, 15, 8, 5, 8])).toEqual([[5, 5, 10, 5, 10, 8, 5, 8]]);
    expect(areaOf(crop([-10, 5, 5, -10, 20, 5, 5, 20])?.[0])).toBe(100);
    expect(areaOf(crop([-5, 5, 5, -5, 15, 5, 5, 15])?.[0])).toBe(100);
    expect(areaOf(crop([0, 5, 5, 0, 10, 5, 5, 10])?.[0])).toBe(50);
  });

  it('is full where land lies all around it', () => {
    expect(areaOf(crop([-99, -99, 99, -99, 99, 99, -99, 99])?.[0])).toBe(100);
  });
});
