/** The serif as the makers of pictures need it: widths for laying out, glyph outlines so that a picture needs no font. */
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
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
    for (const { command, args } of glyph.path.commands) {
      path += (LETTERS[command] ?? '') + toPoints(args, xOffset, yOffset, scale, x);
    }
    x += xAdvance * scale + style.tracking;
  });
  return path;
}

/** Font units, y up, to px, y down, in hundredths. */
function toPoints(args: readonly number[], xOffset: number, yOffset: number, scale: number, x: number): string {
  return args
    .map((value, i) => (i % 2 === 0 ? (value + xOffset) * scale + x : -(value + yOffset) * scale))
    .map((value) => String(Math.round(value * 100) / 100))
    .join(' ');
}

function fontFor({ italic, weight }: TextStyle): Font {
  const file = italic
    ? 'source-serif-italic.woff2'
    : weight > MEDIUM_FROM
      ? 'source-serif-medium.woff2'
      : 'source-serif.woff2';
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const opened = fontkit.openSync(resolve('public/fonts', file));
  fonts.set(file, opened);
  return opened;
}
