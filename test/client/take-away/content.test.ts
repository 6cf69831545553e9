import { describe, expect, test } from 'vitest';
import { viewTitle } from '../../../src/client/explorer/view-title.ts';
import { applyFilters } from '../../../src/client/filters.ts';
import { coMentionBackbone } from '../../../src/client/co-mention-backbone.ts';
import { attend, showNodes } from '../../../src/client/shown.ts';
import { toContent } from '../../../src/client/take-away/content.ts';
import type { ViewState } from '../../../src/client/view-state.ts';
import { DEFAULT_VIEW, type ViewKeys } from '../../../src/view/view-keys.ts';
import { CONTENT } from '../../view/export/export-view.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const contentOf = (keys: Partial<ViewState>, scope: 'shown' | 'lit' = 'shown', inks?: readonly string[]) => {
  const state = { ...DEFAULT_VIEW, ...keys };
  const filters = applyFilters(graph, state);
  const shown = showNodes(graph, state, filters);
  const coMentions = state.comentions ? coMentionBackbone(graph, shown) : [];
  return toContent(
    graph,
    { state, filters, shown, attention: attend(graph, state, filters), coMentions, inks },
    CONTENT.source,
    scope,
  );
};

describe('what is taken away', () => {
  test('has the colours of the dots on the screen', () => {
    const inks = graph.nodes.map((_, i) => `#00000${i}`);
    expect(contentOf({}, 'shown', inks).nodes.map(({ colour }) => colour)).toEqual(
      contentOf({}).nodes.map(({ id }) => inks[graph.indexById.get(id) ?? -1]),
    );
  });

  test('is what the list holds, in its order, and what is stated among those alone', () => {
    const { nodes, edges } = contentOf({});
    expect(nodes.map(({ id }) => id)).toEqual(['alda', 'balda', 'corpus', 'muq', 'delta']);
    expect(edges.map(({ from, to, type }) => `${from} ${type} ${to}`)).toEqual([
      'alda evaluates corpus',
      'balda builds-on alda',
      'balda compares alda',
      'delta compares alda',
    ]);
    expect(nodes[0]).toMatchObject({ name: 'AldA', kind: 'method', region: 'West', relationCount: 4, paperCount: 30 });
  });

  test('goes by the filters, of relations too', () => {
    const relations = { include: ['compares' as const], exclude: ['paper' as const] };
    expect(contentOf({ relations }).edges.map(({ from }) => from)).toEqual(['balda']);
  });

  test('of a chosen concept can be what is lit alone', () => {
    expect(contentOf({ focus: 'balda' }, 'lit').nodes.map(({ id }) => id)).toEqual(['alda', 'balda']);
    expect(contentOf({}, 'lit').nodes).toEqual([]);
  });

  test('holds co-mentions where they are drawn', () => {
    const drawn = contentOf({ focus: 'alda', comentions: true }).edges.filter(({ type }) => type === 'co-mention');
    expect(drawn).toEqual([{ from: 'alda', to: 'corpus', type: 'co-mention', paperCount: 3 }]);
    expect(contentOf({ focus: 'alda' }).edges.some(({ type }) => type === 'co-mention')).toBe(false);
    const atRest = contentOf({ comentions: true }).edges.filter(({ type }) => type === 'co-mention');
    expect(atRest.map(({ from, to }) => `${from} ${to}`)).toContain('alda corpus');
  });

  test('holds the hop of a path that is only a shared sentence', () => {
    const [alda = -1, muq = -1] = ['alda', 'muq'].map((id) => graph.indexById.get(id) ?? -1);
    const marked = { ends: [alda, muq], nodes: [alda, muq], edges: [], shared: [{ a: alda, b: muq, paperCount: 4 }] };
    expect(contentOf({ marked }, 'lit').edges).toEqual([
      { from: 'alda', to: 'muq', type: 'same-sentence', paperCount: 4 },
    ]);
  });
});

test('a view is called by its own title, else by what it is about', () => {
  const titleOf = (keys: Partial<ViewKeys>) => viewTitle(graph, { ...DEFAULT_VIEW, ...keys });
  expect(titleOf({})).toBe('Map of concepts');
  expect(titleOf({ focus: 'alda', depth: 2 })).toBe('AldA, two steps away');
  expect(titleOf({ focus: 'nobody' })).toBe('Map of concepts');
  expect(titleOf({ communities: { include: ['east'], exclude: [] } })).toBe('East');
  expect(titleOf({ path: { from: 'alda', to: 'muq' } })).toBe('From AldA to μQ');
  expect(titleOf({ focus: 'alda', title: ' Mine ' })).toBe('Mine');
  expect(titleOf({ title: ' ' })).toBe('Map of concepts');
});

test('a view of a region goes by the region, whatever concept has the same id', () => {
  const regions = graph.regions.map((region) => (region.id === 'east' ? { ...region, id: 'alda' } : region));
  const communities = { include: ['alda'], exclude: [] };
  const titleOf = (keys: Partial<ViewKeys>) => viewTitle({ ...graph, regions }, { ...DEFAULT_VIEW, ...keys });
  expect(titleOf({ communities })).toBe('East');
  expect(titleOf({ communities, exclude: ['alda'] })).toBe('Concepts of East without AldA');
});
