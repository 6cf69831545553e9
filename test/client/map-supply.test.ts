import { afterEach, describe, expect, it, vi } from 'vitest';
import { toAddresses } from '../../src/client/explorer/parts.ts';
import { applyFilters, asksForPapers } from '../../src/client/filters.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { createSupply, piecesFor } from '../../src/client/map-supply.ts';
import { createConceptSearch } from '../../src/client/search/concept-search.ts';
import { attend } from '../../src/client/shown.ts';
import { account } from '../../src/client/tallies.ts';
import { INITIAL_STATE, type ViewState } from '../../src/client/view-state.ts';
import { inventedGraph } from './invented-map.ts';
import { inventedPapers } from './invented-papers.ts';
import { inventedPieces, servePieces } from './invented-pieces.ts';

const state = (more: Partial<ViewState>): ViewState => ({ ...INITIAL_STATE, ...more });
const whole = inventedGraph();
const { start, files } = inventedPieces();

const serve = (failing?: ReadonlySet<string>) => servePieces(files, failing);
const open = () => {
  const graph = toGraph(start);
  return { graph, supply: createSupply(graph, toAddresses('/')) };
};

describe('what a map in pieces does not have at its start', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('comes when it is asked for, once, and is told of', async () => {
    const asked = serve();
    const { graph, supply } = open();
    let grown = 0;
    supply.listen(() => (grown += 1));
    expect(graph.indexById.has('rare')).toBe(false);
    await Promise.all([supply.bringPieces([1]), supply.bringPieces([1])]);
    expect(supply.bringPieces([1])).toBeUndefined();
    expect([asked, grown]).toEqual([['map/east.json'], 1]);
    expect(graph.nodes[graph.indexById.get('rare') ?? -1]?.name).toBe('rare thing');
    await supply.bringAll();
    await supply.bringCoMentions();
    expect([graph.edges, graph.coMentions]).toEqual([whole.edges, whole.coMentions]);
  });

  it('is asked for again where it could not be had', async () => {
    serve(new Set(['map/east.json']));
    const { graph, supply } = open();
    await expect(supply.bringPieces([1])).rejects.toThrow('More of the map could not be loaded (404).');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(supply.bringPieces([1])).rejects.toThrow('More of the map could not be loaded.');
    serve();
    await supply.bringPieces([1]);
    expect(graph.indexById.has('rare')).toBe(true);
  });

  it('is waited for, with what it asks for in turn, come or not', async () => {
    serve(new Set(['map/east.json']));
    const { graph, supply } = open();
    expect([supply.settled(), supply.hasCoMentions()]).toEqual([undefined, false]);
    supply.listen(() => void supply.bringCoMentions());
    void supply.bringPieces([0]);
    await supply.settled();
    expect(graph.coMentions).toEqual(whole.coMentions);
    supply.bringPieces([1])?.catch(() => undefined);
    await supply.settled();
    expect([supply.settled(), supply.hasCoMentions()]).toEqual([undefined, true]);
    expect([[0], [1], [0, 1]].map(supply.hasPieces)).toEqual([true, false, false]);
  });

  it('is counted among all that is wanted, what is here already too, each once', async () => {
    serve();
    const { supply } = open();
    const told: string[] = [];
    const hear = (here: number, wanted: number) => told.push(`${here} of ${wanted}`);
    await supply.bringPieces([1, 1], hear);
    await supply.bringAll(hear);
    expect(supply.bringAll(hear)).toBeUndefined();
    expect(told).toEqual(['0 of 1', '1 of 1', '1 of 2', '2 of 2']);
  });

  it('is told of as far as it came, where some could not be had', async () => {
    serve(new Set(['map/east.json']));
    const { graph, supply } = open();
    let grown = 0;
    supply.listen(() => (grown += 1));
    await expect(supply.bringAll()).rejects.toThrow();
    expect([graph.indexById.has('delta'), grown]).toEqual([true, 1]);
  });

  it.each([{ version: 1 }, { dataHash: 'ebb' }])(
    'is not taken in, nor for here, of another release: %o',
    async (other) => {
      vi.stubGlobal('fetch', (address: string) => {
        const file = files[address.replace('/data/v1/', '')] as object;
        return Promise.resolve(new Response(JSON.stringify({ ...file, ...other })));
      });
      const { graph, supply } = open();
      const asks = [() => supply.bringPieces([1]), () => supply.bringCoMentions(), () => supply.bringIds(['rare'])];
      for (const ask of [...asks, ...asks]) await expect(ask()).rejects.toThrow('Reload the page.');
      expect([graph.nodeCount(), graph.coMentions]).toEqual([4, []]);
    },
  );

  it('makes concepts known by id and by name before their relations are here', async () => {
    const asked = serve();
    const { graph, supply } = open();
    expect(await supply.bringIds(['alda', 'rare', 'nothing'])).toBe(true);
    expect(await supply.bringIds(['nothing'])).toBe(false);
    expect(graph.edgesOf(graph.indexById.get('rare') ?? -1)).toEqual([]);
    expect(graph.nodes[graph.indexById.get('rare') ?? -1]?.stated).toBe(1);
    expect(asked).toEqual(['names/index.json', 'names/0.json']);
  });

  it('brings names to the search as one types, and nothing where all is here', async () => {
    serve();
    const { graph, supply } = open();
    const search = createConceptSearch(graph, supply);
    const ids = () => search.find('maximal').map(({ id }) => id);
    expect(ids()).toEqual([]);
    await search.bring('maximal');
    expect(ids()).toEqual(['muq']);
    expect(search.bring('maximal')).toBeUndefined();
    expect(createConceptSearch(whole, createSupply(whole, toAddresses('/'))).bring('maximal')).toBeUndefined();
  });

  it('is known to every search, whichever of them has brought it', async () => {
    serve();
    const { graph, supply } = open();
    const [one, other] = [createConceptSearch(graph, supply), createConceptSearch(graph, supply)];
    await one.bring('maximal');
    expect(other.bring('maximal')).toBeUndefined();
    expect(other.find('maximal').map(({ id }) => id)).toEqual(['muq']);
  });

  it('is, for a concept and its steps, the pieces with what relates to it', async () => {
    serve();
    const { graph, supply } = open();
    const piecesOf = (more: Partial<ViewState>) => piecesFor(graph, state(more), attend(graph, state(more)));
    expect(piecesOf({ focus: 'corpus' })).toEqual([]);
    expect(piecesOf({ focus: 'alda' })).toEqual([0]);
    expect(piecesOf({ focus: 'field', umbrellas: true })).toEqual([1]);
    expect(piecesOf({ focus: 'corpus', depth: 2 })).toEqual([0]);
    await supply.bringPieces([0]);
    expect(piecesOf({ focus: 'alda', depth: 2 })).toEqual([0, 1]);
    await supply.bringPieces([1]);
    const view = state({ focus: 'alda', depth: 3 });
    expect(attend(graph, view)).toEqual(attend(whole, view));
  });

  it('is not missed by filters and counts of what the map draws', () => {
    const { graph } = open();
    for (const relations of [['builds-on'], ['compares'], ['evaluates'], ['others'], ['paper', 'compares']] as const) {
      const view = state({ relations: { include: relations, exclude: [] } });
      const [part, all] = [applyFilters(graph, view), applyFilters(whole, view)];
      expect(part.refusedBy.slice(0, 4)).toEqual(all.refusedBy.slice(0, 4));
    }
    const years = state({ years: { from: 2022 }, undated: false });
    const [part, all] = [applyFilters(graph, years), applyFilters(whole, years, inventedPapers())];
    expect([...part.refusedBy.slice(0, 4)]).toEqual([...all.refusedBy.slice(0, 4)]);
    expect(new Set(part.refusedBy.slice(0, 4)).size).toBe(2);
    expect(
      [years, state({ tags: { include: ['seams'], exclude: [] } })].map((view) => asksForPapers(graph, view)),
    ).toEqual([false, true]);
    const told = account(graph, INITIAL_STATE, applyFilters(graph, INITIAL_STATE));
    expect([told.total, told.umbrellas, told.offMap + told.onMap]).toEqual([7, 1, 6]);
  });
});
