/** Sea and land: water lines along the coast, territories with a band inside their border, names of regions. */
import { compactPath } from './compact-path.ts';
import type { AtlasMap, AtlasRegion } from './decode-map.ts';
import type { HaloedGroup } from './haloed-text.ts';
import { edgeBand, type Placement } from './placed.ts';
import type { RegionName } from './region-names.ts';
import { element, ringsPath } from './svg.ts';
import { drawRun, type TextTools } from './text.ts';
import { thinRing, UNSEEN_PX } from './thin-ring.ts';
import { HALO, PLACE_NAME, regionClass, regionColours, type RegionColours, type Theme } from './tokens.ts';

const WATER = { width: 0.7, opacity: [0.5, 0.32, 0.18] } as const;
const BORDER = { width: 0.9, light: 0.55, dark: 0.6 } as const;

/** Shapes of all land, to clip by: `<prefix>-land-<row>`; each is written once, its path `<prefix>-shape-<row>` is drawn by reference. */
export function drawClips(regions: readonly AtlasRegion[], place: Placement, idPrefix: string): string {
  const clips = regions.map(({ rings }, row) =>
    element(
      'clipPath',
      { id: `${idPrefix}-land-${row}` },
      element('path', {
        id: `${idPrefix}-shape-${row}`,
        d: outline(rings, place),
        'clip-rule': 'evenodd',
      }),
    ),
  );
  return element('defs', {}, clips.join(''));
}

/** Three lines off the coast, fainter and fainter. */
export function drawWater({ waterLines }: AtlasMap, place: Placement, theme: Theme): string {
  const lines = waterLines.map((rings, i) =>
    element('path', { d: outline(rings, place), 'stroke-opacity': WATER.opacity[i] ?? 0.1 }),
  );
  return element('g', { fill: 'none', stroke: theme.ink3, 'stroke-width': WATER.width }, lines.join(''));
}

function outline(rings: readonly (readonly number[])[], place: Placement): string {
  return compactPath(
    ringsPath(
      rings.map((ring) => thinRing(ring, UNSEEN_PX / place.scale)),
      place,
    ),
  );
}

/**
 * Land (defined by `drawClips`) in its tint, a band of the edge colour inside the border, a hairline on it.
 * @param colours  by row, where they are not the theme's own: land sinks where attention lies elsewhere
 */
export function drawTerritories(
  regions: readonly AtlasRegion[],
  place: Placement,
  theme: Theme,
  idPrefix: string,
  colours: readonly RegionColours[] = regions.map(({ hue, step }) => regionColours(theme, hue, step)),
): string {
  const land = regions.map(({ hue, step }, row) => {
    const { tint, edge, ink } = colours[row] ?? regionColours(theme, hue, step);
    const href = `#${idPrefix}-shape-${row}`;
    const band = { fill: tint, 'fill-rule': 'evenodd', stroke: edge, 'stroke-width': 2 * edgeBand(place.scale) };
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

export function drawRegionNames(
  regions: readonly AtlasRegion[],
  names: readonly RegionName[],
  theme: Theme,
  tools: TextTools,
): string {
  return regions
    .map(({ hue, step }, row) => {
      const paint = { fill: regionColours(theme, hue, step).ink, 'fill-opacity': PLACE_NAME };
      const runs = (names[row]?.runs ?? []).map((run) => drawRun(run, tools, paint));
      return element('g', { class: regionClass(hue, step), 'aria-hidden': 'true' }, runs.join(''));
    })
    .join('');
}

/** Names of regions as text with halos, one group for each. */
export function regionGroups(
  { regions }: AtlasMap,
  names: readonly RegionName[],
  theme: Theme,
  idPrefix: string,
): readonly HaloedGroup[] {
  return regions.map(({ hue, step }, row) => ({
    id: `${idPrefix}-region-${row}`,
    runs: names[row]?.runs ?? [],
    fill: regionColours(theme, hue, step).ink,
    opacity: PLACE_NAME,
    halo: HALO.place,
  }));
}

/** Names of neighbourhoods, in the ink of the region that each lies in. */
export function drawNeighbourhoodNames(
  { regions, neighbourhoods }: AtlasMap,
  names: readonly RegionName[],
  theme: Theme,
  tools: TextTools,
): string {
  return neighbourhoods
    .map(({ region }, row) => {
      const { hue = -1, step = -1 } = regions[region] ?? {};
      const paint = { fill: regionColours(theme, hue, step).ink, 'fill-opacity': PLACE_NAME };
      const runs = (names[row]?.runs ?? []).map((run) => drawRun(run, tools, paint));
      return runs.length === 0
        ? ''
        : element('g', { class: regionClass(hue, step), 'aria-hidden': 'true' }, runs.join(''));
    })
    .join('');
}
