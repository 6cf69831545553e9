/** The whole map as one SVG picture: sea, land, names, dots and their names, and a legend where asked for. */
import type { AtlasMap } from './decode-map.ts';
import { drawClips, drawRegionNames, drawTerritories, drawWater } from './draw-land.ts';
import { drawLegend, LEGEND_SIZE } from './draw-legend.ts';
import { drawDots, toDots, yieldDots } from './dots.ts';
import { landFinder } from './land-at.ts';
import { drawLabels, layLabels } from './map-labels.ts';
import { layRegionName } from './region-names.ts';
import { element, escapeXml } from './svg.ts';
import { roughText, type TextTools } from './text.ts';
import type { Theme } from './tokens.ts';

/** From map units to px: `px = unit * scale + d`. */
export type Placement = Readonly<{ scale: number; dx: number; dy: number }>;

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
  /** `false` where the page's own ground shows through. */
  background?: boolean;
  /** Keeps ids apart where several pictures share a page. */
  idPrefix?: string;
  /** Address of a concept's page: dots become links. */
  hrefFor?: (id: string) => string;
}>;

const LABEL_LIMIT = 44;

/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export function drawMap(map: AtlasMap, picture: MapPicture): string {
  const { theme, width, height, title, tools = roughText, idPrefix = 'map', labelLimit = LABEL_LIMIT } = picture;
  const place = placementOf(map, picture);
  const names = map.regions.map((region) => layRegionName(region, tools, place));
  const nameBoxes = names.flatMap(({ boxes }) => boxes);
  const find = landFinder(map.regions);
  const landAt = (x: number, y: number): number => find((x - place.dx) / place.scale, (y - place.dy) / place.scale);
  const dots = toDots(map, place, { width, height });
  const legend = { left: 0, top: height - LEGEND_SIZE.height - 30, right: LEGEND_SIZE.width, bottom: height };
  const taken = picture.legend === true ? [...nameBoxes, legend] : nameBoxes;
  const labels = layLabels(map, dots, { tools, taken, landAt, width, height, limit: labelLimit });
  const settled = yieldDots(dots, labels, nameBoxes, landAt);
  const content = [
    element('title', {}, escapeXml(title)),
    drawClips(map.regions, place, idPrefix),
    picture.background === false ? '' : element('rect', { width, height, fill: theme.ground }),
    drawWater(map, place, theme),
    drawTerritories(map.regions, place, theme, idPrefix),
    drawRegionNames(map.regions, names, theme, tools),
    drawDots(map, settled, theme, picture.hrefFor),
    drawLabels(map, labels, theme, tools, idPrefix),
    picture.legend === true ? drawLegend(map, { theme, tools, x: 28, y: legend.top }) : '',
  ];
  const role = picture.hrefFor === undefined ? 'img' : 'group';
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role }, content.join(''));
}

function placementOf({ extent }: AtlasMap, { width, height, camera }: MapPicture): Placement {
  const scale = camera?.scale ?? Math.min(width / extent.width, height / extent.height);
  const x = camera?.x ?? extent.width / 2;
  const y = camera?.y ?? extent.height / 2;
  return { scale, dx: width / 2 - x * scale, dy: height / 2 - y * scale };
}
