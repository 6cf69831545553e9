/** The stated relations that attention brings: curved lines, told apart by stroke and colour, and the stem of what a paper introduces. */
import { lineStyle, lineTypeOf, STEM, type LineStyle, type Theme } from '../../view/tokens.ts';
import type { CoMentionEdge, GraphEdge, MapGraph } from '../load-graph.ts';
import { stepOf, type Attention } from '../shown.ts';
import { toScreen, type Point, type Projection } from './camera.ts';
import type { Layer } from './canvas.ts';
import { curveOf, curvesOf, hopRank, pointOn, stemsOf, type Curve } from './line-curves.ts';
import { headCorners, stepStrength } from './line-geometry.ts';

/** Of co-mentions at rest: land and names must read through them. */
const HAIRLINE_ALPHA = 0.4;
/** A line under the pointer is so much wider, px. */
const POINTED_GROWTH = 1.5;
/** Parts of a curve that are taken for straight where one points at it. */
const CURVE_STEPS = 16;

/** Draws the lines of an attention, the first `most` of them; `strength` 0 to 1 while they come and go. @param pointed  the one that the pointer is on */
export function drawLines(
  layer: Layer,
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  attention: Attention | undefined,
  strength: number,
  most = Infinity,
  pointed?: GraphEdge,
): void {
  layer.begin();
  if (!attention || strength <= 0) return;
  const { context } = layer;
  context.globalAlpha = strength;
  const hairline = (from: number, to: number, colour: string, rank = 0) => {
    const curve = curveOf(graph, { from, to }, projection, attention.centre, rank);
    if (curve) drawLine(context, curve, lineStyle('co-mention'), theme, colour);
  };
  for (const other of attention.coMentioned) hairline(attention.centre, other, theme.ink3);
  for (const { a, b } of attention.shared ?? [])
    hairline(a, b, theme.ink2, hopRank(graph, { from: a, to: b }, projection, attention)); // hops of a chain: fine, not faint
  for (const [edge, curve] of curvesOf(graph, projection, attention, most)) {
    context.globalAlpha = strength * stepStrength(stepOf(attention, edge));
    drawLine(context, curve, lineStyle(lineTypeOf(edge)), theme);
  }
  context.globalAlpha = strength;
  if (pointed) {
    for (const [edge, curve] of curvesOf(graph, projection, attention)) {
      const style = lineStyle(lineTypeOf(edge));
      if (edge === pointed)
        drawLine(context, curve, { ...style, width: style.width + POINTED_GROWTH }, theme, theme.ink);
    }
  }
  drawStems(context, graph, projection, theme, attention);
  context.globalAlpha = 1;
}

/** The stated relation whose line is nearest to a point, within the slack; of lines at the same distance the one that is drawn last. */
export function lineAt(
  graph: MapGraph,
  projection: Projection,
  attention: Attention,
  at: Point,
  slack: number,
): GraphEdge | undefined {
  let best: GraphEdge | undefined;
  let least = slack;
  for (const [edge, curve] of curvesOf(graph, projection, attention)) {
    const distance = distanceTo(curve, at, least);
    if (distance > least) continue;
    least = distance;
    best = edge;
  }
  return best;
}

/** px; Infinity where it is more than `most` for certain. */
function distanceTo({ start, middle, end }: Curve, { x, y }: Point, most: number): number {
  const isPast = (value: number, ...ends: readonly number[]) =>
    value < Math.min(...ends) - most || value > Math.max(...ends) + most;
  if (isPast(x, start.x, middle.x, end.x) || isPast(y, start.y, middle.y, end.y)) return Infinity;
  let least = Infinity;
  let last: Point = start;
  for (let step = 1; step <= CURVE_STEPS; step += 1) {
    const next = pointOn({ start, middle, end }, step / CURVE_STEPS);
    const [dx, dy] = [next.x - last.x, next.y - last.y];
    const along = ((x - last.x) * dx + (y - last.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    const held = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(x - last.x - held * dx, y - last.y - held * dy));
    last = next;
  }
  return least;
}

/** @param colour  where not the style's own: hairlines in `rule` would be lost on land */
function drawLine(
  context: CanvasRenderingContext2D,
  curve: Curve,
  style: LineStyle,
  theme: Theme,
  colour = theme[style.colour],
): void {
  const { start, middle, end } = curve;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = style.width;
  context.lineCap = style.cap;
  context.setLineDash(style.dash as number[]); // read only
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(middle.x, middle.y, end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  drawHead(context, style.fromHead, start, middle, style.headSize);
  drawHead(context, style.toHead, end, middle, style.headSize);
}

function drawHead(
  context: CanvasRenderingContext2D,
  head: LineStyle['toHead'],
  tip: Point,
  comingFrom: Point,
  size: number,
): void {
  if (head === 'none') return;
  const [left, right] = headCorners(tip, comingFrom, size);
  context.beginPath();
  context.moveTo(left.x, left.y);
  context.lineTo(tip.x, tip.y);
  context.lineTo(right.x, right.y);
  if (head === 'filled') context.fill();
  else context.stroke();
}

/** Co-mentions at rest: straight hairlines from dot to dot, all in one path. */
export function drawHairlines(
  { context }: Layer,
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  pairs: readonly CoMentionEdge[],
  strength: number,
): void {
  if (pairs.length === 0 || strength <= 0) return;
  context.globalAlpha = HAIRLINE_ALPHA * strength;
  context.strokeStyle = theme.ink3;
  context.lineWidth = lineStyle('co-mention').width;
  context.beginPath();
  for (const { a, b } of pairs) {
    const [from, to] = [graph.nodes[a], graph.nodes[b]];
    if (!from || !to) continue;
    const [start, end] = [toScreen(projection, from), toScreen(projection, to)];
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function drawStems(
  context: CanvasRenderingContext2D,
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  attention: Attention,
): void {
  const style = lineStyle('introduces');
  context.strokeStyle = theme[style.colour];
  for (const { from, to, ring } of stemsOf(graph, projection, attention)) {
    context.lineWidth = style.width;
    context.lineCap = 'butt';
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    context.lineWidth = 1;
    context.beginPath();
    context.arc(ring.x, ring.y, STEM.ring, 0, 2 * Math.PI);
    context.stroke();
  }
}
