/** Names that papers define or introduce themselves, one harvester per file, run over every paper before anything is matched. */
import type { PaperBody } from '../../../domain/schema/paper.ts';
import type { AbbreviationPair } from '../../text/abbreviations/pair.ts';
import { isShortForm } from '../../text/abbreviations/short-form.ts';
import { readFields, type ReadFields } from '../../text/read-fields.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PaperText, HarvestedName, Harvester } from './harvester.ts';
import { abbreviationNames } from './abbreviation-names.ts';
import { capitalisedPhrases } from './capitalised-phrases.ts';
import { coinedTokens } from './coined-tokens.ts';
import { dataNames } from './data-names.ts';
import { eponymTerms } from './eponym-terms.ts';
import { fieldTerms } from './field-terms.ts';
import { introducedNames } from './introduced-names.ts';
import { namedTerms } from './named-terms.ts';
import { repositoryNames } from './repository-names.ts';
import { scoredTerms } from './scored-terms.ts';
import { tagTerms } from './tag-terms.ts';
import { titleNames } from './title-names.ts';

/** Longer sentences are tables or maths; patterns with gaps need a bound. */
const MAX_SENTENCE = 2000;

export const HARVESTERS: readonly Harvester[] = [
  abbreviationNames,
  repositoryNames,
  titleNames,
  introducedNames,
  namedTerms,
  dataNames,
  coinedTokens,
  capitalisedPhrases,
  eponymTerms,
  tagTerms,
  scoredTerms,
  fieldTerms,
];

/** @returns names in order of papers and harvesters; the same name may come from several */
export function harvestNames(papers: readonly PaperBody[], vocabulary: Vocabulary): HarvestedName[] {
  return papers.flatMap((paper) => harvestPaper(paper, vocabulary));
}

/** @returns the names of one paper, in order of harvesters */
export function harvestPaper(paper: PaperBody, vocabulary: Vocabulary, fields = readFields(paper)): HarvestedName[] {
  const text = readPaper(paper, fields);
  return HARVESTERS.flatMap((harvester) => harvester.harvest(text, vocabulary));
}

/** @returns what the harvesters read of a paper */
export function readPaper(paper: PaperBody, fields: ReadFields = readFields(paper)): PaperText {
  const abstract = fields.abstract.repaired;
  const urls = [...paper.links, ...abstract.urls.map(({ start, end }) => paper.abstract.slice(start, end))];
  const repositories = urls.map((url) => url.replace(/\/+$/, '').split('/').at(-1) ?? '').filter((part) => part !== '');
  const title = fields.title.repaired.text;
  return {
    paperId: paper.id,
    title,
    abstract: abstract.text,
    repositories,
    tags: paper.tags,
    sentences: splitSentences(abstract.text).map(({ start, end }) =>
      abstract.text.slice(start, Math.min(end, start + MAX_SENTENCE)),
    ),
    chunks: { title: fields.title.chunks, abstract: fields.abstract.chunks },
    pairs: { title: namePairs(title, fields.title.pairs), abstract: namePairs(abstract.text, fields.abstract.pairs) },
  };
}

/** Definitions whose short form can be a name elsewhere: one word of two letters or more. */
function namePairs(text: string, pairs: readonly AbbreviationPair[]): AbbreviationPair[] {
  return pairs.filter(({ short }) => isShortForm(text.slice(short.start, short.end)));
}
