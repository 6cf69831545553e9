import { describe, expect, it } from 'vitest';
import { assignColours, tintDifferences, type ColourSite } from '../../../src/pipeline/land/assign-colours.ts';

/** A hub with a rim of regions around it: the hardest map to colour for its size. */
function wheel(rim: number): readonly ColourSite[] {
  const area = 1 / (rim + 1);
  const around = Array.from({ length: rim }, (_, i) => i + 1);
  const hub = { touching: around, centrality: 1, area };
  return [
    hub,
    ...around.map((i) => ({
      touching: [0, (i % rim) + 1, ((i + rim - 2) % rim) + 1].sort((a, b) => a - b),
      centrality: 0.4,
      area,
    })),
  ];
}

describe('assignColours', () => {
  const differences = tintDifferences();
  const least = (sites: readonly ColourSite[], seed: number): number => {
    const colours = assignColours(sites, seed);
    const tint = (i: number): number => 3 * (colours[i]?.hue ?? 0) + (colours[i]?.step ?? 0);
    return Math.min(...sites.flatMap(({ touching }, i) => touching.map((j) => differences[tint(i)]?.[tint(j)] ?? 0)));
  };

  it.each([3, 5, 7, 11])('tells a hub from a rim of %i and the rim from itself', (rim) => {
    expect(least(wheel(rim), 1)).toBeGreaterThanOrEqual(0.06);
  });

  it('has five tints that all differ from each other, enough for any map', () => {
    expect(largestGroup(differences)).toBeGreaterThanOrEqual(5);
  });

  it('uses many hues where it may', () => {
    const hues = new Set(assignColours(wheel(9), 1).map(({ hue }) => hue));
    expect(hues.size).toBeGreaterThanOrEqual(8);
  });

  it('gives one region a warm, light colour', () => {
    const [only] = assignColours([{ touching: [], centrality: 1, area: 1 }], 1);
    expect(only?.step).toBe(0);
    expect([1, 2, 3]).toContain(only?.hue);
  });

  it('gives nothing to no regions', () => expect(assignColours([], 1)).toEqual([]));
});

function largestGroup(differences: readonly (readonly number[])[]): number {
  const isApart = (a: number, b: number): boolean => (differences[a]?.[b] ?? 0) >= 0.06;
  const grow = (size: number, candidates: readonly number[]): number =>
    Math.max(
      size,
      ...candidates.map((a, i) =>
        grow(
          size + 1,
          candidates.slice(i + 1).filter((b) => isApart(a, b)),
        ),
      ),
    );
  return grow(
    0,
    differences.map((_, i) => i),
  );
}
