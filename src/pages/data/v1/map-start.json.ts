import type { APIRoute } from 'astro';
import { asciiJson } from '../../../components/ascii-json.ts';
import { mapPieces } from '../../../components/map-pieces.ts';
import { homeNames } from '../../../components/map-picture.ts';

/** `/data/v1/map-start.json`: the first rows of a large map, see `mapStartSchema`; of others nothing. */
export const GET: APIRoute = () => {
  const pieces = mapPieces();
  return asciiJson(pieces ? { ...pieces.start(), homes: homeNames() } : {});
};
