/** Are the papers about methods, or is what they name found in the world? Told by how many propose something, and how many bring a name of their own. */
import type { PaperBody } from '../../domain/schema/paper.ts';
import type { PapersAbout } from '../../domain/schema/settings.ts';
import type { HarvestedName } from './harvest/harvester.ts';

/** Measured are 0.73 of 317 papers of machine learning, 0.52 of robotics and 0.52 of statistics, 0.009 of 1,250 biomedical ones. */
const LEAST_PROPOSING = 25; // %
/** Measured are 0.53, 0.40, 0.18 and 0.007 of the same. Three in thirty is what a reading list of any science has in tools and tests. */
const LEAST_NAMING = 15; // %
/**
 * Fewer papers that speak of machine learning or of a field beside it, and the vocabulary of the project is another field's. Measured are 0.34 to 0.95
 * of forty lists of papers of machine learning, language, vision, robotics, statistics and theory, from 1995 on, and 0 to 0.29 of twenty of other fields.
 */
const LEAST_NEAR = 30; // %
/** As many that speak of a field beside it are about methods without proposing any: theory proves, and twenty years ago robots were built. Elsewhere 0 to 0.21 do. */
const LEAST_OF_FIELD = 30; // %
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
const SPEAKS = wordsOf(LEARNING_WORDS);

/**
 * Words of the fields beside: of vision and robotics hardly one paper in five says that it does machine learning. They tell what a list of papers is
 * about, not what a single one does: one on water pumps may plan paths.
 */
const OF_FIELD = wordsOf(
  (
    'deep learning|deep network|vision transformer|self-attention|attention mechanism|diffusion model|gaussian splatting|radiance field|nerf|cnn|mlp|' +
    'self-supervised|semi-supervised|unsupervised|zero-shot|few-shot|contrastive learning|representation learning|imitation learning|transfer learning|' +
    'metric learning|dictionary learning|domain adaptation|generative model|generative adversarial network|multi-armed|contextual bandit|regret bound|' +
    'stochastic gradient|gradient descent|autoencoder|pre-trained|pretrained|recommender system|recommendation system|semantic segmentation|' +
    'instance segmentation|object detection|object recognition|pose estimation|point cloud|optical flow|visual odometry|slam|motion planning|path planning|' +
    'humanoid|manipulator|mobile robot|gaussian process|gaussian processe|variational inference|graphical model|markov decision process|' +
    'markov decision processe|sample complexity|generalization bound|convex optimization|sparse coding|knowledge graph|machine translation|' +
    'speech recognition|overfitting|training example|labeled data|labelled data|unlabeled|unlabelled|computer vision|data augmentation'
  ).split('|'),
);

/** Any of these words, in the singular or the plural. */
function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${words.join('|')})s?\b`, 'i');
}

type Texts = Pick<PaperBody, 'title' | 'abstract'>;

/** Whether a paper does machine learning, by its words. */
export function speaksOfLearning({ title, abstract }: Texts): boolean {
  return SPEAKS.test(`${title}\n${abstract}`);
}

function isOfField({ title, abstract }: Texts): boolean {
  return OF_FIELD.test(`${title}\n${abstract}`);
}

/** How papers are read, and by what. */
export type ReadAs = Readonly<{
  isAboutMethods: boolean;
  /** They are of the field that the vocabulary comes from, or near it. */
  isNear: boolean;
  /** So many speak of machine learning or a field beside it that what was measured on its papers holds for them; few papers tell this too. */
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
export function readAs(all: readonly Texts[], names: readonly HarvestedName[], set: PapersAbout): ReadAs {
  const papers = telling(all);
  const naming = names.filter(({ detector }) => detector === 'title-name' || detector === 'introduced-name');
  const namingCount = new Set(naming.map(({ paperId }) => paperId)).size;
  const proposingCount = papers.filter(({ abstract }) => PROPOSES.test(abstract)).length;
  const paperCount = papers.length;
  const isTold = paperCount >= LEAST_PAPERS;
  const isSet = set !== 'auto';
  const isAtLeast = (percent: number, count: number): boolean => 100 * count >= percent * paperCount;
  const isLike =
    isAtLeast(LEAST_NAMING, namingCount) ||
    isAtLeast(LEAST_PROPOSING, proposingCount) ||
    isAtLeast(LEAST_OF_FIELD, papers.filter(isOfField).length);
  const isAboutMethods = isSet ? set === 'methods' : !isTold || isLike;
  const nearCount = papers.filter((paper) => speaksOfLearning(paper) || isOfField(paper)).length;
  const isMeasured = isAboutMethods && isAtLeast(LEAST_NEAR, nearCount);
  const isNear = isAboutMethods && (!isTold || isMeasured);
  return { isAboutMethods, isNear, isMeasured, proposingCount, namingCount, paperCount, isTold, isSet };
}
