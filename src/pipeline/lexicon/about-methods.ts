/** Are the papers about methods, or is what they name found in the world? Told by how many of them bring a name of their own. */
import type { PapersAbout } from '../../domain/schema/settings.ts';
import type { HarvestedName } from './harvest/harvester.ts';

/** Measured are 0.46 in papers of machine learning, 0.25 in a few of robotics, statistics and the like, 0.007 in biomedical ones. */
const LEAST_SHARE = 0.05;
/** Fewer papers tell nothing. */
const LEAST_PAPERS = 20;

/** How papers are read, and by what. */
export type ReadAs = Readonly<{
  isAboutMethods: boolean;
  namingCount: number;
  paperCount: number;
  /** There are papers enough to tell. */
  isTold: boolean;
  /** The settings say so. */
  isSet: boolean;
}>;

/**
 * @param names  what `paperCount` papers define
 * @param set    what the settings say
 */
export function readAs(paperCount: number, names: readonly HarvestedName[], set: PapersAbout): ReadAs {
  const naming = names.filter(({ detector }) => detector === 'title-name' || detector === 'introduced-name');
  const namingCount = new Set(naming.map(({ paperId }) => paperId)).size;
  const isTold = paperCount >= LEAST_PAPERS;
  const isSet = set !== 'auto';
  const isAboutMethods = isSet ? set === 'methods' : !isTold || namingCount >= LEAST_SHARE * paperCount;
  return { isAboutMethods, namingCount, paperCount, isTold, isSet };
}
