import type { APIRoute } from 'astro';
import { countSentenceShards, readSentenceShard } from '../../../../site-data/read-sentences.ts';

export function getStaticPaths() {
  return Array.from({ length: countSentenceShards() }, (_, shard) => ({ params: { shard: String(shard) } }));
}

/** `/data/v1/sentences/<n>.json`: the sentences themselves, in the order of their numbers. */
export const GET: APIRoute<Record<string, never>, { shard: string }> = ({ params }) =>
  Response.json(readSentenceShard(Number(params.shard)));
