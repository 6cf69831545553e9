/** The serif as the makers of pictures need it: widths for laying out, glyph outlines so that a picture needs no font. */
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, Glyph, GlyphRun } from 'fontkit';
import { compactPath } from '../view/compact-path.ts';
import { element } from '../view/svg.ts';
import { tenth, type Paint, type Run, type TextTools } from '../view/text.ts';
import type { TextStyle } from '../view/tokens.ts';
import { straighten, type PathCommand } from './straighten.ts';

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};
const MEDIUM_FROM = 450; // weights below are set in the regular cut
const fonts = new Map<string, Font>();

/** For pictures inside pages, which have the font: names stay text that can be read aloud, found and selected. */
export const measuredText: TextTools = { measure };

/** For pictures that stand alone: names become shapes. */
export const outlinedText: TextTools = { measure, outline };

/** Text of one picture, every letter of every hand written once. */
export type LetterCase = Readonly<{
  tools: TextTools;
  /** Definitions of all letters used so far: to be put into the picture once it is drawn. */
  defs: () => string;
}>;

/** Size that halos are made for, px; those of other sizes grow and shrink with their letters. */
const HALO_SIZE = 15;
/** How much larger letters are written than that: so that a tenth of a px is a whole number, which is shorter. */
const CASE_GROWTH = 10;
const CASE_SIZE = HALO_SIZE * CASE_GROWTH;
/** How far off, px, no eye sees a letter's outline. */
const UNSEEN_PX = 0.09;
/** The same for its bends, in tenths of what letters are written in. */
const BEND_SLACK = 14;

/** A fresh case for one picture: outlines as `outlinedText` has them, at a third of the bytes. */
export function createLetterCase(): LetterCase {
  const ids = new Map<string, string>();
  const shapes: string[] = [];
  const idOf = (style: TextStyle, glyph: Glyph): string => {
    const key = `${fileFor(style)} ${glyph.id}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `l${ids.size.toString(36)}`;
    ids.set(key, id);
    shapes.push(element('path', { id, d: letterPath(style, glyph) }));
    return id;
  };
  const letters = (run: Run, paint: Paint): string => {
    const uses = setLetters(run).map(({ glyph, x, y }) =>
      element('use', { href: `#${idOf(run.style, glyph)}`, x: x || undefined, y: y || undefined }),
    );
    return element('g', { ...paint, transform: fromCase(run) }, uses.join(''));
  };
  return { tools: { measure, letters, strokeGrowth: CASE_GROWTH }, defs: () => element('defs', {}, shapes.join('')) };
}

/**
 * For pictures that must be there at once: the same letters, a name in one path. A browser makes two elements of each letter that is drawn by reference,
 * and of each copy of it; packed, the file is no larger.
 */
export const packedText: TextTools = {
  measure,
  letters: (run, paint) => {
    const path = setLetters(run).map(({ glyph, x, y }) => `M${x} ${y}${letterPath(run.style, glyph)}`);
    return element('path', { ...paint, d: path.join(''), transform: fromCase(run) });
  },
  strokeGrowth: CASE_GROWTH,
};

/** The letters of a run that show, each with its place in the case's units. */
function setLetters({ text, style }: Run): readonly Readonly<{ glyph: Glyph; x: number; y: number }>[] {
  const { glyphs, positions } = layOut(text, style);
  const scale = CASE_SIZE / fontFor(style).unitsPerEm;
  let x = 0;
  return glyphs.flatMap((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const at = { glyph, x: Math.round(x + xOffset * scale), y: Math.round(-yOffset * scale) };
    x += xAdvance * scale + (style.tracking * CASE_SIZE) / style.size;
    return glyph.path.commands.length === 0 ? [] : [at];
  });
}

/** From the case's units to the run's place in the picture. */
function fromCase({ style, x, y }: Run): string {
  const scale = Math.round((style.size / CASE_SIZE) * 1e4) / 1e4;
  return `translate(${tenth(x)} ${tenth(y)})scale(${String(scale).replace(/^0/, '')})`;
}

const letterPaths = new Map<string, string>();

function letterPath(style: TextStyle, glyph: Glyph): string {
  const key = `${fileFor(style)} ${glyph.id}`;
  const known = letterPaths.get(key);
  if (known !== undefined) return known;
  const { unitsPerEm } = fontFor(style);
  const commands = straighten(glyph.path.commands, (UNSEEN_PX / HALO_SIZE) * unitsPerEm);
  const path = compactPath(wholeNumbers(commandsPath(commands, 0, 0, CASE_SIZE / unitsPerEm, 0)), BEND_SLACK);
  letterPaths.set(key, path);
  return path;
}

/** Runs laid out before: the same names stand in many pictures. Forgotten all at once when there are too many. */
const runs = new Map<string, GlyphRun>();
const MOST_RUNS = 20_000;

function layOut(text: string, style: TextStyle): GlyphRun {
  const key = `${fileFor(style)} ${text}`;
  const known = runs.get(key);
  if (known !== undefined) return known;
  const run = fontFor(style).layout(text);
  if (runs.size >= MOST_RUNS) runs.clear();
  runs.set(key, run);
  return run;
}

function wholeNumbers(path: string): string {
  return path.replace(/-?[\d.]+/g, (value) => String(Math.round(Number(value))));
}

function measure(text: string, style: TextStyle): number {
  return (layOut(text, style).advanceWidth / fontFor(style).unitsPerEm) * style.size + style.tracking * text.length;
}

function outline(text: string, style: TextStyle): string {
  const font = fontFor(style);
  const { glyphs, positions } = layOut(text, style);
  const scale = style.size / font.unitsPerEm;
  let x = 0;
  let path = '';
  glyphs.forEach((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    path += toPath(glyph, xOffset, yOffset, scale, x);
    x += xAdvance * scale + style.tracking;
  });
  return path;
}

function toPath(glyph: Glyph, xOffset: number, yOffset: number, scale: number, x: number): string {
  return commandsPath(glyph.path.commands, xOffset, yOffset, scale, x);
}

function commandsPath(
  commands: readonly PathCommand[],
  xOffset: number,
  yOffset: number,
  scale: number,
  x: number,
): string {
  return commands
    .map(({ command, args }) => (LETTERS[command] ?? '') + toPoints(args, xOffset, yOffset, scale, x))
    .join('');
}

/** Font units, y up, to px, y down, in hundredths. */
function toPoints(args: readonly number[], xOffset: number, yOffset: number, scale: number, x: number): string {
  return args
    .map((value, i) => (i % 2 === 0 ? (value + xOffset) * scale + x : -(value + yOffset) * scale))
    .map((value) => String(Math.round(value * 100) / 100))
    .join(' ');
}

function fileFor({ italic, weight }: TextStyle): string {
  if (italic) return 'source-serif-italic.woff2';
  return weight > MEDIUM_FROM ? 'source-serif-medium.woff2' : 'source-serif.woff2';
}

function fontFor(style: TextStyle): Font {
  const file = fileFor(style);
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const opened = fontkit.openSync(resolve('public/fonts', file));
  fonts.set(file, opened);
  return opened;
}
