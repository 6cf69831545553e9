import type { APIRoute } from 'astro';
import { SITE_DATA_VERSION } from '../../../domain/schema/site-data.ts';
import { readIndex } from '../../../site-data/read-records.ts';

/** `/data/v1/concepts.json`: one row per concept, sorted by id; `isFull` ones have `concepts/<id>.json` beside it. */
export const GET: APIRoute = () =>
  Response.json({ version: SITE_DATA_VERSION, concepts: readIndex().concepts.map(({ at: _, registerAt: __, ...row }) => row) });
