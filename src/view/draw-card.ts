/** A small view as a picture that stands alone: what it shows above, what the lines mean and where it comes from below. */
import type { RelationType } from '../domain/kinds.ts';
import { RELATION_LABELS } from '../domain/vocabulary.ts';
import { CARD } from './card-size.ts';
import type { AtlasMap } from './decode-map.ts';
import { drawSmall } from './draw-small.ts';
import { drawRelation } from './relation-lines.ts';
import type { SmallView } from './small-view.ts';
import { element, escapeXml } from './svg.ts';
import { drawRun, X_MIDDLE, type TextTools } from './text.ts';
import type { TextStyle, Theme } from './tokens.ts';

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
  /** Definitions and style sheet that the drawing needs, asked for once it is drawn. */
  extra?: () => string;
}>;

const MARGIN = 20;
const TITLE: TextStyle = { size: 20, weight: 550, italic: false, tracking: 0 };
const NOTE: TextStyle = { size: 14, weight: 400, italic: true, tracking: 0 };
const TEXT: TextStyle = { size: 13, weight: 400, italic: false, tracking: 0 };
const SAMPLE = 30;
const TYPES: readonly (RelationType | 'co-mention')[] = ['builds-on', 'compares', 'evaluates', 'co-mention'];

/** @returns a complete SVG document; words in it are escaped */
export function drawCard(view: SmallView, map: AtlasMap | undefined, card: Card): string {
  const { theme, tools, title, note } = card;
  const { head, foot } = CARD;
  const { width = CARD.width, height = CARD.height } = card;
  const size = { width, height: height - head - foot };
  const drawing = drawSmall(view, map, { theme, ...size, title, tools, idPrefix: 'v' });
  const write = (text: string, x: number, y: number, style: TextStyle, fill: string): string =>
    drawRun({ text: cut(text, style, width - MARGIN - x, tools), style, x, y }, tools, { fill });
  const rule = (y: number): string => element('path', { d: `M0 ${y}H${width}`, stroke: theme.rule, fill: 'none' });
  const noteX = MARGIN + tools.measure(cut(title, TITLE, width - 2 * MARGIN, tools), TITLE) + 12;
  const sourceX = width - MARGIN - tools.measure(card.source, TEXT);
  const heading = write(title, MARGIN, 30, TITLE, theme.ink);
  const content = [
    element('rect', { width, height, fill: theme.ground }),
    element('g', { transform: `translate(0 ${head})` }, drawing),
    card.href === undefined ? heading : element('a', { href: card.href }, heading),
    tools.measure(note, NOTE) < width - MARGIN - noteX ? write(note, noteX, 30, NOTE, theme.ink2) : '',
    rule(height - foot + 0.5),
    drawLegend(view, card, sourceX - MARGIN, height - foot / 2),
    write(card.source, Math.max(MARGIN, sourceX), height - 15, TEXT, theme.ink3),
  ].join('');
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group' };
  const words = element('title', {}, escapeXml(`${title} ${note}`));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, words + (card.extra?.() ?? '') + content);
}

/** The lines that there are, as far as there is room before the source. */
function drawLegend({ edges }: SmallView, { theme, tools }: Card, end: number, y: number): string {
  let x: number = MARGIN;
  return TYPES.filter((type) => edges.some((edge) => edge.type === type))
    .map((type) => {
      const words = type === 'co-mention' ? 'named together' : RELATION_LABELS[type].out.toLowerCase();
      const next = x + SAMPLE + 8 + tools.measure(words, TEXT) + 22;
      if (next > end) return '';
      const paint = type === 'co-mention' ? { ...theme, rule: theme.ink3 } : theme;
      const sample = drawRelation(type, { x, y, reach: -3 }, { x: x + SAMPLE, y, reach: -3 }, 0, paint);
      const run = { text: words, style: TEXT, x: x + SAMPLE + 8, y: y + X_MIDDLE * TEXT.size };
      x = next;
      return sample + drawRun(run, tools, { fill: theme.ink2 });
    })
    .join('');
}

/** What fits, with an ellipsis where something is left out. */
function cut(text: string, style: TextStyle, room: number, { measure }: TextTools): string {
  if (measure(text, style) <= room + 0.5) return text; // sums of widths differ in the last digits
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, style) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
