/** Sea and land under a picture of neighbours: the middle's own region, and a patch for each other one. */
import { bendRing, UNSEEN_BEND_PX } from './bend-ring.ts';
import { compactPath } from './compact-path.ts';
import type { EgoLand } from './ego-land.ts';
import type { EgoNode, EgoView } from './ego-view.ts';
import { paint } from './paint.ts';
import { element } from './svg.ts';
import { landClass, type Theme } from './tokens.ts';

/** Id of the clip of a piece of land: the coast is piece 0, patches follow. Short, since it is said many times. */
export function clipId(idPrefix: string, piece: number): string {
  return `${idPrefix}${piece}`;
}

/** Defines the clips, `clipId`, which halos of names use too. */
export function drawGround({ centre, neighbours }: EgoView, land: EgoLand, theme: Theme, idPrefix: string): string {
  const coast = clipId(idPrefix, 0);
  const clips = [
    element('clipPath', { id: coast }, drawShape(coast, land.coast)),
    ...land.patches.map(({ ring }, i) => {
      const id = clipId(idPrefix, i + 1);
      return element('clipPath', { id, 'clip-path': `url(#${coast})` }, drawShape(id, ring));
    }),
  ];
  const patches = land.patches.map(({ region }, i) => {
    const owner = neighbours.find(({ region: { id } }) => id === region)?.region ?? centre.region;
    return drawPiece(clipId(idPrefix, i + 1), owner, theme);
  });
  return [
    element('defs', {}, clips.join('')),
    drawWater(coast, theme),
    drawPiece(coast, centre.region, theme),
    ...patches,
    drawCoast(coast, centre.region, theme),
  ].join('');
}

/** The shape of a clip, drawn by reference too. */
function drawShape(clip: string, ring: readonly number[]): string {
  return element('path', { id: shapeId(clip), d: compactPath(bendRing(ring, UNSEEN_BEND_PX)) });
}

function shapeId(clip: string): string {
  return `${clip}s`;
}

/**
 * Lines along the coast, each the rim of a stroke around the land that a stroke of the sea leaves over: shapes of their own would be
 * half of a small picture's bytes.
 */
function drawWater(coast: string, theme: Theme): string {
  const names = ['rim-2', 'sea-2', 'rim-1', 'sea-1', 'rim-0', 'sea-0'] as const;
  const lines = names.map((name) => element('use', { href: `#${shapeId(coast)}`, ...paint(name, theme) }));
  return element('g', paint('water', theme), lines.join(''));
}

/** A piece of land: tint, a band of the edge colour inside its border, a hairline on it. Its shape is that of its clip. */
function drawPiece(clip: string, region: EgoNode['region'], theme: Theme): string {
  const href = `#${shapeId(clip)}`;
  const strokes = (['land', 'border'] as const).map((name) => element('use', { href, ...paint(name, theme, region) }));
  return element('g', { class: landClass(theme, region), 'clip-path': `url(#${clip})` }, strokes.join(''));
}

function drawCoast(coast: string, region: EgoNode['region'], theme: Theme): string {
  const line = element('use', { href: `#${shapeId(coast)}`, ...paint('coast', theme, region) });
  const className = landClass(theme, region);
  return className === undefined ? line : element('g', { class: className }, line);
}
