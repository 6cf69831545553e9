/** The foot of a picture that stands alone: what dots' colours mean where they are not their regions', and the lines that there are. */
import { LINE_WORDS } from '../domain/vocabulary.ts';
import { inkEntries, type InkEntry } from './ink-entries.ts';
import { drawRelation, drawStem } from './relation-lines.ts';
import { symbolPath } from './shapes.ts';
import { linesIn, type SmallView } from './small-view.ts';
import { element } from './svg.ts';
import { cutText, drawRun, X_MIDDLE, type TextTools } from './text.ts';
import { inkIn, STEM, type TextStyle, type Theme } from './tokens.ts';

/** Of the foot's words, px. */
export const LEGEND_TEXT: TextStyle = { size: 13, weight: 400, italic: false, tracking: 0 };
const SAMPLE = 30;
/** Width of one ink on a scale, px. */
const STEP = 9;
/** Between a sample and its words, and from entry to entry, px. */
const GAP = { words: 8, entries: 22 } as const;
const TYPES = ['builds-on', 'compares', 'evaluates', 'unlikely', 'introduces', 'co-mention'] as const;

/** A sample and its words; `x` is its left end and `y` its middle, px. */
type Entry = Readonly<{ words: string; indent: number; draw: (x: number, y: number) => string }>;
export type LegendRow = readonly Entry[];
type Look = Readonly<{ theme: Theme; tools: TextTools }>;

/**
 * Rows of entries, none left out: what is too wide for the row goes to the next one, and words wider than a row are cut.
 * @param room  width of a row, and of the last one, which ends before something else; px
 * @returns the last row is empty where none of them is as narrow as it has to be
 */
export function layLegend(
  view: SmallView,
  look: Look,
  room: Readonly<{ row: number; last: number }>,
): readonly LegendRow[] {
  const rows: Entry[][] = [[]];
  for (const entry of entriesOf(view, look)) {
    const fitting = { ...entry, words: cutText(entry.words, LEGEND_TEXT, room.row - entry.indent, look.tools) };
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && widthOf([...row, fitting], look) > room.row) rows.push([fitting]);
    else row.push(fitting);
  }
  return widthOf(rows.at(-1) ?? [], look) > room.last ? [...rows, []] : rows;
}

/** @param x  of the left end; @param y  of the row's middle */
export function drawLegendRow(row: LegendRow, look: Look, x: number, y: number): string {
  return row
    .map(({ words, indent, draw }, i) => {
      const left = x + (i === 0 ? 0 : widthOf(row.slice(0, i), look) + GAP.entries);
      const run = { text: words, style: LEGEND_TEXT, x: left + indent, y: y + X_MIDDLE * LEGEND_TEXT.size };
      return draw(left, y) + drawRun(run, look.tools, { fill: look.theme.ink2 });
    })
    .join('');
}

function widthOf(row: LegendRow, { tools }: Look): number {
  const widths = row.map(({ words, indent }) => indent + tools.measure(words, LEGEND_TEXT));
  return widths.reduce((sum, width) => sum + width, 0) + GAP.entries * Math.max(0, row.length - 1);
}

function entriesOf(view: SmallView, { theme }: Look): readonly Entry[] {
  const drawn = linesIn(view);
  const lines = TYPES.filter((type) => drawn.has(type)).map((type): Entry => {
    const paint = type === 'co-mention' ? { ...theme, rule: theme.ink3 } : theme;
    return {
      words: LINE_WORDS[type],
      indent: (type === 'introduces' ? STEM.length + 2 * STEM.ring : SAMPLE) + GAP.words,
      draw: (x, y) =>
        type === 'introduces'
          ? drawStem({ x, y, reach: -3 }, 0, paint)
          : drawRelation(type, { x, y, reach: -3 }, { x: x + SAMPLE, y, reach: -3 }, 0, paint),
    };
  });
  return [...inkEntries(view).map((entry) => inkEntry(entry, theme)), ...lines];
}

function inkEntry({ words, kind, inks }: InkEntry, theme: Theme): Entry {
  if (kind !== undefined) {
    const draw = (x: number, y: number) =>
      element('path', { d: symbolPath(kind, x + 6, y, 5.2), fill: inkIn(theme, inks[0]) });
    return { words, indent: 18, draw };
  }
  const draw = (x: number, y: number) =>
    inks
      .map((ink, i) => element('rect', { x: x + i * STEP, y: y - 5, width: STEP, height: 10, fill: inkIn(theme, ink) }))
      .join('');
  return { words, indent: inks.length * STEP + GAP.words, draw };
}
