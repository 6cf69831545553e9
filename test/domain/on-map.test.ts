import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, mapRule, MOST_DRAWN, whyOnMap } from '../../src/domain/on-map.ts';

const concept = { tier: 'common', isUmbrella: false, paperCount: 2, prominence: 0.7 } as const;
const usual = { isSmall: false, rise: 0 };
const many = (count: number, part: Partial<Parameters<typeof isOnMap>[0]>) =>
  Array.from({ length: count }, () => ({ ...concept, ...part }));

describe('mapRule', () => {
  it('draws what is common or introduced, and in a small corpus the rest too', () => {
    const rest = { ...concept, tier: 'rest', paperCount: 1 } as const;
    expect(isOnMap(concept, mapRule([], 300))).toBe(true);
    expect(isOnMap({ ...concept, tier: 'introduced', paperCount: 1 }, mapRule([], 300))).toBe(true);
    expect(isOnMap(rest, mapRule([], 100))).toBe(false);
    expect(isOnMap(rest, mapRule([], 99))).toBe(true);
  });

  it('leaves umbrellas to their switch', () => {
    const umbrella = { ...concept, isUmbrella: true };
    expect(isOnMap(umbrella, mapRule([], 10))).toBe(false);
    expect(isOnMap(umbrella, mapRule([], 10), true)).toBe(true);
  });

  it('stays as it is up to the most that can be drawn, and rises with the next', () => {
    expect(mapRule(many(MOST_DRAWN, {}), 5000)).toEqual(usual);
    const nodes = [...many(MOST_DRAWN, { paperCount: 4 }), ...many(1, { paperCount: 3 }), ...many(9, {})];
    expect(mapRule(nodes, 5000).rise).toBe(2);
  });

  it('asks what is introduced for stated relations once it rises', () => {
    const introduced = { tier: 'introduced', paperCount: 1, prominence: 0.35 } as const;
    const rule = mapRule([...many(MOST_DRAWN, { paperCount: 9 }), ...many(1, introduced)], 5000);
    expect(rule.rise).toBe(1);
    expect(isOnMap({ ...concept, ...introduced }, rule)).toBe(false);
    expect(isOnMap({ ...concept, ...introduced, prominence: 1.35 }, rule)).toBe(true);
  });

  it('never draws more than that, and never fewer than a lower rise would have let it', () => {
    const node = fc.record({
      tier: fc.constantFrom('common', 'introduced', 'rest'),
      isUmbrella: fc.boolean(),
      paperCount: fc.integer({ min: 1, max: 6 }),
      prominence: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
    });
    const corpus = fc.array(node, { minLength: 1, maxLength: 40 }).map((nodes) => Array(80).fill(nodes).flat());
    fc.assert(
      fc.property(corpus, (nodes: Parameters<typeof mapRule>[0]) => {
        const rule = mapRule(nodes, 5000);
        const drawn = (rise: number) => nodes.filter((each) => isOnMap(each, { isSmall: false, rise })).length;
        expect(drawn(rule.rise)).toBeLessThanOrEqual(MOST_DRAWN);
        if (rule.rise > 0) expect(drawn(rule.rise - 1)).toBeGreaterThan(MOST_DRAWN);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whyOnMap', () => {
  it('says what is true of the corpus', () => {
    expect(whyOnMap(10, 10, usual)).toBe('all of them');
    expect(whyOnMap(9, 10, { isSmall: true, rise: 0 })).toBe('all but the most common terms');
    expect(whyOnMap(9, 20, usual)).toBe('in two papers or more, or introduced');
    expect(whyOnMap(9, 20, { isSmall: false, rise: 1 })).toBe(
      'in 3 papers or more, or introduced with a stated relation',
    );
    expect(whyOnMap(9, 20, { isSmall: false, rise: 3 })).toBe(
      'in 5 papers or more, or introduced with 3 stated relations',
    );
  });
});
