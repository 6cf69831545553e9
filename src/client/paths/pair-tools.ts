/** What the views of two concepts work with: the map, records by concept, and sentences that are fetched when first asked for. */
import type { SharedSentences } from '../../domain/schema/shared-sentences.ts';
import type { Evidence, Quote } from '../../domain/schema/site-data.ts';
import { pieceOf } from '../../domain/map-pieces.ts';
import { SENTENCES_PER_SHARD } from '../../domain/version.ts';
import type { Addresses } from '../explorer/parts.ts';
import type { Records } from '../explorer/records.ts';
import { OTHER_RELEASE, type GraphNode, type MapGraph } from '../load-graph.ts';
import type { MapSupply } from '../map-supply.ts';
import { rememberJson } from '../remember-json.ts';
import type { Hop } from './find-chains.ts';
import { decodeShared, type SharedSentence } from './shared-sentences.ts';

/** All promises reject with a message that is fit to be shown. */
export type PairTools = Readonly<{
  graph: MapGraph;
  addresses: Addresses;
  records: Records;
  supply: MapSupply;
  /** Pairs that share a sentence: all, sorted; and the one of two concepts, if they do. */
  shared: () => Promise<readonly SharedSentence[]>;
  sharedOf: (a: GraphNode, b: GraphNode) => Promise<SharedSentence | undefined>;
  sentence: (shared: SharedSentence) => Promise<Quote>;
}>;

export function createPairTools(supply: MapSupply, addresses: Addresses, records: Records): PairTools {
  const { graph } = supply;
  const get = rememberJson('The sentences');
  const decoded = async (address: string) => decodeShared((await get(address)) as SharedSentences, graph);
  const addressOf = (region: number) => {
    const { id } = graph.regions[pieceOf(region)] ?? {};
    return graph.isWhole || id === undefined ? addresses.sentences : addresses.sharedPiece(id);
  };
  let all: Promise<readonly SharedSentence[]> | undefined;
  const loadAll = async () => {
    const files = new Set([0, ...graph.regions.keys()].map(addressOf));
    const pieces = await Promise.all([...files].map(decoded));
    return pieces.flat().sort((x, y) => x.a - y.a || x.b - y.b);
  };
  return {
    graph,
    addresses,
    records,
    supply,
    shared: () => {
      all ??= loadAll();
      all.catch(() => (all = undefined)); // the next try asks again
      return all;
    },
    sharedOf: async (one, other) => {
      const [low, high] = one.index < other.index ? [one, other] : [other, one];
      const pairs = await decoded(addressOf(high.region));
      return pairs.find(({ a, b }) => a === low.index && b === high.index);
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
