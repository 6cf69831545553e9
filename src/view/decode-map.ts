/** Map data in columns, read back into concepts, relations and land for the makers of pictures. */
import { SPECK_RADIUS, toRadius, UNIT_STEPS } from '../domain/map-scale.ts';
import { mapRule, type MapRule } from '../domain/on-map.ts';
import type { Kind, RelationMode, RelationType } from '../domain/schema/concept.ts';
import type { Tier } from '../domain/schema/graph.ts';
import type { HomeNames, MapData } from '../domain/schema/site-data.ts';
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';

export type AtlasNode = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  tier: Tier;
  isUmbrella: boolean;
  /** Row in `regions`, `neighbourhoods`; -1 for none. */
  region: number;
  neighbourhood: number;
  x: number;
  y: number;
  prominence: number;
  paperCount: number;
  /** Of its dot, map units. */
  radius: number;
}>;

/** Ends are rows in `nodes`. */
export type AtlasEdge = Readonly<{
  from: number;
  to: number;
  type: RelationType;
  mode: RelationMode;
  paperCount: number;
  /** Its best sentence is a less certain reading. */
  isUnlikely?: boolean;
}>;

/** Two concepts named in the same papers; ends are rows in `nodes`, a < b. */
export type AtlasCoMention = Readonly<{ a: number; b: number; paperCount: number; npmi: number }>;

export type AtlasRegion = Readonly<{
  id: string;
  name: string;
  hue: number;
  step: number;
  /** Closed, flat `[x0, y0, …]`, map units; even-odd. */
  rings: readonly (readonly number[])[];
  label: Readonly<{ x: number; y: number; width: number }>;
}>;

/** A list with gaps where something is not here yet: what this type offers steps over them. Its length counts them. */
export type Gappy<T> = Readonly<Record<number, T>> &
  Pick<readonly T[], 'length' | 'forEach' | 'filter' | 'flatMap' | 'some' | 'reduce'>;

export type AtlasMap = Readonly<{
  extent: Readonly<{ width: number; height: number }>;
  paperCount: number;
  dataDate: string | undefined;
  /** What a concept needs to be drawn before any filter. */
  rule: MapRule;
  /** Most prominent first; gaps only in the browser, where a large map comes in pieces. */
  nodes: Gappy<AtlasNode>;
  edges: readonly AtlasEdge[];
  regions: readonly AtlasRegion[];
  neighbourhoods: readonly Readonly<{ id: string; name: string; region: number; x: number; y: number }>[];
  waterLines: readonly (readonly (readonly number[])[])[];
  /** Names on each of `HOME_PICTURES`; none where the map is not the served one. */
  homes: readonly HomeNames[];
  /** Greatest prominence among concepts on the map: that of the largest dot. */
  maxProminence: number;
}>;

/** A map without gaps. */
export type WholeMap = AtlasMap & Readonly<{ nodes: readonly AtlasNode[] }>;

// The schema's lists would bring its library along; the labels have the same keys in the same order.
const KIND_NAMES = Object.keys(KIND_LABELS) as Kind[];
const TYPE_NAMES = Object.keys(RELATION_LABELS) as RelationType[];
const MODE_NAMES = Object.keys(MODE_LABELS) as RelationMode[];
const TIER_NAMES: readonly Tier[] = ['common', 'introduced', 'rest'];
/** Sorts of relation, in the order in which `wholeColumnsSchema` numbers them. */
export const RELATION_SORTS = TYPE_NAMES.flatMap((type) => MODE_NAMES.map((mode) => ({ type, mode })));

/** @param data  as the build wrote it; columns of equal length */
export function decodeMap(data: MapData): WholeMap {
  const { nodes: columns } = data;
  const shown = columns.prominence.filter((_, i) => columns.umbrella[i] !== 1);
  const maxProminence = shown.reduce((most, each) => Math.max(most, each), 0) / 10;
  const nodes = decodeNodes(columns, maxProminence);
  return {
    extent: data.extent,
    paperCount: data.paperCount,
    rule: mapRule(nodes, data.paperCount),
    dataDate: data.dataDate,
    nodes,
    edges: decodeEdges(data.edges),
    regions: data.regions.map((region) => ({ ...region, rings: region.rings.map(decodeRing) })),
    neighbourhoods: data.neighbourhoods,
    waterLines: data.waterLines.map((line) => line.map(decodeRing)),
    homes: data.homes ?? [],
    maxProminence,
  };
}

/** The pairs that are named together, which only some readers need; in the order of the columns. */
export function decodeCoMentions({ coMentions }: Pick<MapData, 'coMentions'>): readonly AtlasCoMention[] {
  const first = running(coMentions.a);
  return coMentions.b.map((b, i) => ({
    a: first[i] ?? 0,
    b,
    paperCount: coMentions.papers[i] ?? 2,
    npmi: (coMentions.npmi[i] ?? 0) / 100,
  }));
}

/** @param maxProminence  of the whole map */
export function decodeNodes(columns: MapData['nodes'], maxProminence: number): readonly AtlasNode[] {
  return columns.id.map((id, i) => decodeNode(columns, id, i, maxProminence));
}

/** In the order of the columns. */
export function decodeEdges(columns: MapData['edges']): readonly AtlasEdge[] {
  const from = running(columns.from);
  return columns.to.map((to, i) => ({
    from: from[i] ?? 0,
    to,
    type: TYPE_NAMES[columns.type[i] ?? 0] ?? 'builds-on',
    mode: MODE_NAMES[columns.mode[i] ?? 0] ?? 'others',
    paperCount: columns.papers[i] ?? 1,
    ...(columns.unlikely[i] === 1 ? { isUnlikely: true } : {}),
  }));
}

function decodeNode(columns: MapData['nodes'], id: string, i: number, maxProminence: number): AtlasNode {
  const tier = TIER_NAMES[columns.tier[i] ?? 2] ?? 'rest';
  const prominence = (columns.prominence[i] ?? 0) / 10;
  return {
    id,
    name: columns.name[i] ?? id,
    kind: KIND_NAMES[columns.kind[i] ?? 0] ?? 'concept',
    tier,
    isUmbrella: columns.umbrella[i] === 1,
    region: columns.region[i] ?? -1,
    neighbourhood: columns.neighbourhood[i] ?? -1,
    x: (columns.x[i] ?? 0) / UNIT_STEPS,
    y: (columns.y[i] ?? 0) / UNIT_STEPS,
    prominence,
    paperCount: columns.papers[i] ?? 0,
    radius: tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, maxProminence),
  };
}

function decodeRing(steps: readonly number[]): readonly number[] {
  const ring = [...steps];
  for (let i = 2; i < ring.length; i++) ring[i] = (ring[i] ?? 0) + (ring[i - 2] ?? 0);
  return ring.map((value) => value / UNIT_STEPS);
}

/** Sums of all differences so far. */
export function running(differences: readonly number[]): readonly number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
