import { describe, expect, it, vi } from 'vitest';
import type { MapData } from '../../src/domain/schema/site-data.ts';

const COUNT = 13_000;
/** Concepts in one paper each, in a chain: each builds on the one before; every tenth pair is also named together. */
const rows = Array.from({ length: COUNT }, (_, i) => i);
const MAP = {
  version: 1,
  extent: { width: 100, height: 100 },
  paperCount: COUNT,
  nodes: {
    id: rows.map((i) => `reed-${i}`),
    name: rows.map((i) => `reed ${i}`),
    aliases: rows.map(() => ''),
    kind: rows.map(() => 0),
    tier: rows.map((i) => (i < 7000 ? 0 : 2)),
    umbrella: rows.map(() => 0),
    region: rows.map(() => -1),
    neighbourhood: rows.map(() => -1),
    x: rows,
    y: rows,
    prominence: rows.map((i) => COUNT - i),
    papers: rows.map((i) => (i < 1000 || i === 6500 ? 9 : 2)),
  },
  edges: {
    from: rows.slice(1).map(() => 1),
    to: rows.slice(0, -1),
    type: rows.slice(1).map(() => 0),
    mode: rows.slice(1).map(() => 0),
    papers: rows.slice(1),
    unlikely: rows.slice(1).map(() => 0),
  },
  coMentions: {
    a: rows.filter((i) => i % 10 === 0).map((i) => (i === 0 ? 0 : 10)),
    b: rows.filter((i) => i % 10 === 0).map((i) => i + 1),
    papers: rows.filter((i) => i % 10 === 0).map(() => 2),
    npmi: rows.filter((i) => i % 10 === 0).map(() => 5),
  },
  regions: [],
  neighbourhoods: [],
  waterLines: [],
} as unknown as MapData; // its version is of no account here
vi.mock('../../src/components/settled-map.ts', () => ({ settledMap: () => MAP }));
const { mapStart } = await import('../../src/components/map-start.ts');

describe('mapStart', () => {
  const start = mapStart();

  it('holds the most prominent concepts, and every one that is drawn before any filter', () => {
    expect(start?.nodes.id).toEqual(MAP.nodes.id.slice(0, 6501)); // the last that is in nine papers
    for (const column of Object.values(start?.nodes ?? {})) expect(column).toHaveLength(6501);
  });
  it('keeps what is stated among them, as the whole map has it', () => {
    expect(start?.edges.to).toEqual(rows.slice(0, 6500));
    expect(start?.edges.from).toEqual(rows.slice(0, 6500).map(() => 1));
    expect(start?.edges.papers).toEqual(rows.slice(1, 6501));
    expect(start?.coMentions.b).toEqual(MAP.coMentions.b.filter((b) => b < 6501));
    expect(start?.coMentions.a.reduce((sum, step) => sum + step, 0)).toBe(6490);
  });
  it('keeps, of very many pairs that are named together, the strongest in their order', async () => {
    vi.resetModules();
    const pairs = Array.from({ length: 40_000 }, (_, i) => i);
    const coMentions = {
      a: pairs.map((i) => (i > 0 && i % 8 === 0 ? 1 : 0)), // eight pairs a concept
      b: pairs.map((i) => Math.floor(i / 8) + 1 + (i % 8)),
      papers: pairs.map(() => 3),
      npmi: pairs.map((i) => (i % 4 === 3 ? 1 : 900)), // every fourth is weak
    };
    vi.doMock('../../src/components/settled-map.ts', () => ({ settledMap: () => ({ ...MAP, coMentions }) }));
    const kept = (await import('../../src/components/map-start.ts')).mapStart()?.coMentions;
    const strong = pairs.filter((i) => i % 4 !== 3);
    expect(kept?.b).toEqual(strong.map((i) => coMentions.b[i]));
    expect(kept?.a.reduce((sum, step) => sum + step, 0)).toBe(Math.floor((strong.at(-1) ?? 0) / 8));
  });
});
