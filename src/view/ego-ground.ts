/** Sea and land under a picture of neighbours: the middle's own region, and a patch for each other one. */
import type { EgoLand } from './ego-land.ts';
import type { EgoNode, EgoView } from './ego-view.ts';
import { element, ringsPath } from './svg.ts';
import { regionClass, regionColours, type Theme } from './tokens.ts';

const EDGE_BAND = 9;
const BORDER_OPACITY = 0.55;
const WATER_OPACITY = [0.5, 0.32, 0.18];

/** Defines the clips `<prefix>-coast` and `<prefix>-patch-<i>`, which halos of names use too. */
export function drawGround({ centre, neighbours }: EgoView, land: EgoLand, theme: Theme, idPrefix: string): string {
  const coastId = `${idPrefix}-coast`;
  const coast = ringsPath([land.coast]);
  const clips = [
    element('clipPath', { id: coastId }, element('path', { d: coast })),
    ...land.patches.map(({ ring }, i) =>
      element(
        'clipPath',
        { id: `${idPrefix}-patch-${i}`, 'clip-path': `url(#${coastId})` },
        element('path', { d: ringsPath([ring]) }),
      ),
    ),
  ];
  const water = land.water.map((ring, i) =>
    element('path', { d: ringsPath([ring]), 'stroke-opacity': WATER_OPACITY[i] ?? 0.1 }),
  );
  const patches = land.patches.map(({ region, ring }, i) => {
    const { hue, step } = neighbours.find(({ region: { id } }) => id === region)?.region ?? centre.region;
    return drawPiece(ringsPath([ring]), `${idPrefix}-patch-${i}`, hue, step, theme);
  });
  return [
    element('defs', {}, clips.join('')),
    element('g', { fill: 'none', stroke: theme.ink3, 'stroke-width': 0.7 }, water.join('')),
    drawPiece(coast, coastId, centre.region.hue, centre.region.step, theme),
    ...patches,
    drawCoast(coast, centre, theme),
  ].join('');
}

/** A piece of land: tint, a band of the edge colour inside its border, a hairline on it. */
function drawPiece(d: string, clipId: string, hue: number, step: number, theme: Theme): string {
  const { tint, edge, ink } = regionColours(theme, hue, step);
  const clip = { 'clip-path': `url(#${clipId})` };
  const band = element('path', { d, fill: tint, stroke: edge, 'stroke-width': 2 * EDGE_BAND, ...clip });
  const line = element('path', {
    d,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.8,
    'stroke-opacity': BORDER_OPACITY,
    ...clip,
  });
  return element('g', { class: regionClass(hue, step) }, band + line);
}

function drawCoast(d: string, { region }: EgoNode, theme: Theme): string {
  const { ink } = regionColours(theme, region.hue, region.step);
  const line = element('path', { d, fill: 'none', stroke: ink, 'stroke-width': 0.9, 'stroke-opacity': BORDER_OPACITY });
  return element('g', { class: regionClass(region.hue, region.step) }, line);
}
