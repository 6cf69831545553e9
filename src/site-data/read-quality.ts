/** Measured quality of the extraction, as `npm run score -- --write` keeps it. */
import * as z from 'zod';
import { readOptionalDataFile } from './read-json.ts';

const share = z.number().min(0).max(1);
const scoreSchema = z.object({ name: z.string(), precision: share, recall: share, f1: share });
const setSchema = z.object({
  /** Words for the set it was measured on, and how many papers that is. */
  about: z.string(),
  papers: z.int(),
  /** The rules were made with these papers in sight: their figures flatter. */
  isFitted: z.boolean(),
  /** By what is measured: `all concepts`, `what a paper introduces`, … */
  scores: z.array(scoreSchema).readonly(),
  /** Shares of the concepts found that have the right kind, or role. */
  kindAccuracy: share,
  roleAccuracy: share,
});
const judgedSchema = z.object({
  /** Relations drawn from all that are stated and judged by a reader, and how many of them were right. */
  judged: z.int().min(1),
  right: z.int().min(0),
  /** Bounds of the share of right ones among all, with 95 % confidence. */
  low: share,
  high: share,
  /** Version of the rules under which they were drawn, and whether these were the rules on the day of the measurement. */
  rules: z.string(),
  isCurrent: z.boolean(),
});
const countSchema = z.object({ name: z.string(), right: z.int(), wrong: z.int() });
const qualitySchema = z.object({
  /** Day of the measurement. */
  date: z.string(),
  judged: judgedSchema.optional(),
  sets: z.array(setSchema).readonly(),
  /** On the first set: concepts that a detector, relations that a cue helped to find. */
  detectors: z.array(countSchema).readonly(),
  cues: z.array(countSchema).readonly(),
});
export type Quality = Readonly<z.infer<typeof qualitySchema>>;

/** Figures of `quality.json`; undefined where this build has none. */
export function readQuality(): Quality | undefined {
  return readOptionalDataFile('quality.json', qualitySchema);
}
