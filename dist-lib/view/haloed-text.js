/** Text on a map with a halo of whatever lies beneath it: sea where there is sea, and each land in its own tint. */
import { element } from "./svg.js";
import { drawRun } from "./text.js";
/** The halo at sea is thinner than that on land, or its rim would shine through. */
const SEAM = 1.2;
/** All halos lie under all text, so that no halo eats a neighbour's letters. */
export function drawHaloed(groups, { ground, land, tools, idPrefix }) {
    const used = groups.filter(({ runs }) => runs.length > 0);
    const text = used.map(({ id, runs }) => element('g', { id }, runs.map((run) => drawRun(run, tools, {})).join('')));
    const halos = (colour, seam) => used
        .map(({ id, halo }) => element('use', {
        href: `#${id}`,
        'stroke-width': 2 * halo - seam,
        'stroke-linejoin': 'round',
        fill: colour,
        stroke: colour,
    }))
        .join('');
    const onLand = land.map(({ tint, className }, row) => element('g', { class: className, 'clip-path': `url(#${idPrefix}-land-${row})` }, halos(tint, 0)));
    const ink = used.map(({ id, fill, opacity }) => element('use', { href: `#${id}`, fill, 'fill-opacity': opacity }));
    return element('defs', {}, text.join('')) + halos(ground, SEAM) + onLand.join('') + ink.join('');
}
