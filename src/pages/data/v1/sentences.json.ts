import type { APIRoute } from 'astro';
import { readManifest } from '../../../site-data/read-manifest.ts';
import { readSharedSentences } from '../../../site-data/read-sentences.ts';

/** `/data/v1/sentences.json`: which concepts share a sentence, see `sharedSentencesSchema`. */
export const GET: APIRoute = () => Response.json({ ...readSharedSentences(), dataHash: readManifest().dataHash });
