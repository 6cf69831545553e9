/** The explorer beside bare sigma, vis-network and cytoscape: the same graph, machine and browser, each in a browser of its own. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder, type Server } from '../../../scripts/lib/serve.ts';
import { toGraph } from '../../../src/client/load-graph.ts';
import { createSearch } from '../../../src/view/search/rank.ts';
import type { MapData } from '../../../src/domain/schema/site-data.ts';
import { launchBrowser } from '../../e2e/browser.ts';
import { measureNames, runCycles, writeCyclePage } from './cycles.ts';
import type { Bench } from '../measure.ts';
import { hoverMs } from './hover.ts';
import { inventMap } from './invent-map.ts';
import { buildBenchSite, fullGraph, PEERS, type Peer } from './sites.ts';
import { heapBytes, move, openWatched, type Movement } from './watch.ts';

const [ORDER, SIZE] = [10_000, 30_000];
const [LARGE_ORDER, LARGE_SIZE] = [100_000, 300_000];
/** Under a hundred papers everything is drawn, as the peers draw everything. */
const [ALL_DRAWN, USUAL] = [99, 3000];
const ROUNDS = 3;
const CYCLES = 200;

const OURS = { path: '', ready: "document.body.dataset.state === 'live'", map: '[data-explorer="map"]' };
const peerPage = (peer: Peer) => ({ path: `peers/${peer}/`, ready: 'window.peer !== undefined', map: '#map' });

type Visit = Movement & Readonly<{ pictureMs: number; readyMs: number; ink: number; heap: number; hover: number }>;

export const explorer: Bench = {
  name: 'explorer',
  description: `${ORDER} and ${LARGE_ORDER} nodes beside bare sigma, vis-network and cytoscape`,
  run,
};

/** Prints every figure with its goal; nothing fails, since a busy machine proves nothing. */
async function run(): Promise<void> {
  const map = inventMap(ORDER, SIZE, ALL_DRAWN);
  const site = await buildBenchSite('explorer-10000-99', map);
  printSizes(site, map);
  printSearch(map);
  await withServer(site, async (server) => {
    await comparePictures(server);
    await compareMovement(server);
  });
  await withServer(await buildBenchSite('explorer-10000-3000', inventMap(ORDER, SIZE, USUAL)), printUsual);
  await withServer(await buildBenchSite('explorer-100000-99', inventMap(LARGE_ORDER, LARGE_SIZE, USUAL)), printLarge);
  await printCycles();
}

/** `name  0.31 (0.25 to 0.40), at most 0.5: met`, from one value a round. */
function printGoal(name: string, values: readonly number[], most?: number, unit = ''): void {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const span = sorted.length > 1 ? ` (${round(sorted[0])} to ${round(sorted.at(-1))})` : '';
  const goal = most === undefined ? '' : `, at most ${most}${unit}: ${median <= most ? 'met' : 'MISSED'}`;
  console.log(`  ${name.padEnd(58)}${round(median)}${unit}${span}${goal}`);
}

function round(value = NaN): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function printSizes(site: string, map: MapData): void {
  const page = fs.readFileSync(path.join(site, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file = '']) => path.join(site, file));
  const bytes = [...withImports(scripts)].reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0);
  printGoal('script at start, gzip', [bytes / 1000], 70, ' KB');
  const served = fs.readFileSync(path.join(site, 'data/v1/map.json'));
  const exported = Buffer.from(JSON.stringify(fullGraph(toGraph(map)).export()));
  const [ours, theirs] = [served, exported].map((data) => zlib.brotliCompressSync(data).length);
  printGoal('graph file, brotli, of graphology’s export', [(ours ?? NaN) / (theirs ?? NaN)], 0.3);
}

/** Scripts and all that they import at once; what they fetch later (`import()`) is not loaded at start. */
function withImports(scripts: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const file of scripts.filter((each) => !known.has(each))) {
    known.add(file);
    const imported = [...fs.readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    withImports(
      imported.map(([, name = '']) => path.join(path.dirname(file), name)),
      known,
    );
  }
  return known;
}

function printSearch(map: MapData): void {
  const search = createSearch(toGraph(map).nodes.map((node) => ({ ...node, weight: node.prominence })));
  search.prepare();
  const names = map.nodes.name.filter((_, i) => i % 97 === 0);
  const queries = names.flatMap((name) => [
    name,
    name.slice(0, 2),
    name.slice(0, 5),
    `${name.slice(1, 4)}x${name.slice(4)}`,
  ]);
  for (const query of queries) search.find(query); // as warm as after the first letters
  const times = queries.map((query) => {
    const startMs = performance.now();
    search.find(query);
    return performance.now() - startMs;
  });
  printGoal(`search in ${ORDER} names, ${queries.length} questions, slips among them`, times, 2, ' ms');
}

async function comparePictures(server: Server): Promise<void> {
  const goals = { sigma: 0.5, 'vis-network': 0.4, cytoscape: 0.2 };
  const ratios = new Map<Peer, number[]>(PEERS.map((peer) => [peer, []]));
  for (let i = 0; i < ROUNDS; i++) {
    const ours = await pictureMs(server, OURS);
    for (const peer of PEERS) ratios.get(peer)?.push(ours / (await pictureMs(server, peerPage(peer))));
  }
  for (const peer of PEERS) printGoal(`first picture, of ${peer}’s`, ratios.get(peer) ?? [], goals[peer]);
}

function pictureMs(server: Server, { path: place, ready, map }: typeof OURS): Promise<number> {
  return inBrowser(async (browser) => (await openWatched(browser, server.address + place, ready, map)).pictureMs);
}

async function compareMovement(server: Server): Promise<void> {
  const pairs: (readonly [Visit, Visit])[] = [];
  for (let i = 0; i < ROUNDS; i++) pairs.push([await visit(server, OURS), await visit(server, peerPage('sigma'))]);
  const ratio = (read: (visit: Visit) => number) => pairs.map(([ours, sigma]) => read(ours) / read(sigma));
  const ours = (read: (visit: Visit) => number) => pairs.map(([each]) => read(each));
  printGoal(
    'script per frame while moving, all drawn',
    ours((each) => each.scriptMs),
    8,
    ' ms',
  );
  printGoal(
    '  of bare sigma’s',
    ratio((each) => each.scriptMs),
    1.5,
  );
  printGoal(
    'main thread per frame in all, of bare sigma’s',
    ratio((each) => each.mainMs),
    1.5,
  );
  printGoal(
    'frame while moving, emulated WebGL, of bare sigma’s',
    ratio((each) => each.frameMs),
    0.5,
  );
  printGoal(
    'heap, of bare sigma’s',
    ratio((each) => each.heap),
    1,
  );
  printGoal(
    'hover to lit neighbours, main thread',
    ours((each) => each.hover),
    16,
    ' ms',
  );
}

async function printUsual(server: Server): Promise<void> {
  const { readyMs, scriptMs, hover } = await visit(server, OURS);
  printGoal(`${ORDER} nodes, the map as it opens: live after`, [readyMs], undefined, ' ms');
  printGoal('  script per frame while moving', [scriptMs], 8, ' ms');
  printGoal('  hover to lit neighbours, main thread', [hover], 16, ' ms');
}

async function printLarge(server: Server): Promise<void> {
  const ours = await visit(server, OURS);
  const sigma = await inBrowser(async (browser) => {
    const { ready, path: place, map } = peerPage('sigma');
    const { session } = await openWatched(browser, server.address + place, ready, map);
    return heapBytes(session);
  });
  printGoal(`${LARGE_ORDER} nodes: first picture`, [ours.pictureMs], undefined, ' ms');
  printGoal('  live after', [ours.readyMs], undefined, ' ms');
  printGoal('  script per frame while moving', [ours.scriptMs], undefined, ' ms');
  printGoal('  hover to lit neighbours, main thread', [ours.hover], undefined, ' ms');
  printGoal('  heap, of bare sigma’s', [ours.heap / sigma], 1);
}

async function visit(server: Server, { path: place, ready, map }: typeof OURS): Promise<Visit> {
  return inBrowser(async (browser) => {
    const opened = await openWatched(browser, server.address + place, ready, map);
    const heap = await heapBytes(opened.session);
    const hover = place === OURS.path ? await hoverMs(opened) : NaN;
    return { ...(await move(opened)), ...opened, heap, hover };
  });
}

async function printCycles(): Promise<void> {
  const site = await buildBenchSite('explorer-1000', inventMap(1000, 3000, USUAL));
  await writeCyclePage(site);
  await withServer(site, async (server) => {
    const { heap, nodes, listeners, complaints } = await inBrowser((browser) =>
      runCycles(browser, server.address, CYCLES),
    );
    const growth = ([before, after]: readonly [number, number]) => [after / before];
    printGoal(`${CYCLES} times opened and closed: heap, of that after 20`, growth(heap), 1.1);
    printGoal('  nodes of the page', growth(nodes), 1.1);
    printGoal('  more listeners', [listeners[1] - listeners[0]], 0);
    printGoal('  complaints of lost or too many contexts', [complaints.length], 0);
    const { pan, zoom } = await inBrowser((browser) => measureNames(browser, server.address));
    console.log(
      `  of the 20 most important names ${percent(pan.kept)} stay after a step aside, ${percent(pan.inPlace)} in place`,
    );
    console.log(`  after a step nearer or farther ${percent(zoom.kept)} stay, ${percent(zoom.inPlace)} in place`);
  });
}

async function withServer(folder: string, run: (server: Server) => Promise<void>): Promise<void> {
  const server = await serveFolder(folder, '/', 0);
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

async function inBrowser<T>(run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}
