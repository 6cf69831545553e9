import * as z from 'zod';
import { KINDS, RELATION_MODES, RELATION_TYPES, ROLES } from "../kinds.js";
import { fieldSchema, fieldSpanSchema, spanSchema } from "./paper.js";
// The lists themselves live without the schema library in kinds.ts.
export { KINDS, RELATION_MODES, RELATION_TYPES, ROLES } from "../kinds.js";
export const kindSchema = z.enum(KINDS);
export const roleSchema = z.enum(ROLES);
export const relationTypeSchema = z.enum(RELATION_TYPES);
export const relationModeSchema = z.enum(RELATION_MODES);
/** A span in a paper that names a concept. Its slice of the original text is the surface form. */
export const mentionSchema = fieldSpanSchema.extend({
    sentence: spanSchema,
    detector: z.string(),
    /** 0 to 1: the detector's precision on labelled papers. */
    confidence: z.number().min(0).max(1),
});
/** One reason for a relation of a paper to a concept: the sentence, and the rule that read it. */
export const roleEvidenceSchema = z.object({
    type: roleSchema,
    evidence: fieldSpanSchema,
    cue: z.string(),
    confidence: z.number().min(0).max(1),
});
/** A concept-to-concept relation that one sentence of one paper states. */
export const statedRelationSchema = z.object({
    paper: z.string(),
    from: z.string(),
    to: z.string(),
    type: relationTypeSchema,
    mode: relationModeSchema,
    evidence: z.object({ field: fieldSchema, start: z.int().min(0), end: z.int().min(0) }),
    cue: z.string(),
    confidence: z.number().min(0).max(1),
});
/** One node of meaning, over the whole corpus. */
export const conceptSchema = z.object({
    /** Its address: `lora`, `mup`, `lora-plus`. */
    id: z.string(),
    name: z.string(),
    kind: kindSchema,
    /** Long form where the name is short: "Low-Rank Adaptation". */
    expansion: z.string().optional(),
    /** Surface forms with the number of mentions, most used first. */
    aliases: z.array(z.object({ form: z.string(), mentionCount: z.int().min(0) })).readonly(),
    /** The curated list, or the paper where it was found. */
    origin: z.union([z.literal('curated'), z.object({ paper: z.string() })]),
    /** Our own words, from the curated definitions; quoted ones are chosen when pages are made. */
    definition: z.string().optional(),
    /** Ids of broader concepts (curated). */
    broader: z.array(z.string()).readonly(),
    paperCount: z.int().min(1),
    mentionCount: z.int().min(1),
});
