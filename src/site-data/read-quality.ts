/** Measured quality of the extraction, where a build has figures. */
import * as z from 'zod';
import { readOptionalDataFile } from './read-json.ts';

const scoreSchema = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const qualitySchema = z.object({
  /** Words for the set it was measured on, and how many papers that is. */
  set: z.string(),
  papers: z.int(),
  /** By what is measured: `all concepts`, `introduces`, … */
  scores: z.array(scoreSchema.extend({ name: z.string() })).readonly(),
});
/** Precision, recall and F1, each 0 to 1, by what is measured. */
export type Quality = Readonly<z.infer<typeof qualitySchema>>;

/** Figures of `quality.json`; undefined where this build measured nothing. */
export function readQuality(): Quality | undefined {
  return readOptionalDataFile('quality.json', qualitySchema);
}
