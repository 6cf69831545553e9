/**
 * A view small enough to be drawn whole: what an embed, its picture and its list show. One concept and its neighbours (`ego`), or
 * chosen concepts where the map has them (`map`).
 */
import type { AtlasMap, AtlasNode } from './decode-map.ts';
import type { CameraKeys } from './view-keys.ts';
import type { EgoEdge, EgoNode, EgoView } from './ego-view.ts';

/** More than this is neither told apart nor named in a frame. */
export const MOST_NODES = 150;
/** Neighbours of a concept that an embed keeps where its address does not say. */
export const EMBED_LIMIT = 40;

/** Places are map units. */
export type SmallNode = EgoNode & Readonly<{ x: number; y: number }>;

export type SmallView = Readonly<{
  shape: 'ego' | 'map';
  /** Most important first; of an `ego` the first is in the middle. */
  nodes: readonly SmallNode[];
  edges: readonly EgoEdge[];
  /** Ids that stand out: the middle, the ends of a path or a comparison. */
  ends: readonly string[];
  /** What belongs to the view and found no room. */
  more: number;
  /** Where dots carry an ink of their own: what it says. */
  colouring?: Colouring;
  /** Where one looks at a `map` from; left out: as near as all of it fits. */
  camera?: CameraKeys;
}>;

/**
 * Sorts of lines that a drawing of a view has: `introduces` is the stem of a dot, which that in the middle of an `ego` goes without, and `unlikely` says
 * that some are less certain.
 */
export function linesIn({ shape, nodes, edges }: SmallView): ReadonlySet<EgoEdge['type'] | 'introduces' | 'unlikely'> {
  const withStem = shape === 'ego' ? nodes.slice(1) : nodes;
  const stems = withStem.some(({ isIntroduced }) => isIntroduced) ? (['introduces'] as const) : [];
  const doubts = edges.some(({ isUnlikely }) => isUnlikely) ? (['unlikely'] as const) : [];
  return new Set([...edges.map(({ type }) => type), ...stems, ...doubts]);
}

/** Dots by kind, or by the year of their earliest paper. */
export type Colouring = Readonly<{ by: 'kind' } | { by: 'year'; first: number; last: number }>;

/** What of a map is to be drawn. */
export type Pick = Readonly<{
  shape: SmallView['shape'];
  nodes: readonly AtlasNode[];
  edges: readonly (Omit<EgoEdge, 'from' | 'to'> & Readonly<{ from: number; to: number }>)[];
  ends: readonly string[];
  more: number;
}>;

/** @param hrefOf  address of a concept's page; undefined: no link */
export function toSmallView(map: AtlasMap, pick: Pick, hrefOf: (id: string) => string | undefined): SmallView {
  const kept = pick.nodes.slice(0, MOST_NODES);
  const ids = new Set(kept.map(({ id }) => id));
  const edges = pick.edges.flatMap(({ from, to, type, isUnlikely = false }): EgoEdge[] => {
    const [start, end] = [map.nodes[from]?.id, map.nodes[to]?.id];
    return start !== undefined && end !== undefined && ids.has(start) && ids.has(end)
      ? [{ from: start, to: end, type, ...(isUnlikely ? { isUnlikely } : {}) }]
      : [];
  });
  return {
    shape: pick.shape,
    nodes: kept.map((node) => toSmallNode(map, node, hrefOf)),
    edges: withoutRepeats(edges),
    ends: pick.ends,
    more: pick.more + pick.nodes.length - kept.length,
  };
}

/** Relations of one type and direction are one line, however they are known. */
function withoutRepeats(edges: readonly EgoEdge[]): readonly EgoEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge])).values()];
}

function toSmallNode(map: AtlasMap, node: AtlasNode, hrefOf: (id: string) => string | undefined): SmallNode {
  const region = map.regions[node.region];
  const { id, name, kind, radius, tier, x, y } = node;
  const href = hrefOf(id);
  return {
    id,
    name,
    kind,
    radius,
    region: { id: region?.id ?? '', hue: region?.hue ?? -1, step: region?.step ?? 0 },
    isIntroduced: tier === 'introduced',
    ...(href === undefined ? {} : { href }),
    x,
    y,
  };
}

/**
 * A region's or a neighbourhood's concepts, most prominent first, and what is stated among those that are kept.
 * @param rows   of its members, most prominent first
 * @param limit  concepts kept, at most
 * @param level  of a neighbourhood, which has few, also those are kept that the whole map leaves out
 */
export function pickCommunity(
  map: AtlasMap,
  rows: readonly number[],
  limit: number,
  level: 'region' | 'neighbourhood' = 'region',
): Pick {
  const members = rows.filter((row) => level === 'neighbourhood' || isDrawn(map.nodes[row]));
  const kept = new Set(members.slice(0, limit));
  return {
    shape: 'map',
    nodes: [...kept].flatMap((row) => map.nodes[row] ?? []),
    edges: map.edges.filter(({ from, to }) => from !== to && kept.has(from) && kept.has(to)),
    ends: [],
    more: rows.length - kept.size,
  };
}

function isDrawn(node: AtlasNode | undefined): boolean {
  return node !== undefined && node.tier !== 'rest' && !node.isUmbrella;
}

/**
 * The view with fewer neighbours or fewer kinds: what keys of an address ask of data that is at hand.
 * The middle and the ends stay whatever their kind.
 */
export function narrow(
  view: SmallView,
  {
    limit,
    allowsNode,
    allowsEdge,
  }: Readonly<{
    limit?: number | undefined;
    allowsNode: (node: SmallNode) => boolean;
    allowsEdge: (edge: EgoEdge) => boolean;
  }>,
): SmallView {
  const fixed = new Set(view.ends);
  const edges = view.edges.filter(allowsEdge);
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const wanted = view.nodes.filter(
    (node) => fixed.has(node.id) || (allowsNode(node) && (view.shape === 'map' || touched.has(node.id))),
  );
  const kept = limit === undefined ? wanted : wanted.slice(0, limit + (view.shape === 'ego' ? 1 : 0));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...view,
    nodes: kept,
    edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    more: view.more + wanted.length - kept.length,
  };
}

/** @throws {RangeError} a view without nodes has no middle */
export function toEgo({ nodes, edges }: SmallView): EgoView {
  const [centre, ...neighbours] = nodes;
  if (centre === undefined) throw new RangeError('toEgo: the view has no nodes');
  return { centre, neighbours, edges };
}
