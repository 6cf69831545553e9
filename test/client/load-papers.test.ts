import { afterEach, describe, expect, it, vi } from 'vitest';
import { coMentionBackbone } from '../../src/client/co-mention-backbone.ts';
import { loadPapers, toPapers } from '../../src/client/load-papers.ts';
import { createInks } from '../../src/client/node-inks.ts';
import { pickSpeck } from '../../src/client/graph-view/speck-layer.ts';
import { project } from '../../src/client/graph-view/camera.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { inventedGraph } from './invented-map.ts';
import { inventedPieces } from './invented-pieces.ts';
import { inventedPapers, PAPERS } from './invented-papers.ts';

const graph = inventedGraph();
const papers = inventedPapers();

describe('loadPapers', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says in its own words that there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadPapers('papers.json', graph)).rejects.toThrow('The papers’ data could not be loaded.');
  });
});

describe('toPapers', () => {
  it('turns the columns round: papers by concept', () => {
    const rowsOf = (id: string) => [...papers.papersOf(graph.indexById.get(id) ?? -1)];
    expect(rowsOf('alda')).toEqual([0, 1]);
    expect(rowsOf('muq')).toEqual([2, 3]);
    expect(rowsOf('corpus')).toEqual([0, 2]);
    expect([...papers.papersOf(99)]).toEqual([]);
  });

  it('reads years, places and what is introduced; what is missing stays missing', () => {
    expect(papers.rows[3]).toMatchObject({ year: 2024, place: { x: 900, y: 300 }, introduces: [5] });
    expect(papers.rows[4]).toMatchObject({ year: undefined, place: undefined });
    expect(papers.dates).toMatchObject({ paperCount: 5, datedCount: 3 });
  });

  it('refuses papers of another release than the map', () => {
    const { start } = inventedPieces();
    expect(() => toPapers({ ...PAPERS, version: 1 as typeof PAPERS.version }, graph)).toThrow('Reload the page.');
    expect(() => toPapers({ ...PAPERS, dataHash: 'ebb' }, toGraph(start))).toThrow('Reload the page.');
    expect(toPapers({ ...PAPERS, dataHash: 'tide' }, toGraph(start)).rows).toHaveLength(5);
  });
});

describe('specks', () => {
  const near = project({ x: 100, y: 100, zoom: 8 }, graph.extent, { width: 1440, height: 844 });
  const far = project({ x: 800, y: 500, zoom: 1 }, graph.extent, { width: 1440, height: 844 });

  it('are met from near, within the slack, and only where filters let them through', () => {
    const specks = { rows: papers.rows, passing: undefined };
    expect(pickSpeck(specks, near, { x: 722, y: 421 }, 7)).toBe(0);
    expect(pickSpeck(specks, near, { x: 760, y: 421 }, 7)).toBe(-1);
    expect(pickSpeck({ ...specks, passing: Uint8Array.of(0, 1, 1, 1, 1) }, near, { x: 722, y: 421 }, 7)).toBe(-1);
    expect(pickSpeck(specks, far, { x: 130, y: 84 }, 900)).toBe(-1);
  });
});

describe('coMentionBackbone', () => {
  it('keeps pairs of shown concepts, three strongest of each', () => {
    expect(coMentionBackbone(graph, [1, 3, 4])).toHaveLength(1);
    expect(coMentionBackbone(graph, [1, 4])).toEqual([]);
    const star = { ...graph, coMentions: [1, 2, 3, 4, 5].map((b) => ({ a: 0, b, paperCount: 2, npmi: b / 10 })) };
    // of the hub three; the others keep theirs, since it is their only one
    expect(coMentionBackbone(star, [0, 1, 2, 3, 4, 5]).map(({ b }) => b)).toEqual([5, 4, 3, 2, 1]);
    const pairs = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => b > a).map((b) => ({ a, b })));
    const clique = {
      ...graph,
      coMentions: pairs.map(({ a, b }) => ({ a, b, paperCount: 2, npmi: 0.5 - (a + b) / 50 })),
    };
    expect(coMentionBackbone(clique, [0, 1, 2, 3, 4]).length).toBeLessThan(pairs.length);
  });
});

describe('createInks', () => {
  const inksOf = createInks(graph);

  it('leaves regions their own, and remembers the last', () => {
    expect(inksOf('region', 'light', papers)).toBeUndefined();
    const kinds = inksOf('kind', 'light', undefined);
    expect(inksOf('kind', 'light', papers)).toBe(kinds);
    expect(new Set(kinds).size).toBe(3); // methods, a dataset, ideas
    expect(inksOf('kind', 'dark', papers)).not.toEqual(kinds);
  });

  it('colours by the earliest year, the undated alike, and only where most papers are dated', () => {
    const inks = inksOf('year', 'dark', papers) ?? [];
    expect(inks[1]).toBe(inks[3]);
    expect(inks[0]).not.toBe(inks[1]);
    expect(inks[1]).not.toBe(inks[5]);
    expect(inksOf('year', 'dark', { ...papers, dates: { ...papers.dates, datedCount: 2 } })).toBeUndefined();
    expect(inksOf('year', 'dark', undefined)).toBeUndefined();
  });
});
