/**
 * `npm run judge`: shows the drawn relations that nobody has judged yet and keeps a reader's verdicts, one answer a line. With
 * `--print` they are only shown. Verdicts on relations that are no longer drawn are dropped from the file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describeRelation } from './judge/describe.ts';
import { drawRelations, rulesVersion } from './judge/draw.ts';
import { formatJudged, JUDGED_FILE, parseAnswer, parseJudged, sortDrawn, type Judged } from './judge/verdicts.ts';
import { readCorpus } from './lib/corpus.ts';
import { readOptions } from './lib/options.ts';

const HOW = '"r" is right, "w REASON" is wrong, end of input stops';
const options = readOptions('npm run judge -- [--print]', { print: { type: 'boolean', default: false } });
const { papers, found } = await readCorpus();
const drawn = drawRelations(found.relations);
const known = existsSync(JUDGED_FILE) ? parseJudged(readFileSync(JUDGED_FILE, 'utf8'), JUDGED_FILE) : [];
const { judged, open } = sortDrawn(drawn, known, found.relations);
const rules = rulesVersion(found.relations);
console.log(
  `${drawn.length} of ${found.relations.length} relations drawn, rules ${rules}: ${judged.length} judged, ${open.length} to judge`,
);
if (options.print) for (const i of open.keys()) show(i);
else await judge();

async function judge(): Promise<void> {
  const verdicts: Judged[] = [...judged];
  save(verdicts);
  if (open.length === 0) return;
  console.log(HOW);
  show(0);
  let at = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = parseAnswer(line);
    const relation = open[at];
    if (relation === undefined) break;
    if (answer === undefined) console.log(HOW);
    else {
      const { paper, from, type, to, mode, evidence } = relation;
      verdicts.push({ paper, from, type, to, mode, evidence, rules, ...answer });
      save(verdicts);
      at++;
    }
    if (at < open.length) show(at);
    else break;
  }
  console.log(`${verdicts.length} of ${drawn.length} judged, in ${JUDGED_FILE}`);
}

/** In the order of the draw, whoever was judged first. */
function save(verdicts: readonly Judged[]): void {
  writeFileSync(JUDGED_FILE, formatJudged(sortDrawn(drawn, verdicts, found.relations).judged));
}

function show(at: number): void {
  const relation = open[at];
  const place = papers.findIndex(({ id }) => id === relation?.paper);
  const [paper, read] = [papers[place], found.papers[place]];
  if (relation === undefined || paper === undefined || read === undefined)
    throw new Error(`judge: relation ${at} is of no paper that was read`);
  console.log(`\n${at + 1}/${open.length}  ${describeRelation(relation, { paper, concepts: read.concepts })}`);
}
