import { afterEach, describe, expect, it, vi } from 'vitest';
import { toAddresses } from '../../../src/client/explorer/parts.ts';
import { createRecords } from '../../../src/client/explorer/records.ts';
import { OTHER_RELEASE, toGraph } from '../../../src/client/load-graph.ts';
import { createSupply } from '../../../src/client/map-supply.ts';
import { createPairTools } from '../../../src/client/paths/pair-tools.ts';
import { decodeShared } from '../../../src/client/paths/shared-sentences.ts';
import { inventedGraph } from '../invented-map.ts';
import { inventedPieces, SHARED } from '../invented-pieces.ts';

const graph = inventedGraph();
const addresses = toAddresses('/');
const quote = (text: string, ...ids: readonly string[]) => ({ text, marks: ids.map((id) => ({ id })) });

describe('a shared sentence', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['names both', quote('AldA and Corpus', 'alda', 'corpus'), undefined],
    ['is empty where abstracts are kept back', quote(''), undefined],
    ['is refused where it names others, as its number is of another release', quote('BAldA', 'balda'), OTHER_RELEASE],
    ['is refused where it is not there', undefined, OTHER_RELEASE],
  ])('%s', async (_, found, message) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(found ? [found] : []))));
    const { sentence } = createPairTools(createSupply(graph, addresses), addresses, createRecords(graph, addresses));
    const row = (id: string) => graph.indexById.get(id) ?? -1;
    const coming = sentence({ a: row('alda'), b: row('corpus'), paperCount: 1, sentence: 0 });
    if (message === undefined) expect(await coming).toEqual(found);
    else await expect(coming).rejects.toThrow(message);
  });
});

describe('shared sentences of a map in pieces', () => {
  afterEach(() => vi.unstubAllGlobals());

  const { start, files } = inventedPieces();
  /** @returns what is asked for, too */
  const open = () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address.replace('/data/v1/', ''));
      return Promise.resolve(new Response(JSON.stringify(files[address.replace('/data/v1/', '')])));
    });
    const supply = createSupply(toGraph(start), addresses);
    return { asked, supply, tools: createPairTools(supply, addresses, createRecords(supply.graph, addresses, supply)) };
  };

  it('are those of the whole map', async () => {
    expect(await open().tools.shared()).toEqual(decodeShared(SHARED, graph));
  });

  it('come of one region for two concepts', async () => {
    const { asked, supply, tools } = open();
    await supply.bringIds(['delta']);
    const [alda, delta, corpus] = ['alda', 'delta', 'corpus'].flatMap(
      (id) => supply.graph.nodes[supply.graph.indexById.get(id) ?? -1] ?? [],
    );
    if (!alda || !delta || !corpus) throw new Error('the invented map has the three');
    asked.length = 0;
    expect(await tools.sharedOf(delta, alda)).toEqual({ a: 1, b: 5, paperCount: 2, sentence: 0 });
    expect(asked).toHaveLength(1);
    expect(await tools.sharedOf(corpus, delta)).toBeUndefined();
  });
});
