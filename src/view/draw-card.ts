/** A small view as a picture that stands alone: what it shows above, what the lines mean and where it comes from below. */
import type { RelationType } from '../domain/kinds.ts';
import { RELATION_LABELS } from '../domain/vocabulary.ts';
import { CARD } from './card-size.ts';
import type { AtlasMap } from './decode-map.ts';
import { drawSmall } from './draw-small.ts';
import { drawRelation } from './relation-lines.ts';
import type { SmallView } from './small-view.ts';
import { inkEntries } from './ink-entries.ts';
import { symbolPath } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { drawRun, X_MIDDLE, type TextTools } from './text.ts';
import { inkIn, type TextStyle, type Theme } from './tokens.ts';

export type Card = Readonly<{
  theme: Theme;
  tools: TextTools;
  title: string;
  /** What of it is shown, behind the title. */
  note: string;
  /** Whose map, of when. */
  source: string;
  /** Page of what is shown: the title leads there. */
  href?: string | undefined;
  /** px; `CARD` where left out. */
  width?: number;
  height?: number;
  /** `title` and `legend`: those that are shown; empty or left out: both. */
  parts?: readonly string[] | undefined;
  /** Definitions and style sheet that the drawing needs, asked for once it is drawn. */
  extra?: () => string;
}>;

const MARGIN = 20;
const TITLE: TextStyle = { size: 20, weight: 550, italic: false, tracking: 0 };
const NOTE: TextStyle = { size: 14, weight: 400, italic: true, tracking: 0 };
const TEXT: TextStyle = { size: 13, weight: 400, italic: false, tracking: 0 };
const SAMPLE = 30;
/** Width of one ink on a scale, px. */
const STEP = 9;
const TYPES: readonly (RelationType | 'co-mention')[] = ['builds-on', 'compares', 'evaluates', 'co-mention'];

/** @returns a complete SVG document; words in it are escaped, nodes and lines have their ids: the element makes this picture live */
export function drawCard(view: SmallView, map: AtlasMap | undefined, card: Card): string {
  const { theme, tools, title } = card;
  return frameCard(
    card,
    (size) => drawSmall(view, map, { theme, ...size, title, tools, idPrefix: 'v' }),
    (end, y) => drawLegend(view, card, end, y),
  );
}

/**
 * Heading and foot around whatever is drawn between them.
 * @param draw    markup for the room that is left, px, from its upper left corner
 * @param legend  markup of the foot up to a place; y is its middle
 */
export function frameCard(
  card: Card,
  draw: (size: Readonly<{ width: number; height: number }>) => string,
  legend: (end: number, y: number) => string = () => '',
): string {
  const { theme, tools, title, note, width = CARD.width, height = CARD.height } = card;
  const head = hasPart(card, 'title') ? CARD.head : 0;
  const { foot } = CARD;
  const drawing = draw({ width, height: height - head - foot });
  const write = (text: string, x: number, y: number, style: TextStyle, fill: string): string =>
    drawRun({ text: cut(text, style, width - MARGIN - x, tools), style, x, y }, tools, { fill });
  const rule = (y: number): string => element('path', { d: `M0 ${y}H${width}`, stroke: theme.rule, fill: 'none' });
  const noteX = MARGIN + tools.measure(cut(title, TITLE, width - 2 * MARGIN, tools), TITLE) + 12;
  const sourceX = width - MARGIN - tools.measure(card.source, TEXT);
  const heading = (): string => {
    const words = write(title, MARGIN, 30, TITLE, theme.ink);
    const more = tools.measure(note, NOTE) < width - MARGIN - noteX ? write(note, noteX, 30, NOTE, theme.ink2) : '';
    return (card.href === undefined ? words : element('a', { href: card.href }, words)) + more;
  };
  const content = [
    element('rect', { width, height, fill: theme.ground }),
    element('g', head === 0 ? {} : { transform: `translate(0 ${head})` }, drawing),
    head === 0 ? '' : heading(),
    rule(height - foot + 0.5),
    hasPart(card, 'legend') ? legend(sourceX - MARGIN, height - foot / 2) : '',
    write(card.source, Math.max(MARGIN, sourceX), height - 15, TEXT, theme.ink3),
  ].join('');
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group' };
  const words = element('title', {}, escapeXml(`${title} ${note}`));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, words + (card.extra?.() ?? '') + content);
}

function hasPart({ parts = [] }: Card, name: 'title' | 'legend'): boolean {
  return parts.length === 0 || parts.includes(name);
}

/** What dots' colours mean where they are not their regions', and the lines that there are, as far as there is room before the source. */
function drawLegend(view: SmallView, { theme, tools }: Card, end: number, y: number): string {
  let x: number = MARGIN;
  const entry = (words: string, indent: number, draw: (x: number) => string): string => {
    const next = x + indent + tools.measure(words, TEXT) + 22;
    if (next > end) return '';
    const run = { text: words, style: TEXT, x: x + indent, y: y + X_MIDDLE * TEXT.size };
    const drawn = draw(x) + drawRun(run, tools, { fill: theme.ink2 });
    x = next;
    return drawn;
  };
  const inks = inkEntries(view).map(({ words, kind, inks }) =>
    entry(words, kind === undefined ? inks.length * STEP + 8 : 18, (left) =>
      kind === undefined
        ? inks
            .map((ink, i) =>
              element('rect', { x: left + i * STEP, y: y - 5, width: STEP, height: 10, fill: inkIn(theme, ink) }),
            )
            .join('')
        : element('path', { d: symbolPath(kind, left + 6, y, 5.2), fill: inkIn(theme, inks[0]) }),
    ),
  );
  const lines = TYPES.filter((type) => view.edges.some((edge) => edge.type === type)).map((type) => {
    const words = type === 'co-mention' ? 'named together' : RELATION_LABELS[type].out.toLowerCase();
    const paint = type === 'co-mention' ? { ...theme, rule: theme.ink3 } : theme;
    return entry(words, SAMPLE + 8, (left) =>
      drawRelation(type, { x: left, y, reach: -3 }, { x: left + SAMPLE, y, reach: -3 }, 0, paint),
    );
  });
  return [...inks, ...lines].join('');
}

/** What fits, with an ellipsis where something is left out. */
function cut(text: string, style: TextStyle, room: number, { measure }: TextTools): string {
  if (measure(text, style) <= room + 0.5) return text; // sums of widths differ in the last digits
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, style) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
