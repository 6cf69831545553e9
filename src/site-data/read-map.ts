/** The map's columns, as they are served to the browser and drawn into pictures. */
import { mapDataSchema } from '../domain/schema/site-data.ts';
import type { MapData } from '../domain/schema/site-data.ts';
import { readDataFile } from './read-json.ts';

let map: MapData | undefined;

/** `map.json`, read once. */
export function readMap(): MapData {
  map ??= readDataFile('map.json', mapDataSchema);
  return map;
}
