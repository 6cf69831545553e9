/** The map as the browser works on it: the columns read back once, names and neighbours at hand, everything by node index. */
import { SITE_DATA_VERSION } from '../domain/version.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import {
  decodeCoMentions,
  decodeMap,
  type AtlasCoMention,
  type AtlasEdge,
  type AtlasMap,
  type AtlasNode,
  type AtlasRegion,
} from '../view/decode-map.ts';
import { breathe } from './idle.ts';

export type GraphNode = AtlasNode & Readonly<{ index: number; aliases: readonly string[] }>;
/** A stated relation, from and to as node indices. */
export type GraphEdge = AtlasEdge;
export type Region = AtlasRegion;
/** Two concepts named in the same papers, as node indices. */
export type CoMentionEdge = AtlasCoMention;

export type MapGraph = Omit<AtlasMap, 'nodes'> &
  Readonly<{
    /** Most prominent first. */
    nodes: readonly GraphNode[];
    indexById: ReadonlyMap<string, number>;
    /** Edges that touch a node, as indices into `edges`. */
    edgesOf: (node: number) => readonly number[];
    coMentions: readonly CoMentionEdge[];
  }>;

/**
 * Fetches and decodes the map.
 * @throws {Error} where it cannot be had or has another version; the message is fit to be shown
 */
export async function loadGraph(address: string, signal?: AbortSignal): Promise<MapGraph> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The map’s data could not be loaded (${response.status}).`);
  const data = (await response.json()) as MapData;
  await breathe();
  const map = readBack(data);
  await breathe();
  return joinUp(data, map);
}

/**
 * @param data  as the build wrote it
 * @throws {Error} version other than SITE_DATA_VERSION, or columns of unequal length
 */
export function toGraph(data: MapData): MapGraph {
  return joinUp(data, readBack(data));
}

function readBack(data: MapData): AtlasMap {
  if (data.version !== SITE_DATA_VERSION)
    throw new Error('The map’s data is of another version than this page. Reload the page.');
  refuseUneven(data);
  return decodeMap(data);
}

function joinUp(data: MapData, map: AtlasMap): MapGraph {
  const nodes = map.nodes.map((node, index) => ({ ...node, index, aliases: splitAliases(data.nodes.aliases[index]) }));
  return {
    ...map,
    nodes,
    indexById: new Map(nodes.map((node) => [node.id, node.index])),
    edgesOf: groupByNode(map.edges, nodes.length),
    coMentions: decodeCoMentions(data),
  };
}

function refuseUneven({ nodes }: MapData): void {
  const order = nodes.id.length;
  for (const [name, column] of Object.entries(nodes)) {
    if (column.length !== order)
      throw new Error(`The map’s data is damaged: ${column.length} of ${order} in "${name}".`);
  }
}

function splitAliases(joined: string | undefined): readonly string[] {
  return joined ? joined.split('|') : [];
}

/** All lists in one array, one after the other, and where each begins: a list of its own for every node would be most of the map's memory. */
function groupByNode(edges: readonly GraphEdge[], order: number): (node: number) => readonly number[] {
  const starts = new Uint32Array(order + 1);
  const visit = (each: (node: number, edge: number) => void) => {
    edges.forEach(({ from, to }, edge) => {
      each(from, edge);
      if (to !== from) each(to, edge);
    });
  };
  visit((node) => (starts[node + 1] = (starts[node + 1] ?? 0) + 1));
  for (let node = 0; node < order; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const lists = new Uint32Array(starts[order] ?? 0);
  const filled = starts.slice();
  visit((node, edge) => {
    const at = filled[node] ?? 0;
    lists[at] = edge;
    filled[node] = at + 1;
  });
  return (node) => (node < order ? Array.from(lists.subarray(starts[node], starts[node + 1])) : []);
}
