/** Sea and land: water lines along the coast, territories with a band inside their border, names of regions. */
import { compactPath } from "./compact-path.js";
import { element, ringsPath } from "./svg.js";
import { drawRun } from "./text.js";
import { regionClass, regionColours } from "./tokens.js";
const EDGE_BAND = 9;
const WATER = { width: 0.7, opacity: [0.5, 0.32, 0.18] };
const BORDER = { width: 0.9, light: 0.55, dark: 0.6 };
const NAME_OPACITY = 0.92;
const NEIGHBOURHOOD_OPACITY = 0.82;
/** Shapes of all land, to clip by: `<prefix>-land-<row>`; each is written once, its path `<prefix>-shape-<row>` is drawn by reference. */
export function drawClips(regions, place, idPrefix) {
    const clips = regions.map(({ rings }, row) => element('clipPath', { id: `${idPrefix}-land-${row}` }, element('path', {
        id: `${idPrefix}-shape-${row}`,
        d: compactPath(ringsPath(rings, place)),
        'clip-rule': 'evenodd',
    })));
    return element('defs', {}, clips.join(''));
}
/** Three lines off the coast, fainter and fainter. */
export function drawWater({ waterLines }, place, theme) {
    const lines = waterLines.map((rings, i) => element('path', { d: compactPath(ringsPath(rings, place)), 'stroke-opacity': WATER.opacity[i] ?? 0.1 }));
    return element('g', { fill: 'none', stroke: theme.ink3, 'stroke-width': WATER.width }, lines.join(''));
}
/**
 * Land (defined by `drawClips`) in its tint, a band of the edge colour inside the border, a hairline on it.
 * @param colours  by row, where they are not the theme's own: land sinks where attention lies elsewhere
 */
export function drawTerritories(regions, place, theme, idPrefix, colours = regions.map(({ hue, step }) => regionColours(theme, hue, step))) {
    const scale = Math.max(0.5, Math.min(1, place.scale));
    const land = regions.map(({ hue, step }, row) => {
        const { tint, edge, ink } = colours[row] ?? regionColours(theme, hue, step);
        const href = `#${idPrefix}-shape-${row}`;
        const band = { fill: tint, 'fill-rule': 'evenodd', stroke: edge, 'stroke-width': 2 * EDGE_BAND * scale };
        const line = {
            fill: 'none',
            stroke: ink,
            'stroke-width': BORDER.width,
            'stroke-opacity': BORDER[theme.name],
            'stroke-linejoin': 'round',
        };
        const clipped = element('use', { href, ...band, 'clip-path': `url(#${idPrefix}-land-${row})` });
        return element('g', { class: regionClass(hue, step) }, clipped + element('use', { href, ...line }));
    });
    return land.join('');
}
export function drawRegionNames(regions, names, theme, tools) {
    return regions
        .map(({ hue, step }, row) => {
        const paint = { fill: regionColours(theme, hue, step).ink, 'fill-opacity': NAME_OPACITY };
        const runs = (names[row]?.runs ?? []).map((run) => drawRun(run, tools, paint));
        return element('g', { class: regionClass(hue, step), 'aria-hidden': 'true' }, runs.join(''));
    })
        .join('');
}
/** Names of neighbourhoods, in the ink of the region that each lies in. */
export function drawNeighbourhoodNames({ regions, neighbourhoods }, names, theme, tools) {
    return neighbourhoods
        .map(({ region }, row) => {
        const { hue = -1, step = -1 } = regions[region] ?? {};
        const paint = { fill: regionColours(theme, hue, step).ink, 'fill-opacity': NEIGHBOURHOOD_OPACITY };
        const runs = (names[row]?.runs ?? []).map((run) => drawRun(run, tools, paint));
        return runs.length === 0
            ? ''
            : element('g', { class: regionClass(hue, step), 'aria-hidden': 'true' }, runs.join(''));
    })
        .join('');
}
