import type { APIRoute } from 'astro';
import type { FormerIds } from '../../../domain/schema/former-ids.ts';
import { SITE_DATA_VERSION } from '../../../domain/version.ts';
import { readChanges } from '../../../site-data/read-changes.ts';
import { readIndex } from '../../../site-data/read-records.ts';

/** `/data/v1/former.json`: where ids of other times and other spellings lead; see `formerIdsSchema`. */
export const GET: APIRoute = () => {
  const { former, formerCommunities = [] } = readChanges();
  const ids: FormerIds = {
    version: SITE_DATA_VERSION,
    concepts: Object.fromEntries(readIndex().concepts.flatMap(({ id, redirects }) => redirects.map((old) => [old, id]))),
    communities: Object.fromEntries(formerCommunities.flatMap(({ id, leadsTo }) => (leadsTo ? [[id, leadsTo.id]] : []))),
    gone: Object.fromEntries(
      former
        .filter(({ leadsTo }) => leadsTo === undefined)
        .map(({ id, name, near }) => [id, { name, near: near.map((other) => other.id) }]),
    ),
  };
  return Response.json(ids);
};
