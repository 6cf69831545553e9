import { describe, expect, it } from 'vitest';
import { applyFilters } from '../../src/client/filters.ts';
import { attend, countPassing, showNodes, stepOf } from '../../src/client/shown.ts';
import { INITIAL_STATE, type ViewState } from '../../src/client/view-state.ts';
import { inventedGraph } from './invented-map.ts';

const graph = inventedGraph();
const state = (part: Partial<ViewState>): ViewState => ({ ...INITIAL_STATE, ...part });
const names = (indices: Iterable<number>): string[] => Array.from(indices, (index) => graph.nodes[index]?.id ?? '?');

describe('showNodes', () => {
  it('shows common and introduced concepts, neither umbrellas nor the rest', () => {
    expect(names(showNodes(graph, INITIAL_STATE))).toEqual(['alda', 'balda', 'corpus', 'muq', 'delta']);
  });

  it('shows umbrellas behind their switch, and everything where papers are few', () => {
    expect(names(showNodes(graph, state({ umbrellas: true })))).toContain('field');
    expect(names(showNodes(inventedGraph(40), INITIAL_STATE))).toContain('rare');
  });

  it('combines filters: kind, region, papers, concepts left out', () => {
    expect(names(showNodes(graph, state({ kinds: { include: [], exclude: ['dataset'] } })))).not.toContain('corpus');
    expect(names(showNodes(graph, state({ communities: { include: ['east'], exclude: [] } })))).toEqual(['muq']);
    expect(names(showNodes(graph, state({ minPapers: 5, exclude: ['balda'] })))).toEqual(['alda', 'corpus']);
    expect(names(showNodes(graph, state({ concepts: ['delta', 'muq'] })))).toEqual(['muq', 'delta']);
  });

  it('reveals the focus and what it relates to, drawn or not', () => {
    expect(names(showNodes(graph, state({ focus: 'delta' })))).toContain('rare');
    expect(names(showNodes(graph, state({ focus: 'field' })))).toContain('field');
    expect(names(showNodes(graph, state({ focus: 'no-such' })))).toHaveLength(5);
  });
});

describe('attend', () => {
  it('lights the focus and its stated neighbours, with every relation between', () => {
    const attention = attend(graph, state({ focus: 'alda' }));
    expect(names(attention?.lit ?? [])).toEqual(['alda', 'balda', 'corpus', 'delta']);
    expect(attention?.edges).toHaveLength(4);
  });

  it('knows at which step each relation lies', () => {
    const attention = attend(graph, state({ focus: 'corpus', depth: 3 }));
    const steps = attention?.edges.map((edge) => [...names([edge.from, edge.to]), stepOf(attention, edge)].join(' '));
    expect(new Set(steps)).toEqual(new Set(['alda corpus 1', 'balda alda 2', 'delta alda 2', 'delta rare 3']));
    const near = attend(graph, state({ focus: 'alda' }));
    expect(near?.edges.map((edge) => stepOf(near, edge))).toEqual([1, 1, 1, 1]);
  });

  it('goes further with depth, and never through umbrellas', () => {
    expect(names(attend(graph, state({ focus: 'corpus', depth: 2 }))?.lit ?? [])).toEqual([
      'corpus',
      'alda',
      'balda',
      'delta',
    ]);
    expect(names(attend(graph, state({ focus: 'corpus', depth: 3 }))?.lit ?? [])).toContain('rare');
    expect(names(attend(graph, state({ focus: 'muq', depth: 3 }))?.lit ?? [])).toEqual(['muq']);
    expect(names(attend(graph, state({ focus: 'muq', umbrellas: true }))?.lit ?? [])).toEqual(['muq', 'field']);
  });

  it('keeps as many neighbours as the limit says: direct ones before those by paper, methods before datasets', () => {
    const limited = (limit: number) => attend(graph, state({ focus: 'alda', limit }));
    expect(names(limited(1)?.lit ?? [])).toEqual(['alda', 'balda']);
    expect(limited(1)?.edges).toHaveLength(2);
    expect(names(limited(2)?.lit ?? [])).toEqual(['alda', 'balda', 'corpus']);
    expect(limited(2)?.cutCount).toBe(1);
    expect(limited(3)?.cutCount).toBe(0);
    const further = attend(graph, state({ focus: 'alda', depth: 2, limit: 3 }));
    expect(names(further?.lit ?? [])).toEqual(['alda', 'balda', 'corpus', 'delta']);
    expect(further?.cutCount).toBe(1);
    const whole = attend(graph, state({ focus: 'alda', depth: 3 }))?.lit.size ?? 0;
    for (const limit of [1, 2, 3]) {
      const cut = attend(graph, state({ focus: 'alda', depth: 3, limit }));
      expect((cut?.lit.size ?? 0) + (cut?.cutCount ?? 0)).toBe(whole);
    }
    const mentioned = attend(graph, state({ focus: 'muq', comentions: true, umbrellas: true, limit: 1 }));
    expect(names(mentioned?.lit ?? [])).toEqual(['muq', 'field']);
  });

  it('counts the very common terms that are no step, unless they are switched on', () => {
    expect(attend(graph, state({ focus: 'muq' }))?.umbrellaCount).toBe(1);
    expect(attend(graph, state({ focus: 'muq', umbrellas: true }))?.umbrellaCount).toBe(0);
  });

  it('lights nothing that is not shown, however many steps away', () => {
    for (const { id } of graph.nodes)
      for (const depth of [1, 2, 3] as const) {
        const view = state({ focus: id, depth, comentions: true });
        const shown = new Set(showNodes(graph, view));
        expect([...(attend(graph, view)?.lit ?? [])].filter((index) => !shown.has(index))).toEqual([]);
      }
  });

  it('gives the pointer precedence, one step far', () => {
    const attention = attend(graph, state({ focus: 'alda', depth: 3, hover: 'corpus' }));
    expect(names(attention?.lit ?? [])).toEqual(['corpus', 'alda']);
    const elsewhere = attend(graph, state({ focus: 'delta', hover: 'corpus' }));
    expect(names(elsewhere?.lit ?? [])).toEqual(['corpus', 'delta', 'alda']); // what is chosen stays lit
    expect(elsewhere?.edges.every(({ from, to }) => from === 3 || to === 3)).toBe(true);
  });

  it('lights what two concepts light, drawn or not, and lets the pointer go before', () => {
    const shared = [{ a: 1, b: 4, paperCount: 2 }];
    const marked = { ends: [4, 6], nodes: [4, 1, 6], edges: graph.edges.slice(0, 1), shared };
    const attention = attend(graph, state({ marked }));
    expect(attention).toMatchObject({ centre: -1, ends: [4, 6], shared });
    expect(names(attention?.lit ?? [])).toEqual(['muq', 'alda', 'rare']);
    expect(names(showNodes(graph, state({ marked })))).toContain('rare');
    expect(attend(graph, state({ marked, hover: 'corpus' }))?.centre).toBe(3);
  });

  it('lights a chosen set, drawn or not, with the relations among its concepts alone, as the filters allow', () => {
    const attention = attend(graph, state({ concepts: ['alda', 'balda', 'rare'] }));
    expect(names(attention?.lit ?? [])).toEqual(['alda', 'balda', 'rare']);
    expect(attention?.edges.length).toBeGreaterThan(0);
    for (const { from, to } of attention?.edges ?? []) expect(names([from, to]).sort()).toEqual(['alda', 'balda']);
    const rare = state({ concepts: ['rare'] });
    expect(names(showNodes(graph, rare))).toEqual(['rare']);
    expect(countPassing(graph, rare, applyFilters(graph, rare), showNodes(graph, rare))).toBe(1);
    const filtered = state({ concepts: ['alda', 'corpus'], kinds: { include: [], exclude: ['dataset'] } });
    expect(names(attend(graph, filtered)?.lit ?? [])).toEqual(['alda']);
    expect(attend(graph, state({ concepts: ['alda'], focus: 'corpus' }))?.centre).toBe(3);
  });

  it('is nothing without focus and pointer, or where neither is known', () => {
    expect(attend(graph, INITIAL_STATE)).toBeUndefined();
    expect(attend(graph, state({ focus: 'no-such' }))).toBeUndefined();
  });

  it('adds co-mentions when asked for, the closest first', () => {
    expect(attend(graph, state({ focus: 'alda' }))?.coMentioned).toEqual([]);
    const attention = attend(graph, state({ focus: 'muq', comentions: true }));
    expect(names(attention?.coMentioned ?? [])).toEqual(['balda']);
    expect(names(attention?.lit ?? [])).toEqual(['muq', 'balda']);
    expect(attend(graph, state({ focus: 'muq', comentions: true, exclude: ['balda'] }))?.coMentioned).toEqual([]);
  });

  it('filters relations by type and by how they are known', () => {
    const only = (include: ViewState['relations']['include']) =>
      state({ focus: 'alda', relations: { include, exclude: [] } });
    expect(names(attend(graph, only(['compares']))?.lit ?? [])).toEqual(['alda', 'balda', 'delta']);
    expect(names(attend(graph, only(['compares', 'direct']))?.lit ?? [])).toEqual(['alda', 'balda']);
    const without = state({ focus: 'alda', relations: { include: [], exclude: ['evaluates', 'paper'] } });
    expect(names(attend(graph, without)?.lit ?? [])).toEqual(['alda', 'balda']);
  });
});
