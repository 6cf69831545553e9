import { type ChunkWord, nounChunks } from '../../text/noun-chunks.ts';
import { toAliasKey } from '../../../domain/surface-form.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester } from './harvest-names.ts';

/** Share of terms among title chunks that the abstract repeats, on labelled papers. */
const CONFIDENCE = 0.8;
const MAX_WORDS = 5;

/** Nouns that head descriptions, not terms: "reasoning model", "vision task", "entropy dynamics". */
const GENERIC_HEADS = new Set(
  (
    'model method approach framework system task function technique stage quality performance parameter data setting problem step process result analysis study experiment application domain strategy version cost overhead ' +
    'improvement degradation drop size number representation feature structure scheme procedure module component capability ability efficiency accuracy effect impact role perspective case paper work way mean algorithm network architecture ' +
    'environment scene person conversation feedback sequence video challenge solution insight pattern example sample image text token word sentence language user item value set class input output layer block weight dynamic behavior behaviour paradigm pipeline era age world survey review guide benchmark dataset'
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
  harvest: ({ paperId, title, abstract }) => {
    const repeated = new Map<string, string>();
    for (const chunk of nounChunks(abstract)) {
      const phrase = abstract.slice(chunk[0]?.start ?? 0, chunk.at(-1)?.end ?? 0);
      repeated.set(toAliasKey(phrase), phrase);
    }
    const terms = nounChunks(title)
      .map(trimGerund)
      .filter(isTerm)
      .flatMap((chunk) => repeated.get(toAliasKey(title.slice(chunk[0]?.start ?? 0, chunk.at(-1)?.end ?? 0))) ?? []);
    return [...new Set(terms)].map((name): HarvestedName => ({
      paperId,
      name: singularOf(name),
      detector: 'title-term',
      confidence: CONFIDENCE,
    }));
  },
};

/** "Rethinking Entropy Interventions": a gerund that opens a title is what the authors do. */
function trimGerund(chunk: readonly ChunkWord[]): readonly ChunkWord[] {
  const first = chunk[0];
  return first !== undefined && first.start === 0 && /ing$/i.test(first.text) && chunk.length > 2
    ? chunk.slice(1)
    : chunk;
}

function isTerm(chunk: readonly ChunkWord[]): boolean {
  const head = chunk.at(-1)?.text.toLowerCase() ?? '';
  if (chunk.length < 2 || chunk.length > MAX_WORDS || !/^\p{L}[\p{L}-]+$/u.test(head)) return false;
  if (ADJECTIVE.test(head) && !NOUN_IN_ADJECTIVE_SHAPE.test(head)) return false;
  return !GENERIC_HEADS.has(head) && !GENERIC_HEADS.has(head.replace(/s$/, ''));
}
