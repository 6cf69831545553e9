/** The product's own sources, with the extraction of today to read them: what scoring and judging start from. */
import type { Paper } from '../../src/domain/schema/paper.ts';
import { parseFitted, type Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { parseCurated, type Curated } from '../../src/pipeline/lexicon/curated.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { extractFrom, type Extraction } from '../score/extract.ts';
import { DEFAULT_DATA } from './build-data.ts';
import { openSources, readTextFiles } from './files.ts';
import { readSettings } from './settings.ts';

export type Corpus = Readonly<{
  papers: readonly Paper[];
  /** What is found in all its papers, whatever thresholds the site's settings add. */
  found: Extraction;
  curated: Curated;
  fitted: Fitted;
  /** Reads other papers in the same way, or with another vocabulary. */
  extract: (papers: readonly Paper[], vocabulary?: Curated) => Promise<Extraction>;
}>;

/** @param curatedFolder  vocabulary to read with; problems in it are for `npm run data` to report */
export async function readCorpus(curatedFolder = DEFAULT_DATA.curated): Promise<Corpus> {
  const silent = () => {};
  const curated = parseCurated(readTextFiles(curatedFolder, '.tsv'), silent);
  const fitted = parseFitted(readTextFiles(DEFAULT_DATA.fitted, '.tsv'), silent);
  const { pageYear } = readSettings(DEFAULT_DATA.settings, silent);
  const { papers } = readPapers(openSources(DEFAULT_DATA.sources, silent), silent, { pageYear });
  const extract = (some: readonly Paper[], vocabulary = curated) => extractFrom(some, vocabulary, fitted);
  return { papers, curated, fitted, found: await extract(papers), extract };
}
