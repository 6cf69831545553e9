/** `npm run score`: precision, recall and F1 of the extraction on the annotated papers; `--write` keeps the table that `/about/` shows. */
import { writeFileSync } from 'node:fs';
import { readJudged, type JudgedShare } from './judge/share.ts';
import { DEFAULT_DATA } from './lib/build-data.ts';
import { readCorpus } from './lib/corpus.ts';
import { readOptions } from './lib/options.ts';
import { formatMeasure, toThreeDecimals } from './score/measures.ts';
import { conceptLines, relationLines } from './score/print.ts';
import { costLines, withoutSingletons } from './score/singletons.ts';
import { scoreSets, SETS, toQuality, type ScoredSet } from './score/quality.ts';

const options = readOptions(
  'npm run score -- [--set NAME] [--curated DIR] [--show N] [--write YYYY-MM-DD] [--without-singletons]',
  {
    set: { type: 'string' },
    curated: { type: 'string', default: DEFAULT_DATA.curated },
    show: { type: 'string', default: '30' },
    write: { type: 'string' },
    'without-singletons': { type: 'boolean' },
  },
);
const show = Math.max(0, Number.parseInt(options.show, 10) || 0);
const names = SETS.map(({ file }) => file);
if (options.set !== undefined && !names.includes(options.set)) {
  console.error(`score: no set ${JSON.stringify(options.set)}, expected ${names.join(', ')}`);
  process.exit(2);
}
if (options.write !== undefined && !/^\d{4}-\d\d-\d\d$/.test(options.write)) {
  console.error(
    `score: --write takes the day of the measurement, found ${JSON.stringify(options.write)}, expected YYYY-MM-DD`,
  );
  process.exit(2);
}

const { papers, curated, fitted, found, extract } = await readCorpus(options.curated);
const sets = await scoreSets(papers, async (some) => (some === papers ? found : extract(some)));
const judged = readJudged(found.relations);

if (options['without-singletons'] === true) {
  const fewer = withoutSingletons(papers, curated, fitted);
  const lines = costLines(sets, await scoreSets(papers, (some) => extract(some, fewer)));
  console.log(
    [`${curated.rows.length - fewer.rows.length} of ${curated.rows.length} rows serve one paper`, ...lines].join('\n'),
  );
  process.exit(0);
}
for (const set of sets) {
  if (options.set === undefined) printShort(set);
  else if (set.file === options.set) printLong(set);
}
if (judged !== undefined && options.set === undefined) printJudged(judged);
const { quality: file = '' } = DEFAULT_DATA;
if (options.write !== undefined) {
  writeFileSync(file, `${JSON.stringify(toQuality(sets, judged, options.write), undefined, 2)}\n`);
  console.log(`written to ${file}`);
}

function printShort({ file, about, paperCount, isFitted, concepts, relations }: ScoredSet): void {
  console.log(`\n${file}: ${paperCount} ${about}${isFitted ? '' : ' (not fitted on)'}`);
  for (const name of ['all', 'named', 'term', 'introduces', 'linking'] as const)
    console.log(formatMeasure(name, concepts[name]));
  console.log(`kind ${toThreeDecimals(concepts.kindAccuracy)}   role ${toThreeDecimals(concepts.roleAccuracy)}`);
  if (relations !== undefined) {
    console.log(formatMeasure('pair', relations.pair));
    console.log(formatMeasure('typed', relations.typed));
  }
}

function printLong({ concepts, relations }: ScoredSet): void {
  console.log(['Concepts', ...conceptLines(concepts, show)].join('\n'));
  if (relations !== undefined) console.log(['', 'Stated relations', ...relationLines(relations, show)].join('\n'));
}

function printJudged({ right, judged: count, share, low, high, rules, isCurrent }: JudgedShare): void {
  const state = isCurrent ? "today's" : 'not those of today: npm run judge';
  console.log(
    `\njudged: ${right} of ${count} relations drawn from the whole corpus are right; rules ${rules}, ${state}`,
  );
  console.log(`right      P ${toThreeDecimals(share)}  95 % ${toThreeDecimals(low)} to ${toThreeDecimals(high)}`);
}
