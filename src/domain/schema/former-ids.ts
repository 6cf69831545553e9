/** Where addresses of other times lead. */
import * as z from 'zod';
import { SITE_DATA_VERSION } from '../version.ts';

/**
 * Ids of other times and other spellings, for addresses that were made with them: what they lead to now. `gone`: concepts that lead
 * nowhere, with the ids of what lay nearest. Served at `/data/v1/former.json`.
 */
export const formerIdsSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  concepts: z.record(z.string(), z.string()),
  communities: z.record(z.string(), z.string()),
  gone: z.record(z.string(), z.object({ name: z.string(), near: z.array(z.string()) })),
});
export type FormerIds = z.infer<typeof formerIdsSchema>;
