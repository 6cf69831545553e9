/** What a harvester is: what it reads of a paper, and what it finds there. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { AbbreviationPair } from '../../text/abbreviations/pair.ts';
import type { ChunkWord } from '../../text/noun-chunks.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The two fields as people read them, the names of code repositories that the abstract links, and the paper's tags. */
export type PaperText = Readonly<{
  paperId: string;
  title: string;
  abstract: string;
  repositories: readonly string[];
  /** Keywords and collections that the paper was filed under, as given. */
  tags: readonly string[];
  /** Of the abstract, each cut at MAX_SENTENCE characters. */
  sentences: readonly string[];
  /** Noun chunks and abbreviations of each field, read once for all harvesters. */
  chunks: Readonly<{ title: readonly ChunkWord[][]; abstract: readonly ChunkWord[][] }>;
  pairs: Readonly<{ title: readonly AbbreviationPair[]; abstract: readonly AbbreviationPair[] }>;
}>;

/** Names of the harvesters, most telling first: a name that several find takes the first one's. */
export const HARVEST_DETECTORS = [
  'title-name',
  'introduced-name',
  'acronym-pair',
  'repository-name',
  'named-term',
  'data-name',
  'coined-token',
  'capitalised-phrase',
  'eponym-term',
  'tag-term',
  'scored-term',
  'recurring-term',
  'field-term',
] as const;
export type HarvestDetector = (typeof HARVEST_DETECTORS)[number];

/** What makes a name the paper's own; others only noticed it there. */
export const DEFINING: ReadonlySet<HarvestDetector> = new Set(['title-name', 'introduced-name', 'acronym-pair']);

export type HarvestedName = Readonly<{
  paperId: string;
  /** As written, tails and plural s included. */
  name: string;
  /** What it stands for, as written. */
  long?: string;
  /** Worked out from both, and no more than likely: it counts in its paper alone. */
  isInferred?: true;
  kind?: Kind;
  detector: HarvestDetector;
  /** 0 to 1: share of such names that were right on labelled papers. */
  confidence: number;
}>;

/** `vocabulary`: what is known before the paper is read. */
export type Harvester = Readonly<{
  name: string;
  description: string;
  harvest: (text: PaperText, vocabulary: Vocabulary) => HarvestedName[];
}>;
