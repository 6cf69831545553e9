import type { APIRoute } from 'astro';
import { settledMap } from '../../../components/settled-map.ts';

/** `/data/v1/map.json`: the map in columns, see `mapDataSchema`. */
export const GET: APIRoute = () => Response.json(settledMap());
