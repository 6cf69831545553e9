/** The corner of the map that explains it: kinds, sizes, specks, and how much of the data is shown. */
import { toRadius } from '../domain/map-scale.ts';
import type { Kind } from '../domain/schema/concept.ts';
import { isOnMap } from '../domain/on-map.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';
import type { AtlasMap } from './decode-map.ts';
import { symbolPath } from './shapes.ts';
import { element } from './svg.ts';
import { drawRun, X_MIDDLE, type TextTools } from './text.ts';
import type { TextStyle, Theme } from './tokens.ts';

/** Room that the legend takes, px. */
export const LEGEND_SIZE = { width: 272, height: 236 } as const;

type Corner = Readonly<{ theme: Theme; tools: TextTools; x: number; y: number }>;

const TEXT: TextStyle = { size: 13, weight: 400, italic: false, tracking: 0 };
const STRONG: TextStyle = { ...TEXT, weight: 550 };
const COLUMN = 82;
const RULE_WIDTH = 236;

/** @returns the legend with its upper left corner at `x`, `y` */
export function drawLegend(map: AtlasMap, corner: Corner): string {
  const { theme, x, y } = corner;
  const rule = (at: number): string =>
    element('path', { d: `M${x} ${at}h${RULE_WIDTH}`, stroke: theme.rule, fill: 'none' });
  const lines = notes(map).map((note, i) => write(corner, note, x, y + 172 + 20 * i));
  return [
    drawKinds(corner),
    rule(y + 56),
    write(corner, 'Size: prominence', x, y + 78, STRONG),
    drawSizes(map, corner),
    rule(y + 150),
    ...lines,
  ].join('');
}

function drawKinds(corner: Corner): string {
  return (Object.keys(KIND_LABELS) as Kind[])
    .map((kind, i) => {
      const x = corner.x + (i % 3) * COLUMN;
      const y = corner.y + 12 + Math.floor(i / 3) * 24;
      const symbol = element('path', { d: symbolPath(kind, x + 7, y, 5.2), fill: corner.theme.ink2 });
      return symbol + write(corner, KIND_LABELS[kind].one, x + 20, y);
    })
    .join('');
}

/** Four rings on one line, from the largest dot down to a single relation. */
function drawSizes({ maxProminence }: AtlasMap, corner: Corner): string {
  let x = corner.x;
  return scaleSteps(maxProminence)
    .map((value) => {
      const radius = toRadius(value, maxProminence);
      const label = String(value);
      const middle = x + Math.max(radius, 8) + 1;
      x = middle + Math.max(radius, 8) + 22;
      const ring = element('circle', {
        cx: middle,
        cy: corner.y + 108,
        r: radius,
        fill: 'none',
        stroke: corner.theme.ink2,
      });
      return ring + write(corner, label, middle - corner.tools.measure(label, TEXT) / 2, corner.y + 136);
    })
    .join('');
}

/** The largest, rounded down to a fair number, about a third of it, five, one; each once. */
export function scaleSteps(maxProminence: number): readonly number[] {
  const most = maxProminence >= 20 ? Math.floor(maxProminence / 10) * 10 : Math.floor(maxProminence);
  const third = most >= 30 ? Math.round(most / 15) * 5 : Math.round(most / 3);
  return [...new Set([most, third, 5, 1])].filter((value) => value >= 1 && value <= most).sort((a, b) => b - a);
}

function notes({ nodes, rule, paperCount, dataDate }: AtlasMap): readonly string[] {
  const shown = nodes.filter((node) => isOnMap(node, rule)).length;
  const date = dataDate === undefined ? '' : `, data of ${dataDate}`;
  return [
    'Fine specks: methods of one paper',
    `${shown} of ${nodes.length} concepts shown`,
    `${paperCount} ${paperCount === 1 ? 'paper' : 'papers'}${date}`,
  ];
}

function write({ theme, tools }: Corner, text: string, x: number, y: number, style: TextStyle = TEXT): string {
  return drawRun({ text, style, x, y: y + X_MIDDLE * style.size }, tools, { fill: theme.ink2 });
}
