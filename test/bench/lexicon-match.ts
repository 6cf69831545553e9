/** The lexicon match at 10,000 phrases, against regular expressions that look for the same phrases. */
import { openSources, readTextFiles } from '../../scripts/lib/files.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { PhraseTrie } from '../../src/pipeline/text/phrase-trie.ts';
import { toTokens } from '../../src/pipeline/text/tokens.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { BENCH_BYTES, writeCorpus } from './corpus.ts';
import { megabytes, printRatio, printTime, timed, type Bench } from './measure.ts';

const PHRASES = 10_000;
const SEED = 7;
/** Characters that one expression per phrase is run over: all of the text would take an hour. Its rate is what counts. */
const SAMPLE = 100_000;
/** The alternation is quicker, and gets more. */
const ALTERNATION_SAMPLE = 2_000_000;

export const lexiconMatch: Bench = {
  name: 'lexicon-match',
  description: `${PHRASES} phrases in one pass, against regular expressions`,
  run: async () => {
    const texts = textsOf(writeCorpus({ bytes: BENCH_BYTES }));
    const phrases = choosePhrases();
    const all = sizeOf(texts);
    const built = await timed(1, () => buildTrie(phrases));
    printTime(`building the trie, ${phrases.length} phrases`, built);
    const trie = await timed(3, () => countInTrie(built.product, texts));
    printTime('lexicon match: words and phrases', trie, `${megabytes(all)}, ${trie.product} matches`);
    const few = firstCharacters(texts, SAMPLE);
    const each = await timed(1, () => countEach(phrases, few));
    printTime('one expression per phrase', each, `${megabytes(sizeOf(few))}, ${each.product} matches`);
    const some = firstCharacters(texts, ALTERNATION_SAMPLE);
    const alternation = await timed(1, () => countAlternation(phrases, some));
    printTime('one compiled alternation', alternation, `${megabytes(sizeOf(some))}, ${alternation.product} matches`);
    const rate = all / trie.ms;
    printRatio('rate against one expression per phrase', rate / (sizeOf(few) / each.ms), { least: 500 });
    printRatio('rate against one compiled alternation', rate / (sizeOf(some) / alternation.ms), { least: 2 });
  },
};

function textsOf(folder: string): string[] {
  const { papers } = readPapers(
    openSources(folder, () => {}),
    () => {},
  );
  return papers.flatMap(({ title, abstract }) => [title, abstract]);
}

/** Forms of the curated list, drawn by a seed; letters, digits and hyphens only, so that an expression can say the same. */
function choosePhrases(): string[] {
  const { rows } = parseCurated(readTextFiles('data/curated', '.tsv'), () => {});
  const random = seededRandom(SEED);
  const plain = [...new Set(rows.flatMap(({ forms }) => forms).map(({ text }) => text.toLowerCase()))].filter((text) =>
    /^[a-z][a-z0-9 -]*[a-z0-9]$/.test(text),
  );
  return plain
    .map((text) => ({ text, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, PHRASES)
    .map(({ text }) => text);
}

function buildTrie(phrases: readonly string[]): PhraseTrie {
  const trie = new PhraseTrie();
  for (const phrase of phrases) trie.add(phrase);
  return trie;
}

function countInTrie(trie: PhraseTrie, texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    trie.scan(toTokens(text), () => {
      count++;
      return true;
    });
  }
  return count;
}

function countEach(phrases: readonly string[], texts: readonly string[]): number {
  let count = 0;
  for (const phrase of phrases) {
    const pattern = new RegExp(`\\b${phrase}\\b`, 'gi');
    for (const text of texts) count += text.match(pattern)?.length ?? 0;
  }
  return count;
}

/** Longest first, as the trie finds them. */
function countAlternation(phrases: readonly string[], texts: readonly string[]): number {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
  let count = 0;
  for (const text of texts) count += text.match(pattern)?.length ?? 0;
  return count;
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Whole texts from the start, so many that they hold the given number of characters. */
function firstCharacters(texts: readonly string[], characters: number): string[] {
  let size = 0;
  return texts.filter((text) => {
    const isIn = size < characters;
    size += text.length;
    return isIn;
  });
}
