/** Fetches what panels say, a concept at a time, and keeps it. */
import { PAPERS_A_PAGE, unpackConcept } from '../../domain/packed-concept.ts';
import type { PackedConcept, ServedConcept } from '../../domain/schema/served.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { rememberJson } from '../remember-json.ts';
import type { Addresses } from './parts.ts';

/** Concepts known from one paper come in shards of this many, sorted by id. */
const REST_SHARD = 64;

export type Records = Readonly<{
  /** @throws {Error} where it cannot be had; the message is fit to be shown */
  load: (node: GraphNode) => Promise<ServedConcept>;
  /** All papers of a record: it has those of the first page. @throws {Error} as `load` */
  allPapers: (record: ServedConcept) => Promise<ServedConcept['papers']>;
}>;

export function createRecords(graph: MapGraph, addresses: Addresses): Records {
  const get = rememberJson('Its record');
  let restShards: ReadonlyMap<string, number> | undefined; // sorted when first asked for

  return {
    load: async (node) => {
      restShards ??= shardsOfRest(graph);
      const shard = restShards.get(node.id);
      if (shard === undefined) return unpackConcept((await get(addresses.conceptData(node.id))) as PackedConcept);
      const records = (await get(addresses.restData(shard))) as Record<string, PackedConcept>;
      const record = Object.hasOwn(records, node.id) ? records[node.id] : undefined;
      if (!record) throw new Error('Its record is missing from the data.');
      return unpackConcept(record);
    },
    allPapers: async ({ id, papers, paperCount }) => {
      const further = Math.ceil(paperCount / PAPERS_A_PAGE) - 1;
      const pages = Array.from({ length: further }, (_, i) => get(addresses.conceptPapers(id, i + 2)));
      return [...papers, ...((await Promise.all(pages)) as ServedConcept['papers'][]).flat()];
    },
  };
}

function shardsOfRest({ nodes }: MapGraph): ReadonlyMap<string, number> {
  const ids = nodes.filter((node) => node.tier === 'rest').map((node) => node.id);
  return new Map(ids.sort((a, b) => (a < b ? -1 : 1)).map((id, i) => [id, Math.floor(i / REST_SHARD)]));
}
