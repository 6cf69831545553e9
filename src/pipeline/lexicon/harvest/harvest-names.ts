/** Names that papers define or introduce themselves, one harvester per file, run over every paper before anything is matched. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { Paper } from '../../../domain/schema/paper.ts';
import { type AbbreviationPair, findPairs } from '../../text/abbreviations/find-pairs.ts';
import { type ChunkWord, nounChunks } from '../../text/noun-chunks.ts';
import { repairText } from '../../text/repair.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { VocabularyWords } from '../vocabulary-words.ts';
import { abbreviationNames } from './abbreviation-names.ts';
import { capitalisedPhrases } from './capitalised-phrases.ts';
import { coinedTokens } from './coined-tokens.ts';
import { eponymTerms } from './eponym-terms.ts';
import { introducedNames } from './introduced-names.ts';
import { namedTerms } from './named-terms.ts';
import { repeatedTerms } from './repeated-terms.ts';
import { repositoryNames } from './repository-names.ts';
import { scoredTerms } from './scored-terms.ts';
import { termNouns } from './term-nouns.ts';
import { titleNames } from './title-names.ts';
import { titleTerms } from './title-terms.ts';

/** The two fields as people read them, and the names of code repositories that the abstract links. */
export type PaperText = Readonly<{
  paperId: string;
  title: string;
  abstract: string;
  repositories: readonly string[];
  /** Of the abstract, each cut at MAX_SENTENCE characters. */
  sentences: readonly string[];
  /** Noun chunks and abbreviations of each field, read once for all harvesters. */
  chunks: Readonly<{ title: readonly ChunkWord[][]; abstract: readonly ChunkWord[][] }>;
  pairs: Readonly<{ title: readonly AbbreviationPair[]; abstract: readonly AbbreviationPair[] }>;
}>;

/** Longer sentences are tables or maths; patterns with gaps need a bound. */
const MAX_SENTENCE = 2000;

/** Names of the harvesters, most telling first: a name that several find takes the first one's. */
export const HARVEST_DETECTORS = [
  'title-name',
  'introduced-name',
  'acronym-pair',
  'repository-name',
  'named-term',
  'title-term',
  'coined-token',
  'capitalised-phrase',
  'eponym-term',
  'repeated-term',
  'term-noun',
  'scored-term',
] as const;
export type HarvestDetector = (typeof HARVEST_DETECTORS)[number];

export type HarvestedName = Readonly<{
  paperId: string;
  /** As written, tails and plural s included. */
  name: string;
  /** What it stands for, as written. */
  long?: string;
  kind?: Kind;
  detector: HarvestDetector;
  /** 0 to 1: share of such names that were right on labelled papers. */
  confidence: number;
}>;

/** `words`: what the curated names say of single words. */
export type Harvester = Readonly<{
  name: string;
  description: string;
  harvest: (text: PaperText, words: VocabularyWords) => HarvestedName[];
}>;

export const HARVESTERS: readonly Harvester[] = [
  abbreviationNames,
  repositoryNames,
  titleNames,
  introducedNames,
  namedTerms,
  titleTerms,
  coinedTokens,
  capitalisedPhrases,
  eponymTerms,
  repeatedTerms,
  termNouns,
  scoredTerms,
];

/** @returns names in order of papers and harvesters; the same name may come from several */
export function harvestNames(papers: readonly Paper[], words: VocabularyWords): HarvestedName[] {
  return papers.flatMap((paper) => {
    const text = readPaper(paper);
    return HARVESTERS.flatMap((harvester) => harvester.harvest(text, words));
  });
}

/** @returns what the harvesters read of a paper */
export function readPaper(paper: Paper): PaperText {
  const abstract = repairText(paper.abstract);
  const urls = [...paper.links, ...abstract.urls.map(({ start, end }) => paper.abstract.slice(start, end))];
  const repositories = urls.map((url) => url.replace(/\/+$/, '').split('/').at(-1) ?? '').filter((part) => part !== '');
  const title = repairText(paper.title).text;
  return {
    paperId: paper.id,
    title,
    abstract: abstract.text,
    repositories,
    sentences: splitSentences(abstract.text).map(({ start, end }) =>
      abstract.text.slice(start, Math.min(end, start + MAX_SENTENCE)),
    ),
    chunks: { title: nounChunks(title), abstract: nounChunks(abstract.text) },
    pairs: { title: findPairs(title), abstract: findPairs(abstract.text) },
  };
}
