/** The invented site with its map in pieces, as a large site has it. */
import type { Page } from 'playwright-core';
import { toNamePages } from '../../src/components/name-pages.ts';
import { splitMap } from '../../src/components/split-map.ts';
import { running } from '../../src/view/decode-map.ts';
import { readIndex, readMap, readPapers, readShared } from './explorer-page.ts';
import { site } from './explorer-steps.ts';

export const map = readMap(site);
const { dataHash = '' } = map;
const pieces = splitMap({ map, papers: readPapers(site), shared: readShared(site) }, 60, dataHash); // also what would be drawn at first, so that there are relations to fetch
const names = toNamePages(
  map.nodes.id.map((id, row) => [
    row,
    {
      id,
      name: map.nodes.name[row] ?? id,
      aliases: (map.nodes.aliases[row] ?? '').split('|').filter(Boolean),
      weight: (map.nodes.prominence[row] ?? 0) / 10,
    },
  ]),
);
const rest = readIndex(site).concepts.filter(({ isFull }) => !isFull);
const files: Readonly<Record<string, unknown>> = {
  'map.json': { ...pieces.start(), homes: map.homes },
  'names/index.json': {
    version: map.version,
    dataHash,
    pages: names.firsts,
    rest: rest.filter((_, i) => i % 64 === 0).map(({ id }) => id),
  },
  ...Object.fromEntries(names.rows.map((rows, page) => [`names/${page}.json`, pieces.concepts(rows)])),
  ...Object.fromEntries(
    map.regions.flatMap(({ id }, piece) => [
      [`map/${id}.json`, pieces.piece(piece)],
      [`co-mentions/${id}.json`, pieces.coMentions(piece)],
      [`shared-sentences/${id}.json`, pieces.shared(piece)],
    ]),
  ),
};

/** Pieces in the place of the whole map, as a large site has them. @returns names of those that were asked for */
export async function servePieces(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/data/v1/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
    asked.push(name);
    if (!(name in files)) return route.continue();
    await route.fulfill({ json: files[name] });
  });
  return asked;
}

/** @returns lets go what was asked for and what will be */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let letGo = () => undefined as void;
  const isLetGo = new Promise<void>((done) => (letGo = done));
  await page.route(files, async (route) => {
    await isLetGo;
    await route.fallback();
  });
  return letGo;
}

/** Beyond the start, with relations; and one of the start that is related to it. */
function rowBeyond(): Readonly<{ far: string; near: string }> {
  const from = running(map.edges.from);
  const edge = from.findIndex((row, i) => {
    const [low, high] = [Math.min(row, map.edges.to[i] ?? 0), Math.max(row, map.edges.to[i] ?? 0)];
    return low < pieces.count && high >= pieces.count && map.nodes.umbrella[low] === 0;
  });
  const ends = [from[edge] ?? 0, map.edges.to[edge] ?? 0].sort((a, b) => a - b).map((row) => map.nodes.id[row] ?? '');
  return { near: ends[0] ?? '', far: ends[1] ?? '' };
}
/** Two that are related, one of the start and one beyond it. */
export const { near, far } = rowBeyond();
