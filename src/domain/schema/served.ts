/** Records as the browser gets them: whole ones are downloads. */
import * as z from 'zod';
import { conceptRecordSchema, evidenceSchema, paperRefSchema, quoteSchema, type PaperRecord } from './site-data.ts';

/**
 * What of a concept's record is served: sentences of papers only where its page or panel shows them, and in each the mentions of this concept and of what
 * the sentence relates it to. Whole records are a download.
 */
export const servedConceptSchema = conceptRecordSchema.extend({
  papers: z.array(conceptRecordSchema.shape.papers.unwrap().element.partial({ quote: true })).readonly(),
});
export type ServedConcept = Readonly<z.infer<typeof servedConceptSchema>>;

const row = z.int().nonnegative();
/** A row of `papers`, or the paper itself where it is not among them. */
const paperRow = z.union([row, paperRefSchema]);
const paperEntry = servedConceptSchema.shape.papers.unwrap().element;
const relation = servedConceptSchema.shape.relations.unwrap().element;

/**
 * The same as a file, `/data/v1/concepts/<id>.json`: papers and sentences stand in it once, in two lists, and wherever else one is meant stands its row.
 * Written and read by `domain/packed-concept.ts`.
 */
export const packedConceptSchema = servedConceptSchema.extend({
  definition: z
    .union([
      z.object({ source: z.literal('curated'), text: z.string() }),
      z.object({ source: z.literal('quoted'), sentence: row }),
    ])
    .optional(),
  origin: z.union([z.literal('curated'), z.object({ paper: paperRow })]),
  earliest: paperRow.optional(),
  introducedBy: z.array(paperRow).readonly(),
  relations: z
    .array(
      relation.extend({
        evidence: z
          .array(evidenceSchema.omit({ paper: true, field: true, text: true, marks: true }).extend({ sentence: row }))
          .readonly(),
      }),
    )
    .readonly(),
  /** `isSurvey` where it is one. */
  papers: z
    .array(paperEntry.omit({ quote: true }).extend({ isSurvey: z.literal(true).optional(), sentence: row.optional() }))
    .readonly(),
  /** Marks, `[start, end, id]`, are of this concept and of those that the sentence relates it to. */
  sentences: z
    .array(
      quoteSchema.extend({
        paper: paperRow,
        marks: z.array(z.tuple([z.int(), z.int(), z.string()])).readonly(),
      }),
    )
    .readonly(),
});
export type PackedConcept = Readonly<z.infer<typeof packedConceptSchema>>;

/** What of a paper's record is served where papers are read from shards: its relations repeat what its concepts say. */
export type ServedPaper = Omit<PaperRecord, 'relations'>;
