/** Text in pictures: measured and, where a font is at hand, drawn as outlines, so that it is the same everywhere. */
import { compactPath } from './compact-path.ts';
import { element, escapeXml } from './svg.ts';
import { SERIF, type TextStyle } from './tokens.ts';

/** What knows a font. The build brings one; in the browser the canvas measures and the page's own text is used. */
export type TextTools = Readonly<{
  /** Width of a run, px. */
  measure: (text: string, style: TextStyle) => number;
  /** Path data of a run whose baseline starts at 0, 0; text elements are written without it. */
  outline?: (text: string, style: TextStyle) => string;
  /** One element with the same shapes, written from letters that a picture has once or is packed well with; goes before `outline`. */
  letters?: (run: Run, paint: Paint) => string;
  /** How many times wider a stroke around such letters is to be written: they are drawn smaller than they are written, strokes and all. */
  strokeGrowth?: number;
  /** Text elements keep the measured width, whatever face a viewer has in place of ours. */
  isPinned?: boolean;
  /** What holds all text of the picture says the face and this size, px. */
  givenSize?: number;
}>;

/** Middle of the letters of lower case above the baseline, and of capitals, in font sizes. */
export const X_MIDDLE = 0.3;
export const CAP_MIDDLE = 0.335;

/** For want of a font: mean widths of a book face, within a tenth for most names. */
export const roughText: TextTools = {
  measure: (text, { size, weight, tracking }) => {
    let ems = 0;
    for (const letter of text) {
      if (/[\p{Lu}\p{N}]/u.test(letter)) ems += 0.64;
      else if (/[ijlrtf.,:;'’|! ()-]/.test(letter)) ems += 0.31;
      else if (/[mwMW]/.test(letter)) ems += 0.82;
      else ems += 0.52;
    }
    return ems * size * (weight > 500 ? 1.03 : 1) + tracking * text.length;
  },
};

/** Whether names become shapes, which can be drawn again by reference. */
export function drawsShapes({ outline, letters }: TextTools): boolean {
  return outline !== undefined || letters !== undefined;
}

/** Attributes of what is drawn. */
export type Paint = Readonly<Record<string, string | number | undefined>>;

/** A run in place: `x` its left end, `y` its baseline. */
export type Run = Readonly<{ text: string; style: TextStyle; x: number; y: number }>;

/** @returns a path, or a text element on a line of its own (text browsers read one after the other), with the given paint; nothing for empty text */
export function drawRun({ text, style, x, y }: Run, tools: TextTools, paint: Paint): string {
  if (text === '') return '';
  if (tools.letters !== undefined) return tools.letters({ text, style, x, y }, paint);
  const outline = tools.outline?.(text, style);
  if (outline !== undefined)
    return element('path', { d: compactPath(outline), transform: `translate(${tenth(x)} ${tenth(y)})`, ...paint });
  const font = {
    'font-family': tools.givenSize === undefined ? SERIF : undefined,
    'font-size': style.size === tools.givenSize ? undefined : style.size,
    'font-weight': style.weight === 400 ? undefined : style.weight,
    'font-style': style.italic ? 'italic' : undefined,
    'letter-spacing': style.tracking === 0 ? undefined : style.tracking,
    ...(tools.isPinned === true
      ? { textLength: tenth(tools.measure(text, style)), lengthAdjust: 'spacingAndGlyphs' }
      : {}),
  };
  return `\n${element('text', { x: tenth(x), y: tenth(y), ...font, ...paint }, escapeXml(text))}`;
}

/** Where a run stands in a picture: px, to a tenth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @param room  px; @returns what fits, with an ellipsis where something is left out */
export function cutText(text: string, style: TextStyle, room: number, { measure }: TextTools): string {
  if (measure(text, style) <= room + 0.5) return text; // sums of widths differ in the last digits
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, style) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
