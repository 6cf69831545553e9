/** Lines of the annotated papers and of the built data, as far as scoring reads them. */
import * as z from 'zod';
import type { Paper } from '../../src/domain/schema/paper.ts';

const goldConceptSchema = z.object({
  name: z.string(),
  required: z.boolean(),
  kinds: z.array(z.string()),
  roles: z.array(z.string()),
  forms: z.array(z.string()),
});
export type GoldConcept = Readonly<z.infer<typeof goldConceptSchema>>;

export const goldPaperSchema = z.object({
  title: z.string(),
  abstract: z.string(),
  concepts: z.array(goldConceptSchema),
});
export type GoldPaper = Readonly<z.infer<typeof goldPaperSchema>>;

/** A labelled paper as the extraction reads it, without its labels. */
export function toPaper({ title, abstract }: GoldPaper, place: number): Paper {
  return { id: `p${place}`, title, abstract, tags: [], links: [], sources: [] };
}

const goldRelationSchema = z.object({
  from: z.string(),
  type: z.string(),
  to: z.string(),
  modes: z.array(z.string()),
  required: z.boolean(),
});
export type GoldRelation = Readonly<z.infer<typeof goldRelationSchema>>;

export const goldRelationsSchema = z.object({ title: z.string(), relations: z.array(goldRelationSchema) });
export type GoldRelations = Readonly<z.infer<typeof goldRelationsSchema>>;

/** With the sentences that state each relation: what fitting reads. */
export const labelledRelationsSchema = z.object({
  title: z.string(),
  relations: z.array(goldRelationSchema.extend({ evidence: z.array(z.string()) })),
});
export type LabelledRelations = Readonly<z.infer<typeof labelledRelationsSchema>>;

const systemMentionSchema = z.object({
  field: z.enum(['title', 'abstract']),
  start: z.int(),
  end: z.int(),
  detector: z.string().optional(),
});

const systemConceptSchema = z.object({
  id: z.string().optional(),
  name: z.string(),
  kind: z.string(),
  role: z.string(),
  mentions: z.array(systemMentionSchema).optional(),
  forms: z.array(z.string()).optional(),
});
export type SystemConcept = Readonly<z.infer<typeof systemConceptSchema>>;

export const systemPaperSchema = z.object({
  id: z.string().optional(),
  title: z.string(),
  concepts: z.array(systemConceptSchema),
});
export type SystemPaper = Readonly<z.infer<typeof systemPaperSchema>>;

export const systemRelationSchema = z.object({
  paper: z.string(),
  from: z.string(),
  to: z.string(),
  type: z.string(),
  mode: z.string().optional(),
  cue: z.string().optional(),
});
export type SystemRelation = Readonly<z.infer<typeof systemRelationSchema>>;

/**
 * Parsed lines of a JSON Lines text; blank lines are skipped.
 * @throws {Error} `<file>:<line>: …` for a line that is no JSON or not of the schema
 */
export function parseLines<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.infer<Schema>[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${file}:${i + 1}: not a line that can be scored`, { cause });
    }
  });
}
