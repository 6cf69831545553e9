import type { APIRoute } from 'astro';
import { asciiJson } from '../../../components/ascii-json.ts';
import { homeNames } from '../../../components/map-picture.ts';
import { settledMap } from '../../../components/settled-map.ts';
import { readManifest } from '../../../site-data/read-manifest.ts';

/** `/data/v1/map.json`: the map in columns, see `mapDataSchema`, with the names that its pictures have. */
export const GET: APIRoute = () => asciiJson({ ...settledMap(), homes: homeNames(), dataHash: readManifest().dataHash });
