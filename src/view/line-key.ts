/** A short sample of a relation's line, as on the map, for the style sheet: keys and headings have it by a class. */
import { element, number } from './svg.ts';
import { lineStyle, type LineType } from './tokens.ts';

/** px. */
export const LINE_KEY = { width: 36, height: 12 } as const;
/** From the left edge to the tip of the line, px. */
const LENGTH = 34;
const MIDDLE = LINE_KEY.height / 2;

/** Of a relation, seen from one of its ends: `in` points at it. */
export type Direction = 'out' | 'in' | 'both';

/** Class of an empty element that shows the sample, see `tokens.css`. */
export function lineKeyClass(type: LineType, direction: Direction = 'out'): string {
  return direction === 'in' ? `line-${type} line-in` : `line-${type}`;
}

/** A complete SVG document in black: a mask. */
export function lineKeySvg(type: LineType): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${LINE_KEY.width} ${LINE_KEY.height}` };
  return element('svg', { ...frame, fill: 'none', stroke: '#000' }, type === 'introduces' ? stem() : line(type));
}

function line(type: LineType): string {
  const { width, dash, cap, fromHead, toHead, headSize } = lineStyle(type);
  const start = fromHead === 'none' ? 1 : 3;
  const end = LENGTH - (toHead === 'filled' ? headSize : toHead === 'open' ? 3 : 1);
  const [half, wing] = [headSize / 2.2, number(headSize / 2.4)];
  const open = (tip: number, back: number): string =>
    `M${number(back)} ${number(MIDDLE - half)}L${tip} ${MIDDLE}L${number(back)} ${number(MIDDLE + half)}`;
  const heads =
    (toHead === 'open' ? open(LENGTH, LENGTH - headSize) : '') + (fromHead === 'open' ? open(1, 1 + headSize) : '');
  const filled = `M${LENGTH} ${MIDDLE}l${-headSize}-${wing}v${number(headSize / 1.2)}Z`;
  return [
    element('path', {
      d: `M${start} ${MIDDLE}H${number(end)}`,
      'stroke-width': width,
      'stroke-dasharray': dash.join(' ') || undefined,
      'stroke-linecap': cap === 'round' ? cap : undefined,
    }),
    heads === '' ? '' : element('path', { d: heads, 'stroke-width': width }),
    toHead === 'filled' ? element('path', { d: filled, fill: '#000', stroke: 'none' }) : '',
  ].join('');
}

/** What a paper here introduces. */
function stem(): string {
  return (
    element('path', { d: `M8 ${MIDDLE}h12`, 'stroke-width': lineStyle('introduces').width }) +
    element('circle', { cx: 23, cy: MIDDLE, r: 2.6, 'stroke-width': 1.1 })
  );
}
