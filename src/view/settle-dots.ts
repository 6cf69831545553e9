/**
 * Dots make way for names: on the map as first seen, all step out from under names of regions, unlabelled ones from under the others',
 * and stay there at every zoom. Done once at build, so that picture, pages and live map have the same places.
 */
import { UNIT_STEPS } from '../domain/map-scale.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import type { Box } from './box-grid.ts';
import { decodeMap, type AtlasMap } from './decode-map.ts';
import { toDots, yieldDots } from './dots.ts';
import { layHome } from './home-layout.ts';
import { HOME_PICTURES, SETTLED_PICTURE } from './home-pictures.ts';
import { landFinder } from './land-at.ts';
import type { Dot, PlacedLabel } from './placed.ts';
import { layRegionName } from './region-names.ts';
import type { TextTools } from './text.ts';

/** @returns the same map with some dots a little aside; only `x` and `y` differ */
export function settleDots(data: MapData, tools: TextTools): MapData {
  const picture = HOME_PICTURES.find(({ name }) => name === SETTLED_PICTURE);
  if (!picture) throw new Error(`settleDots: no picture "${SETTLED_PICTURE}" among HOME_PICTURES`);
  const { scale } = picture;
  const fromNames = settleOnce(data, (map) => ({
    // From the names of regions all step back.
    dots: toDots(map, { scale, dx: 0, dy: 0 }, frameOf(map, scale)),
    labels: [],
    taken: map.regions.flatMap((region) => layRegionName(region, tools, { scale, dx: 0, dy: 0 }).boxes),
    scale,
  }));
  return settleOnce(fromNames, (map) => {
    const { dots, labels, names } = layHome(map, picture, tools);
    return { dots, labels, taken: names.flatMap((one) => one?.name.boxes ?? []), scale };
  });
}

type Crowd = Readonly<{ dots: readonly Dot[]; labels: readonly PlacedLabel[]; taken: readonly Box[]; scale: number }>;

function settleOnce(data: MapData, layOut: (map: AtlasMap) => Crowd): MapData {
  const map = decodeMap(data);
  const { dots, labels, taken, scale } = layOut(map);
  const find = landFinder(map.regions);
  const [x, y] = [[...data.nodes.x], [...data.nodes.y]];
  const rowOf = new Map(map.nodes.map((node, row) => [node, row]));
  for (const dot of yieldDots(dots, labels, taken, (left, top) => find(left / scale, top / scale))) {
    const row = rowOf.get(dot.node);
    if (row === undefined) continue;
    x[row] = Math.round((dot.x / scale) * UNIT_STEPS);
    y[row] = Math.round((dot.y / scale) * UNIT_STEPS);
  }
  return { ...data, nodes: { ...data.nodes, x, y } };
}

function frameOf({ extent }: AtlasMap, scale: number) {
  return { width: extent.width * scale, height: extent.height * scale };
}
