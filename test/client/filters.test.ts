import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, RELATION_MODES, RELATION_TYPES } from '../../src/domain/kinds.ts';
import { applyFilters, asksForPapers, FILTERS } from '../../src/client/filters.ts';
import type { GraphNode } from '../../src/client/load-graph.ts';
import { isOnMap, showNodes } from '../../src/client/shown.ts';
import { account, tally } from '../../src/client/tallies.ts';
import { INITIAL_STATE, type ViewState } from '../../src/client/view-state.ts';
import { inventedGraph } from './invented-map.ts';
import { inventedPapers } from './invented-papers.ts';

const graph = inventedGraph();
const papers = inventedPapers();
const state = (part: Partial<ViewState>): ViewState => ({ ...INITIAL_STATE, ...part });
const only = <T>(...include: T[]) => ({ include, exclude: [] as T[] });
const without = <T>(...exclude: T[]) => ({ include: [] as T[], exclude });
const passing = (part: Partial<ViewState>): string[] => {
  const { refusedBy } = applyFilters(graph, state(part), papers);
  return graph.nodes.filter(({ index }) => refusedBy[index] === 0).map(({ id }) => id);
};

describe('applyFilters', () => {
  it('keeps a concept with any paper of the years, and with any undated one unless those are left out', () => {
    // Undated: p2, which names field, corpus and muq.
    expect(passing({ years: { from: 2022 } })).toEqual(['field', 'alda', 'balda', 'corpus', 'muq', 'delta', 'rare']);
    expect(passing({ years: { from: 2022, to: 2022 }, undated: false })).toEqual(['alda', 'balda']);
    expect(passing({ years: { from: 2023 }, undated: false })).toEqual(['muq', 'delta', 'rare']);
    expect(passing({ years: { to: 2019 } })).toEqual(['field', 'corpus', 'muq']);
    expect(passing({ undated: false })).not.toContain('field');
  });

  it('filters by tags as by kinds, and asks one paper for both years and tag', () => {
    expect(passing({ tags: only('seams') })).toEqual(['field', 'alda', 'balda', 'corpus', 'muq']);
    expect(passing({ tags: without('loops') })).toEqual(['alda', 'balda', 'muq', 'delta', 'rare']);
    expect(passing({ tags: only('no-such') })).toEqual([]);
    // alda is in a paper of 2020 (loops) and in one of 2022 (seams): in none of 2022 about loops
    const both = { years: { from: 2022 }, undated: false, tags: only('loops') };
    expect(passing(both)).toEqual([]);
    const alda = graph.indexById.get('alda') ?? -1;
    expect(applyFilters(graph, state(both), papers).refusedBy[alda]).toBe(FILTERS.together);
  });

  it('keeps what takes part in a relation of the chosen sort', () => {
    expect(passing({ relations: only('compares') })).toEqual(['alda', 'balda', 'delta']);
    expect(passing({ relations: without('builds-on', 'evaluates') })).toEqual(['alda', 'balda', 'delta']);
    expect(passing({ relations: only('others') })).toEqual(['field', 'muq']);
  });

  it('refuses nothing by years and tags while papers are not loaded, and says when they are needed', () => {
    const asked = state({ years: { from: 3000 }, undated: false });
    expect([...applyFilters(graph, asked).refusedBy]).toEqual(graph.nodes.map(() => 0));
    expect(asksForPapers(graph, asked)).toBe(true);
    expect(asksForPapers(graph, INITIAL_STATE)).toBe(false);
  });
});

const choice = <T extends string>(values: readonly T[]) =>
  fc
    .array(fc.constantFrom('in', 'out', 'neither'), { minLength: values.length, maxLength: values.length })
    .map((marks) => ({
      include: values.filter((_, i) => marks[i] === 'in'),
      exclude: values.filter((_, i) => marks[i] === 'out'),
    }));
const ids = graph.nodes.map(({ id }) => id);
const part = fc.record({
  kinds: choice(KINDS),
  communities: choice(['west', 'east']),
  relations: choice([...RELATION_TYPES, ...RELATION_MODES]),
  tags: choice(['loops', 'seams']),
  exclude: fc.subarray(ids),
  concepts: fc.subarray(ids),
  minPapers: fc.integer({ min: 1, max: 8 }),
  undated: fc.boolean(),
  years: fc.option(fc.record({ from: fc.integer({ min: 2018, max: 2025 }) }), { nil: undefined }),
  umbrellas: fc.boolean(),
});
const toState = ({ years, ...rest }: typeof part extends fc.Arbitrary<infer T> ? T : never) =>
  state({ ...rest, ...(years ? { years } : {}) });

/** The plain reading of every filter, one after the other. */
function passesPlainly(node: GraphNode, view: ViewState): boolean {
  const lets = (
    { include, exclude }: { include: readonly string[]; exclude: readonly string[] },
    has: readonly string[],
  ) =>
    (include.length === 0 || has.some((value) => include.includes(value))) &&
    !has.some((value) => exclude.includes(value));
  const edges = graph.edgesOf(node.index).flatMap((i) => graph.edges[i] ?? []);
  const of = (names: readonly string[]) => ({
    include: view.relations.include.filter((name) => names.includes(name)),
    exclude: view.relations.exclude.filter((name) => names.includes(name)),
  });
  const isRelated = edges.some(
    ({ type, mode }) => lets(of(RELATION_TYPES), [type]) && lets(of(RELATION_MODES), [mode]),
  );
  const asksRelations = view.relations.include.length + view.relations.exclude.length > 0;
  const asksPapers =
    view.years !== undefined || !view.undated || view.tags.include.length + view.tags.exclude.length > 0;
  const rows = [...papers.papersOf(node.index)].flatMap((row) => papers.rows[row] ?? []);
  const isInPaper = rows.some(
    ({ year, tags }) =>
      (year === undefined ? view.undated : year >= (view.years?.from ?? 0)) &&
      lets(
        view.tags,
        tags.flatMap((tag) => papers.tags[tag]?.id ?? []),
      ),
  );
  return (
    lets(view.kinds, [node.kind]) &&
    lets(view.communities, [graph.regions[node.region]?.id ?? '']) &&
    node.paperCount >= view.minPapers &&
    !view.exclude.includes(node.id) &&
    (view.concepts.length === 0 || view.concepts.includes(node.id)) &&
    (!asksRelations || isRelated) &&
    (!asksPapers || isInPaper)
  );
}

describe('filters together', () => {
  it('let through what every one of them lets through, and the list is that', () => {
    fc.assert(
      fc.property(part.map(toState), (view) => {
        const filters = applyFilters(graph, view, papers);
        const plain = graph.nodes.filter((node) => passesPlainly(node, view));
        expect(graph.nodes.filter(({ index }) => filters.refusedBy[index] === 0)).toEqual(plain);
        const shown = plain.filter((node) => isOnMap(graph, node, view)).map(({ index }) => index);
        expect(showNodes(graph, view, filters)).toEqual(shown);
        expect(account(graph, view, filters, papers).passing).toBe(shown.length);
      }),
      { numRuns: 300 },
    );
  });

  it('let through less with each one added: the order does not matter', () => {
    fc.assert(
      fc.property(part.map(toState), part.map(toState), (a, b) => {
        const one = applyFilters(graph, a, papers).refusedBy;
        const other = applyFilters(graph, { ...a, minPapers: b.minPapers, exclude: b.exclude }, papers).refusedBy;
        const both = applyFilters(
          graph,
          { ...a, minPapers: Math.max(a.minPapers, b.minPapers), exclude: [...b.exclude, ...a.exclude] },
          papers,
        ).refusedBy;
        for (const { index } of graph.nodes) {
          expect(both[index] === 0).toBe(one[index] === 0 && other[index] === 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('count by value what "only" would show', () => {
    fc.assert(
      fc.property(part.map(toState), fc.constantFrom(...KINDS), (view, kind) => {
        const counted = tally(graph, view, applyFilters(graph, view, papers), 'kinds', (node) => node.kind);
        const alone = { ...view, kinds: only(kind) };
        const shown = showNodes(graph, alone, applyFilters(graph, alone, papers));
        expect(counted.get(kind) ?? 0).toBe(shown.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('account', () => {
  it('says of every concept where it is', () => {
    const view = state({ kinds: without('dataset'), minPapers: 5 });
    const sums = account(graph, view, applyFilters(graph, view, papers), papers);
    expect(sums).toMatchObject({ total: 7, onMap: 5, umbrellas: 1, offMap: 1, passing: 2, undated: 0 });
    expect(sums.refused).toEqual([
      { name: 'kinds', count: 1 },
      { name: 'minPapers', count: 2 },
    ]);
  });
});
