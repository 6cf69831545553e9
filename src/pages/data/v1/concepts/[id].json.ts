import type { APIRoute } from 'astro';
import { toServedConcept } from '../../../../components/concept/served-concept.ts';
import { packConcept } from '../../../../domain/packed-concept.ts';
import { readConcept, readIndex } from '../../../../site-data/read-records.ts';

export function getStaticPaths() {
  return readIndex()
    .concepts.filter(({ isFull }) => isFull)
    .map(({ id }) => ({ params: { id } }));
}

/** `/data/v1/concepts/<id>.json`: everything the concept's page says, see `packedConceptSchema`. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  Response.json(packConcept(toServedConcept(readConcept(params.id))));
