import { describe, expect, it } from 'vitest';
import { pickView, usualLimit } from '../../../src/client/embed/pick-view.ts';
import { attend } from '../../../src/client/shown.ts';
import { pickCommunity } from '../../../src/view/small-view.ts';
import { parseViewKeys } from '../../../src/view/view-keys.ts';
import { toGraph } from '../../../src/client/load-graph.ts';
import { inventedGraph, inventedMapData } from '../invented-map.ts';

const graph = inventedGraph();
const pickOf = (query: string) => pickView(graph, parseViewKeys(new URLSearchParams(query)).view, {}).pick;

describe('concepts of a view by filters', () => {
  it.each(['west', 'east'])('of the region %s are those of its page, and as many are said to be left out', (id) => {
    const row = graph.regions.findIndex((region) => region.id === id);
    const members = graph.nodes.filter(({ region }) => region === row).map(({ index }) => index);
    const page = pickCommunity(graph, members, 60);
    const query = pickOf(`communities=${id}`);
    expect(query.nodes.map((node) => node.id).sort()).toEqual(page.nodes.map((node) => node.id).sort());
    expect(query.more).toBe(page.more);
    expect(query.more).toBeGreaterThan(0);
  });

  it('that a limit leaves out are counted, those without a dot only where a place is asked for', () => {
    const all = pickOf('min-papers=1');
    expect(all.more).toBe(0);
    expect(pickOf('limit=2')).toMatchObject({ more: all.nodes.length - 2 });
    expect(pickOf('communities=west&limit=1').more).toBe(
      pickOf('communities=west').more + pickOf('communities=west').nodes.length - 1,
    );
  });
});

describe('a concept with its neighbours', () => {
  it('leaves out as many as the explorer says, which has no umbrellas', () => {
    for (const { id } of graph.nodes)
      for (const query of [`focus=${id}&limit=1`, `focus=${id}&limit=2`, `focus=${id}&limit=1&depth=2`]) {
        const { view } = parseViewKeys(new URLSearchParams(query));
        expect(pickOf(query).more, query).toBe(attend(graph, view)?.cutCount);
      }
    expect(pickOf('focus=muq').nodes.map(({ id }) => id)).toEqual(['muq', 'field']); // where there is room
  });
});

describe('concepts of a view without a limit', () => {
  const COUNT = 90;
  /** Ninety more concepts of the region in the west, each compared with AldA. */
  const crowd = (() => {
    const data = inventedMapData();
    const rows = Array.from({ length: COUNT }, (_, i) => data.nodes.id.length + i);
    const nodes = Object.fromEntries(
      Object.entries(data.nodes).map(([name, column]) => [
        name,
        [...column, ...rows.map((row, i) => (name === 'id' || name === 'name' ? `more-${row}` : (column[2] ?? i)))],
      ]),
    ) as typeof data.nodes;
    const edges = {
      from: [...data.edges.from, ...rows.map((row, i) => (i === 0 ? row - 5 : 1))],
      to: [...data.edges.to, ...rows.map(() => 1)],
      type: [...data.edges.type, ...rows.map(() => 1)],
      mode: [...data.edges.mode, ...rows.map(() => 0)],
      papers: [...data.edges.papers, ...rows.map(() => 1)],
      unlikely: [...data.edges.unlikely, ...rows.map(() => 0)],
    };
    return toGraph({ ...data, nodes, edges });
  })();
  const set = Array.from({ length: 70 }, (_, i) => `more-${i + 7}`).join(',');

  it.each([
    ['focus=alda', 40, 1],
    ['kinds=method', 60, 0],
    ['communities=west', 60, 0],
    [`concepts=${set}`, 70, 0],
  ])('of %s are as many as the builder says: %i', (query, count, middle) => {
    const keys = parseViewKeys(new URLSearchParams(query)).view;
    expect(usualLimit(keys)).toBe(count);
    expect(pickView(crowd, keys, {}).pick.nodes).toHaveLength(count + middle);
    expect(pickView(crowd, { ...keys, limit: 7 }, {}).pick.nodes).toHaveLength(7 + middle);
  });
});
