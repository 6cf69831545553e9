/** Are the papers about methods, or is what they name found in the world? Told by how many propose something, and how many bring a name of their own. */
import type { PaperBody } from '../../domain/schema/paper.ts';
import type { PapersAbout } from '../../domain/schema/settings.ts';
import type { HarvestedName } from './harvest/harvester.ts';

/** Measured are 0.73 of 317 papers of machine learning, 0.52 of robotics and 0.52 of statistics, 0.009 of 1,250 biomedical ones. */
const LEAST_PROPOSING = 25; // %
/** Measured are 0.53, 0.40, 0.18 and 0.007 of the same. Three in thirty is what a reading list of any science has in tools and tests. */
const LEAST_NAMING = 15; // %
/** Fewer papers that speak of machine learning, and the vocabulary of the project is another field's. Measured are 0.70, 0.63 and 0.41 of papers of machine learning, robotics and statistics, 0.19 of human-computer interaction, 0 to 0.07 of seven other fields. */
const LEAST_LEARNING = 20; // %
/** Fewer papers tell nothing: of eight about methods one in forty sets propose less than twice. */
const LEAST_PAPERS = 8;

/** "We propose that it causes …" is a hypothesis. */
const PROPOSES = /\b(?:we|paper|work|article|study)\b(?: \w+){0,3} (?:propos|introduc)\w*\b(?! that\b)/i;

/**
 * Words of papers that do machine learning, folded. In papers of another field that have none of them a curriculum, a dropout and active learning
 * are what they are at school.
 */
export const LEARNING_WORDS = (
  'machine learning|neural network|neural net|deep neural|convolutional neural|convolutional network|convolutional layer|deep learning model|deep-learning|language model|llm|gpt|' +
  'chatgpt|bert|artificial intelligence|reinforcement learning|supervised learning|classifier|random forest|support vector|gradient boosting|' +
  'xgboost|training data|training set|natural language processing|nlp|named entity|sentiment analysis|topic model|word embedding'
).split('|');
const SPEAKS = new RegExp(String.raw`\b(?:${LEARNING_WORDS.join('|')})s?\b`, 'i');

/** Whether a paper does machine learning, by its words. */
export function speaksOfLearning({ title, abstract }: Pick<PaperBody, 'title' | 'abstract'>): boolean {
  return SPEAKS.test(`${title}\n${abstract}`);
}

/** How papers are read, and by what. */
export type ReadAs = Readonly<{
  isAboutMethods: boolean;
  /** They are of the field that the vocabulary comes from, or near it. */
  isNear: boolean;
  /** So many speak of machine learning that what was measured on its papers holds for them; few papers tell this too. */
  isMeasured: boolean;
  /** Papers that propose or introduce something, and those that bring a name of their own. */
  proposingCount: number;
  namingCount: number;
  paperCount: number;
  /** There are papers enough to tell. */
  isTold: boolean;
  /** The settings say so. */
  isSet: boolean;
}>;

/** Those that say something of themselves: of a list in which a third has no abstract, a quarter of the others is told to be of another field. */
function telling<One extends Pick<PaperBody, 'abstract'>>(papers: readonly One[]): readonly One[] {
  const withAbstract = papers.filter(({ abstract }) => abstract !== '');
  return withAbstract.length < LEAST_PAPERS ? papers : withAbstract;
}

/**
 * @param names  what the papers define
 * @param set    what the settings say
 */
export function readAs(
  all: readonly Pick<PaperBody, 'title' | 'abstract'>[],
  names: readonly HarvestedName[],
  set: PapersAbout,
): ReadAs {
  const papers = telling(all);
  const naming = names.filter(({ detector }) => detector === 'title-name' || detector === 'introduced-name');
  const namingCount = new Set(naming.map(({ paperId }) => paperId)).size;
  const proposingCount = papers.filter(({ abstract }) => PROPOSES.test(abstract)).length;
  const paperCount = papers.length;
  const isTold = paperCount >= LEAST_PAPERS;
  const isSet = set !== 'auto';
  const isAtLeast = (percent: number, count: number): boolean => 100 * count >= percent * paperCount;
  const isLike = isAtLeast(LEAST_NAMING, namingCount) || isAtLeast(LEAST_PROPOSING, proposingCount);
  const isAboutMethods = isSet ? set === 'methods' : !isTold || isLike;
  const learningCount = papers.filter(speaksOfLearning).length;
  const isMeasured = isAboutMethods && isAtLeast(LEAST_LEARNING, learningCount);
  const isNear = isAboutMethods && (!isTold || isMeasured);
  return { isAboutMethods, isNear, isMeasured, proposingCount, namingCount, paperCount, isTold, isSet };
}
