/** `npm run fit`: fits the weights of one part of the extraction on labelled papers, and writes them into `data/fitted/weights.tsv`; `terms` with vectors writes `words.tsv` too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseFitted } from '../src/pipeline/fitted/fitted.ts';
import { formatWordPlaces } from '../src/pipeline/fitted/word-places.ts';
import { parseCurated } from '../src/pipeline/lexicon/curated.ts';
import { fitKinds } from './fit/kinds.ts';
import { fitRelations } from './fit/relations.ts';
import { fitMentions } from './fit/mentions.ts';
import { fitTerms } from './fit/terms.ts';
import { parseWordVectors } from './fit/word-vectors.ts';
import { readTextFiles } from './lib/files.ts';
import { readNameAndOptions, refuse } from './lib/options.ts';
import { goldPaperSchema, parseLines } from './score/records.ts';

const USAGE =
  'npm run fit -- terms|kinds|mentions|relations --gold FILE [--gold FILE …] [--vectors FILE] [--refine] [--curated DIR] [--fitted DIR]';
const NAMES = ['terms', 'kinds', 'mentions', 'relations'] as const;
const { name: part = refuse(USAGE, 'a part is missing'), values } = readNameAndOptions(USAGE, NAMES, {
  gold: { type: 'string', multiple: true, default: ['data/annotated/dev.jsonl'] },
  vectors: { type: 'string' },
  refine: { type: 'boolean', default: false },
  curated: { type: 'string', default: 'data/curated' },
  fitted: { type: 'string', default: 'data/fitted' },
});
const report = (diagnostic: object) => refuse(USAGE, JSON.stringify(diagnostic));
const curated = parseCurated(readTextFiles(values.curated, '.tsv'), () => {});
const fitted = parseFitted(readTextFiles(values.fitted, '.tsv'), report);
const gold = values.gold.flatMap((file) => parseLines(readFileSync(file, 'utf8'), file, goldPaperSchema));

const { words } = fitted;
const PARTS = {
  terms: () => fitTerms(gold, curated, fitted, readVectors()),
  kinds: () => ({ models: fitKinds(gold), words }),
  mentions: () => ({ models: fitMentions(gold, curated, fitted), words }),
  relations: () => ({ models: fitRelations(values.gold, curated, fitted, values.refine), words }),
};
const made = PARTS[part]();

const rows = [
  ...[...fitted.models]
    .filter(([name]) => !made.models.has(name))
    .flatMap(([name, { base, weights }]) => rowsOf(name, new Map([...weights, ['(base)', base]]))),
  ...[...made.models].flatMap(([name, weights]) => rowsOf(name, weights)),
];
writeFileSync(`${values.fitted}/weights.tsv`, ['model\tfeature\tweight', ...rows.sort(), ''].join('\n'));
if (made.words !== words) writeFileSync(`${values.fitted}/words.tsv`, formatWordPlaces(made.words));
console.log(`${part}: fitted on ${gold.length} papers`);

function rowsOf(model: string, weights: ReadonlyMap<string, number>): string[] {
  return [...weights].map(([feature, weight]) => `${model}\t${feature}\t${weight}`);
}

function readVectors() {
  return values.vectors === undefined
    ? undefined
    : parseWordVectors(readFileSync(values.vectors, 'utf8'), values.vectors);
}
