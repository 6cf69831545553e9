import { describe, expect, it } from 'vitest';
import { drawRelations, keyOf, rulesVersion, type RelationKey } from '../../scripts/judge/draw.ts';

const relation = (i: number, extra: Partial<RelationKey> = {}): RelationKey => ({
  paper: `p${i}`,
  from: 'zeb',
  type: 'compares',
  to: 'yak',
  mode: 'direct',
  evidence: { field: 'abstract', start: 0, end: 10 },
  ...extra,
});
const all = Array.from({ length: 300 }, (_, i) => relation(i));
const keys = (some: readonly RelationKey[]) => some.map(keyOf);

describe('drawing', () => {
  it('gives the asked number, each once, in one order whatever the order of the relations', () => {
    const drawn = keys(drawRelations(all, { count: 40 }));
    expect(new Set(drawn).size).toBe(40);
    expect(keys(drawRelations(all.toReversed(), { count: 40 }))).toEqual(drawn);
    expect(keys(drawRelations([...all, ...all], { count: 40 }))).toEqual(drawn);
  });

  it('gives others for another seed', () => {
    const one = new Set(keys(drawRelations(all, { count: 40, seed: 1 })));
    const other = keys(drawRelations(all, { count: 40, seed: 2 }));
    expect(other.filter((key) => one.has(key)).length).toBeLessThan(20);
  });

  it('gives all where there are fewer', () => {
    expect(drawRelations(all.slice(0, 3), { count: 40 })).toHaveLength(3);
    expect(drawRelations([])).toEqual([]);
  });

  it('keeps what was drawn when relations come and go elsewhere', () => {
    const drawn = keys(drawRelations(all, { count: 40 }));
    const left = all.filter((one, i) => drawn.includes(keyOf(one)) || i % 2 === 0);
    expect(keys(drawRelations(left, { count: 40 }))).toEqual(drawn);
    const more = [...all, ...Array.from({ length: 30 }, (_, i) => relation(1000 + i))];
    expect(keys(drawRelations(more, { count: 40 })).filter((key) => drawn.includes(key)).length).toBeGreaterThan(25);
  });

  it('draws from the whole list evenly', () => {
    const drawn = new Set(keys(drawRelations(all, { count: 150 })));
    const quarters = [0, 75, 150, 225].map(
      (at) => all.slice(at, at + 75).filter((one) => drawn.has(keyOf(one))).length,
    );
    for (const count of quarters) expect(count).toBeGreaterThan(23); // 37.5 expected, 4.3 its deviation
  });
});

describe('the version of the rules', () => {
  it('is the same whatever the order, the cue and the confidence', () => {
    const told = all.map((one, i) => ({ ...one, cue: `cue${i}`, confidence: 0.5 }));
    expect(rulesVersion(told.toReversed())).toBe(rulesVersion(all));
    expect(rulesVersion(all)).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each([
    ['type', relation(0, { type: 'builds-on' })],
    ['direction', relation(0, { from: 'yak', to: 'zeb' })],
    ['mode', relation(0, { mode: 'others' })],
    ['evidence', relation(0, { evidence: { field: 'abstract', start: 0, end: 11 } })],
  ])('is another where one relation has another %s', (_, changed) => {
    expect(rulesVersion([changed, ...all.slice(1)])).not.toBe(rulesVersion(all));
  });
});
