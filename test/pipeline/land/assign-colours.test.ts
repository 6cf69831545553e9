import { describe, expect, it } from 'vitest';
import {
  areTold,
  assignColours,
  tellTintsApart,
  tintDifferences,
  type ColourSite,
} from '../../../src/pipeline/land/assign-colours.ts';

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

describe('tellTintsApart', () => {
  it.each([1, 2, 3])(
    'no two of twelve on a ring have one tint, and those that touch are told apart still (%d)',
    (seed) => {
      const sites = wheel(12)
        .slice(1)
        .map((site) => ({ ...site, touching: site.touching.filter((other) => other > 0).map((other) => other - 1) }));
      const after = tellTintsApart(sites, assignColours(sites, seed));
      expect(new Set(after.map(({ hue, step }) => `${hue} ${step}`)).size).toBe(sites.length);
      expect(areTold(sites, after)).toBe(true);
    },
  );

  it('changes nothing but the later of two', () => {
    const sites = Array.from({ length: 3 }, () => ({ touching: [], centrality: 0, area: 0.3 }));
    const colours = [
      { hue: 1, step: 0 },
      { hue: 4, step: 2 },
      { hue: 1, step: 0 },
    ];
    const after = tellTintsApart(sites, colours);
    expect(after.slice(0, 2)).toEqual(colours.slice(0, 2));
    expect(after[2]).not.toEqual(colours[2]);
  });

  it('leaves more regions than there are tints as they are, from the first that finds none', () => {
    const sites = Array.from({ length: 40 }, () => ({ touching: [], centrality: 0, area: 0.02 }));
    const after = tellTintsApart(
      sites,
      sites.map(() => ({ hue: 0, step: 0 })),
    );
    expect(new Set(after.map(({ hue, step }) => `${hue} ${step}`)).size).toBe(30);
  });
});
