/** Where the lines of what attention brings run on the screen: their curves, and what a name there would hide of them. Pure. */
import { createDotField, type DotField } from '../../view/dot-field.ts';
import { curveBetween } from '../../view/relation-lines.ts';
import { symbolReach } from '../../view/shapes.ts';
import { lineStyle, lineTypeOf, STEM } from '../../view/tokens.ts';
import type { GraphEdge, MapGraph } from '../load-graph.ts';
import { stepsTo, type Attention } from '../shown.ts';
import { dotScale, toScreen, type Box, type Point, type Projection } from './camera.ts';
import { awayFrom, bendOf } from './line-geometry.ts';

/** The chosen dot's second outline stands this far out, px. */
const CHOSEN_RING = 5;
/** px from point to point at which a line is asked whether a name lies on it: less than a name is high. */
const POINT_STEP = 9;
/** As large a dot a point of a line is to names of places, px. */
const POINT_RADIUS = 1.5;
/** Of more lines than these, which together are a tangle, the others move no name. */
const MOST_LINES = 150;
/** A name may lie on lines, not willingly; least of all on a head, which tells the way, on a stem, or on most of a line, which then is not seen. */
const HIDING = { any: 1.5, head: 2.5, stem: 6, whole: 8 } as const;
/** What hides much costs no more: then another side that hides as much is as good. */
const MOST_HIDING = 8;

/** Points along the lines of an attention, px. */
export type LinePoints = Readonly<{
  /** What a name would hide of them, as a cost for `placeLabels`; 0 to `MOST_HIDING`. */
  hiding: (name: Box) => number;
  /** How many lines and stems run through a box. */
  through: (name: Box) => number;
  /** The points, as dots that names of places keep off. */
  field: DotField;
}>;

/** A line or a stem: `costs` of hiding each of its points. */
type Strand = Readonly<{ points: readonly Point[]; costs: readonly number[]; any: number }>;

/** @returns for no attention no points */
export function linePoints(graph: MapGraph, projection: Projection, attention: Attention | undefined): LinePoints {
  const strands = attention ? [...strandsOf(graph, projection, attention)] : [];
  const rows = strands.flatMap(({ points, costs, any }, strand) =>
    points.map(({ x, y }, i) => ({ x, y, radius: POINT_RADIUS, reach: 0, strand, any, cost: costs[i] ?? 0 })),
  );
  const field = createDotField(rows);
  const pointIn = ({ left, right, top, bottom }: Box, x: number, y: number, row: number) =>
    x < left || x > right || y < top || y > bottom ? undefined : rows[row];
  const through = (name: Box): number => {
    const strandsThere = new Set<number>();
    field.some(name, 0, (x, y, _radius, _reach, row) => {
      const point = pointIn(name, x, y, row);
      if (point) strandsThere.add(point.strand);
      return false;
    });
    return strandsThere.size;
  };
  const hiding = (name: Box): number => {
    const hidden = new Set<number>();
    let cost = 0;
    field.some(name, 0, (x, y, _radius, _reach, row) => {
      const point = pointIn(name, x, y, row);
      if (!point) return false;
      cost += point.cost + (hidden.has(point.strand) ? 0 : point.any);
      hidden.add(point.strand);
      return cost >= MOST_HIDING;
    });
    return Math.min(MOST_HIDING, cost);
  };
  return { hiding, through, field };
}

function* strandsOf(graph: MapGraph, projection: Projection, attention: Attention): Generator<Strand> {
  for (const [edge, curve] of curvesOf(graph, projection, attention, MOST_LINES)) {
    const { fromHead, toHead } = lineStyle(lineTypeOf(edge));
    const points = pointsAlong(curve);
    const costs = points.map(() => HIDING.whole / points.length);
    if (fromHead !== 'none') costs[0] = HIDING.head;
    if (toHead !== 'none') costs[points.length - 1] = HIDING.head;
    yield { points, costs, any: HIDING.any };
  }
  for (const { from, to, ring } of stemsOf(graph, projection, attention))
    yield { points: [from, to, ring], costs: [], any: HIDING.stem };
}

function pointsAlong(curve: Curve): readonly Point[] {
  const { start, middle, end } = curve;
  const length = Math.hypot(middle.x - start.x, middle.y - start.y) + Math.hypot(end.x - middle.x, end.y - middle.y);
  const steps = Math.max(2, Math.ceil(length / POINT_STEP));
  return Array.from({ length: steps + 1 }, (_, step) => pointOn(curve, step / steps));
}

/** @param share  0 at its start, 1 at its end */
export function pointOn({ start, middle, end }: Curve, share: number): Point {
  const on = (from: number, by: number, to: number) =>
    (1 - share) ** 2 * from + 2 * share * (1 - share) * by + share ** 2 * to;
  return { x: on(start.x, middle.x, end.x), y: on(start.y, middle.y, end.y) };
}

/** The stated relations of an attention, the first `most` of them, with their curves: several between two dots lie beside one another. */
export function* curvesOf(
  graph: MapGraph,
  projection: Projection,
  attention: Attention,
  most = Infinity,
): Generator<readonly [edge: GraphEdge, curve: Curve]> {
  const ranks = new Map<string, number>();
  for (const edge of attention.edges.slice(0, most)) {
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const rank = ranks.get(pair) ?? 0;
    ranks.set(pair, rank + 1);
    const curve = curveOf(graph, edge, projection, attention.centre, rank);
    if (curve) yield [edge, curve];
  }
}

export type Curve = NonNullable<ReturnType<typeof curveBetween>>;

export function curveOf(
  graph: MapGraph,
  edge: Pick<GraphEdge, 'from' | 'to'>,
  projection: Projection,
  centre: number,
  rank: number,
): Curve | undefined {
  const end = (index: number) => {
    const node = graph.nodes[index];
    if (!node) return undefined;
    const reach = symbolReach(node.kind, node.radius * dotScale(projection)) + (index === centre ? CHOSEN_RING : 0);
    return { ...toScreen(projection, node), reach };
  };
  const [from, to] = [end(edge.from), end(edge.to)];
  return from && to && curveBetween(from, to, bendOf(from, to, rank));
}

/** A hop of a chain keeps so far off the other dots, px. */
const CHAIN_AIR = 6;

/** How the hop of a chain between two that are named together bends: to the other side where it would seem to go through a third dot of the chain. */
export function hopRank(
  graph: MapGraph,
  { from, to }: Pick<GraphEdge, 'from' | 'to'>,
  projection: Projection,
  { centre, lit }: Pick<Attention, 'centre' | 'lit'>,
): number {
  const others = [...lit].flatMap((index) => (index === from || index === to ? [] : (graph.nodes[index] ?? [])));
  const isClear = (rank: number): boolean => {
    const curve = curveOf(graph, { from, to }, projection, centre, rank);
    const points = curve ? pointsAlong(curve) : [];
    return others.every((node) => {
      const { x, y } = toScreen(projection, node);
      const least = symbolReach(node.kind, node.radius * dotScale(projection)) + CHAIN_AIR;
      return points.every((point) => Math.hypot(point.x - x, point.y - y) > least);
    });
  };
  return isClear(0) || !isClear(1) ? 0 : 1;
}

/** Of a stem: from where to where its line goes, and the middle of the ring at its end; px. */
export type Stem = Readonly<{ from: Point; to: Point; ring: Point }>;

/**
 * A short thick stem with a small ring says that a paper here introduces it; it points away from the chosen concept. What is farther than its
 * neighbours has none: hundreds would cover the map.
 */
export function* stemsOf(graph: MapGraph, projection: Projection, attention: Attention): Generator<Stem> {
  const { centre, lit } = attention;
  const middle = graph.nodes[centre];
  if (!middle) return;
  for (const index of lit) {
    const node = graph.nodes[index];
    if (node?.tier !== 'introduced' || index === centre || stepsTo(attention, index) > 1) continue;
    const at = toScreen(projection, node);
    const out = awayFrom(toScreen(projection, middle), at);
    const start = symbolReach(node.kind, node.radius * dotScale(projection)) + 1.5;
    const step = (distance: number) => ({ x: at.x + out.x * distance, y: at.y + out.y * distance });
    yield { from: step(start), to: step(start + STEM.length), ring: step(start + STEM.length + STEM.ring + 0.5) };
  }
}
