/** The map as it is served and drawn: dots have made way for names, the same for every window. */
import type { MapData } from '../domain/schema/site-data.ts';
import { readMap } from '../site-data/read-map.ts';
import { settleDots } from '../view/settle-dots.ts';
import { measuredText } from './outline-text.ts';

let map: MapData | undefined;

/** Worked out once. */
export function settledMap(): MapData {
  map ??= settleDots(readMap(), measuredText);
  return map;
}
