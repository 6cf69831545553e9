import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/client/url-state.ts';
import { keepKnown } from '../../src/client/known-ids.ts';
import { inventedGraph } from './invented-map.ts';
import { inventedPapers } from './invented-papers.ts';

const graph = inventedGraph();
const [region] = graph.regions;
const viewOf = (query: string) => readAddress(query).view;

describe('ids of an address', () => {
  it('that are all known leave the view as it is, the same object', () => {
    const view = viewOf(`?focus=alda&exclude=balda&communities=${region?.id ?? ''}&tags=-loops`);
    expect(keepKnown(graph, view, inventedPapers())).toEqual({ view, notices: [] });
    expect(keepKnown(graph, view, inventedPapers()).view).toBe(view);
  });

  it('that nothing here has are left out, each key with a sentence, and the known ones stay', () => {
    const view = viewOf('?focus=nosuch&concepts=alda,gone&exclude=lost,balda&communities=-nowhere&kinds=method');
    const { view: kept, notices } = keepKnown(graph, view);
    expect(kept).toEqual(viewOf('?concepts=alda&exclude=balda&kinds=method'));
    expect(notices).toEqual([
      'No concept here has the address “nosuch”.',
      'No concept here has the address “gone”.',
      'No concept here has the address “lost”.',
      'No region here has the address “nowhere”.',
    ]);
  });

  it('that are chosen and left out at once stay chosen, and that is said', () => {
    const said = (query: string) => keepKnown(graph, viewOf(query));
    const words = 'AldA is left out by the filters; it is shown because it is chosen.';
    expect(said('?focus=alda&exclude=alda')).toEqual({ view: viewOf('?focus=alda&exclude=alda'), notices: [words] });
    expect(said('?path=alda,muq&exclude=alda').notices).toEqual([words]);
  });

  it('of tags are judged once the papers are there', () => {
    const view = viewOf('?tags=loops,-nosuch');
    expect(keepKnown(graph, view).view).toBe(view);
    expect(keepKnown(graph, view, inventedPapers()).view).toEqual(viewOf('?tags=loops'));
  });

  it('of two concepts are left to the panel that offers the nearest', () => {
    const view = viewOf('?path=alda,nosuch');
    expect(keepKnown(graph, view)).toEqual({ view, notices: [] });
  });
});

it('a camera that is off the map comes to its edge, and that is said', () => {
  const on = viewOf('?camera=800,500,2');
  expect(keepKnown(graph, on).view).toBe(on);
  const { view, notices } = keepKnown(graph, viewOf('?camera=-50,500,900'));
  expect([view.camera, notices.length]).toEqual([{ x: 0, y: 500, zoom: 40 }, 1]);
});

it('colours by year only where most papers are dated, and says so', () => {
  const view = viewOf('?colour=year&exclude=balda');
  const papers = inventedPapers();
  const [dated, undated] = [
    { ...papers, dates: { ...papers.dates, datedCount: papers.rows.length } },
    { ...papers, dates: { ...papers.dates, datedCount: 1 } },
  ];
  expect(keepKnown(graph, view).view).toBe(view);
  expect(keepKnown(graph, view, dated).view).toBe(view);
  expect(keepKnown(graph, view, undated)).toEqual({
    view: viewOf('?exclude=balda'),
    notices: ['Too few papers here are dated to colour by year.'],
  });
});
