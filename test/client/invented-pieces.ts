import { vi } from 'vitest';
import { splitMap } from '../../src/components/split-map.ts';
import type { MapStart } from '../../src/domain/schema/map-pieces.ts';
import type { SharedSentences } from '../../src/domain/schema/shared-sentences.ts';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import { inventedMapData } from './invented-map.ts';
import { PAPERS } from './invented-papers.ts';

/** AldA with Corpus and with delta, Corpus with rare. */
export const SHARED: SharedSentences = {
  version: SITE_DATA_VERSION,
  a: [1, 0, 2],
  b: [3, 5, 6],
  papers: [1, 2, 1],
  sentence: [0, 0, 70],
};

/**
 * The invented map as it comes in pieces: the last three lie beyond its start, the first and the third of them in the east.
 * `files`: by their addresses below `/data/v1/`; the names are one page.
 */
export function inventedPieces(): Readonly<{
  start: MapStart;
  files: Readonly<Record<string, unknown>>;
}> {
  const map = inventedMapData();
  const pieces = splitMap({ map, papers: PAPERS, shared: SHARED }, 4, 'tide');
  const files = {
    'map/west.json': pieces.piece(0),
    'map/east.json': pieces.piece(1),
    'co-mentions/west.json': pieces.coMentions(0),
    'co-mentions/east.json': pieces.coMentions(1),
    'shared-sentences/west.json': pieces.shared(0),
    'shared-sentences/east.json': pieces.shared(1),
    'names/index.json': { version: SITE_DATA_VERSION, dataHash: 'tide', pages: [''], rest: ['delta'] },
    'names/0.json': pieces.concepts([4, 5, 6]),
    'papers.json': { ...PAPERS, dataHash: 'tide' },
  };
  return { start: pieces.start(), files };
}

/** A site that has the files, but for those that fail. @returns names of those that were asked for, as they are */
export function servePieces(
  files: Readonly<Record<string, unknown>>,
  failing: ReadonlySet<string> = new Set(),
): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const name = address.replace('/data/v1/', '');
    asked.push(name);
    const isThere = name in files && !failing.has(name);
    return Promise.resolve(new Response(JSON.stringify(files[name] ?? {}), { status: isThere ? 200 : 404 }));
  });
  return asked;
}
