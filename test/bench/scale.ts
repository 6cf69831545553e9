/** Whole corpora of growing size, from papers to a site: time, memory, files and bytes. The floor of growth is the smaller corpus. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildFreshSite } from '../../scripts/lib/build-fresh.ts';
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
    const data = await measureData(writeCorpus({ papers }), built);
    console.log(`  ${papers} papers`);
    printFigure('data step', data.seconds, 's', goals.dataS);
    printFigure('  largest memory', data.bytes / 1e9, 'GB', goals.gb);
    if (before)
      printRatio('  growth over linear', data.seconds / papers / (before.seconds / before.papers), {
        most: MOST_GROWTH,
      });
    before = { papers, seconds: data.seconds };
    const out = path.resolve(`.cache/bench/${papers}-site`);
    const startMs = performance.now();
    await buildFreshSite({ data: built, out, base: '/' });
    const seconds = (performance.now() - startMs) / 1000;
    const { files, bytes } = sizeOf(out);
    printFigure('data and site', data.seconds + seconds, 's', goals.allS);
    printFigure('  files of the site', files, '', goals.files);
    printFigure('  bytes of the site', bytes / 1e6, 'MB', goals.bytes && goals.bytes / 1e6);
  }
}

/** Runs the data step as a command of its own, so that its memory is its own. @throws {Error} where it fails */
async function measureData(sources: string, out: string): Promise<Readonly<{ seconds: number; bytes: number }>> {
  const usage = 'process.on("exit",()=>process.stdout.write("\\n@"+process.resourceUsage().maxRSS))';
  const startMs = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(usage)}`,
      'scripts/data.ts',
      '--sources',
      sources,
      '--out',
      out,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`scale: the data step over ${sources} ended with ${String(code)}`);
  const kilobytes = Number(/@(\d+)/.exec(printed)?.[1]);
  return { seconds: (performance.now() - startMs) / 1000, bytes: kilobytes * 1024 };
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
