import { type ChunkWord, phraseKey, phraseOf, plainer } from '../../text/noun-chunks.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

/** Share of terms among title chunks that the abstract repeats, on labelled papers. */
const CONFIDENCE = 0.8;
const MAX_WORDS = 5;
/** A tail of a title chunk may be cut at the wrong word; being said twice speaks for it. */
const MIN_TAIL_COUNT = 2;

/** Nouns that head descriptions, not terms: "reasoning model", "vision task", "entropy dynamics". */
export const GENERIC_HEADS = new Set(
  (
    'model method approach framework system task function technique stage quality performance parameter data setting problem step process result analysis study experiment application domain strategy version cost overhead ' +
    'improvement degradation drop size number representation feature structure scheme procedure module component capability ability efficiency accuracy effect impact role perspective case paper work way mean algorithm network architecture ' +
    'environment variant llm code loop metric statistic factor path scheduler scene person conversation feedback sequence video challenge solution insight pattern example sample image text token word sentence language user item value set class input output layer block weight dynamic behavior behaviour paradigm pipeline era age world survey review guide benchmark dataset'
  ).split(' '),
);

/** Endings of words that describe: a chunk that ends in one lost its noun. */
const ADJECTIVE =
  /(?:ive|ous|able|ible|less|ful|ary|al|ic|based|aware|driven|free|time|deep|efficient|robust|multi|linear)$/;
const NOUN_IN_ADJECTIVE_SHAPE =
  /(?:objective|adversary|vocabulary|dictionary|boundary|summary|signal|retrieval|potential|interval|proposal|removal|renewal|functional|metric|logic|topic|dynamic|statistic|arithmetic|traffic|heuristic|music|graphic|variable|table|time series)$/;

/** Two to five words of the title that the abstract says again: what the paper is about. */
export const titleTerms: Harvester = {
  name: 'title-term',
  description: 'A lower-case term of two to five words in the title that the abstract repeats.',
  harvest: ({ paperId, title, abstract, chunks }) => {
    const candidates = chunks.title.map(trimGerund);
    if (candidates.every((chunk) => chunk.length < 2)) return [];
    const repeated = countSuffixes(abstract, chunks.abstract);
    const terms = candidates.flatMap((chunk) => longestRepeated(title, chunk, repeated) ?? []);
    return [...new Set(terms)].map((name): HarvestedName => ({
      paperId,
      name: singularOf(name),
      detector: 'title-term',
      confidence: CONFIDENCE,
    }));
  },
};

type Seen = { phrase: string; count: number };

/** How often the abstract's chunks end in each row of two words or more; keyed by `phraseKey`. */
function countSuffixes(abstract: string, chunks: readonly ChunkWord[][]): Map<string, Seen> {
  const counts = new Map<string, Seen>();
  for (const chunk of chunks) {
    for (let from = Math.max(0, chunk.length - MAX_WORDS); from < chunk.length - 1; from++) {
      const phrase = phraseOf(abstract, chunk.slice(from));
      const key = phraseKey(phrase);
      const seen = counts.get(key);
      counts.set(key, { phrase: seen ? plainer(seen.phrase, phrase) : phrase, count: (seen?.count ?? 0) + 1 });
    }
  }
  return counts;
}

/** The whole chunk where the abstract says it once more; a tail of it only where it is said twice. */
function longestRepeated(
  title: string,
  chunk: readonly ChunkWord[],
  repeated: ReadonlyMap<string, Seen>,
): string | undefined {
  for (let from = 0; from < chunk.length - 1; from++) {
    const tail = chunk.slice(from);
    const seen = isTerm(tail) ? repeated.get(phraseKey(phraseOf(title, tail))) : undefined;
    if (seen && seen.count >= (from === 0 ? 1 : MIN_TAIL_COUNT)) return seen.phrase;
  }
  return undefined;
}

/** "Rethinking Entropy Interventions": a gerund that opens a title is what the authors do. */
function trimGerund(chunk: readonly ChunkWord[]): readonly ChunkWord[] {
  const first = chunk[0];
  return first !== undefined && first.start === 0 && /ing$/i.test(first.text) ? chunk.slice(1) : chunk;
}

function isTerm(chunk: readonly ChunkWord[]): boolean {
  const head = chunk.at(-1)?.text.toLowerCase() ?? '';
  if (chunk.length < 2 || chunk.length > MAX_WORDS || !/^\p{L}[\p{L}-]+$/u.test(head)) return false;
  if (ADJECTIVE.test(head) && !NOUN_IN_ADJECTIVE_SHAPE.test(head)) return false;
  return !GENERIC_HEADS.has(head) && !GENERIC_HEADS.has(head.replace(/s$/, ''));
}
