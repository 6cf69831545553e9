/**
 * A large corpus out of a small one, by a seed: each paper has the sentences of one real abstract with some of another in their place,
 * other figures, and a coined name of its own in its title and its sentences, tested on a coined benchmark beside an earlier paper's
 * method. So the lexicon and its relations grow with the papers, as they do in life (2,000 real papers: some 6,700 concepts).
 */
import fs from 'node:fs';
import path from 'node:path';
import { openSources } from '../../scripts/lib/files.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { splitSentences } from '../../src/pipeline/text/sentences.ts';

/** Bytes of the corpus that the benchmarks use: `BENCH_MB=4 npm run bench` for a quick look. */
export const BENCH_BYTES = Number(process.env['BENCH_MB'] ?? 20) * 1_000_000;

/** Where the corpora are kept; nothing here is committed. */
const FOLDER = '.cache/bench';
const SEED = 20;
/** Share of an abstract's sentences that come from another paper: enough to make every abstract another text. */
const BORROWED_SHARE = 0.3;

/** Papers of the plain checkout. */
export function realPapers(): readonly Paper[] {
  return readPapers(
    openSources('data/sources', () => {}),
    () => {},
  ).papers;
}

/**
 * Writes JSON lines of varied papers, the same bytes for the same size.
 * @param size  least bytes of the file, which ends with the paper that reaches it; or the number of papers
 * @returns the folder that holds the file, to be read as sources
 */
export function writeCorpus(size: Readonly<{ bytes: number } | { papers: number }>): string {
  const [bytes, papers] = 'bytes' in size ? [size.bytes, Infinity] : [Infinity, size.papers];
  const folder = path.join(FOLDER, 'bytes' in size ? `papers-${bytes}` : `${papers}-papers`);
  fs.mkdirSync(folder, { recursive: true });
  const file = fs.openSync(path.join(folder, 'papers.jsonl'), 'w');
  let [written, count] = [0, 0];
  for (const line of variedPapers(realPapers(), seededRandom(SEED))) {
    written += fs.writeSync(file, `${line}\n`);
    count += 1;
    if (written >= bytes || count >= papers) break;
  }
  fs.closeSync(file);
  return folder;
}

type Source = Readonly<{ name: string; title: string; sentences: readonly string[] }>;

/** Records as JSON, without end. */
function* variedPapers(papers: readonly Paper[], random: () => number): Generator<string> {
  const sources = papers.filter(({ abstract }) => abstract !== '').map(toSource);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const names = new Set<string>();
  const methodsOf = new Map<Source, string[]>(); // later papers of a subject go back to its earlier methods
  for (let place = 0; ; place++) {
    const own = sources[place % sources.length] as Source;
    const name = coinName(pick, names);
    const sentences = own.sentences.map((sentence) =>
      random() < BORROWED_SHARE ? pick(pick(sources).sentences) : rename(sentence, own.name, name),
    );
    const title = `${name}: ${rename(own.title, own.name, name)}`;
    const methods = methodsOf.get(own) ?? [];
    const rival = methods[Math.floor(random() ** 2 * methods.length)]; // the earliest are named most
    methodsOf.set(own, [...methods, name]);
    sentences.push(
      `We evaluate ${name} on the ${coinName(pick, names, 'Bench')} dataset${rival ? `, where it outperforms ${rival}` : ''}.`,
    );
    const abstract = sentences.map((sentence) => otherFigures(sentence, random)).join(' ');
    yield JSON.stringify({ title, abstract, id: `bench:${place}`, year: 2015 + Math.floor(random() * 12) });
  }
}

/** A paper's own name is what stands before the colon of its title, where that is one word. */
function toSource({ title, abstract }: Paper): Source {
  const [, name = '', rest = title] = /^([^\s:]{2,20}):\s*(.+)$/s.exec(title) ?? [];
  return { name, title: rest, sentences: splitSentences(abstract).map(({ start, end }) => abstract.slice(start, end)) };
}

function rename(text: string, name: string, other: string): string {
  return name === '' ? text : text.replaceAll(name, other);
}

/** Figures that stand by themselves ("12.5%") get other digits; those inside names stay. */
function otherFigures(text: string, random: () => number): string {
  return text.replace(/(?<![\p{L}\d._^{-])\d+(?:\.\d+)?(?![\p{L}\d_-])/gu, (figure) =>
    figure.replace(/\d/g, (digit) => (digit === '0' ? digit : String(1 + Math.floor(random() * 9)))),
  );
}

const SYLLABLES =
  'ba bo da de do fa ga go ka ke ki lo lu ma mi mo na no pa pi ra re ro sa se ta ti to va ve vi za'.split(' ');
const ENDINGS = ['LoRA', 'Net', 'Former', 'GPT', 'Bench', 'Prune', 'Quant', 'Tune', 'Adam', 'RAG', 'Diff', 'QA'];

/** "BadoLoRA", "KimoviBench": a name that no paper before has. */
function coinName(pick: <Item>(items: readonly Item[]) => Item, taken: Set<string>, ending?: string): string {
  for (;;) {
    const stem = pick(SYLLABLES) + pick(SYLLABLES) + pick([...SYLLABLES, '']) + pick([...SYLLABLES, '']);
    const name = stem.charAt(0).toUpperCase() + stem.slice(1) + (ending ?? pick(ENDINGS));
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
