import { expect, it } from 'vitest';
import { toCommunityRecords } from '../../../src/pipeline/shards/community-records.ts';
import type { MappedSite } from '../../../src/pipeline/shards/site.ts';

/** Six concepts, two in each of three regions; `bay` is a neighbourhood of the first, with a alone. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const REGIONS = ['north', 'south', 'west'];
const edge = (from: string, to: string) => ({ from, to });
const site = {
  communities: {
    regions: REGIONS.map((id, i) => ({
      id,
      name: `${id} land`,
      level: 'region',
      words: [],
      members: IDS.slice(2 * i, 2 * i + 2),
    })),
    neighbourhoods: [{ id: 'bay', name: 'bay', level: 'neighbourhood', parent: 'north', words: [], members: ['a'] }],
    regionByConcept: new Map(IDS.map((id, i) => [id, REGIONS[Math.floor(i / 2)]])),
    neighbourhoodByConcept: new Map([['a', 'bay']]),
  },
  graph: {
    edges: [
      edge('a', 'b'),
      edge('b', 'e'),
      edge('c', 'a'),
      edge('f', 'a'),
      edge('d', 'e'),
      edge('a', 'e'),
      edge('b', 'f'),
      edge('b', 'f'),
    ],
  },
  land: { territories: [] },
  resolved: { papers: [] },
  conceptById: new Map(IDS.map((id) => [id, { id, name: id.toUpperCase(), kind: 'method', paperCount: 1 }])),
  nodeById: new Map(IDS.map((id) => [id, { id, prominence: 1 }])),
} as unknown as MappedSite; // the rest is not looked at

const bridgesOf = (id: string) =>
  toCommunityRecords(site)
    .find((record) => record.id === id)
    ?.bridges.map(({ region, relationCount, concepts }) => [
      region.name,
      relationCount,
      concepts.map(({ name }) => name),
    ]);

it('bridges are the stated relations that leave the region, either way, with the members that carry most of them', () => {
  expect(bridgesOf('north')).toEqual([
    ['west land', 5, ['B', 'A']],
    ['south land', 1, ['A']],
  ]);
  expect(bridgesOf('south')).toEqual([
    ['north land', 1, ['C']],
    ['west land', 1, ['D']],
  ]);
});

it('those of a neighbourhood are of its members alone, and lead out of its region', () => {
  expect(bridgesOf('bay')).toEqual([
    ['west land', 2, ['A']],
    ['south land', 1, ['A']],
  ]);
});

it('papers are typical by what others name too; where one paper has brought all concepts, it is typical of them', () => {
  const paper = (paperId: string, ...concepts: string[]) => ({
    paperId,
    concepts: concepts.map((conceptId) => ({ conceptId })),
  });
  const known = {
    ...site,
    resolved: { papers: [paper('p', 'a', 'b', 'c'), paper('q', 'a', 'b', 'e', 'f'), paper('r', 'c', 'd', 'e')] },
    conceptById: new Map(
      IDS.map((id) => [id, { id, name: id.toUpperCase(), kind: 'method', paperCount: 'abe'.includes(id) ? 2 : 1 }]),
    ),
    paperById: new Map(['p', 'q', 'r'].map((id) => [id, { id, title: id }])),
  } as unknown as MappedSite;
  const typical = new Map(toCommunityRecords(known).map(({ id, papers }) => [id, papers.map((one) => one.id)]));
  expect(typical.get('north')).toEqual(['p', 'q']);
  expect(typical.get('south')).toEqual(['r']);
});
