/** Text on the canvas: fonts as canvas wants them, widths measured once, spaced capitals set letter by letter. */
import type { Run, TextTools } from '../../view/text.ts';
import { SERIF, type TextStyle } from '../../view/tokens.ts';

export function toFont({ size, weight, italic }: TextStyle): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${SERIF}`;
}

/** px that a browser sets text in for whoever has not asked for another size. */
const USUAL_TEXT = 16;
/** So much larger names on the map are at most: half as large again, few find room beside their dots. */
const MOST_GROWTH = 1.5;

/** How much larger than usual the reader has text, 1 to `MOST_GROWTH`; names on the map are never smaller than they are drawn for. */
export function textGrowth(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, Math.min(MOST_GROWTH, size / USUAL_TEXT || 1));
}

/** Widths by the canvas' own fonts, remembered per font and text: made once the fonts are there (`loadMapFonts`). */
export function createRuler(): TextTools {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return {
    measure: (text, style) => {
      const font = toFont(style);
      const key = `${font} ${style.tracking} ${text}`;
      let width = widths.get(key);
      if (width === undefined && context) {
        context.font = font;
        width = context.measureText(text).width + style.tracking * [...text].length;
        widths.set(key, width);
      }
      return width ?? 0;
    },
  };
}

/** Draws a run at its left end and baseline; `draw` is fillText or strokeText of the context. */
export function drawText(
  context: CanvasRenderingContext2D,
  draw: (text: string, x: number, y: number) => void,
  run: Run,
): void {
  const font = toFont(run.style);
  context.font = font;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  if (run.style.tracking === 0) {
    draw(run.text, run.x, run.y);
    return;
  }
  if ('letterSpacing' in context) {
    context.letterSpacing = `${run.style.tracking}px`;
    draw(run.text, run.x, run.y); // kerned, as in the picture
    context.letterSpacing = '0px';
    return;
  }
  let x = run.x;
  for (const letter of run.text) {
    draw(letter, x, run.y);
    x += letterWidth(context, font, letter) + run.style.tracking;
  }
}

const letterWidths = new Map<string, number>();

/** @param font  the context's; widths are remembered, as a few dozen letters are set again at every step of a fade. */
function letterWidth(context: CanvasRenderingContext2D, font: string, letter: string): number {
  const key = `${font} ${letter}`;
  const width = letterWidths.get(key) ?? context.measureText(letter).width;
  letterWidths.set(key, width);
  return width;
}

/** Resolves when the map's serif is there, or cannot be had; never rejects. */
export async function loadMapFonts(): Promise<void> {
  const fonts = ['400 15px', '550 15px', 'italic 400 15px'].map((cut) => `${cut} ${SERIF}`);
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, 'Aμ')));
}
