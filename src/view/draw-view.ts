/** A view of the map as the screen shows it now: its camera, what is shown, what attention lights. Content of a picture, without its frame. */
import type { Kind, RelationType } from '../domain/schema/concept.ts';
import type { AtlasMap } from './decode-map.ts';
import { drawClips, drawTerritories, drawWater } from './draw-land.ts';
import { drawHaloed, haloLand, type HaloedGroup } from './haloed-text.ts';
import type { Placement } from './placed.ts';
import { drawRelation, drawStem, type End } from './relation-lines.ts';
import { outlinePath, SPECK, symbolPath } from './shapes.ts';
import { element } from './svg.ts';
import type { TextTools } from './text.ts';
import { lineTypeOf, type RegionColours, type Theme } from './tokens.ts';

/** A dot, px; `ring` is its second outline: 0 none, 1 of the most prominent, 2 of what is chosen. */
export type ViewDot = Readonly<{
  kind: Kind;
  x: number;
  y: number;
  radius: number;
  colour: string;
  opacity: number;
  ring: 0 | 1 | 2;
}>;

export type ViewLine = Readonly<{
  type: RelationType | 'co-mention';
  isUnlikely?: boolean;
  from: End;
  to: End;
  bend: number;
  /** Of a co-mention's hairline: its own colour would be lost on land. */
  ink?: 'ink2' | 'ink3';
  /** 0 to 1; 1 when left out. */
  opacity?: number;
}>;

/** Everything in px of the picture, in colours of its theme. */
export type ViewScene = Readonly<{
  theme: Theme;
  width: number;
  height: number;
  place: Placement;
  /** px per unit of a dot's radius. */
  dotScale: number;
  /** Colours of the regions' land by row: it sinks where attention lies elsewhere. */
  land: readonly RegionColours[];
  /** The most prominent first; they are drawn last, on top. */
  dots: readonly ViewDot[];
  lines: readonly ViewLine[];
  stems: readonly Readonly<{ at: End; angleRad: number }>[];
  /** Papers: middles of small upright sheets, `speckHalf` to either side. */
  specks: readonly Readonly<{ x: number; y: number }>[];
  speckHalf: number;
  names: readonly Omit<HaloedGroup, 'id'>[];
}>;

const RINGS = { 1: { gap: 3.4, width: 1.1 }, 2: { gap: 4.2, width: 1.4 } } as const;

/** @returns markup for inside an `svg` of the scene's size; what lies outside it is for the caller to clip */
export function drawView(map: AtlasMap, scene: ViewScene, tools: TextTools, idPrefix: string): string {
  const { theme, place, land, width, height } = scene;
  const lines = scene.lines.map((one) => {
    const { from, to, bend, ink, opacity = 1 } = one;
    const paint = ink === undefined ? theme : { ...theme, rule: theme[ink] };
    const line = drawRelation(lineTypeOf(one), from, to, bend, paint);
    return opacity === 1 ? line : element('g', { opacity }, line);
  });
  const stems = scene.stems.map(({ at, angleRad }) => drawStem(at, angleRad, theme));
  const groups = scene.names.map((group, i) => ({ ...group, id: `${idPrefix}-names-${i}` }));
  const tints = haloLand(map.regions, place, (_, row) => land[row]?.tint ?? theme.ground);
  return [
    drawClips(map.regions, place, idPrefix),
    element('rect', { width, height, fill: theme.ground }),
    drawWater(map, place, theme),
    drawTerritories(map.regions, place, theme, idPrefix, land),
    element('g', {}, lines.join('') + stems.join('')),
    scene.dots.toReversed().map(drawDot).join(''),
    drawSpecks(scene),
    drawHaloed(groups, { ground: theme.ground, land: tints, tools, idPrefix }),
  ].join('');
}

function drawSpecks({ specks, speckHalf: half, theme }: ViewScene): string {
  if (specks.length === 0) return '';
  const round = (value: number) => Math.round(value * 10) / 10;
  const tall = half * SPECK.upright;
  const sheet = `h${round(2 * half)}v${round(2 * tall)}h${round(-2 * half)}z`;
  const d = specks.map(({ x, y }) => `M${round(x - half)} ${round(y - tall)}${sheet}`).join('');
  return element('path', { d, fill: theme.ink2, 'fill-opacity': SPECK.alpha });
}

function drawDot({ kind, x, y, radius, colour, opacity, ring }: ViewDot): string {
  const symbol = element('path', {
    d: symbolPath(kind, x, y, radius),
    fill: colour,
    'fill-opacity': opacity === 1 ? undefined : opacity,
  });
  if (ring === 0) return symbol;
  const { gap, width } = RINGS[ring];
  const outline = { d: outlinePath(kind, x, y, radius, gap), fill: 'none', stroke: colour, 'stroke-width': width };
  return symbol + element('path', { ...outline, 'stroke-opacity': opacity === 1 ? undefined : opacity });
}
