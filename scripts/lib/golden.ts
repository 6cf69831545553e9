/** The golden files: the site data of a small invented corpus, kept in whole, so that every change of the output is seen in review. */
import type { DataOptions } from './build-data.ts';

export const GOLDEN_FOLDER = 'test/golden';

/** Has a vocabulary of its own: words added to `data/curated` don't change it. */
export const GOLDEN_DATA: Omit<DataOptions, 'out'> = {
  sources: 'test/fixtures/small/sources',
  curated: 'test/fixtures/small/curated',
  fitted: 'data/fitted',
  settings: 'test/fixtures/small/site.yaml',
  isStrict: true,
};
