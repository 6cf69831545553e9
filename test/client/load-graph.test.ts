import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadGraph, OTHER_RELEASE, toGraph } from '../../src/client/load-graph.ts';
import {
  mapStartSchema,
  wholeColumnsSchema,
  type MapPiece,
  type MapStart,
} from '../../src/domain/schema/map-pieces.ts';
import { inventedGraph, inventedMapData } from './invented-map.ts';
import { inventedPieces } from './invented-pieces.ts';

describe('loadGraph', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says in its own words that there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadGraph('map.json')).rejects.toThrow('The map’s data could not be loaded.');
  });
});

describe('toGraph', () => {
  it('reads edges back from differences', () => {
    const { edges } = inventedGraph();
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [2, 1],
      [2, 1],
      [4, 0],
      [5, 1],
      [5, 6],
    ]);
    expect(edges[0]?.type).toBe('evaluates');
    expect(edges[4]?.mode).toBe('paper');
  });

  it('lists the edges of both ends', () => {
    const graph = inventedGraph();
    expect(graph.edgesOf(1)).toEqual([0, 1, 2, 4]);
    expect(graph.edgesOf(3)).toEqual([0]);
    expect(graph.edgesOf(99)).toEqual([]);
  });

  it('splits aliases, and finds a node by its id', () => {
    const graph = inventedGraph();
    expect(graph.nodes[graph.indexById.get('alda') ?? -1]?.aliases).toEqual([
      'angular latent adaptation',
      'angular adapter',
    ]);
    expect(graph.nodes[2]?.aliases).toEqual([]);
  });

  it('reads co-mentions and coordinates in their units', () => {
    const { coMentions, nodes } = inventedGraph();
    expect(coMentions).toEqual([
      { a: 1, b: 3, paperCount: 3, npmi: 0.41 },
      { a: 2, b: 4, paperCount: 2, npmi: 0.2 },
    ]);
    expect(nodes[3]).toMatchObject({ x: 300, y: 200, prominence: 8 });
  });

  it('refuses another version and columns of unequal length', () => {
    const data = inventedMapData();
    expect(() => toGraph({ ...data, version: 99 as unknown as typeof data.version })).toThrow(/version/);
    expect(() => toGraph({ ...data, nodes: { ...data.nodes, name: ['one'] } })).toThrow(/1 of 7 in "name"/);
  });

  const { start, files } = inventedPieces();
  const without = (whole: object, key: string) => Object.fromEntries(Object.entries(whole).filter(([k]) => k !== key));

  it.each(Object.keys(mapStartSchema.shape.whole.shape))('refuses a start of before it had "%s"', (key) => {
    expect(() => toGraph({ ...start, whole: without(start.whole, key) as MapStart['whole'] })).toThrow(OTHER_RELEASE);
  });

  it.each(Object.keys(wholeColumnsSchema.shape))('takes no piece of before it had "%s"', (key) => {
    const graph = toGraph(start);
    const piece = files['map/east.json'] as MapPiece;
    const older = { ...piece, whole: without(piece.whole, key) as MapPiece['whole'] };
    expect(() => graph.take(older)).toThrow(OTHER_RELEASE);
    expect(graph.nodeCount()).toBe(4);
  });
});
