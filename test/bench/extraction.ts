/** Papers to relations, on one thread and on two more, against reading and parsing the same file. */
import { createHash } from 'node:crypto';
import { folderBytes, openSources, readTextFiles } from '../../scripts/lib/files.ts';
import { hireCrew } from '../../scripts/lib/paper-crew.ts';
import { readSettings } from '../../scripts/lib/settings.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { parseFitted } from '../../src/pipeline/fitted/fitted.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { extract, type Extraction } from '../../src/pipeline/run.ts';
import { BENCH_BYTES, writeCorpus } from './corpus.ts';
import { megabytes, printRatio, printTime, timed, type Bench } from './measure.ts';
import { gainOfTwoThreads } from './two-threads.ts';

const READINGS = 3; // the floor is short: its least time counts
const THREADS = 2;

export const extraction: Bench = {
  name: 'extraction',
  description: 'papers to relations, against reading and parsing the same file',
  run: async () => {
    const folder = writeCorpus({ bytes: BENCH_BYTES });
    const parsed = await timed(READINGS, () => parseLines(folder));
    const reading = await timed(READINGS, () => readFolder(folder));
    const size = `${reading.product.length} papers, ${megabytes(folderBytes(folder))}`;
    printTime('JSON.parse of every line', parsed, size);
    printTime('reading: parse, check, merge copies', reading);
    const alone = await timed(1, () => extractFolder(folder, 0));
    printTime('reading and extraction, one thread', alone);
    for (const [stage, ms] of alone.product.msByStage) printTime(`  ${stage}`, { ms });
    const gain = await gainOfTwoThreads(); // beside what it is to be compared with: a busy machine changes
    const shared = await timed(1, () => extractFolder(folder, THREADS));
    printTime(`reading and extraction, ${THREADS} workers`, shared);
    for (const [stage, ms] of shared.product.msByStage) printTime(`  ${stage}`, { ms });
    const { cpuMs, ownCpuMs } = shared.product;
    printTime(
      '  processor time of this thread',
      { ms: ownCpuMs },
      `and of the workers: ${cpuMs.map(seconds).join(', ')}`,
    );
    printRatio('whole extraction to reading', alone.ms / reading.ms, { most: 20 });
    printRatio('the same by processor time', alone.cpuMs / reading.cpuMs);
    printRatio(`one thread to ${THREADS} workers`, alone.ms / shared.ms, { least: 1.6 });
    printRatio('what two busy loops gain in the same run', gain);
    // This thread waits while the workers work: on cores of their own they would take the longer one's time, and its own.
    printRatio('processor time: one thread to the longest', alone.product.ownCpuMs / (ownCpuMs + Math.max(...cpuMs)));
    console.log(`  the same bytes from both: ${alone.product.hash === shared.product.hash ? 'yes' : 'NO'}`);
  },
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function parseLines(folder: string): number {
  let count = 0;
  for (const { lines } of openSources(folder, () => {})) for (const line of lines) if (JSON.parse(line)) count++;
  return count;
}

function readFolder(folder: string): readonly Paper[] {
  return readPapers(
    openSources(folder, () => {}),
    () => {},
  ).papers;
}

type Extracted = Readonly<{
  /** Of all that was extracted. */
  hash: string;
  msByStage: ReadonlyMap<string, number>;
  /** Processor time of the workers, and of this thread. */
  cpuMs: readonly number[];
  ownCpuMs: number;
}>;

async function extractFolder(folder: string, threads: number): Promise<Extracted> {
  const start = process.threadCpuUsage();
  const crew = hireCrew(threads);
  const ignore = (): void => {};
  const curated = parseCurated(readTextFiles('data/curated', '.tsv'), ignore);
  const fitted = parseFitted(readTextFiles('data/fitted', '.tsv'), ignore);
  const settings = readSettings('data/site.yaml', ignore);
  const msByStage = new Map<string, number>();
  let [stage, startMs] = ['reading', performance.now()];
  const onStage = (next: string): void => {
    msByStage.set(stage, performance.now() - startMs);
    [stage, startMs] = [next, performance.now()];
  };
  const papers = readFolder(folder);
  const { eachPaper } = crew;
  const product = await extract(papers, { curated, fitted, settings, report: ignore, onStage, eachPaper });
  onStage('');
  await crew.dismiss();
  const { user, system } = process.threadCpuUsage(start);
  return { hash: hashOf(product), msByStage, cpuMs: crew.cpuMs(), ownCpuMs: (user + system) / 1000 };
}

function hashOf({ abbreviations, resolved, register, related }: Extraction): string {
  const hash = createHash('sha256');
  for (const list of [abbreviations, resolved.concepts, resolved.papers, [register], related.roles, related.stated])
    for (const item of list) hash.update(JSON.stringify(item));
  return hash.digest('hex');
}
