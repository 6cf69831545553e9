import * as z from 'zod';

/** `data/site.yaml`: what a site of own papers sets. Every key is optional; unknown keys are refused, to catch slips. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1).default('Methodscape'),
  description: z.string().min(1).default('A map of methods, read from papers'),
  /** Where the site will live; absolute links and cards need it. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Where wrong readings are reported. */
  repository: z.url({ protocol: /^https?$/ }).optional(),
  /** Two concepts, by any of their names: "How does A relate to B?". */
  example: z.tuple([z.string(), z.string()]).optional(),
  /** Year for dates without one on saved pages. */
  pageYear: z.int().min(1900).max(2999).optional(),
  thresholds: z
    .strictObject({
      /** A concept in this share of the papers (and in `umbrellaMinPapers`) that is no named thing is an umbrella. */
      umbrellaShare: z.number().min(0).max(1).default(0.1),
      umbrellaMinPapers: z.int().min(1).default(30),
      /** Papers that two concepts must share to be co-mentioned. */
      coMentionMinPapers: z.int().min(1).default(2),
      /** Mentions and relations that are less sure than this (0 to 1, see `confidence` of each) are left out of everything. */
      'mention-confidence': z.number().min(0).max(1).default(0),
      'relation-confidence': z.number().min(0).max(1).default(0),
      /** Louvain's gamma: more gives more and smaller communities. */
      resolution: z.number().positive().default(1),
    })
    .prefault({}),
  seed: z.int().default(1),
});
export type Settings = Readonly<z.output<typeof settingsSchema>>;
