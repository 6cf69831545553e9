/** The map as it is served, decoded once for all that pages and embeds ask of it. */
import { decodeMap } from '../view/decode-map.ts';
import { toAtlas, type Atlas } from './atlas.ts';
import { settledMap } from './settled-map.ts';

let atlas: Atlas | undefined;

/** Worked out once. */
export function readAtlas(): Atlas {
  atlas ??= toAtlas(decodeMap(settledMap()));
  return atlas;
}
