/** What the views of two concepts work with: the map, records by concept, and sentences that are fetched when first asked for. */
import type { SharedSentences } from '../../domain/schema/shared-sentences.ts';
import type { Evidence, Quote } from '../../domain/schema/site-data.ts';
import { SENTENCES_PER_SHARD } from '../../domain/version.ts';
import type { Addresses } from '../explorer/parts.ts';
import type { Records } from '../explorer/records.ts';
import { OTHER_RELEASE, type MapGraph } from '../load-graph.ts';
import type { MapSupply } from '../map-supply.ts';
import { rememberJson } from '../remember-json.ts';
import type { Hop } from './find-chains.ts';
import { decodeShared, type SharedSentence } from './shared-sentences.ts';

/** All promises reject with a message that is fit to be shown. */
export type PairTools = Readonly<{
  graph: MapGraph;
  addresses: Addresses;
  records: Records;
  /** Of a map that comes in pieces; absent: it came whole. */
  supply?: MapSupply | undefined;
  shared: () => Promise<readonly SharedSentence[]>;
  sentence: (shared: SharedSentence) => Promise<Quote>;
}>;

export function createPairTools(
  graph: MapGraph,
  addresses: Addresses,
  records: Records,
  supply?: MapSupply,
): PairTools {
  const get = rememberJson('The sentences');
  let shared: Promise<readonly SharedSentence[]> | undefined;
  return {
    graph,
    addresses,
    records,
    supply,
    shared: () => {
      shared ??= get(addresses.sentences).then((data) => decodeShared(data as SharedSentences, graph));
      shared.catch(() => (shared = undefined)); // the next try asks again
      return shared;
    },
    sentence: async ({ a, b, sentence }) => {
      const shard = (await get(addresses.sentenceShard(Math.floor(sentence / SENTENCES_PER_SHARD)))) as Quote[];
      const quote = shard[sentence % SENTENCES_PER_SHARD];
      const names = (row: number) => quote?.marks.some(({ id }) => id === graph.nodes[row]?.id);
      if (!quote || (quote.text !== '' && !(names(a) && names(b)))) throw new Error(OTHER_RELEASE); // numbers of another release are those of other sentences
      return quote;
    },
  };
}

/**
 * The best sentence of a hop. A stated one stands in the record of either end; that of the rarer one is the smaller file.
 * @throws {Error} where it cannot be had
 */
export async function evidenceOf(tools: PairTools, { link }: Hop): Promise<Evidence | Quote> {
  const { edge, shared } = link;
  if (shared) return tools.sentence(shared);
  const [a, b] = [tools.graph.nodes[link.a], tools.graph.nodes[link.b]];
  if (!edge || !a || !b) throw new Error('The sentence is missing from the data.');
  const [end, other] = a.paperCount <= b.paperCount ? [a, b] : [b, a];
  const direction = edge.type === 'compares' ? 'both' : edge.from === end.index ? 'out' : 'in';
  const { relations } = await tools.records.load(end);
  const relation = relations.find(
    (each) => each.type === edge.type && each.direction === direction && each.other.id === other.id,
  );
  const [best] = relation?.evidence ?? [];
  if (!best) throw new Error('The sentence is missing from the data.');
  return best;
}
