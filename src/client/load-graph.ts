/**
 * The map as the browser works on it: the columns read back once, names and neighbours at hand, everything by node index. Of a map that comes in pieces it holds the
 * start, and takes in what comes later.
 */
import { fromSum } from '../domain/number-sets.ts';
import { SITE_DATA_VERSION } from '../domain/version.ts';
import type { MapPiece, MapStart, PairsPiece, WholeColumns } from '../domain/schema/map-pieces.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import {
  decodeCoMentions,
  decodeEdges,
  decodeMap,
  decodeNodes,
  RELATION_SORTS,
  running,
  type AtlasCoMention,
  type AtlasEdge,
  type AtlasMap,
  type AtlasNode,
  type AtlasRegion,
  type Gappy,
  type WholeMap,
} from '../view/decode-map.ts';
import { breathe } from './idle.ts';
import { fetchJson } from './remember-json.ts';
import { toDates, type Dates } from './years.ts';

export type GraphNode = AtlasNode &
  Readonly<{
    /** Its row in the whole map. */
    index: number;
    aliases: readonly string[];
    /** See `wholeColumnsSchema`; the last two are empty on a map that came whole. */
    stated: number;
    sorts: number;
    pieces: readonly number[];
    years: readonly number[];
  }>;
/** A stated relation, from and to as node indices. */
export type GraphEdge = AtlasEdge;
export type Region = AtlasRegion;
/** Two concepts named in the same papers, as node indices. */
export type CoMentionEdge = AtlasCoMention;

export type MapGraph = Omit<AtlasMap, 'nodes'> &
  Readonly<{
    /** Most prominent first, all concepts of the whole map. */
    nodes: Gappy<GraphNode>;
    indexById: ReadonlyMap<string, number>;
    /** Sorted by their ends; the other end of some may not be here yet. */
    edges: readonly GraphEdge[];
    /** Edges that touch a node, as indices into `edges`. */
    edgesOf: (node: number) => readonly number[];
    coMentions: readonly CoMentionEdge[];
    /** It came whole: nothing will be taken in. */
    isWhole: boolean;
    /** When papers are from; of a map that came whole the papers say it. */
    dates: Dates | undefined;
    /** Whether papers have tags; of a map that came whole the papers say it. */
    hasTags: boolean;
    /** @throws {Error} what came later is of another version or another state of the data than the map; the message is fit to be shown */
    refuseOther: (later: Release) => void;
    /** How many nodes are here. */
    nodeCount: () => number;
    /** Concepts and relations that were not here; each piece once. @throws {Error} of another release, or damaged; the message is fit to be shown */
    take: (piece: MapPiece) => void;
    /** @throws {Error} as `take` */
    takePairs: (piece: PairsPiece) => void;
  }>;

/** Said of what belongs to another release than the page. */
export const OTHER_RELEASE = 'The map’s data is of another version than this page. Reload the page.';

/** What says which release of the data a file belongs to. */
export type Release = Readonly<{ version: number; dataHash?: string | undefined }>;

/** A map that came whole: without gaps. */
export type WholeGraph = MapGraph & Readonly<{ nodes: readonly GraphNode[] }>;

/**
 * Fetches and decodes the map.
 * @throws {Error} where it cannot be had or has another version; the message is fit to be shown
 */
export async function loadGraph(address: string): Promise<MapGraph> {
  const data = (await fetchJson(address, 'The map’s data')) as MapData | MapStart;
  await breathe();
  const map = readBack(data);
  await breathe();
  return joinUp(data, map);
}

/**
 * @param data  as the build wrote it
 * @throws {Error} version other than SITE_DATA_VERSION, a start of a release of before, or columns of unequal length
 */
export function toGraph(data: MapStart): MapGraph;
export function toGraph(data: MapData): WholeGraph;
export function toGraph(data: MapData | MapStart): MapGraph {
  return joinUp(data, readBack(data));
}

function readBack(data: MapData): WholeMap {
  refuseOther(data, data.dataHash);
  refuseUneven(data.nodes);
  return decodeMap(data);
}

function joinUp(data: MapData | MapStart, map: WholeMap): MapGraph {
  const start = 'whole' in data ? data.whole : undefined;
  if (start) refuseOlder(start, [...COLUMNS, 'concepts', 'rise', 'dates', 'tags']);
  const nodes = new Array<GraphNode>(start?.concepts ?? map.nodes.length);
  const indexById = new Map<string, number>();
  const edges = [...map.edges];
  const coMentions = [...decodeCoMentions(data)];
  let lists: ReturnType<typeof groupByNode> | undefined;
  const put = (
    rows: readonly number[],
    decoded: readonly AtlasNode[],
    aliases: readonly string[],
    { stated, sorts, pieces, years }: WholeColumns,
  ) =>
    decoded.forEach((node, i) => {
      const index = rows[i] ?? i;
      if (nodes[index]) return; // it came with another piece
      indexById.set(node.id, index);
      nodes[index] = {
        ...node,
        index,
        aliases: splitAliases(aliases[i]),
        stated: stated[i] ?? 0,
        sorts: sorts[i] ?? 0,
        pieces: fromSum(pieces[i] ?? 0),
        years: years[i] ?? [],
      };
    });
  put([], map.nodes, data.nodes.aliases, start ?? wholeColumns(map.edges, map.nodes.length));
  return {
    ...map,
    rule: start ? { ...map.rule, rise: start.rise } : map.rule,
    nodes,
    indexById,
    edges,
    edgesOf: (node) => (lists ??= groupByNode(edges, nodes.length))(node),
    coMentions,
    isWhole: start === undefined,
    dates: start && toDates(Object.entries(start.dates), (node) => nodes[node]?.years ?? []),
    hasTags: start !== undefined && start.tags > 0,
    nodeCount: () => indexById.size,
    refuseOther: (later) => refuseOther(later, data.dataHash),
    take: (piece) => {
      refuseOther(piece, data.dataHash);
      refuseOlder(piece.whole, COLUMNS);
      refuseUneven(piece.nodes);
      put(running(piece.rows), decodeNodes(piece.nodes, map.maxProminence), piece.nodes.aliases, piece.whole);
      if (!piece.edges) return;
      for (const edge of decodeEdges(piece.edges)) edges.push(edge);
      edges.sort((a, b) => a.from - b.from || a.to - b.to || TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type));
      lists = undefined;
    },
    takePairs: (piece) => {
      refuseOther(piece, data.dataHash);
      for (const pair of decodeCoMentions(piece)) coMentions.push(pair);
      coMentions.sort((x, y) => x.a - y.a || x.b - y.b);
    },
  };
}

const TYPE_ORDER = [...new Set(RELATION_SORTS.map(({ type }) => type))];

/** Of a map that came whole. */
function wholeColumns(edges: readonly GraphEdge[], order: number): WholeColumns {
  const [stated, sorts] = [new Array<number>(order).fill(0), new Array<number>(order).fill(0)];
  for (const { from, to, type, mode } of edges) {
    const sort = 1 << RELATION_SORTS.findIndex((each) => each.type === type && each.mode === mode);
    for (const end of from === to ? [from] : [from, to]) {
      stated[end] = (stated[end] ?? 0) + 1;
      sorts[end] = (sorts[end] ?? 0) | sort;
    }
  }
  return { stated, sorts, pieces: [], years: [] };
}

function refuseOther({ version, dataHash }: Release, ofMap: string | undefined): void {
  if (version !== SITE_DATA_VERSION || dataHash !== ofMap) throw new Error(OTHER_RELEASE);
}

/** What a map in pieces says of each concept. */
const COLUMNS = ['stated', 'sorts', 'pieces', 'years'] as const satisfies readonly (keyof WholeColumns)[];

/** A release of before had less of what only a map in pieces has, under the same version. */
function refuseOlder(whole: Partial<MapStart['whole']>, keys: readonly (keyof MapStart['whole'])[]): void {
  if (keys.some((key) => whole[key] === undefined)) throw new Error(OTHER_RELEASE);
}

function refuseUneven(nodes: MapData['nodes']): void {
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
