/** The whole map as one SVG picture: sea, land, names, dots and their names, and a legend where asked for. */
import type { AtlasMap } from './decode-map.ts';
import {
  drawClips,
  drawNeighbourhoodNames,
  drawRegionNames,
  drawTerritories,
  drawWater,
  regionGroups,
} from './draw-land.ts';
import { createDotField } from './dot-field.ts';
import { dotsUnder } from './dots-under.ts';
import { drawLegend, LEGEND_SIZE } from './draw-legend.ts';
import { drawDots, toDots, yieldDots } from './dots.ts';
import { landFinder } from './land-at.ts';
import { drawLabels, layLabels } from './map-labels.ts';
import { layPlaceNames, type PlaceNames } from './place-names.ts';
import type { Dot, PlacedLabel, Placement } from './placed.ts';
import { element, escapeXml } from './svg.ts';
import { drawsShapes, roughText, type TextTools } from './text.ts';
import { SERIF, type Theme } from './tokens.ts';

type Frame = Readonly<{ width: number; height: number }>;

export type MapPicture = Readonly<{
  theme: Theme;
  width: number;
  height: number;
  title: string;
  /** Map point in the middle and px per map unit; the whole map when left out. */
  camera?: Readonly<{ x: number; y: number; scale: number }>;
  tools?: TextTools;
  /** Names at most; 44 when left out. */
  labelLimit?: number;
  legend?: boolean;
  /** Names of regions lie over dots, in halos, as on the live map; else under them. */
  hasNamesOnTop?: boolean;
  /** `false` where the page's own ground shows through. */
  background?: boolean;
  /** Keeps ids apart where several pictures share a page. */
  idPrefix?: string;
  /** Address of a concept's page: dots become links. */
  hrefFor?: (id: string) => string;
  /** Ids of what the picture is of: these alone are named, whatever else is more prominent, and all other dots are faint. Each has a dot, also where the whole map has none. */
  members?: ReadonlySet<string>;
}>;

const LABEL_LIMIT = 44;
/** Of most names, px: what is said once for all text. */
const LABEL_SIZE = 13;
/** px along the frame that names keep free. */
const FRAME_INSET = 8;
/** From so many times the scale of the whole map on, neighbourhoods have names. */
const NEAR = 1.8;

/** What goes into a picture of the map, in px. */
export type MapLayout = PlaceNames &
  Readonly<{ place: Placement; dots: readonly Dot[]; labels: readonly PlacedLabel[] }>;

/**
 * @param layout  where it is known; else laid out for the picture
 * @returns a complete SVG document; names in it are escaped, all style is in attributes
 */
export function drawMap(map: AtlasMap, picture: MapPicture, layout: MapLayout = layMap(map, picture)): string {
  const { theme, width, height, title, idPrefix = 'map' } = picture;
  const tools = { ...(picture.tools ?? roughText), givenSize: LABEL_SIZE };
  const { place, dots, names, inner, labels } = layout;
  const content = [
    element('title', {}, escapeXml(title)),
    drawClips(map.regions, place, idPrefix),
    picture.background === false ? '' : element('rect', { width, height, fill: theme.ground }),
    drawWater(map, place, theme),
    drawTerritories(map.regions, place, theme, idPrefix),
    picture.hasNamesOnTop === true ? '' : drawRegionNames(map.regions, names, theme, tools),
    drawNeighbourhoodNames(map, inner, theme, tools),
    drawDots(map, picture.hasNamesOnTop === true ? withoutCovered(layout, tools) : dots, theme, picture),
    drawLabels(map, labels, place, {
      theme,
      tools,
      idPrefix,
      over: picture.hasNamesOnTop === true ? regionGroups(map, names, theme, idPrefix) : [],
    }),
    picture.legend === true ? drawLegend(map, { theme, tools, x: 28, y: legendTop(picture) }) : '',
  ];
  const role = picture.hrefFor === undefined ? 'img' : 'group';
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const text = drawsShapes(tools) ? {} : { 'font-family': SERIF, 'font-size': LABEL_SIZE };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role, ...text }, content.join(''));
}

/** Dots as the live map has them: without those that names lie on. */
function withoutCovered({ dots, names, inner, labels }: MapLayout, tools: TextTools): readonly Dot[] {
  const runs = [...names, ...inner].flatMap((name) => name.runs);
  const named = new Set(labels.map(({ dot }) => dot));
  const field = createDotField(dots.map((dot) => ({ ...dot, reach: dot.outerReach })));
  const isKept = (row: number) => dots[row]?.isRinged === true || named.has(dots[row] as Dot);
  const under = dotsUnder(field, [...runs, ...labels.map(({ run }) => run)], tools, isKept);
  const covered = new Set(under.map(({ index }) => index));
  return dots.filter((_, row) => !covered.has(row));
}

function legendTop({ height }: Frame): number {
  return height - LEGEND_SIZE.height - 30;
}

function layMap(map: AtlasMap, picture: MapPicture): MapLayout {
  const { width, height, tools = roughText, labelLimit = LABEL_LIMIT } = picture;
  const place = placementOf(map, picture);
  const find = landFinder(map.regions);
  const landAt = (x: number, y: number): number => find((x - place.dx) / place.scale, (y - place.dy) / place.scale);
  const { members } = picture;
  const dots = toDots(map, place, { width, height }, undefined, members);
  const wanted = dots.filter((dot) => members?.has(dot.node.id) ?? true).filter((dot) => isInside(dot, picture));
  const { names, inner } = layPlaceNames(map, {
    tools,
    place,
    width,
    height,
    landAt,
    dots: members === undefined ? dots : wanted,
    isNear: isNear(map, picture, place),
    isOfMembers: members !== undefined,
  });
  const nameBoxes = [...names, ...inner].flatMap(({ boxes }) => boxes);
  const legend = { left: 0, top: legendTop(picture), right: LEGEND_SIZE.width, bottom: height };
  const taken = picture.legend === true ? [...nameBoxes, legend] : nameBoxes;
  const labels = layLabels(map, dots, {
    tools,
    taken,
    landAt,
    room: { left: FRAME_INSET, top: FRAME_INSET, right: width - FRAME_INSET, bottom: height - FRAME_INSET },
    limit: labelLimit,
    isNear: isNear(map, picture, place),
    wanted,
    isOfMembers: members !== undefined,
  });
  return { place, dots: yieldDots(dots, labels, nameBoxes, landAt), names, inner, labels };
}

function isInside({ x, y }: Dot, { width, height }: Frame): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

function isNear({ extent }: AtlasMap, { width, height }: Frame, { scale }: Placement): boolean {
  return scale >= NEAR * Math.min(width / extent.width, height / extent.height);
}

function placementOf({ extent }: AtlasMap, { width, height, camera }: MapPicture): Placement {
  const scale = camera?.scale ?? Math.min(width / extent.width, height / extent.height);
  const x = camera?.x ?? extent.width / 2;
  const y = camera?.y ?? extent.height / 2;
  return { scale, dx: width / 2 - x * scale, dy: height / 2 - y * scale };
}
