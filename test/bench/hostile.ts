/** Texts that nobody writes: how much longer the extraction of one takes where it is four times as long. */
import { readTextFiles } from '../../scripts/lib/files.ts';
import { readSettings } from '../../scripts/lib/settings.ts';
import { parseFitted } from '../../src/pipeline/fitted/fitted.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { toSourceFile } from '../../src/pipeline/papers/source-file.ts';
import { extract, type Means } from '../../src/pipeline/run.ts';
import { HOSTILE_CORPORA, HOSTILE_TEXTS } from './hostile-texts.ts';
import { printRatio, printTime, timed, type Bench } from './measure.ts';

const SHORT = 250_000;
const LONG = 1_000_000;
/** Four times the text takes four times as long; what shakes the measure stays below twice that. */
const MOST = 8;

export const hostile: Bench = {
  name: 'hostile',
  description: `${LONG} characters of one pattern against ${SHORT}: linear is ${LONG / SHORT}`,
  run: async () => {
    const curated = parseCurated(readTextFiles('data/curated', '.tsv'), () => {});
    const fitted = parseFitted(readTextFiles('data/fitted', '.tsv'), () => {});
    const settings = readSettings('data/site.yaml', () => {});
    const means: Means = { curated, fitted, settings, report: () => {}, onStage: () => {} };
    const empty = await timed(3, () => extractLines([toLine('A warm thing', '')], means)); // the lexicon's own time
    printTime('a paper without abstract', empty);
    for (const { name, make } of HOSTILE_TEXTS) {
      const linesOf = (length: number): string[] => [
        toLine('Kettle: a warm thing', make(length)),
        toLine(`Of ${make(length)}`, 'We boil.'),
      ];
      await compare(name, linesOf, means, empty.cpuMs);
    }
    for (const { name, make } of HOSTILE_CORPORA) await compare(name, make, means, empty.cpuMs);
  },
};

/** One line a pattern: processor time of the long text beyond that of no text, and its ratio to the short one's. */
async function compare(
  name: string,
  linesOf: (length: number) => string[],
  means: Means,
  emptyMs: number,
): Promise<void> {
  const [short, long] = [
    await timed(1, () => extractLines(linesOf(SHORT), means)),
    await timed(1, () => extractLines(linesOf(LONG), means)),
  ];
  const ratio = (long.cpuMs - emptyMs) / Math.max(short.cpuMs - emptyMs, emptyMs); // short times say little
  printRatio(`${name} (${((long.cpuMs - emptyMs) / 1000).toFixed(1)} s)`, Math.max(0, ratio), { most: MOST });
}

function toLine(title: string, abstract: string): string {
  return JSON.stringify({ title, abstract });
}

async function extractLines(lines: readonly string[], means: Means): Promise<number> {
  const { papers } = readPapers([toSourceFile('hostile.jsonl', [lines.join('\n')])], () => {});
  return (await extract(papers, means)).resolved.concepts.length;
}
