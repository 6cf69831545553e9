/** Text in pictures: measured and, where a font is at hand, drawn as outlines, so that it is the same everywhere. */
import { compactPath } from "./compact-path.js";
import { element, escapeXml } from "./svg.js";
import { SERIF } from "./tokens.js";
/** Middle of the letters of lower case above the baseline, and of capitals, in font sizes. */
export const X_MIDDLE = 0.3;
export const CAP_MIDDLE = 0.335;
/** For want of a font: mean widths of a book face, within a tenth for most names. */
export const roughText = {
    measure: (text, { size, weight, tracking }) => {
        let ems = 0;
        for (const letter of text) {
            if (/[\p{Lu}\p{N}]/u.test(letter))
                ems += 0.64;
            else if (/[ijlrtf.,:;'’|! ()-]/.test(letter))
                ems += 0.31;
            else if (/[mwMW]/.test(letter))
                ems += 0.82;
            else
                ems += 0.52;
        }
        return ems * size * (weight > 500 ? 1.03 : 1) + tracking * text.length;
    },
};
/** Whether names become shapes, which can be drawn again by reference. */
export function drawsShapes({ outline, letters }) {
    return outline !== undefined || letters !== undefined;
}
/** @returns a path, or a text element, with the given paint; nothing for empty text */
export function drawRun({ text, style, x, y }, tools, paint) {
    if (text === '')
        return '';
    const letters = tools.letters?.(text, style);
    if (letters !== undefined)
        return element('g', { transform: `translate(${tenth(x)} ${tenth(y)})`, ...paint }, letters);
    const outline = tools.outline?.(text, style);
    if (outline !== undefined)
        return element('path', { d: compactPath(outline), transform: `translate(${tenth(x)} ${tenth(y)})`, ...paint });
    const font = {
        'font-family': SERIF,
        'font-size': style.size,
        'font-weight': style.weight === 400 ? undefined : style.weight,
        'font-style': style.italic ? 'italic' : undefined,
        'letter-spacing': style.tracking === 0 ? undefined : style.tracking,
        ...(tools.isPinned === true
            ? { textLength: tenth(tools.measure(text, style)), lengthAdjust: 'spacingAndGlyphs' }
            : {}),
    };
    return element('text', { x: tenth(x), y: tenth(y), ...font, ...paint }, escapeXml(text));
}
function tenth(value) {
    return Math.round(value * 10) / 10;
}
