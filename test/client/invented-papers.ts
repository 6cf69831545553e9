/** Five invented papers over the invented map: three dated, two tagged. */
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import type { PapersData } from '../../src/domain/schema/site-data.ts';
import { toPapers, type Papers } from '../../src/client/load-papers.ts';
import { inventedGraph } from './invented-map.ts';

/** Rows: alda 1, balda 2, corpus 3, muq 4, delta 5, rare 6 (see `invented-map.ts`). */
export const PAPERS: PapersData = {
  version: SITE_DATA_VERSION,
  tags: [
    { id: 'loops', name: 'Loops' },
    { id: 'seams', name: 'Seams' },
  ],
  papers: {
    id: ['p0', 'p1', 'p2', 'p3', 'p4'],
    title: ['On AldA', 'BAldA', 'Corpora', 'Rare things', 'Empty'],
    date: ['2020-03', '2022', '', '2024-11-02', ''],
    tags: [[0], [1], [0, 1], [], []],
    x: [800, 1600, 2400, 7200, null],
    y: [800, 800, 1600, 2400, null],
    concepts: [[1, 2], [1, 1], [0, 3, 1], [4, 1, 1], []],
    introduces: [[1], [2], [], [5], []],
  },
};

export function inventedPapers(): Papers {
  return toPapers(PAPERS, inventedGraph());
}
