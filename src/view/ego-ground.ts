/** Sea and land under a picture of neighbours: the middle's own region, and a patch for each other one. */
import { compactPath } from './compact-path.ts';
import { WATER, type EgoLand } from './ego-land.ts';
import type { EgoNode, EgoView } from './ego-view.ts';
import { element, ringsPath } from './svg.ts';
import { thinRing, UNSEEN_PX } from './thin-ring.ts';
import { regionClass, regionColours, type Theme } from './tokens.ts';

const EDGE_BAND = 9;
const BORDER_OPACITY = 0.55;
const WATER_WIDTH = 0.7;
const WATER_OPACITY = [0.5, 0.32, 0.18];

/** Defines the clips `<prefix>-coast` and `<prefix>-patch-<i>`, which halos of names use too. */
export function drawGround({ centre, neighbours }: EgoView, land: EgoLand, theme: Theme, idPrefix: string): string {
  const coastId = `${idPrefix}-coast`;
  const coast = ringPath(land.coast);
  const clips = [
    element('clipPath', { id: coastId }, element('path', { id: `${coastId}-shape`, d: coast })),
    ...land.patches.map(({ ring }, i) =>
      element(
        'clipPath',
        { id: `${idPrefix}-patch-${i}`, 'clip-path': `url(#${coastId})` },
        element('path', { id: `${idPrefix}-patch-${i}-shape`, d: ringPath(ring) }),
      ),
    ),
  ];
  const patches = land.patches.map(({ region }, i) => {
    const { hue, step } = neighbours.find(({ region: { id } }) => id === region)?.region ?? centre.region;
    return drawPiece(`${idPrefix}-patch-${i}`, hue, step, theme);
  });
  return [
    element('defs', {}, clips.join('')),
    drawWater(coastId, theme),
    drawPiece(coastId, centre.region.hue, centre.region.step, theme),
    ...patches,
    drawCoast(coastId, centre, theme),
  ].join('');
}

/**
 * Lines along the coast, each the rim of a stroke around the land that a stroke of the sea leaves over: shapes of their own would be
 * half of a small picture's bytes.
 */
function drawWater(coastId: string, theme: Theme): string {
  const lines = WATER.map((off, i) => {
    const rim = {
      stroke: theme.ink3,
      'stroke-width': 2 * off + WATER_WIDTH,
      'stroke-opacity': WATER_OPACITY[i] ?? 0.1,
    };
    const sea = { stroke: theme.ground, 'stroke-width': 2 * off - WATER_WIDTH };
    return [rim, sea].map((paint) => element('use', { href: `#${coastId}-shape`, ...paint })).join('');
  });
  return element('g', { fill: 'none', 'stroke-linejoin': 'round' }, lines.reverse().join(''));
}

function ringPath(ring: readonly number[]): string {
  return compactPath(ringsPath([thinRing(ring, UNSEEN_PX)]));
}

/** A piece of land: tint, a band of the edge colour inside its border, a hairline on it. Its shape is that of its clip. */
function drawPiece(clipId: string, hue: number, step: number, theme: Theme): string {
  const { tint, edge, ink } = regionColours(theme, hue, step);
  const shape = { href: `#${clipId}-shape`, 'clip-path': `url(#${clipId})` };
  const band = element('use', { ...shape, fill: tint, stroke: edge, 'stroke-width': 2 * EDGE_BAND });
  const line = element('use', {
    ...shape,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.8,
    'stroke-opacity': BORDER_OPACITY,
  });
  return element('g', { class: regionClass(hue, step) }, band + line);
}

function drawCoast(coastId: string, { region }: EgoNode, theme: Theme): string {
  const { ink } = regionColours(theme, region.hue, region.step);
  const line = element('use', {
    href: `#${coastId}-shape`,
    fill: 'none',
    stroke: ink,
    'stroke-width': 0.9,
    'stroke-opacity': BORDER_OPACITY,
  });
  return element('g', { class: regionClass(region.hue, region.step) }, line);
}
