/** The serif as the makers of pictures need it: widths for laying out, glyph outlines so that a picture needs no font. */
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font, Glyph } from 'fontkit';
import { compactPath } from '../view/compact-path.ts';
import { element } from '../view/svg.ts';
import type { TextTools } from '../view/text.ts';
import type { TextStyle } from '../view/tokens.ts';

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

/** A fresh case for one picture: outlines as `outlinedText` has them, at a third of the bytes. */
export function createLetterCase(): LetterCase {
  const ids = new Map<string, string>();
  const shapes: string[] = [];
  const idOf = (style: TextStyle, glyph: Glyph): string => {
    const key = `${fileFor(style)} ${glyph.id} ${style.size}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `l${ids.size.toString(36)}`;
    ids.set(key, id);
    const scale = style.size / fontFor(style).unitsPerEm;
    shapes.push(element('path', { id, d: compactPath(toPath(glyph, 0, 0, scale, 0)) }));
    return id;
  };
  const letters = (text: string, style: TextStyle): string => {
    const font = fontFor(style);
    const { glyphs, positions } = font.layout(text);
    const scale = style.size / font.unitsPerEm;
    let x = 0;
    return glyphs
      .map((glyph, i) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
        const at = { x: tenth(x + xOffset * scale), y: tenth(-yOffset * scale) };
        x += xAdvance * scale + style.tracking;
        if (glyph.path.commands.length === 0) return '';
        const href = `#${idOf(style, glyph)}`;
        return element('use', { href, x: at.x || undefined, y: at.y || undefined });
      })
      .join('');
  };
  return { tools: { measure, letters }, defs: () => element('defs', {}, shapes.join('')) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function measure(text: string, style: TextStyle): number {
  const font = fontFor(style);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * style.size + style.tracking * text.length;
}

function outline(text: string, style: TextStyle): string {
  const font = fontFor(style);
  const { glyphs, positions } = font.layout(text);
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
  return glyph.path.commands
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
