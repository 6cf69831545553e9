/** Text on a map with a halo of whatever lies beneath it: sea where there is sea, and each land in its own tint. */
import { overlaps, type Box } from './box-grid.ts';
import type { AtlasRegion } from './decode-map.ts';
import { landBox } from './land-box.ts';
import type { Placement } from './placed.ts';
import { element } from './svg.ts';
import { drawRun, drawsShapes, type Paint, type Run, type TextTools } from './text.ts';
import { HALO_STROKE, regionClass } from './tokens.ts';

/** Runs in one paint; `id` begins those of their shapes in the picture, `halo` is px at each side. */
export type HaloedGroup = Readonly<{
  id: string;
  runs: readonly Run[];
  fill: string;
  opacity?: number;
  halo: number;
}>;

/** The tint of a region's land, and the box around it, px. */
export type HaloLand = Readonly<{ tint: string; className: string; box: Box }>;

export type HaloGround = Readonly<{
  /** Colour of the sea. */
  ground: string;
  /** By row of the region; their shapes are the clips `<idPrefix>-land-<row>`. */
  land: readonly HaloLand[];
  tools: TextTools;
  idPrefix: string;
}>;

/** How far letters reach above and below their baseline, in font sizes; no face goes farther. */
const REACH = { up: 1.1, down: 0.4 } as const;

/** @param tintOf  by region and row */
export function haloLand(
  regions: readonly AtlasRegion[],
  { scale, dx, dy }: Placement,
  tintOf: (region: AtlasRegion, row: number) => string,
): readonly HaloLand[] {
  return regions.map((region, row) => {
    const { left, right, top, bottom } = landBox([region]);
    const [west, east] = [left * scale + dx, right * scale + dx];
    const box = { left: west, right: east, top: top * scale + dy, bottom: bottom * scale + dy };
    return { tint: tintOf(region, row), className: regionClass(region.hue, region.step), box };
  });
}

type Shape = Readonly<{ id: string; run: Run; box: Box }>;

/**
 * All halos lie under all text, so that no halo eats a neighbour's letters. A run is written once and drawn by reference: at sea, on each land whose box
 * it meets, and in its ink.
 */
export function drawHaloed(groups: readonly HaloedGroup[], { ground, land, tools, idPrefix }: HaloGround): string {
  const used = groups
    .map((group) => ({ ...group, shapes: shapesOf(group, tools) }))
    .filter(({ shapes }) => shapes.length > 0);
  const halos = (colour: string, width: (halo: number) => number, box?: Box): string =>
    used
      .map(({ halo, shapes }) => {
        const stroke = { stroke: colour, 'stroke-width': width(halo) * (tools.strokeGrowth ?? 1) };
        const met = box === undefined ? shapes : shapes.filter((shape) => overlaps(shape.box, box));
        return drawAll(met, { fill: colour, ...stroke, 'stroke-linejoin': 'round' });
      })
      .join('');
  const onLand = land.map(({ tint, className, box }, row) => {
    const clip = { class: className, 'clip-path': `url(#${idPrefix}-land-${row})` };
    const inside = halos(tint, HALO_STROKE.land, box) + (drawsShapes(tools) ? '' : halos(tint, HALO_STROKE.core, box));
    return inside === '' ? '' : element('g', clip, inside);
  });
  const text = used.flatMap(({ shapes }) => shapes.map(({ id, run }) => drawRun(run, tools, { id })));
  const ink = used.map(({ fill, opacity, shapes }) => drawAll(shapes, { fill, 'fill-opacity': opacity }));
  return element('defs', {}, text.join('')) + halos(ground, HALO_STROKE.sea) + onLand.join('') + ink.join('');
}

/** Runs with what they cover, halo and all. */
function shapesOf({ id, runs, halo }: HaloedGroup, tools: TextTools): readonly Shape[] {
  return runs
    .filter(({ text }) => text !== '')
    .map((run, i) => {
      const { text, style, x, y } = run;
      const box = {
        left: x - halo,
        right: x + tools.measure(text, style) + halo,
        top: y - REACH.up * style.size - halo,
        bottom: y + REACH.down * style.size + halo,
      };
      return { id: `${id}-${i}`, run, box };
    });
}

function drawAll(shapes: readonly Shape[], paint: Paint): string {
  const uses = shapes.map(({ id }) => element('use', { href: `#${id}` }));
  return uses.length === 0 ? '' : element('g', paint, uses.join(''));
}
