/** The map as the browser works on it: columns decoded once, neighbours as ranges of one array, everything by node index. */
import type { Kind, RelationMode, RelationType } from '../domain/schema/concept.ts';
import type { Tier } from '../domain/schema/graph.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import { SPECK_RADIUS, toRadius } from '../domain/map-scale.ts';
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';

/** Values behind the indices in the columns; the labels' keys stand in the schema's order. */
const KIND_NAMES = Object.keys(KIND_LABELS) as Kind[];
const TYPE_NAMES = Object.keys(RELATION_LABELS) as RelationType[];
const MODE_NAMES = Object.keys(MODE_LABELS) as RelationMode[];
const TIER_NAMES: readonly Tier[] = ['common', 'introduced', 'rest'];
const UNITS = 8; // coordinates are stored times eight

export type GraphNode = Readonly<{
  index: number;
  id: string;
  name: string;
  aliases: readonly string[];
  kind: Kind;
  tier: Tier;
  isUmbrella: boolean;
  /** Index into `regions`, `neighbourhoods`; -1 for none. */
  region: number;
  neighbourhood: number;
  x: number;
  y: number;
  prominence: number;
  paperCount: number;
  /** Map units at zoom 1. */
  radius: number;
}>;

/** A stated relation, from and to as node indices. */
export type GraphEdge = Readonly<{ from: number; to: number; type: RelationType; mode: RelationMode; paperCount: number }>;
export type CoMentionEdge = Readonly<{ a: number; b: number; paperCount: number; npmi: number }>;

export type Region = Readonly<{
  id: string;
  name: string;
  hue: number;
  step: number;
  /** Flat `[x0, y0, …]` in map units. */
  rings: readonly Float32Array[];
  label: Readonly<{ x: number; y: number; width: number }>;
}>;
export type Neighbourhood = Readonly<{ id: string; name: string; region: number; x: number; y: number }>;

export type MapGraph = Readonly<{
  extent: Readonly<{ width: number; height: number }>;
  paperCount: number;
  dataDate?: string;
  /** Most prominent first. */
  nodes: readonly GraphNode[];
  indexById: ReadonlyMap<string, number>;
  edges: readonly GraphEdge[];
  /** Edges that touch a node, as indices into `edges`. */
  edgesOf: (node: number) => readonly number[];
  coMentions: readonly CoMentionEdge[];
  regions: readonly Region[];
  neighbourhoods: readonly Neighbourhood[];
  waterLines: readonly (readonly Float32Array[])[];
}>;

/**
 * Fetches and decodes the map.
 * @throws {Error} where it cannot be had or has another version; the message is fit to be shown
 */
export async function loadGraph(address: string, signal?: AbortSignal): Promise<MapGraph> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The map's data could not be loaded (${response.status}).`);
  return decodeMap((await response.json()) as MapData);
}

/**
 * @param data  as the build wrote it
 * @throws {Error} version other than 1, or columns of unequal length
 */
export function decodeMap(data: MapData): MapGraph {
  if (data.version !== 1) throw new Error('The map’s data is of another version than this page. Reload the page.');
  const nodes = decodeNodes(data);
  const edges = decodeEdges(data);
  const touching = groupByNode(edges, nodes.length);
  return {
    extent: data.extent,
    paperCount: data.paperCount,
    ...(data.dataDate === undefined ? {} : { dataDate: data.dataDate }),
    nodes,
    indexById: new Map(nodes.map((node) => [node.id, node.index])),
    edges,
    edgesOf: (node) => touching[node] ?? [],
    coMentions: decodeCoMentions(data),
    regions: data.regions.map((region) => ({ ...region, rings: region.rings.map(decodeRing) })),
    neighbourhoods: data.neighbourhoods,
    waterLines: data.waterLines.map((line) => line.map(decodeRing)),
  };
}

function decodeNodes(data: MapData): GraphNode[] {
  const columns = data.nodes;
  const order = columns.id.length;
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== order) throw new Error(`The map’s data is damaged: ${column.length} of ${order} in "${name}".`);
  }
  const most = columns.prominence.reduce((a, b) => Math.max(a, b), 0) / 10;
  return columns.id.map((id, index) => {
    const tier = TIER_NAMES[columns.tier[index] ?? 2] ?? 'rest';
    const prominence = (columns.prominence[index] ?? 0) / 10;
    const aliases = columns.aliases[index] ?? '';
    return {
      index,
      id,
      name: columns.name[index] ?? id,
      aliases: aliases === '' ? [] : aliases.split('|'),
      kind: KIND_NAMES[columns.kind[index] ?? 0] ?? 'concept',
      tier,
      isUmbrella: columns.umbrella[index] === 1,
      region: columns.region[index] ?? -1,
      neighbourhood: columns.neighbourhood[index] ?? -1,
      x: (columns.x[index] ?? 0) / UNITS,
      y: (columns.y[index] ?? 0) / UNITS,
      prominence,
      paperCount: columns.papers[index] ?? 0,
      radius: tier === 'common' ? toRadius(prominence, most) : SPECK_RADIUS,
    };
  });
}

function decodeEdges({ edges }: MapData): GraphEdge[] {
  let from = 0;
  return edges.from.map((step, i) => {
    from += step;
    return {
      from,
      to: edges.to[i] ?? 0,
      type: TYPE_NAMES[edges.type[i] ?? 0] ?? 'builds-on',
      mode: MODE_NAMES[edges.mode[i] ?? 0] ?? 'others',
      paperCount: edges.papers[i] ?? 1,
    };
  });
}

function decodeCoMentions({ coMentions }: MapData): CoMentionEdge[] {
  let a = 0;
  return coMentions.a.map((step, i) => {
    a += step;
    return { a, b: coMentions.b[i] ?? 0, paperCount: coMentions.papers[i] ?? 2, npmi: (coMentions.npmi[i] ?? 0) / 100 };
  });
}

/** First point absolute, the others as differences. */
function decodeRing(ring: readonly number[]): Float32Array {
  const points = new Float32Array(ring.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    x += ring[i] ?? 0;
    y += ring[i + 1] ?? 0;
    points[i] = x / UNITS;
    points[i + 1] = y / UNITS;
  }
  return points;
}

function groupByNode(edges: readonly GraphEdge[], order: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: order }, () => []);
  edges.forEach((edge, index) => {
    groups[edge.from]?.push(index);
    if (edge.to !== edge.from) groups[edge.to]?.push(index);
  });
  return groups;
}
