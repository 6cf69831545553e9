/** Stated relations as lines: fine curves between two dots, with the heads of their type. */
import { element, number } from './svg.ts';
import { lineStyle, STEM, type LineStyle, type Theme } from './tokens.ts';

/** Where a line may end: the middle of a dot and how far it reaches. */
export type End = Readonly<{ x: number; y: number; reach: number }>;

/** Between the end of a line and the outline of a dot, px. */
const CLEARANCE = 3;

/**
 * @param bend  height of the curve as a share of its length, to the left when going from `from`; 0.05 to 0.15 looks drawn
 * @returns line and heads; nothing where the dots are too close for a line
 */
export function drawRelation(
  type: Parameters<typeof lineStyle>[0],
  from: End,
  to: End,
  bend: number,
  theme: Theme,
): string {
  const style = lineStyle(type);
  const curve = curveBetween(from, to, bend);
  if (curve === undefined) return '';
  const { start, middle, end } = curve;
  const colour = theme[style.colour];
  const d = `M${point(start)}Q${point(middle)} ${point(end)}`;
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': style.width,
    'stroke-dasharray': style.dash.length === 0 ? undefined : style.dash.join(' '),
    'stroke-linecap': style.cap === 'round' ? 'round' : undefined,
  };
  const heads = [
    { head: style.toHead, tip: end },
    { head: style.fromHead, tip: start },
  ];
  const outlines = (kind: LineStyle['toHead']): string =>
    heads.map(({ head, tip }) => (head === kind ? headPath(style, kind, tip, middle) : '')).join('');
  const [filled, open] = [outlines('filled'), outlines('open')];
  return [
    element('path', { d, ...stroke }),
    filled === '' ? '' : element('path', { d: filled, fill: colour }),
    open === '' ? '' : element('path', { d: open, fill: 'none', stroke: colour, 'stroke-width': style.width }),
  ].join('');
}

/** The stem of what a paper here introduces: short and thick, a ring at its end; `angleRad` points away from the dot. */
export function drawStem({ x, y, reach }: End, angleRad: number, theme: Theme): string {
  const along = (distance: number): Point => ({
    x: x + distance * Math.cos(angleRad),
    y: y + distance * Math.sin(angleRad),
  });
  const start = reach + 3;
  const end = start + STEM.length;
  const ring = along(end + STEM.ring);
  const style = lineStyle('introduces');
  const stem = element('path', {
    d: `M${point(along(start))}L${point(along(end))}`,
    stroke: theme[style.colour],
    'stroke-width': style.width,
  });
  const paper = {
    cx: ring.x,
    cy: ring.y,
    r: STEM.ring,
    fill: theme.ground,
    stroke: theme[style.colour],
    'stroke-width': 1.1,
  };
  return stem + element('circle', paper);
}

type Point = Readonly<{ x: number; y: number }>;
type Curve = Readonly<{ start: Point; middle: Point; end: Point }>;

/** Quadratic curve whose ends stop short of both dots, heading for their middles. */
export function curveBetween(from: End, to: End, bend: number): Curve | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < from.reach + to.reach + 2 * CLEARANCE + 4) return undefined;
  const middle = { x: (from.x + to.x) / 2 + bend * dy * 2, y: (from.y + to.y) / 2 - bend * dx * 2 };
  return { start: onRim(from, middle), middle, end: onRim(to, middle) };
}

function onRim({ x, y, reach }: End, towards: Point): Point {
  const length = Math.hypot(towards.x - x, towards.y - y) || 1;
  const share = (reach + CLEARANCE) / length;
  return { x: x + (towards.x - x) * share, y: y + (towards.y - y) * share };
}

function headPath(style: LineStyle, head: LineStyle['toHead'], tip: Point, from: Point): string {
  const angleRad = Math.atan2(tip.y - from.y, tip.x - from.x);
  const side = (turn: number): Point => ({
    x: tip.x - style.headSize * Math.cos(angleRad + turn),
    y: tip.y - style.headSize * Math.sin(angleRad + turn),
  });
  const [left, right] = head === 'filled' ? [side(0.4), side(-0.4)] : [side(0.5), side(-0.5)];
  return `M${point(left)}L${point(tip)}L${point(right)}${head === 'filled' ? 'Z' : ''}`;
}

/** Tenths of a px: no eye sees less of a line. */
function point({ x, y }: Point): string {
  const tenth = (value: number): string => number(Math.round(value * 10) / 10);
  return `${tenth(x)} ${tenth(y)}`;
}
