import { describe, expect, it } from 'vitest';
import { pickView } from '../../../src/client/embed/pick-view.ts';
import { pickCommunity } from '../../../src/view/small-view.ts';
import { parseViewKeys } from '../../../src/view/view-keys.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const pickOf = (query: string) => pickView(graph, parseViewKeys(new URLSearchParams(query)).view, {}).pick;

describe('concepts of a view by filters', () => {
  it.each(['west', 'east'])('of the region %s are those of its page, and as many are said to be left out', (id) => {
    const row = graph.regions.findIndex((region) => region.id === id);
    const members = graph.nodes.filter(({ region }) => region === row).map((node) => node.id);
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
