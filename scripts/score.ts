/** `npm run score`: precision, recall and F1 of the built data on the annotated papers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './lib/options.ts';
import { conceptLines, relationLines } from './score/print.ts';
import {
  goldPaperSchema,
  goldRelationsSchema,
  parseLines,
  systemPaperSchema,
  systemRelationSchema,
} from './score/records.ts';
import { scoreConcepts } from './score/score-concepts.ts';
import { scoreRelations } from './score/score-relations.ts';

const options = readOptions('npm run score -- [--built DIR] [--gold FILE] [--relations FILE] [--show N]', {
  built: { type: 'string', default: 'data/built' },
  gold: { type: 'string', default: 'data/annotated/dev.jsonl' },
  relations: { type: 'string' },
  show: { type: 'string', default: '30' },
});
const show = Math.max(0, Number.parseInt(options.show, 10) || 0);
const relationsFile = options.relations ?? options.gold.replace(/\.jsonl$/, '.relations.jsonl');

const gold = readLines(options.gold, goldPaperSchema);
const system = readLines(join(options.built, 'mentions.jsonl'), systemPaperSchema);
console.log(['Concepts', ...conceptLines(scoreConcepts(gold, system), show)].join('\n'));

if (existsSync(relationsFile)) {
  const relations = readLines(relationsFile, goldRelationsSchema);
  const stated = readLines(join(options.built, 'relations.jsonl'), systemRelationSchema);
  const score = scoreRelations(gold, relations, system, stated);
  console.log(['', 'Stated relations', ...relationLines(score, show)].join('\n'));
}

function readLines<Schema extends Parameters<typeof parseLines>[2]>(file: string, schema: Schema) {
  if (!existsSync(file)) {
    console.error(`score: no file ${file}; run "npm run data" first, or name it by an option`);
    process.exit(1);
  }
  return parseLines(readFileSync(file, 'utf8'), file, schema);
}
