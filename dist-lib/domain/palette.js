/**
 * The colours of regions as numbers: ten hues in three steps of lightness, for both themes.
 * The build chooses hue and step for each region by them; `view/tokens.ts` turns the same numbers into colours.
 * Lightness separates, hue names: that is what survives a colour-vision deficiency. Steps lie far enough apart that five
 * tints can be found of which every two differ by 0.06 in all visions and both themes, so every map can be coloured.
 */
import { toHex } from "./colour.js";
export const THEME_NAMES = ['light', 'dark'];
/** OKLCH hue angles in degrees, in the order of `Territory.hue`. */
export const REGION_HUES = [
    { name: 'rose', angle: 12 },
    { name: 'brick', angle: 40 },
    { name: 'ochre', angle: 75 },
    { name: 'straw', angle: 98 },
    { name: 'moss', angle: 125 },
    { name: 'leaf', angle: 152 },
    { name: 'lagoon', angle: 195 },
    { name: 'sky', angle: 238 },
    { name: 'slate', angle: 270 },
    { name: 'plum', angle: 325 },
];
/** Steps of lightness, in the order of `Territory.step`; pale is the lightest in both themes. */
export const REGION_STEPS = ['pale', 'middle', 'deep'];
const LIGHT_STEPS = [
    { tint: 0.945, tintChroma: 0.034, ink: 0.43 },
    { tint: 0.888, tintChroma: 0.045, ink: 0.395 },
    { tint: 0.826, tintChroma: 0.051, ink: 0.37 },
];
const DARK_STEPS = [
    { tint: 0.394, tintChroma: 0.042, ink: 0.875 },
    { tint: 0.325, tintChroma: 0.042, ink: 0.84 },
    { tint: 0.256, tintChroma: 0.038, ink: 0.8 },
];
/** What a step becomes in a theme: the band inside a border is a little off the tint, away from the ground. */
const THEME_RULES = {
    light: { steps: LIGHT_STEPS, edgeShift: -0.05, edgeChroma: 1.35, inkChroma: 0.088 },
    dark: { steps: DARK_STEPS, edgeShift: 0.05, edgeChroma: 1.3, inkChroma: 0.072 },
};
/** @returns colours by hue, then step: ten rows of three */
export function regionPalette(theme) {
    const rules = THEME_RULES[theme];
    return REGION_HUES.map(({ angle: h }) => rules.steps.map(({ tint, tintChroma, ink }) => {
        const hex = (l, c) => toHex({ l, c, h });
        return {
            tint: hex(tint, tintChroma),
            edge: hex(tint + rules.edgeShift, tintChroma * rules.edgeChroma),
            ink: hex(ink, rules.inkChroma),
        };
    }));
}
/** Inks of dots that are coloured by kind, in the order of the closed list: the shape tells the kind too. */
const KIND_INKS = {
    light: [
        { l: 0.42, c: 0.13, h: 262 },
        { l: 0.53, c: 0.14, h: 45 },
        { l: 0.57, c: 0.1, h: 165 },
        { l: 0.46, c: 0.17, h: 350 },
        { l: 0.28, c: 0.03, h: 300 },
        { l: 0.6, c: 0.12, h: 95 },
    ],
    dark: [
        { l: 0.72, c: 0.12, h: 255 },
        { l: 0.74, c: 0.13, h: 50 },
        { l: 0.8, c: 0.1, h: 165 },
        { l: 0.68, c: 0.15, h: 350 },
        { l: 0.93, c: 0.02, h: 300 },
        { l: 0.86, c: 0.12, h: 95 },
    ],
};
/** Ends and middle of the years' scale: lightness says how new, away from the ground, and hue follows it. */
const YEAR_INKS = {
    light: [
        { l: 0.64, c: 0.115, h: 78 },
        { l: 0.53, c: 0.16, h: 25 },
        { l: 0.3, c: 0.13, h: -50 },
    ],
    dark: [
        { l: 0.52, c: 0.1, h: -75 },
        { l: 0.68, c: 0.15, h: 20 },
        { l: 0.92, c: 0.11, h: 95 },
    ],
};
/** @returns inks by kind, `#rrggbb`, in the order of the closed list */
export function kindPalette(theme) {
    return KIND_INKS[theme].map(toHex);
}
/** Steps of the years' scale that a legend shows. */
export const YEAR_STEPS = 7;
/** @param share  0 the oldest, 1 the newest; @returns `#rrggbb` */
export function yearInk(theme, share) {
    const [old, middle, young] = YEAR_INKS[theme];
    const [from, to] = share < 0.5 ? [old, middle] : [middle, young];
    const part = share < 0.5 ? share * 2 : share * 2 - 1;
    const at = (key) => from[key] + (to[key] - from[key]) * part;
    return toHex({ l: at('l'), c: at('c'), h: at('h') });
}
