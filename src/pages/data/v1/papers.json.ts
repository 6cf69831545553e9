import type { APIRoute } from 'astro';
import { readPaperColumns } from '../../../site-data/read-map.ts';
import { readManifest } from '../../../site-data/read-manifest.ts';

/** `/data/v1/papers.json`: all papers in columns, see `papersDataSchema`. */
export const GET: APIRoute = () => Response.json({ ...readPaperColumns(), dataHash: readManifest().dataHash });
