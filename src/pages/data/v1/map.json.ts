import type { APIRoute } from 'astro';
import { readMap } from '../../../site-data/read-map.ts';

/** `/data/v1/map.json`: the map in columns, see `mapDataSchema`. */
export const GET: APIRoute = () => Response.json(readMap());
