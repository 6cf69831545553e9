/** Records as the browser gets them: whole ones are downloads. */
import * as z from 'zod';
import { conceptRecordSchema, type PaperRecord } from './site-data.ts';

/**
 * What of a concept's record is served at `/data/v1/concepts/<id>.json`: sentences of papers only where its page or panel shows them, and in each the mentions of
 * this concept and of what the sentence relates it to. Whole records are a download.
 */
export const servedConceptSchema = conceptRecordSchema.extend({
  papers: z.array(conceptRecordSchema.shape.papers.unwrap().element.partial({ quote: true })).readonly(),
});
export type ServedConcept = Readonly<z.infer<typeof servedConceptSchema>>;

/** What of a paper's record is served where papers are read from shards: its relations repeat what its concepts say. */
export type ServedPaper = Omit<PaperRecord, 'relations'>;
