import type { APIRoute } from 'astro';
import { toServedConcept } from '../../../../components/concept/served-concept.ts';
import { packConcept } from '../../../../domain/packed-concept.ts';
import { REST_SHARD } from '../../../../domain/version.ts';
import { readConcept, readIndex } from '../../../../site-data/read-records.ts';

/** Bucket n holds the concepts without a file of their own from 64 n on, in the order of their ids. */
export function getStaticPaths() {
  const rest = readIndex().concepts.filter(({ isFull }) => !isFull);
  const buckets = Math.ceil(rest.length / REST_SHARD);
  return Array.from({ length: buckets }, (_, bucket) => ({
    params: { bucket: String(bucket) },
    props: { ids: rest.slice(bucket * REST_SHARD, (bucket + 1) * REST_SHARD).map(({ id }) => id) },
  }));
}

/** `/data/v1/rest/<n>.json`: `{[id]: record}`. */
export const GET: APIRoute<{ ids: readonly string[] }> = ({ props }) =>
  Response.json(Object.fromEntries(props.ids.map((id) => [id, packConcept(toServedConcept(readConcept(id)))])));
