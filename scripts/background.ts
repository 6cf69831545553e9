/** `npm run background`: counts the phrases of a large corpus of abstracts into `data/fitted/phrases.tsv`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { countPhrases, type BackgroundPaper } from '../src/pipeline/fitted/count-phrases.ts';
import { readOptions } from './lib/options.ts';

const options = readOptions('npm run background -- --corpus FILE [--out FILE]', {
  corpus: { type: 'string', default: '' },
  out: { type: 'string', default: 'data/fitted/phrases.tsv' },
});
if (options.corpus === '') {
  console.error('background: --corpus FILE is missing: JSON lines with title, abstract and, where known, keywords');
  process.exit(2);
}
const phrases = countPhrases(readCorpus(options.corpus));
const rows = phrases.map(({ phrase, abstracts, whole, titles, keywords }) =>
  [phrase, abstracts, whole, titles, keywords].join('\t'),
);
writeFileSync(options.out, ['phrase\tabstracts\twhole\ttitles\tkeywords', ...rows, ''].join('\n'));
console.log(`${phrases.length} phrases in ${options.out}`);

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
