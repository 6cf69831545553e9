/** Papers per year as a chart in the hand of the map: ink bars on a hairline, each with its number, no axis beside them. */
import { element, escapeXml } from './svg.ts';
import { SANS } from './tokens.ts';
import type { Theme } from './tokens.ts';

export type YearsPicture = Readonly<{
  theme: Theme;
  /** px; bars are as wide as the years leave them, at most `MAX_BAR`. */
  width: number;
  /** Read aloud in place of the picture. */
  title: string;
}>;

const HEIGHT = 132;
const LABEL = 13;
const ROOM = { top: 20, bottom: 24 } as const; // for numbers and for years
const STEP = { least: 34, most: 64 } as const;
const MAX_BAR = 26;
const DIGIT = 8; // what a digit takes at most

/**
 * @param counts  papers by year, oldest first, at least one; years between them without papers are drawn empty. Where not all of their numbers
 *                have room, those stand there whose year is named
 * @returns a complete SVG document, all style in attributes
 */
export function drawYears(
  counts: readonly Readonly<{ year: number; paperCount: number }>[],
  { theme, width, title }: YearsPicture,
): string {
  const first = counts[0]?.year ?? 0;
  const span = (counts.at(-1)?.year ?? first) - first + 1;
  const most = Math.max(...counts.map(({ paperCount }) => paperCount), 1);
  const step = Math.min(STEP.most, width / span);
  const base = HEIGHT - ROOM.bottom;
  const bar = Math.min(MAX_BAR, step * 0.6);
  const centre = (year: number): number => round((year - first + 0.5) * step);
  /** Over or under the bar of a year; near an edge inside of the picture. */
  const write = (words: string, year: number, y: number, fill: string): string => {
    const half = (words.length * DIGIT) / 2;
    const x = Math.max(half, Math.min(width - half, centre(year)));
    return element('text', { x, y, fill }, words);
  };
  const inset = Math.max(0, 2 * DIGIT - step / 2); // so far the first name moves towards the next
  const every = Math.ceil((STEP.least + inset) / step);
  const isNamed = (year: number): boolean => (year - first) % every === 0;
  const hasRoom = String(most).length * DIGIT <= step;
  // A number a line, here and below: text browsers read all of them one after the other.
  const bars = counts.map(({ year, paperCount }) => {
    const height = Math.max(1.5, (paperCount / most) * (base - ROOM.top));
    const shape = {
      x: round(centre(year) - bar / 2),
      y: round(base - height),
      width: round(bar),
      height: round(height),
    };
    const number = hasRoom || isNamed(year) ? write(String(paperCount), year, round(base - height - 6), theme.ink) : '';
    return `${element('rect', { ...shape, fill: theme.ink2 })}\n${number}`;
  });
  const years = Array.from({ length: span }, (_, i) => first + i).filter(isNamed);
  const names = years.map((year) => `\n${write(String(year), year, HEIGHT - 6, theme.ink2)}`);
  const ground = element('path', { d: `M0 ${base + 0.5}H${round(span * step)}`, stroke: theme.ink3, fill: 'none' });
  const size = { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT };
  const head = element('title', {}, escapeXml(title));
  const hand = { 'font-family': SANS, 'font-size': LABEL, 'text-anchor': 'middle' };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', ...hand },
    head + bars.join('') + ground + names.join(''),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
