/** The contract between the pipeline and the site: what differs from the last published state. */
import * as z from 'zod';
import { relationTypeSchema } from './concept.ts';
import { conceptRefSchema, paperRefSchema, refSchema } from './site-data.ts';

/**
 * A published concept that is none any more, and where its address leads, if anywhere; `near`: what lay nearest to it on the map of its
 * time, as far as it is still here, at most 3.
 */
const formerSchema = z.object({
  id: z.string(),
  name: z.string(),
  leadsTo: conceptRefSchema.optional(),
  near: z.array(conceptRefSchema).readonly(),
});

/**
 * What differs from the last published state. `changes.json`; lists are empty where nothing was published, or other papers were.
 * Concepts, relations and moves: the most prominent first.
 */
export const changesSchema = z.object({
  /** Latest date and hash of the data that was published; absent where there is nothing to compare with. */
  since: z.object({ dataDate: z.string().optional(), dataHash: z.string() }).optional(),
  papers: z.array(paperRefSchema).readonly(),
  concepts: z.array(conceptRefSchema).readonly(),
  relations: z.array(z.object({ type: relationTypeSchema, from: conceptRefSchema, to: conceptRefSchema })).readonly(),
  /** Concepts that lie in another region now; `from` is the name that region had. */
  moved: z.array(z.object({ concept: conceptRefSchema, from: z.string(), to: refSchema })).readonly(),
  /** Concepts of the last published state that are none any more. */
  gone: z.array(formerSchema).readonly(),
  /** Those, and the ones of all states before it; sorted by id. */
  former: z.array(formerSchema).readonly(),
  /** Ids that had embeds of their own in any published state. */
  embeds: z.array(z.string()).readonly(),
  /**
   * Regions and neighbourhoods of any published state that are none any more, by id, and the one in which most of their concepts lie now;
   * absent where there are none.
   */
  formerCommunities: z
    .array(refSchema.extend({ level: z.enum(['region', 'neighbourhood']), leadsTo: refSchema.optional() }))
    .readonly()
    .optional(),
});
export type Changes = Readonly<z.infer<typeof changesSchema>>;
