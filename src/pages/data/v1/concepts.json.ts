import type { APIRoute } from 'astro';
import { embeddableConcepts } from '../../../components/embed/embeds.ts';
import { SITE_DATA_VERSION } from '../../../domain/schema/site-data.ts';
import { readChanges } from '../../../site-data/read-changes.ts';
import { readCommunities, readIndex } from '../../../site-data/read-records.ts';

/**
 * `/data/v1/concepts.json`: one row per concept, sorted by id; `isFull` ones have `concepts/<id>.json` beside it, those with `hasEmbed`
 * a frame and pictures under `/embed/concepts/<id>/`. `communities`: ids that a view may name, those that lead on to another last.
 */
export const GET: APIRoute = () => {
  const embeds = embeddableConcepts();
  const concepts = readIndex().concepts.map(({ at: _, registerAt: __, ...row }) => ({
    ...row,
    hasEmbed: embeds.has(row.id),
  }));
  const former = (readChanges().formerCommunities ?? []).filter(({ leadsTo }) => leadsTo !== undefined);
  const communities = [...readCommunities(), ...former].map(({ id, name, level }) => ({ id, name, level }));
  return Response.json({ version: SITE_DATA_VERSION, concepts, communities });
};
