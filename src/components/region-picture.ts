/**
 * A region as a piece of the map, the camera over its land. Its dots are no links: hundreds of them would stand in the way of
 * whoever goes by keyboard; the list below the picture leads to every concept.
 */
import type { CommunityRecord } from '../domain/schema/site-data.ts';
import { isOnMap } from '../domain/on-map.ts';
import { cropMap, type MapBox } from '../view/crop-map.ts';
import type { AtlasMap, AtlasNode } from '../view/decode-map.ts';
import { drawMap } from '../view/draw-map.ts';
import { landArea } from '../view/region-names.ts';
import { PAGE_THEME } from '../view/tokens.ts';
import { measuredText } from './outline-text.ts';
import { cachedPicture } from './picture-cache.ts';
import { mapHash, readAtlas } from './read-atlas.ts';

export type PictureSize = Readonly<{ name: string; width: number; height: number }>;

const MARGIN = 1.12; // of the land's own size, so that its neighbours show at the rim
const MAX_SCALE = 3.2;
const RIM = 40; // px beyond the picture's edge
/** Room that a name asks for, px²: of a region's own land, or of a whole picture that is only in part of what is named. */
const PX_PER_NAME = { land: 3400, picture: 7000 };

/**
 * The piece of the map with a region, or around a neighbourhood's concepts.
 * @returns undefined where nothing of it lies on the map
 */
export function regionPicture(community: CommunityRecord, { name, width, height }: PictureSize): string | undefined {
  const { map } = readAtlas();
  const bounds = boundsOf(community, map);
  if (bounds === undefined) return undefined;
  const { left, right, top, bottom } = bounds;
  const fit = Math.min(width / (right - left + 1), height / (bottom - top + 1)) / MARGIN;
  const camera = { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(fit, MAX_SCALE) };
  const picture = { width, height, camera, title: `${community.name} on the map`, idPrefix: name.charAt(0) };
  const members = placesOf(community).map(({ id }) => id);
  return cachedPicture({ map: mapHash(), ...picture, members }, () =>
    drawMap(cropMap(map, boxOf(camera, { width, height })), {
      ...picture,
      members: new Set(members),
      theme: PAGE_THEME,
      tools: measuredText,
      labelLimit: roomForNames(community, picture),
      background: false,
    }),
  );
}

/** Names beyond what a region's land has room for would stand on its neighbours' land. */
function roomForNames(
  { id, level }: CommunityRecord,
  { width, height, camera }: Readonly<{ width: number; height: number; camera: Readonly<{ scale: number }> }>,
): number {
  const region = level === 'region' ? readAtlas().map.regions.find((each) => each.id === id) : undefined;
  const room =
    region === undefined
      ? (width * height) / PX_PER_NAME.picture
      : (landArea(region.rings) * camera.scale ** 2) / PX_PER_NAME.land;
  return Math.round(room);
}

/** What the camera sees, and a rim around it that holds what lines and names of the edge need. */
function boxOf(
  { x, y, scale }: Readonly<{ x: number; y: number; scale: number }>,
  { width, height }: Readonly<{ width: number; height: number }>,
): MapBox {
  const [reachX, reachY] = [(width / 2 + RIM) / scale, (height / 2 + RIM) / scale];
  return { left: x - reachX, right: x + reachX, top: y - reachY, bottom: y + reachY };
}

/** A community's concepts that its picture draws, with their places in map units: of a region what is on the map, of a neighbourhood all. */
export function placesOf({ members, level }: CommunityRecord): readonly AtlasNode[] {
  const { byId, map } = readAtlas();
  return members
    .flatMap(({ id }) => byId.get(id) ?? [])
    .filter((node) => level === 'neighbourhood' || isOnMap(node, map.rule));
}

function boundsOf(community: CommunityRecord, map: AtlasMap): MapBox | undefined {
  const { id, level } = community;
  const region = level === 'region' ? map.regions.find((each) => each.id === id) : undefined;
  return toBounds(region === undefined ? placesOf(community) : region.rings.flatMap(toPoints));
}

function toPoints(ring: readonly number[]): readonly Readonly<{ x: number; y: number }>[] {
  return ring.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: ring[i + 1] ?? 0 }] : []));
}

function toBounds(points: readonly Readonly<{ x: number; y: number }>[]): MapBox | undefined {
  if (points.length === 0) return undefined;
  return points.reduce<MapBox>(
    (bounds, { x, y }) => ({
      left: Math.min(bounds.left, x),
      right: Math.max(bounds.right, x),
      top: Math.min(bounds.top, y),
      bottom: Math.max(bounds.bottom, y),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );
}
