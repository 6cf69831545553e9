/** The lines of the downloads that pages are not made from: what scoring and other programs read. */
import * as z from 'zod';
import { kindSchema, mentionSchema, roleSchema } from './concept.ts';
import { fieldSpanSchema } from './paper.ts';

/** `mentions.jsonl`: one paper, which concepts it names, in which role, and where. */
export const mentionsLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  year: z.int().optional(),
  concepts: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: kindSchema,
        role: roleSchema,
        /** As written, each once, in order of the text. */
        forms: z.array(z.string()).readonly(),
        mentions: z.array(mentionSchema).readonly(),
      }),
    )
    .readonly(),
});

/** `abbreviations.jsonl`: every acronym of one paper, and the pairs of a short and a long form that it defines. */
export const abbreviationsLineSchema = z.object({
  id: z.string(),
  acronyms: z.array(fieldSpanSchema).readonly(),
  pairs: z.array(z.object({ short: fieldSpanSchema, long: fieldSpanSchema })).readonly(),
});
