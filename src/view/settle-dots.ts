/**
 * Dots make way for names: on the map as first seen, all step out from under names of regions, unlabelled ones from under the others',
 * and stay there at every zoom. Done once at build, so that picture, pages and live map have the same places.
 */
import type { MapData } from '../domain/schema/site-data.ts';
import { decodeMap } from './decode-map.ts';
import { toDots, yieldDots } from './dots.ts';
import { landFinder } from './land-at.ts';
import { layLabels } from './map-labels.ts';
import { layRegionName } from './region-names.ts';
import type { TextTools } from './text.ts';

/** The frame that places are settled for, px: a usual window, so that every window has the same places. */
const FRAME = { width: 1440, height: 844 };
const LABEL_LIMIT = 44;
/** Columns count eighths of a map unit. */
const UNITS = 8;

/** @returns the same map with some dots a little aside; only `x` and `y` differ */
export function settleDots(data: MapData, tools: TextTools): MapData {
  const map = decodeMap(data);
  const { width, height } = map.extent;
  const scale = Math.min(FRAME.width / width, FRAME.height / height);
  const place = { scale, dx: (FRAME.width - width * scale) / 2, dy: (FRAME.height - height * scale) / 2 };
  const find = landFinder(map.regions);
  const landAt = (x: number, y: number) => find((x - place.dx) / scale, (y - place.dy) / scale);
  const taken = map.regions.flatMap((region) => layRegionName(region, tools, place).boxes);
  const dots = yieldDots(toDots(map, place, FRAME), [], taken, landAt); // from the names of regions all step back
  const labels = layLabels(map, dots, { tools, taken, landAt, ...FRAME, limit: LABEL_LIMIT, isNear: false });
  const [x, y] = [[...data.nodes.x], [...data.nodes.y]];
  const rowOf = new Map(map.nodes.map((node, row) => [node, row]));
  for (const dot of yieldDots(dots, labels, taken, landAt)) {
    const row = rowOf.get(dot.node);
    if (row === undefined) continue;
    x[row] = Math.round(((dot.x - place.dx) / scale) * UNITS);
    y[row] = Math.round(((dot.y - place.dy) / scale) * UNITS);
  }
  return { ...data, nodes: { ...data.nodes, x, y } };
}
