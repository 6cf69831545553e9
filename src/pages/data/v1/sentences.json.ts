import type { APIRoute } from 'astro';
import { readSharedSentences } from '../../../site-data/read-sentences.ts';

/** `/data/v1/sentences.json`: which concepts share a sentence, see `sharedSentencesSchema`. */
export const GET: APIRoute = () => Response.json(readSharedSentences());
