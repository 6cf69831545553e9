/** The map as it is served, decoded once for all that pages and embeds ask of it. */
import { createHash } from 'node:crypto';
import { decodeMap } from '../view/decode-map.ts';
import { toAtlas, type Atlas } from './atlas.ts';
import { settledMap } from './settled-map.ts';

let atlas: Atlas | undefined;
let hash: string | undefined;

/** Worked out once. */
export function readAtlas(): Atlas {
  atlas ??= toAtlas(decodeMap(settledMap()));
  return atlas;
}

/** Stands for all of the map in the names of kept pictures. */
export function mapHash(): string {
  hash ??= createHash('sha256').update(JSON.stringify(settledMap())).digest('hex');
  return hash;
}
