import type { APIRoute } from 'astro';
import { papersByShard, toServedPaper } from '../../../../components/paper/papers-by-shard.ts';
import { readPaper } from '../../../../site-data/read-records.ts';

export function getStaticPaths() {
  return [...papersByShard()].map(([shard, ids]) => ({ params: { shard }, props: { ids } }));
}

/** `/data/v1/papers/<shard>.json`: `{[id]: record}`, where papers have no pages of their own; see `domain/paper-address.ts`. */
export const GET: APIRoute<{ ids: readonly string[] }> = ({ props }) =>
  Response.json(Object.fromEntries(props.ids.map((id) => [id, toServedPaper(readPaper(id))])));
