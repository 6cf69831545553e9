import { describe, expect, it } from 'vitest';
import { toAtlas } from '../../src/components/atlas.ts';
import { bridgesOf } from '../../src/components/community-bridges.ts';
import type { CommunityRecord } from '../../src/domain/schema/site-data.ts';
import type { AtlasMap } from '../../src/view/decode-map.ts';

/** Six concepts, two in each of three regions; `bay` is a neighbourhood of the first with a and b. */
const NODES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({
  id,
  name: id.toUpperCase(),
  region: Math.floor(i / 2),
}));
const edge = (from: number, to: number) => ({ from, to, type: 'builds-on', mode: 'direct', paperCount: 1 });
const atlas = toAtlas({
  nodes: NODES,
  regions: ['north', 'south', 'west'].map((id) => ({ id, name: id })),
  edges: [edge(0, 1), edge(1, 4), edge(2, 0), edge(5, 0), edge(3, 4), edge(0, 4), edge(1, 5)],
} as unknown as AtlasMap); // the rest is not looked at
const BAY: CommunityRecord = {
  id: 'bay',
  name: 'Bay',
  level: 'neighbourhood',
  words: [],
  hue: 0,
  step: 0,
  members: ['a', 'b', 'gone'].map((id) => ({ id, name: id, kind: 'method', paperCount: 1, prominence: 1 })),
  neighbourhoods: [],
  bridges: [],
  papers: [],
};

describe('bridges of a neighbourhood', () => {
  it('are the stated relations that leave its region, either way, by region, with the members that carry most', () => {
    expect(
      bridgesOf(BAY, atlas).map(({ region, relationCount, concepts }) => [
        region.id,
        relationCount,
        concepts.map(({ id }) => id),
      ]),
    ).toEqual([
      ['west', 4, ['a', 'b']],
      ['south', 1, ['a']],
    ]);
  });

  it('of a region are those of its record', () => {
    const bridges = [{ region: { id: 'west', name: 'West' }, relationCount: 9, concepts: [] }];
    expect(bridgesOf({ ...BAY, level: 'region', bridges }, atlas)).toBe(bridges);
  });
});
