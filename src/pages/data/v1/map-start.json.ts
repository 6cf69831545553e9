import type { APIRoute } from 'astro';
import { asciiJson } from '../../../components/ascii-json.ts';
import { mapStart } from '../../../components/map-start.ts';

/** `/data/v1/map-start.json`: the first rows of a large map (see `mapDataSchema`); of others nothing. */
export const GET: APIRoute = () => asciiJson(mapStart() ?? {});
