import { describe, expect, it } from 'vitest';
import { isOnMap, whyOnMap } from '../../src/domain/on-map.ts';

describe('isOnMap', () => {
  it('draws what is common or introduced, and in a small corpus the rest too', () => {
    const rest = { tier: 'rest', isUmbrella: false } as const;
    expect(isOnMap({ tier: 'common', isUmbrella: false }, 300)).toBe(true);
    expect(isOnMap({ tier: 'introduced', isUmbrella: false }, 300)).toBe(true);
    expect(isOnMap(rest, 100)).toBe(false);
    expect(isOnMap(rest, 99)).toBe(true);
  });

  it('leaves umbrellas to their switch', () => {
    const umbrella = { tier: 'common', isUmbrella: true } as const;
    expect(isOnMap(umbrella, 10)).toBe(false);
    expect(isOnMap(umbrella, 10, true)).toBe(true);
  });
});

describe('whyOnMap', () => {
  it('says what is true of the corpus', () => {
    expect(whyOnMap(10, 10, 300)).toBe('all of them');
    expect(whyOnMap(9, 10, 50)).toBe('all but the most common terms');
    expect(whyOnMap(9, 20, 300)).toBe('in two papers or more, or introduced');
  });
});
