/** Stated relations as lines: fine curves between two dots, with the heads of their type. */
import { compactPath } from './compact-path.ts';
import { paint } from './paint.ts';
import { element } from './svg.ts';
import { tenth, type Paint } from './text.ts';
import { lineStyle, STEM, type LineStyle, type LineType, type Theme } from './tokens.ts';

/** Where a line may end: the middle of a dot and how far it reaches. */
export type End = Readonly<{ x: number; y: number; reach: number }>;

/** Between the end of a line and the outline of a dot, px. */
const CLEARANCE = 3;

/** `bend` is the height of the curve as a share of its length, to the left when going from `from`; 0.05 to 0.15 looks drawn. */
export type Bow = Readonly<{ from: End; to: End; bend: number }>;

/** @returns line and heads; nothing where the dots are too close for a line */
export function drawRelation(type: LineType, from: End, to: End, bend: number, theme: Theme): string {
  return drawRelations(type, [{ from, to, bend }], theme);
}

/** Lines of one type with their heads: what is painted alike is one path, which says how once. */
export function drawRelations(type: LineType, bows: readonly Bow[], theme: Theme): string {
  const style = lineStyle(type);
  const curves = bows.flatMap(({ from, to, bend }) => curveBetween(from, to, bend) ?? []);
  const lines = curves.map(({ start, middle, end }) => `M${point(start)}Q${point(middle)} ${point(end)}`);
  const heads = curves.map(
    ({ start, middle, end }) =>
      headPath(style, style.toHead, end, middle) + headPath(style, style.fromHead, start, middle),
  );
  const path = (d: readonly string[], paints: Paint): string =>
    d.join('') === '' ? '' : element('path', { d: compactPath(d.join('')), ...paints });
  const headPaint = hasHead(type) ? paint(`head-${type}`, theme) : {};
  return path(lines, paint(`line-${type}`, theme)) + path(heads, headPaint);
}

type HeadedType = Exclude<LineType, 'evaluates' | 'unlikely-evaluates' | 'unlikely' | 'introduces' | 'co-mention'>;

function hasHead(type: LineType): type is HeadedType {
  return lineStyle(type).toHead !== 'none';
}

/** The stem of what a paper here introduces: short and thick, a ring at its end; `angleRad` points away from the dot. */
export function drawStem(at: End, angleRad: number, theme: Theme): string {
  return drawStems([{ at, angleRad }], theme);
}

/** The same for several: all stems one path, and all rings painted once. */
export function drawStems(stems: readonly Readonly<{ at: End; angleRad: number }>[], theme: Theme): string {
  if (stems.length === 0) return '';
  const along = ({ at, angleRad }: (typeof stems)[number], distance: number): Point => ({
    x: at.x + (at.reach + 3 + distance) * Math.cos(angleRad),
    y: at.y + (at.reach + 3 + distance) * Math.sin(angleRad),
  });
  const d = stems.map((stem) => `M${point(along(stem, 0))}L${point(along(stem, STEM.length))}`).join('');
  const rings = stems.map((stem) => {
    const { x, y } = along(stem, STEM.length + STEM.ring);
    return { cx: tenth(x), cy: tenth(y), r: STEM.ring };
  });
  const end = paint('stem-end', theme);
  const [first, ...others] = rings;
  return [
    element('path', { d: compactPath(d), ...paint('line-introduces', theme) }),
    others.length === 0
      ? element('circle', { ...first, ...end })
      : element('g', end, rings.map((ring) => element('circle', ring)).join('')),
  ].join('');
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

/** '' for an end without a head. */
function headPath(style: LineStyle, head: LineStyle['toHead'], tip: Point, from: Point): string {
  if (head === 'none') return '';
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
  return `${tenth(x)} ${tenth(y)}`;
}
