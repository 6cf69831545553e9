/** Sentences that two concepts share, as built data and browser have them. */
import * as z from 'zod';
import { SITE_DATA_VERSION } from '../version.ts';
import { quoteSchema, servedHash } from './site-data.ts';

/**
 * Pairs of concepts that share a sentence without a stated relation, in columns: rows of the map, a < b, sorted by (a, b); `a` as difference
 * to the row before. A concept keeps its strongest pairs only. Built as `sentences.json`, served at `/data/v1/sentences.json`;
 * of a map in pieces also by the region in which the later row lies, at `/data/v1/shared-sentences/<region>.json`.
 */
export const sharedSentencesSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  a: z.array(z.int()),
  b: z.array(z.int()),
  /** Papers in which they share one. */
  papers: z.array(z.int()),
  /** Number of the best sentence: entry `n % SENTENCES_PER_SHARD` of `/data/v1/sentences/<floor(n / SENTENCES_PER_SHARD)>.json`. */
  sentence: z.array(z.int()),
  dataHash: servedHash,
});
export type SharedSentences = z.infer<typeof sharedSentencesSchema>;

/** Sentences by number, with the concepts that stand in them. */
export const sentenceShardSchema = z.array(quoteSchema);
