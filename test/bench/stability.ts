/** How far the map moves when ten papers come: from a published state, and without one. */
import { openSources, readTextFiles } from '../../scripts/lib/files.ts';
import { readSettings } from '../../scripts/lib/settings.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { MAP_WIDTH } from '../../src/domain/map-scale.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { parseFitted } from '../../src/pipeline/fitted/fitted.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { toSourceFile } from '../../src/pipeline/papers/source-file.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import type { Snapshot } from '../../src/pipeline/published/snapshot.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { toSnapshot } from '../../src/pipeline/shards/to-snapshot.ts';
import type { Bench } from './measure.ts';

const DRAWS = 15;
const PAPERS_ADDED = 10;

type Move = Readonly<{ median: number; kept: number }>;

export const stability: Bench = {
  name: 'stability',
  description: `${PAPERS_ADDED} papers more, over ${DRAWS} random draws: how far concepts move, how many keep their region`,
  run: async () => {
    const silent = () => {};
    const settings = readSettings('data/site.yaml', silent);
    const { papers } = readPapers(openSources('data/sources', silent), silent, { pageYear: settings.pageYear });
    const curated = parseCurated(readTextFiles('data/curated', '.tsv'), silent);
    const fitted = parseFitted(readTextFiles('data/fitted', '.tsv'), silent);
    const build = async (some: readonly Paper[], published?: Snapshot): Promise<Snapshot> => {
      const sources = [toSourceFile('papers.jsonl', [some.map((paper) => toRecord(paper)).join('\n')])];
      const inputs = { sources, curated, fitted, published, settings, report: silent, onStage: silent };
      const made = await runPipeline(inputs);
      return toSnapshot({ ...made, ...(await made.drawn), setAsideCount: 0 }, { dataHash: '' });
    };
    const whole = await build(papers);
    const random = seededRandom(1);
    const moves: { from: Move; anew: Move }[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const before = await build(without(papers, PAPERS_ADDED, random));
      moves.push({ from: compare(before, await build(papers, before)), anew: compare(before, whole) });
      const last = moves.at(-1);
      if (last)
        console.log(`  draw ${String(draw + 1).padStart(2)}: ${words(last.from)}; made anew: ${words(last.anew)}`);
    }
    const worst = {
      median: Math.max(...moves.map(({ from }) => from.median)),
      kept: Math.min(...moves.map(({ from }) => from.kept)),
    };
    const isMet = worst.median < 0.02 && worst.kept >= 0.95;
    console.log(`  worst draw: ${words(worst)}   goal under 2.00 %, at least 95.0 %: ${isMet ? 'met' : 'MISSED'}`);
  },
};

/** A line that the reader of JSON lines makes the same paper of. */
function toRecord({ title, abstract, date, authors, tags }: Paper): string {
  return JSON.stringify({ title, abstract, date: date?.value, authors, tags });
}

function without(papers: readonly Paper[], count: number, random: () => number): readonly Paper[] {
  const left = [...papers];
  for (let i = 0; i < count; i++) left.splice(Math.floor(random() * left.length), 1);
  return left;
}

/** Median move of the concepts of both, as a share of the map's width, and the share that keeps its region by name. */
function compare(before: Snapshot, after: Snapshot): Move {
  const now = new Map(after.concepts.map((concept) => [concept.id, concept]));
  const pairs = before.concepts.flatMap((concept) => {
    const other = now.get(concept.id);
    return other ? [[concept, other] as const] : [];
  });
  const moves = pairs.map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) / MAP_WIDTH).sort((a, b) => a - b);
  const kept = pairs.filter(([a, b]) => a.region === b.region).length;
  return { median: moves[Math.floor(moves.length / 2)] ?? 0, kept: kept / Math.max(1, pairs.length) };
}

function words({ median, kept }: Move): string {
  return `median move ${(100 * median).toFixed(2)} % of the width, ${(100 * kept).toFixed(1)} % keep their region`;
}
