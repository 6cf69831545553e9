import { afterEach, describe, expect, it, vi } from 'vitest';
import { toAddresses } from '../../src/client/explorer/parts.ts';
import { createRecords } from '../../src/client/explorer/records.ts';
import { paperPage, PAPERS_A_PAGE, packConcept } from '../../src/domain/packed-concept.ts';
import type { ServedConcept } from '../../src/domain/schema/served.ts';
import { inventedGraph } from './invented-map.ts';

const graph = inventedGraph();
const node = graph.nodes.find(({ tier }) => tier === 'common');
if (node === undefined) throw new Error('the invented map has a common concept');

function concept(paperCount: number): ServedConcept {
  const papers = Array.from({ length: paperCount }, (_, i) => ({ id: `p${i}`, title: `Paper ${i}` }));
  return {
    ...{ id: node?.id ?? '', name: 'Alda', kind: 'method', tier: 'common', origin: 'curated', isUmbrella: false },
    ...{ prominence: 1, paperCount, mentionCount: paperCount, datedPaperCount: 0 },
    ...{ aliases: [], redirects: [], senses: [], foundBy: [], introducedBy: [], broader: [], narrower: [] },
    ...{ relations: [], coMentions: [] },
    papers: papers.map((paper) => ({ paper, role: 'mentions', isSurvey: false })),
  } as ServedConcept;
}

/** A site that has the files of one concept. @returns addresses that were asked for */
function serve(whole: ServedConcept): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const page = /papers\/(\d+)\.json$/.exec(address)?.[1];
    const body = page === undefined ? packConcept(whole) : paperPage(whole, Number(page));
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
  return asked;
}

describe('records', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('of a few papers are one file', async () => {
    const asked = serve(concept(PAPERS_A_PAGE));
    const records = createRecords(graph, toAddresses('/map/'));
    const record = await records.load(node);
    expect(await records.allPapers(record)).toEqual(concept(PAPERS_A_PAGE).papers);
    expect(asked).toEqual([`/map/data/v1/concepts/${node.id}.json`]);
  });

  it('of a common term have its further papers, in order, once these are asked for', async () => {
    const whole = concept(2 * PAPERS_A_PAGE + 1);
    const asked = serve(whole);
    const records = createRecords(graph, toAddresses('/map/'));
    const record = await records.load(node);
    expect([record.papers.length, record.paperCount, asked.length]).toEqual([PAPERS_A_PAGE, whole.paperCount, 1]);
    expect(await records.allPapers(record)).toEqual(whole.papers);
    await records.allPapers(record);
    expect(asked.slice(1)).toEqual([2, 3].map((page) => `/map/data/v1/concepts/${node.id}/papers/${page}.json`));
  });
});
