import { type TextStyle } from './tokens.ts';
/** What knows a font. The build brings one; in the browser the canvas measures and the page's own text is used. */
export type TextTools = Readonly<{
    /** Width of a run, px. */
    measure: (text: string, style: TextStyle) => number;
    /** Path data of a run whose baseline starts at 0, 0; text elements are written without it. */
    outline?: (text: string, style: TextStyle) => string;
    /** Markup of the same shapes, where a picture writes each letter once and draws it by reference; goes before `outline`. */
    letters?: (text: string, style: TextStyle) => string;
    /** Text elements keep the measured width, whatever face a viewer has in place of ours. */
    isPinned?: boolean;
}>;
/** Middle of the letters of lower case above the baseline, and of capitals, in font sizes. */
export declare const X_MIDDLE = 0.3;
export declare const CAP_MIDDLE = 0.335;
/** For want of a font: mean widths of a book face, within a tenth for most names. */
export declare const roughText: TextTools;
/** Whether names become shapes, which can be drawn again by reference. */
export declare function drawsShapes({ outline, letters }: TextTools): boolean;
/** A run in place: `x` its left end, `y` its baseline. */
export type Run = Readonly<{
    text: string;
    style: TextStyle;
    x: number;
    y: number;
}>;
/** @returns a path, or a text element, with the given paint; nothing for empty text */
export declare function drawRun({ text, style, x, y }: Run, tools: TextTools, paint: Readonly<Record<string, string | number | undefined>>): string;
