/**
 * Whole corpora of growing size, from papers to a site: time, memory, files and bytes, also of what the explorer loads first, and what is saved
 * when nothing has changed. The floor of growth is the smaller corpus.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { buildFreshSite } from '../../scripts/lib/build-fresh.ts';
import { cacheFor } from '../../scripts/lib/freshness.ts';
import { serveFolder } from '../../scripts/lib/serve.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { writeCorpus } from './corpus.ts';
import { printRatio, type Bench } from './measure.ts';

/** `BENCH_PAPERS=2000 npm run bench scale` for some of them. */
const SIZES = (process.env['BENCH_PAPERS'] ?? '2000,20000,100000').split(',').map(Number);
/** Goals by the number of papers: seconds and GB of the data step, bytes and files of the site, seconds of both. */
const GOALS: Readonly<Record<number, Readonly<Partial<Record<'dataS' | 'gb' | 'bytes' | 'files' | 'allS', number>>>>> =
  {
    2000: { bytes: 300e6, files: 20_000, allS: 600 },
    100_000: { dataS: 180, gb: 3, allS: 180 + 1800 },
  };
/** Packed, whatever the size of the corpus. */
const MOST_AT_START = 600e3;
/** Up to so many papers it is measured, too, what is saved where nothing has changed: three runs instead of one. */
const MOST_REPEATED = 20_000;
/** Per paper, of what the next smaller corpus takes per paper. */
const MOST_GROWTH = 1.2;

export const scale: Bench = {
  name: 'scale',
  description: `${SIZES.join(', ')} papers: data and site`,
  run,
};

async function run(): Promise<void> {
  let before: Readonly<{ papers: number; seconds: number }> | undefined;
  for (const papers of SIZES) {
    const goals = GOALS[papers] ?? {};
    const built = path.resolve(`.cache/bench/${papers}-built`);
    const sources = writeCorpus({ papers });
    const data = await measureData(sources, built, ['--fresh']);
    console.log(`  ${papers} papers`);
    printFigure('data step', data.seconds, 's', goals.dataS);
    printFigure('  processor time', data.cpuS, 's');
    printFigure('  largest memory', data.bytes / 1e9, 'GB', goals.gb);
    if (before)
      printRatio('  growth over linear', data.seconds / papers / (before.seconds / before.papers), {
        most: MOST_GROWTH,
      });
    before = { papers, seconds: data.seconds };
    if (papers <= MOST_REPEATED) await printRepeated(sources, built, data.cpuS);
    const out = path.resolve(`.cache/bench/${papers}-site`);
    const startMs = performance.now();
    await buildFreshSite({ data: built, out, base: '/' });
    const seconds = (performance.now() - startMs) / 1000;
    const { files, bytes } = sizeOf(out);
    printFigure('data and site', data.seconds + seconds, 's', goals.allS);
    printFigure('  files of the site', files, '', goals.files);
    printFigure('  bytes of the site', bytes / 1e6, 'MB', goals.bytes && goals.bytes / 1e6);
    printFigure('  explorer at start, packed', (await bytesAtStart(out)) / 1e3, 'KB', MOST_AT_START / 1e3);
  }
}

/** Of the processor's time of a run that keeps nothing: one that keeps all it does, and one that finds all of it kept. */
async function printRepeated(sources: string, built: string, cpuS: number): Promise<void> {
  fs.rmSync(cacheFor(built), { recursive: true, force: true });
  for (const what of ['keeping what is read and made', 'nothing has changed'])
    printRatio(`  ${what}`, (await measureData(sources, built, [])).cpuS / cpuS);
}

/** Bytes of all that the explorer loads until the network is still, as a host that packs with gzip sends them. */
async function bytesAtStart(site: string): Promise<number> {
  const server = await serveFolder(site, '/', 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => void sizes.push(response.body().then(packedSize)));
    await page.goto(server.address, { waitUntil: 'networkidle', timeout: START_MS });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await server.close();
  }
}

const START_MS = 120_000;

/** Fonts and pictures are packed already. */
function packedSize(body: Buffer): number {
  return Math.min(body.length, zlib.gzipSync(body).length);
}

type Measured = Readonly<{ seconds: number; cpuS: number; bytes: number }>;

/** Runs the data step as a command of its own, so that its memory and its time are its own. @throws {Error} where it fails */
async function measureData(sources: string, out: string, words: readonly string[]): Promise<Measured> {
  // Threads load it, too; only the first one knows what all of them took.
  const usage =
    'import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>{const u=process.resourceUsage();process.stdout.write(`\\n@${u.maxRSS} ${u.userCPUTime+u.systemCPUTime}\\n`)})';
  const startMs = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--max-semi-space-size=32', '--max-old-space-size=8192', '--heap-growing-percent=20'], // as `npm run data`
      '--import',
      `data:text/javascript,${encodeURIComponent(usage)}`,
      'scripts/data.ts',
      '--sources',
      sources,
      '--out',
      out,
      ...words,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`scale: the data step over ${sources} ended with ${String(code)}`);
  const [, kilobytes, microseconds] = /@(\d+) (\d+)/.exec(printed) ?? [];
  return {
    seconds: (performance.now() - startMs) / 1000,
    cpuS: Number(microseconds) / 1e6,
    bytes: Number(kilobytes) * 1024,
  };
}

function sizeOf(folder: string): Readonly<{ files: number; bytes: number }> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
  return { files: entries.length, bytes };
}

function printFigure(what: string, value: number, unit: string, most?: number): void {
  const goal = most === undefined ? '' : `  goal at most ${most}: ${value <= most ? 'met' : 'MISSED'}`;
  const figure = value < 100 ? value.toPrecision(3) : value.toFixed(0);
  console.log(`  ${what.padEnd(44)}${figure.padStart(9)} ${unit}${goal}`.trimEnd());
}
