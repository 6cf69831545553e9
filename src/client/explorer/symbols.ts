/** Symbols of kinds and strokes of relations as small SVGs beside words. */
import type { Kind, RelationType } from '../../domain/schema/concept.ts';
import { symbolPath } from '../../view/shapes.ts';
import { lineStyle, STEM } from '../../view/tokens.ts';
import { makeSvg } from './dom.ts';

/** The symbol of a kind in the current text colour, 16 px square. */
export function kindSymbol(kind: Kind): SVGSVGElement {
  const path = makeSvg('path', { d: symbolPath(kind, 8, kind === 'task' ? 9 : 8, 4.6), fill: 'currentColor' });
  return makeSvg('svg', { class: 'symbol', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, path);
}

/**
 * A sample of a relation's line, 32 px wide, in the colour of its class `stroke-<type>`.
 * @param direction  of the arrow where the type has one: `in` points at us
 */
export function lineSymbol(
  type: RelationType | 'unlikely' | 'co-mention',
  direction: 'out' | 'in' | 'both' = 'out',
): SVGSVGElement {
  const style = lineStyle(type);
  const line = makeSvg('path', {
    d: 'M3 6H29',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': style.width,
    'stroke-dasharray': style.dash.length > 0 ? style.dash.join(' ') : undefined,
    'stroke-linecap': style.cap,
  });
  const heads: SVGElement[] = [];
  const atRight = type === 'builds-on' ? direction !== 'in' : style.toHead !== 'none';
  const atLeft = type === 'builds-on' ? direction === 'in' : style.fromHead !== 'none';
  if (atRight) heads.push(head('M24 3.2L30 6L24 8.8', style.toHead));
  if (atLeft) heads.push(head('M8 3.2L2 6L8 8.8', type === 'builds-on' ? style.toHead : style.fromHead));
  const attributes = { class: `line-symbol stroke-${type}`, viewBox: '0 0 32 12', width: 32, height: 12 };
  return makeSvg('svg', { ...attributes, 'aria-hidden': 'true' }, line, ...heads);
}

function head(d: string, kind: 'none' | 'filled' | 'open'): SVGElement {
  const fill = kind === 'filled' ? 'currentColor' : 'none';
  return makeSvg('path', { d, fill, stroke: 'currentColor', 'stroke-width': kind === 'filled' ? 0 : 1.15 });
}

/** Class of a concept's name: upright and heavy, upright, or italic, as `nameStyle` sets it on the map. */
export function nameClass(kind: Kind, isNamed: boolean): string {
  if (kind === 'task' || kind === 'metric' || kind === 'concept') return 'name name-italic';
  return isNamed ? 'name name-heavy' : 'name';
}

/** The short stem with a ring that says "a paper here introduces it". */
export function stemSymbol(): SVGSVGElement {
  const stem = makeSvg('path', { d: `M4 6h${STEM.length}`, stroke: 'currentColor', 'stroke-width': 2.6 });
  const ring = makeSvg('circle', {
    cx: 4 + STEM.length + STEM.ring + 0.5,
    cy: 6,
    r: STEM.ring,
    fill: 'none',
    stroke: 'currentColor',
  });
  return makeSvg(
    'svg',
    { class: 'line-symbol', viewBox: '0 0 20 12', width: 20, height: 12, 'aria-hidden': 'true' },
    stem,
    ring,
  );
}
