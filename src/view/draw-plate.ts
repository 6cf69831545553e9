/** A picture of the map as a plate of an atlas: title above, legend and source below, so that it can stand alone. */
import { toRadius } from '../domain/map-scale.ts';
import type { Kind } from '../domain/schema/concept.ts';
import { KIND_LABELS, LINE_WORDS } from '../domain/vocabulary.ts';
import { scaleSteps } from './draw-legend.ts';
import { drawRelation, drawStem } from './relation-lines.ts';
import { SPECK, symbolPath } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { drawRun, X_MIDDLE, type TextTools } from './text.ts';
import type { TextStyle, Theme } from './tokens.ts';

export type Plate = Readonly<{
  theme: Theme;
  tools: TextTools;
  title: string;
  /** What of the map is shown, under the title. */
  note: string;
  /** Whose map, of when: one line; the address below it. */
  source: string;
  address: string;
  /** Markup of the map, and its size in px. */
  content: string;
  width: number;
  height: number;
  legend: PlateLegend;
  /** Style sheet of the picture: the faces of its text. */
  style?: string;
}>;

/** What there is to explain: only what the picture shows. */
export type PlateLegend = Readonly<{
  kinds: readonly Kind[];
  lines: readonly (keyof typeof LINE_WORDS)[];
  hasStems: boolean;
  /** Papers as specks. */
  hasSpecks: boolean;
  /** Dots have the ink of their kind. */
  areKindsInked: boolean;
  /** Dots have the ink of their year: first and last, inks from the oldest to the newest. */
  years?: Readonly<{ first: number; last: number; inks: readonly string[] }>;
  /** Of the map's largest dot, and px per unit of radius. */
  maxProminence: number;
  dotScale: number;
}>;

const MARGIN = 24;
const ROW = 22;
const NOTE_LINE = 20;
const GAP = 22;
const TITLE: TextStyle = { size: 24, weight: 550, italic: false, tracking: 0 };
const NOTE: TextStyle = { size: 14, weight: 400, italic: true, tracking: 0 };
const TEXT: TextStyle = { size: 13, weight: 400, italic: false, tracking: 0 };
const SOURCE: TextStyle = { size: 12, weight: 400, italic: false, tracking: 0 };
const MOST_RING = 16;
/** Width of a step in the scale of years. */
const STEP = 16;

/** Something in a row of the legend: its width, and its drawing at a place (left end, middle). */
type Entry = Readonly<{ width: number; draw: (x: number, y: number) => string }>;

/** @returns a complete SVG document and its size, px; words in it are escaped */
export function drawPlate(plate: Plate): Readonly<{ svg: string; width: number; height: number }> {
  const { theme, tools, width, height } = plate;
  const room = width - 2 * MARGIN;
  const titles = wrap(plate.title, TITLE, room, tools);
  const notes = wrap(plate.note, NOTE, room, tools);
  const top = MARGIN + titles.length * 30 + notes.length * NOTE_LINE + 10;
  const rows = [sizeEntries(plate), kindEntries(plate), yearEntries(plate), lineEntries(plate)].flatMap((list) =>
    toRows(list, room),
  );
  const sources = [...wrap(plate.source, SOURCE, room, tools), ...wrap(plate.address, SOURCE, room, tools)];
  const legendTop = top + height + 22; // the first row holds the largest ring
  const sourceTop = legendTop + rows.length * (ROW + 4) + 20;
  const total = sourceTop + sources.length * 17 + MARGIN - 10;
  const write = (text: string, x: number, y: number, style: TextStyle, fill: string): string =>
    drawRun({ text, style, x, y }, tools, { fill });
  const rule = (y: number): string =>
    element('path', { d: `M${MARGIN} ${y}H${width - MARGIN}`, stroke: theme.rule, fill: 'none' });
  const map = element('svg', { x: 0, y: top, width, height, viewBox: `0 0 ${width} ${height}` }, plate.content);
  const content = [
    element('title', {}, escapeXml(plate.title)),
    element('desc', {}, escapeXml(`${plate.note}. ${plate.source} ${plate.address}`)),
    plate.style === undefined ? '' : element('style', {}, plate.style),
    element('rect', { width, height: total, fill: theme.ground }),
    map,
    ...titles.map((line, i) => write(line, MARGIN, MARGIN + 22 + i * 30, TITLE, theme.ink)),
    ...notes.map((line, i) => write(line, MARGIN, top - 14 - (notes.length - 1 - i) * NOTE_LINE, NOTE, theme.ink2)),
    rule(top),
    rule(top + height),
    ...rows.map((row, i) => drawRow(row, legendTop + i * (ROW + 4) + ROW / 2 + (i > 0 ? 6 : 0))),
    ...sources.map((line, i) => write(line, MARGIN, sourceTop + 8 + i * 17, SOURCE, theme.ink3)),
  ];
  const size = { viewBox: `0 0 ${width} ${total}`, width, height: total };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' }, content.join(''));
  return { svg, width, height: total };
}

function kindEntries({ theme, tools, legend }: Plate): readonly Entry[] {
  const order = Object.keys(KIND_LABELS);
  const kinds = legend.kinds.map((kind) => {
    const fill = (legend.areKindsInked ? theme.kinds[order.indexOf(kind)] : undefined) ?? theme.ink2;
    const symbol = (x: number, y: number): string => element('path', { d: symbolPath(kind, x + 6, y, 5.2), fill });
    return entry(KIND_LABELS[kind].one, 18, { theme, tools }, symbol);
  });
  const { half, upright } = SPECK;
  const sheet = (x: number, y: number): string =>
    element('rect', { x, y: y - half * upright, width: 2 * half, height: 2 * half * upright, fill: theme.ink2 });
  return legend.hasSpecks ? [...kinds, entry('paper', 12, { theme, tools }, sheet)] : kinds;
}

/** The scale of years between its ends, and what undated dots look like. */
function yearEntries({ theme, tools, legend }: Plate): readonly Entry[] {
  const { years } = legend;
  if (!years) return [];
  const scale = (x: number, y: number): string =>
    years.inks.map((fill, i) => element('rect', { x: x + i * STEP, y: y - 5, width: STEP, height: 10, fill })).join('');
  return [
    entry(`colour: earliest paper, ${years.first}`, 0, { theme, tools }, () => ''),
    entry(String(years.last), years.inks.length * STEP + 8, { theme, tools }, scale),
    entry('grey: undated', 0, { theme, tools }, () => ''),
  ];
}

function lineEntries({ theme, tools, legend }: Plate): readonly Entry[] {
  const lines = legend.lines.map((type) => {
    const paint = type === 'co-mention' ? { ...theme, rule: theme.ink3 } : theme;
    const sample = (x: number, y: number): string =>
      drawRelation(type, { x, y, reach: 0 }, { x: x + 36, y, reach: 0 }, 0, paint);
    return entry(LINE_WORDS[type], 44, { theme, tools }, sample);
  });
  const stem = entry(LINE_WORDS.introduces, 24, { theme, tools }, (x, y) => drawStem({ x, y, reach: 0 }, 0, theme));
  return legend.hasStems ? [...lines, stem] : lines;
}

/** Rings as large as dots of these many stated relations are drawn. */
function sizeEntries({ theme, tools, legend }: Plate): readonly Entry[] {
  const steps = scaleSteps(legend.maxProminence).flatMap((value): Entry[] => {
    const r = toRadius(value, legend.maxProminence) * legend.dotScale;
    if (r > MOST_RING) return [];
    const ring = (x: number, y: number): string =>
      element('circle', { cx: x + r, cy: y, r, fill: 'none', stroke: theme.ink2 });
    return [entry(String(value), 2 * r + 7, { theme, tools }, ring)];
  });
  const lead = entry('size: prominence', 0, { theme, tools }, () => '');
  return steps.length === 0 ? [] : [lead, ...steps];
}

function entry(
  words: string,
  indent: number,
  { theme, tools }: Readonly<{ theme: Theme; tools: TextTools }>,
  symbol: (x: number, y: number) => string,
): Entry {
  return {
    width: indent + tools.measure(words, TEXT),
    draw: (x, y) =>
      symbol(x, y) +
      drawRun({ text: words, style: TEXT, x: x + indent, y: y + X_MIDDLE * TEXT.size }, tools, { fill: theme.ink2 }),
  };
}

function toRows(entries: readonly Entry[], room: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  let used = Infinity;
  for (const one of entries) {
    if (used + GAP + one.width > room) {
      rows.push([]);
      used = -GAP;
    }
    rows.at(-1)?.push(one);
    used += GAP + one.width;
  }
  return rows;
}

function drawRow(row: readonly Entry[], y: number): string {
  let x = MARGIN;
  return row
    .map((one) => {
      const drawn = one.draw(x, y);
      x += one.width + GAP;
      return drawn;
    })
    .join('');
}

/** Lines that fit, broken at spaces, or within a word that is too long for a line (an address). */
function wrap(text: string, style: TextStyle, room: number, tools: TextTools): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => chop(one, style, room, tools))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && tools.measure(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function chop(word: string, style: TextStyle, room: number, tools: TextTools): readonly string[] {
  if (tools.measure(word, style) <= room) return [word];
  const letters = [...word];
  const parts: string[] = [];
  let part = '';
  for (const letter of letters) {
    if (part !== '' && tools.measure(part + letter, style) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
