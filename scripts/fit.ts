/** `npm run fit`: fits the weights of one part of the extraction on labelled papers, and writes them into `data/fitted/weights.tsv`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseFitted } from '../src/pipeline/fitted/fitted.ts';
import { parseCurated } from '../src/pipeline/lexicon/curated.ts';
import { fitKinds } from './fit/kinds.ts';
import { fitRelations } from './fit/relations.ts';
import { fitMentions } from './fit/mentions.ts';
import { fitTerms } from './fit/terms.ts';
import { readTextFiles } from './lib/files.ts';
import { goldPaperSchema, parseLines } from './score/records.ts';
import { parseArgs } from 'node:util';

const USAGE =
  'npm run fit -- terms|kinds|mentions|relations --gold FILE [--gold FILE …] [--curated DIR] [--fitted DIR]';
const refuse = (message: string): never => {
  console.error(`fit: ${message}\n${USAGE}`);
  process.exit(2);
};
const { values, positionals } = readArguments();
const report = (diagnostic: object) => refuse(JSON.stringify(diagnostic));
const curated = parseCurated(readTextFiles(values.curated, '.tsv'), () => {});
const fitted = parseFitted(readTextFiles(values.fitted, '.tsv'), report);
const gold = values.gold.flatMap((file) => parseLines(readFileSync(file, 'utf8'), file, goldPaperSchema));

const PARTS = {
  terms: () => fitTerms(gold, curated, fitted),
  kinds: () => fitKinds(gold),
  mentions: () => fitMentions(gold, curated, fitted),
  relations: () => fitRelations(values.gold, curated, fitted),
};
const part = positionals[0] ?? '';
const fit = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : undefined;
const models = fit?.() ?? refuse(`unknown part ${JSON.stringify(part)}, expected ${Object.keys(PARTS).join(', ')}`);

const rows = [
  ...[...fitted.models]
    .filter(([name]) => !models.has(name))
    .flatMap(([name, { base, weights }]) => rowsOf(name, new Map([...weights, ['(base)', base]]))),
  ...[...models].flatMap(([name, weights]) => rowsOf(name, weights)),
];
writeFileSync(`${values.fitted}/weights.tsv`, ['model\tfeature\tweight', ...rows.sort(), ''].join('\n'));
console.log(`${part}: fitted on ${gold.length} papers`);

function rowsOf(model: string, weights: ReadonlyMap<string, number>): string[] {
  return [...weights].map(([feature, weight]) => `${model}\t${feature}\t${weight}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        gold: { type: 'string', multiple: true, default: ['data/annotated/dev.jsonl'] },
        curated: { type: 'string', default: 'data/curated' },
        fitted: { type: 'string', default: 'data/fitted' },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}
