import { afterEach, describe, expect, it, vi } from 'vitest';
import { toAddresses } from '../../../src/client/explorer/parts.ts';
import { createRecords } from '../../../src/client/explorer/records.ts';
import { OTHER_RELEASE } from '../../../src/client/load-graph.ts';
import { createPairTools } from '../../../src/client/paths/pair-tools.ts';
import { inventedGraph } from '../invented-map.ts';

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
    const { sentence } = createPairTools(graph, addresses, createRecords(graph, addresses));
    const row = (id: string) => graph.indexById.get(id) ?? -1;
    const coming = sentence({ a: row('alda'), b: row('corpus'), paperCount: 1, sentence: 0 });
    if (message === undefined) expect(await coming).toEqual(found);
    else await expect(coming).rejects.toThrow(message);
  });
});
