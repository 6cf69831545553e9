/** The columns of the map and of the papers, as they are served to the browser and drawn into pictures. */
import { mapDataSchema, papersDataSchema, type MapData, type PapersData } from '../domain/schema/site-data.ts';
import { readDataFile } from './read-json.ts';

let map: MapData | undefined;

/** `map.json`, read once. */
export function readMap(): MapData {
  map ??= readDataFile('map.json', mapDataSchema);
  return map;
}

/** `papers.json`; not kept: whoever reads it keeps what it needs. */
export function readPaperColumns(): PapersData {
  return readDataFile('papers.json', papersDataSchema);
}
