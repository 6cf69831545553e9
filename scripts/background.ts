/**
 * `npm run background`: counts the phrases of a large corpus of abstracts into `data/fitted/phrases.tsv`. With `--vectors` its words get
 * vectors instead, in a file for `npm run fit -- terms`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { countPhrases, type BackgroundPaper } from '../src/pipeline/fitted/count-phrases.ts';
import { formatWordVectors, makeWordVectors } from './fit/word-vectors.ts';
import { readOptions } from './lib/options.ts';

const options = readOptions('npm run background -- --corpus FILE [--out FILE | --vectors FILE]', {
  corpus: { type: 'string', default: '' },
  out: { type: 'string', default: 'data/fitted/phrases.tsv' },
  vectors: { type: 'string' },
});
if (options.corpus === '') {
  console.error('background: --corpus FILE is missing: JSON lines with title, abstract and, where known, keywords');
  process.exit(2);
}
if (options.vectors === undefined) writePhrases();
else writeVectors(options.vectors);

function writePhrases(): void {
  const phrases = countPhrases(readCorpus(options.corpus));
  const rows = phrases.map(({ phrase, abstracts, whole, titles, keywords }) =>
    [phrase, abstracts, whole, titles, keywords].join('\t'),
  );
  writeFileSync(options.out, ['phrase\tabstracts\twhole\ttitles\tkeywords', ...rows, ''].join('\n'));
  console.log(`${phrases.length} phrases in ${options.out}`);
}

function writeVectors(file: string): void {
  const vectors = makeWordVectors(readCorpus(options.corpus).map(({ title, abstract }) => `${title} . ${abstract}`));
  writeFileSync(file, formatWordVectors(vectors));
  console.log(`${vectors.size} words in ${file}`);
}

function* readCorpus(file: string): Generator<BackgroundPaper> {
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const { title, abstract, keywords } = JSON.parse(line) as Record<string, unknown>;
    if (typeof title !== 'string' || typeof abstract !== 'string') {
      throw new Error(`${file}:${i + 1} has no title or no abstract: found ${line.slice(0, 80)}`);
    }
    yield { title, abstract, keywords: Array.isArray(keywords) ? keywords.map(String) : [] };
  }
}
