/**
 * `npm run extract`: the extraction as filters from JSON lines to JSON lines, for engines that share lines out (GNU parallel, Spark's `pipe`, Slurm
 * arrays). A filter gives one line for each line, whatever came before it: shards of papers, put together again in their order, are one run.
 */
import { PIECES, runPiece } from './lib/extract-pieces.ts';
import { DEFAULT_DATA } from './lib/build-data.ts';
import { readNameAndOptions, refuse } from './lib/options.ts';

const USAGE = `npm run -s extract -- ${PIECES.join('|')} [--sources DIR] [--curated DIR] [--fitted DIR] [--settings FILE] [--published DIR] [--papers FILE] [--lexicon FILE]`;
const { name: piece = refuse(USAGE, 'a piece is missing'), values } = readNameAndOptions(USAGE, PIECES, {
  sources: { type: 'string', default: DEFAULT_DATA.sources },
  curated: { type: 'string', default: DEFAULT_DATA.curated },
  fitted: { type: 'string', default: DEFAULT_DATA.fitted },
  settings: { type: 'string', default: DEFAULT_DATA.settings },
  published: { type: 'string', default: DEFAULT_DATA.published ?? '' },
  papers: { type: 'string', default: 'papers.jsonl' },
  lexicon: { type: 'string', default: 'lexicon.bin' },
});
process.exitCode = (await runPiece(piece, values, process.stdin, process.stdout)) ? 0 : 1;
