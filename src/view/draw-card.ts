/** A small view as a picture that stands alone: what it shows above, what the lines mean and where it comes from below. */
import { drawLegendRow, layLegend, LEGEND_TEXT, type LegendRow } from './card-legend.ts';
import { CARD } from './card-size.ts';
import type { AtlasMap } from './decode-map.ts';
import { drawSmall, fitSmall } from './draw-small.ts';
import type { EgoPicture } from './ego-view.ts';
import type { SmallView } from './small-view.ts';
import { element, escapeXml } from './svg.ts';
import { cutText, drawRun, type TextTools } from './text.ts';
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
  /** `title` and `legend`: those that are shown; empty or left out: both. */
  parts?: readonly string[] | undefined;
  /** Definitions and style sheet that the drawing needs, asked for once it is drawn. */
  extra?: () => string;
}>;

const MARGIN = 20;
const TITLE: TextStyle = { size: 20, weight: 550, italic: false, tracking: 0 };
const NOTE: TextStyle = { size: 14, weight: 400, italic: true, tracking: 0 };
/** From line to line of a title, px. */
const TITLE_LINE = 25;
/** From row to row of the legend, px. */
const ROW = 22;

/**
 * Neighbours that the drawing has no room to name are counted in the heading.
 * @returns a complete SVG document; words in it are escaped, nodes and lines have their ids: the element makes this picture live
 */
export function drawCard(view: SmallView, map: AtlasMap | undefined, card: Card): string {
  const { theme, tools, title } = card;
  const pictureOf = (size: Size): EgoPicture => ({ theme, ...size, title, tools, idPrefix: 'v' });
  const inside: Inside = {
    draw: (size) => drawSmall(view, map, pictureOf(size)),
    legend: (room) => layLegend(view, card, room),
    more: view.more,
  };
  const fitting = fitSmall(view, pictureOf(layFrame(card, inside).size));
  // Heading and foot of fewer neighbours may leave other room.
  return fitting.nodes.length < view.nodes.length ? drawCard(fitting, map, card) : frameCard(card, inside);
}

type Size = Readonly<{ width: number; height: number }>;

/** What stands between heading and foot, and what they say of it. */
type Inside = Readonly<{
  /** Markup for the room that is left, px, from its upper left corner. */
  draw: (size: Size) => string;
  /** Rows of the foot; the last one ends before the source. */
  legend?: (room: Readonly<{ row: number; last: number }>) => readonly LegendRow[];
  /** What belongs to the view and is not drawn; the heading says how many. */
  more?: number;
}>;

/** Heading and foot around whatever is drawn between them. */
export function frameCard(card: Card, inside: Inside): string {
  const { theme, tools, title, note, source } = card;
  const { draw, more = 0 } = inside;
  const { width, height, heading, rows, foot, sourceX, size } = layFrame(card, inside);
  const rule = element('path', { d: `M0 ${height - foot + 0.5}H${width}`, stroke: theme.rule, fill: 'none' });
  const legendRows = rows.map((row, i) =>
    drawLegendRow(row, card, MARGIN, height - CARD.foot / 2 - ROW * (rows.length - 1 - i)),
  );
  const end = cutText(source, LEGEND_TEXT, width - 2 * MARGIN, tools);
  const content = [
    element('rect', { width, height, fill: theme.ground }),
    element('g', heading.height === 0 ? {} : { transform: `translate(0 ${heading.height})` }, draw(size)),
    heading.markup,
    rule,
    ...legendRows,
    drawRun({ text: end, style: LEGEND_TEXT, x: sourceX, y: height - 15 }, tools, { fill: theme.ink3 }),
  ].join('');
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group' };
  const words = [title, note, moreWords(more)].filter((part) => part !== '').join(' ');
  const name = element('title', {}, escapeXml(words));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, name + (card.extra?.() ?? '') + content);
}

/** `size`: what heading and foot leave of a card; px. */
function layFrame(card: Card, { legend = () => [], more = 0 }: Inside) {
  const { tools, source, width = CARD.width, height = CARD.height } = card;
  const heading = hasPart(card, 'title') ? drawHeading(card, more, width) : { height: 0, markup: '' };
  const sourceX = Math.max(MARGIN, width - MARGIN - tools.measure(source, LEGEND_TEXT));
  const rows = hasPart(card, 'legend') ? legend({ row: width - 2 * MARGIN, last: sourceX - 2 * MARGIN }) : [];
  const foot = CARD.foot + ROW * Math.max(0, rows.length - 1);
  return { width, height, heading, rows, foot, sourceX, size: { width, height: height - heading.height - foot } };
}

type Heading = Readonly<{ height: number; markup: string }>;

/** Title, note where there is room for all of it, and on the right how many are left out. */
function drawHeading({ theme, tools, title, note, href }: Card, more: number, width: number): Heading {
  const write = (text: string, style: TextStyle, x: number, fill: string, line = 0): string =>
    text === '' ? '' : drawRun({ text, style, x, y: 30 + line * TITLE_LINE }, tools, { fill });
  const count = moreWords(more);
  const countX = width - MARGIN - tools.measure(count, NOTE);
  const end = count === '' ? width - MARGIN : countX - 12;
  const lines = breakTitle(title, end - MARGIN, width - 2 * MARGIN, tools);
  const words = lines.map((line, i) => write(line, TITLE, MARGIN, theme.ink, i)).join('');
  const noteX = MARGIN + tools.measure(title, TITLE) + 12;
  const rest = tools.measure(note, NOTE) < end - noteX ? write(note, NOTE, noteX, theme.ink2) : '';
  const name = href === undefined ? words : element('a', { href }, words);
  return {
    height: CARD.head + (lines.length - 1) * TITLE_LINE,
    markup: name + rest + write(count, NOTE, countX, theme.ink2),
  };
}

/** One line where a title has room on it, else two; what they cannot hold is cut. @param room  of the first line; @param below  of the second; px */
function breakTitle(title: string, room: number, below: number, tools: TextTools): readonly string[] {
  if (cutText(title, TITLE, room, tools) === title) return [title];
  const words = title.split(' ');
  const fits = (count: number) => tools.measure(words.slice(0, count).join(' '), TITLE) <= room;
  let count = 0;
  while (count < words.length && fits(count + 1)) count += 1;
  if (count === 0) return [cutText(title, TITLE, room, tools)]; // one long word
  return [words.slice(0, count).join(' '), cutText(words.slice(count).join(' '), TITLE, below, tools)];
}

function moreWords(more: number): string {
  return more === 0 ? '' : `${more} more`;
}

function hasPart({ parts = [] }: Card, name: 'title' | 'legend'): boolean {
  return parts.length === 0 || parts.includes(name);
}
