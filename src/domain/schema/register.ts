/**
 * The register of aliases and senses, as built data: `register-NNN.jsonl` holds why forms are names of one concept, a line a concept;
 * `register.json` the forms of several meanings and what a person decided.
 */
import * as z from 'zod';
import { DECISIONS, GROUNDS } from '../kinds.ts';
import { conceptRefSchema, paperRefSchema, quoteSchema } from './site-data.ts';

/** Why a form is one of a concept's names; see `FormGround` of the register stage. */
export const formGroundSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('decision'), reason: z.string() }),
  z.object({ by: z.literal('vocabulary'), form: z.string() }),
  z.object({ by: z.literal('definition'), quote: quoteSchema, paperCount: z.int().min(1) }),
  z.object({ by: z.literal('found'), detector: z.string(), paper: paperRefSchema }),
  z.object({ by: z.literal('rule'), detector: z.string(), paper: paperRefSchema }),
]);
export type FormGroundRecord = Readonly<z.infer<typeof formGroundSchema>>;

/** A concept of several names: its own first, then the most used. */
export const mergeRecordSchema = conceptRefSchema.extend({
  forms: z
    .array(
      z.object({
        /** Spellings that fold to one key, most used first. */
        spellings: z.array(z.object({ form: z.string(), mentionCount: z.int().min(0) })).readonly(),
        paperCount: z.int().min(0),
        /** Surest first; empty for a name that no paper writes. */
        grounds: z.array(formGroundSchema).readonly(),
      }),
    )
    .readonly(),
});
export type MergeRecord = Readonly<z.infer<typeof mergeRecordSchema>>;

/** One form, several meanings, or none that could be told. */
export const ambiguousFormSchema = z.object({
  key: z.string(),
  /** As written, most used first. */
  forms: z.array(z.string()).readonly(),
  /** Concepts that the form names here, most papers first. */
  senses: z
    .array(
      z.object({
        concept: conceptRefSchema,
        mentionCount: z.int().min(0),
        paperCount: z.int().min(0),
        /** Papers that mean it, not all. */
        uses: z
          .array(
            z.object({
              ground: z.enum(GROUNDS),
              word: z.string().optional(),
              mentionCount: z.int().min(1),
              quote: quoteSchema,
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  /** Names of meanings that no paper here has under this form. */
  otherMeanings: z.array(z.string()).readonly(),
  left: z
    .object({
      mentionCount: z.int().min(1),
      paperCount: z.int().min(1),
      lacks: z.enum(['context', 'definition']),
      /** Sentences, with the place of the form in each. */
      places: z.array(z.object({ quote: quoteSchema, start: z.int().min(0), end: z.int().min(0) })).readonly(),
    })
    .optional(),
});
export type AmbiguousFormRecord = Readonly<z.infer<typeof ambiguousFormSchema>>;

/** A row of `data/curated/register.tsv` that holds. */
export const decisionRecordSchema = z.object({
  form: z.string(),
  decision: z.enum(DECISIONS),
  /** As the row names it; empty for `never`. */
  concept: z.string(),
  /** What the form now names; absent for `never`, and where no paper mentions it. */
  target: conceptRefSchema.optional(),
  /** Is it for some papers only? */
  isScoped: z.boolean(),
  /** Papers in which it changes something. */
  papers: z.array(paperRefSchema).readonly(),
  mentionCount: z.int().min(0),
  reason: z.string(),
});
export type DecisionRecord = Readonly<z.infer<typeof decisionRecordSchema>>;

/** `register.json`: ambiguous forms by key, decisions in the order of the file. */
export const registerSchema = z.object({
  ambiguous: z.array(ambiguousFormSchema).readonly(),
  decisions: z.array(decisionRecordSchema).readonly(),
});
export type RegisterRecord = Readonly<z.infer<typeof registerSchema>>;
