import { describe, expect, it } from 'vitest';
import { paperPath, paperShard } from '../../src/domain/paper-address.ts';

describe('paperPath', () => {
  it('is a page where papers have pages, and a place in a shard where they have none', () => {
    expect(paperPath('tides-and-reeds', false)).toBe('/papers/tides-and-reeds/');
    expect(paperPath('tides-and-reeds', true)).toBe(`/papers/in/${paperShard('tides-and-reeds')}/#tides-and-reeds`);
  });
});

describe('paperShard', () => {
  const shards = Array.from({ length: 20_000 }, (_, i) => paperShard(`a-paper-on-reeds-${i}`));

  it('is three digits, the same for the same id', () => {
    for (const shard of shards) expect(shard).toMatch(/^[0-9a-f]{3}$/);
    expect(paperShard('a-paper-on-reeds-7')).toBe(shards[7]);
  });
  it('holds about as many papers as any other', () => {
    const counts = [...Map.groupBy(shards, (shard) => shard).values()].map((own) => own.length);
    expect(counts.length).toBeGreaterThan(3900); // of 4,096; some stay empty by chance
    expect(Math.max(...counts)).toBeLessThan(30); // five are the mean
  });
});
