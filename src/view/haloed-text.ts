/** Text on a map with a halo of whatever lies beneath it: sea where there is sea, and each land in its own tint. */
import { element } from './svg.ts';
import { drawRun, type Run, type TextTools } from './text.ts';

/** Runs in one paint; `id` names their group in the picture, `halo` is px at each side. */
export type HaloedGroup = Readonly<{
  id: string;
  runs: readonly Run[];
  fill: string;
  opacity?: number;
  halo: number;
}>;

export type HaloGround = Readonly<{
  /** Colour of the sea. */
  ground: string;
  /** Tint of each region's land by row; their shapes are the clips `<idPrefix>-land-<row>`. */
  land: readonly Readonly<{ tint: string; className: string }>[];
  tools: TextTools;
  idPrefix: string;
}>;

/** The halo at sea is thinner than that on land, or its rim would shine through. */
const SEAM = 1.2;

/** All halos lie under all text, so that no halo eats a neighbour's letters. */
export function drawHaloed(groups: readonly HaloedGroup[], { ground, land, tools, idPrefix }: HaloGround): string {
  const used = groups.filter(({ runs }) => runs.length > 0);
  const text = used.map(({ id, runs }) => element('g', { id }, runs.map((run) => drawRun(run, tools, {})).join('\n')));
  const halos = (colour: string, seam: number): string =>
    used
      .map(({ id, halo }) =>
        element('use', {
          href: `#${id}`,
          'stroke-width': (2 * halo - seam) * (tools.strokeGrowth ?? 1),
          'stroke-linejoin': 'round',
          fill: colour,
          stroke: colour,
        }),
      )
      .join('');
  const onLand = land.map(({ tint, className }, row) =>
    element('g', { class: className, 'clip-path': `url(#${idPrefix}-land-${row})` }, halos(tint, 0)),
  );
  const ink = used.map(({ id, fill, opacity }) => element('use', { href: `#${id}`, fill, 'fill-opacity': opacity }));
  return element('defs', {}, text.join('')) + halos(ground, SEAM) + onLand.join('') + ink.join('');
}
