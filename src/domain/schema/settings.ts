import * as z from 'zod';

const share = z.number().min(0).max(1);

const THRESHOLDS = {
  /** A concept in this share of the papers (and in `umbrella-min-papers`) that is no named thing is an umbrella. Else a tenth, or a quarter where papers are not about methods. */
  'umbrella-share': share.optional(),
  'umbrella-min-papers': z.int().min(1).default(30),
  /** Papers that two concepts must share to be co-mentioned. */
  'co-mention-min-papers': z.int().min(1).default(2),
  /** Mentions and relations that are less sure than this (0 to 1, see `confidence` of each) are left out of everything. */
  'mention-confidence': share.default(0),
  'relation-confidence': share.default(0),
  /** Of more papers none has a page of its own: they are read from shards, see `domain/paper-address.ts`. */
  'paper-pages': z.int().min(0).default(5000),
  /** Louvain's gamma: more gives more and smaller communities. */
  resolution: z.number().positive().default(1),
};

const SETTINGS = {
  title: z.string().min(1).max(80).default('Methodscape'),
  /** Without one it is told by what the papers are about. */
  description: z.string().min(1).max(300).optional(),
  /** Where the site will live, with the path below its host if it has one; absolute links and cards need it. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Where wrong readings are reported. */
  repository: z.url({ protocol: /^https?$/ }).optional(),
  /** Two concepts, by any of their names: "How does A relate to B?". */
  example: z.tuple([z.string(), z.string()]).optional(),
  /** Year for dates without one on saved pages. */
  'page-year': z.int().min(1900).max(2999).optional(),
  /** What is published of abstracts: all, the sentences that are quoted as evidence, or nothing. What is read from them stays the same. */
  abstracts: z.enum(['full', 'sentences', 'none']).default('full'),
  /** What the papers are about: methods, as in machine learning, or another field, where what they name is found in the world; auto tells by the papers. */
  'papers-about': z.enum(['auto', 'methods', 'other']).default('auto'),
  thresholds: z
    .strictObject(THRESHOLDS)
    .prefault({})
    .transform((written) => ({
      umbrellaShare: written['umbrella-share'],
      umbrellaMinPapers: written['umbrella-min-papers'],
      coMentionMinPapers: written['co-mention-min-papers'],
      mentionConfidence: written['mention-confidence'],
      relationConfidence: written['relation-confidence'],
      paperPages: written['paper-pages'],
      resolution: written.resolution,
    })),
  seed: z.int().default(1),
};

/** Keys of the file, and of its `thresholds`, for messages on a key that is none. */
export const SETTING_KEYS: Readonly<{ settings: readonly string[]; thresholds: readonly string[] }> = {
  settings: Object.keys(SETTINGS),
  thresholds: Object.keys(THRESHOLDS),
};

/**
 * `data/site.yaml`: what a site of own papers sets. Every key is optional and in kebab-case; unknown keys are refused, to catch slips.
 * In code the keys are in camelCase.
 */
export const settingsSchema = z
  .strictObject(SETTINGS)
  .transform(({ 'page-year': pageYear, 'papers-about': papersAbout, ...rest }) => ({
    ...rest,
    papersAbout,
    ...(pageYear === undefined ? {} : { pageYear }),
  }));
export type Settings = Readonly<{ pageYear?: number } & z.output<typeof settingsSchema>>;
export type PapersAbout = Settings['papersAbout'];
