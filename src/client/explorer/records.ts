/** Fetches what panels say, a concept at a time, and keeps it. */
import { PAPERS_A_PAGE, unpackConcept } from '../../domain/packed-concept.ts';
import { placeIn } from '../../domain/place-in.ts';
import type { PackedConcept, ServedConcept } from '../../domain/schema/served.ts';
import { REST_SHARD } from '../../domain/version.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { MapSupply } from '../map-supply.ts';
import { rememberJson } from '../remember-json.ts';
import type { Addresses } from './parts.ts';

export type Records = Readonly<{
  /** @throws {Error} where it cannot be had; the message is fit to be shown */
  load: (node: GraphNode) => Promise<ServedConcept>;
  /** All papers of a record: it has those of the first page. @throws {Error} as `load` */
  allPapers: (record: ServedConcept) => Promise<ServedConcept['papers']>;
}>;

/** @param supply  of a map that comes in pieces, which does not know itself in which file the record of a rarely named concept is */
export function createRecords(graph: MapGraph, addresses: Addresses, supply?: Pick<MapSupply, 'nameIndex'>): Records {
  const get = rememberJson('Its record');
  let restIds: readonly string[] | undefined; // first of each file

  return {
    load: async (node) => {
      if (node.tier !== 'rest') return unpackConcept((await get(addresses.conceptData(node.id))) as PackedConcept);
      restIds ??= graph.isWhole || !supply ? firstsOfRest(graph) : (await supply.nameIndex()).rest;
      const shard = placeIn(restIds, node.id);
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

function firstsOfRest({ nodes }: MapGraph): readonly string[] {
  const ids = nodes.filter((node) => node.tier === 'rest').map((node) => node.id);
  return ids.sort((a, b) => (a < b ? -1 : 1)).filter((_, i) => i % REST_SHARD === 0);
}
