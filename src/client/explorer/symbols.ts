/** Symbols of kinds and strokes of relations beside words. */
import type { Kind } from '../../domain/schema/concept.ts';
import { lineKeyClass, type Direction } from '../../view/line-key.ts';
import { symbolPath } from '../../view/shapes.ts';
import type { LineType } from '../../view/tokens.ts';
import { make, makeSvg } from './dom.ts';

/** The symbol of a kind in the current text colour, 16 px square. */
export function kindSymbol(kind: Kind): SVGSVGElement {
  const path = makeSvg('path', { d: symbolPath(kind, 8, kind === 'task' ? 9 : 8, 4.6), fill: 'currentColor' });
  return makeSvg('svg', { class: 'symbol', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, path);
}

/** A sample of a line, as pages have it. @param direction  `in` points at us */
export function lineSymbol(type: LineType, direction: Direction = 'out'): HTMLElement {
  return make('span', { class: `line-symbol ${lineKeyClass(type, direction)}` });
}

/** Class of a concept's name: upright and heavy, upright, or italic, as `nameStyle` sets it on the map. */
export function nameClass(kind: Kind, isNamed: boolean): string {
  if (kind === 'task' || kind === 'metric' || kind === 'concept') return 'name name-italic';
  return isNamed ? 'name name-heavy' : 'name';
}
