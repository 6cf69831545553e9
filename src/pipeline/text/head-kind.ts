/** What a noun says about the kind of thing that it heads: "… benchmark" is a dataset, "… recognition" a task. */
import type { Kind } from '../../domain/schema/concept.ts';
import { remembered } from '../../domain/remembered.ts';

/** Heads of terms: a phrase that ends in one of these is likely to be a term, and of this kind. */
const TERM_HEADS: Readonly<Record<Kind, string>> = {
  method:
    'optimizer optimiser adapter pruning sparsification quantization attention encoder decoder autoencoder regularization regularizer normalization optimization adaptation descent ascent tuning merging distillation sampling transformer router routing kernel ' +
    'averaging decomposition factorization initialization parameterization reparameterization parametrization augmentation search prompting decoding forest perceptron convolution pooling dropout interpolation extrapolation backpropagation preconditioning ' +
    'momentum annealing masking calibration approximation consolidation reformulation multiplication splitting scheduling rotation projection orthogonalization whitening rescaling reweighting weighting filtering smoothing filter transform estimator ' +
    'chunking encoding hashing diffusion connection gating clipping bootstrapping bagging boosting ensembling unlearning watermarking debiasing rendering learning programming testing test regression classifier',
  model: 'llm lm vlm',
  dataset: 'treebank',
  task:
    'recognition classification translation generation forecasting segmentation detection retrieval answering summarization captioning parsing imputation navigation reconstruction completion grounding reranking ranking ' +
    'selection inference clustering registration localization manipulation grasping tracking mapping odometry matching tagging labeling disambiguation linking extraction recommendation unlearning assembly locomotion teleoperation diarization maintenance',
  metric: 'perplexity divergence distance norm recall precision p-value regret discrepancy',
  concept:
    'law hypothesis theory theorem conjecture inequality principle paradox phenomenon collapse forgetting oscillation noise bias prior posterior likelihood entropy manifold polytope lattice bound tradeoff trade-off bandit logic algebra geometry symmetry ' +
    'equivariance invariance robustness fairness privacy causality identifiability copula covariance correlation poisoning',
};

/** Heads that tell a kind but no more: "our method", "a new score". */
const PLAIN_HEADS: Readonly<Record<Kind, string>> = {
  method:
    'method algorithm framework network layer loss architecture technique approach strategy scheme module mechanism pipeline training procedure solver planner controller quantizer system update embedding policy rule machine tree agent toolkit library transformation gradient ' +
    'assay spectrometry spectroscopy chromatography microscopy electrophoresis sequencing tomography therapy surgery transplantation',
  model: 'model family checkpoint backbone',
  dataset: 'dataset benchmark corpus suite leaderboard testbed challenge collection database',
  task: 'task prediction understanding reasoning estimation modeling planning synthesis problem analysis control',
  metric: 'metric score rate accuracy error index ratio similarity latency throughput coefficient utilization',
  concept:
    'effect property complexity gap regime landscape structure matrix tensor space field process graph representation temperature distribution ' +
    'disease syndrome disorder deficiency protein receptor hormone acid virus carcinoma tumor antigen antibody enzyme',
};

const TERM_KINDS = toMap(TERM_HEADS);
const KINDS_BY_HEAD = new Map([...toMap(PLAIN_HEADS), ...TERM_KINDS]);

/** @returns the kind that the head noun tells (last word, or the one before "of", "for", "with", …); undefined for others */
export function kindOfHead(phrase: string): Kind | undefined {
  return readHead(phrase).kind;
}

/** Does the phrase end in a noun that makes a term of what stands before it? */
export function hasTermHead(phrase: string): boolean {
  return readHead(phrase).isTermHead;
}

const readHead = remembered((phrase: string): Readonly<{ kind: Kind | undefined; isTermHead: boolean }> => {
  const forms = headForms(phrase);
  return {
    kind: forms.map((form) => KINDS_BY_HEAD.get(form)).find((kind) => kind !== undefined),
    isTermHead: forms.some((form) => TERM_KINDS.has(form)),
  };
});

function headForms(phrase: string): string[] {
  const head = phrase.toLowerCase().split(/\s(?:of|for|with|via|in|on|to|from|by|over|under|using|at|and)\s/)[0] ?? '';
  const word = /(\p{L}+)[^\p{L}]*$/u.exec(head.replace(/\bdata (?=sets?$)/, 'data'))?.[1] ?? '';
  return [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/isation$/, 'ization'),
  ];
}

function toMap(heads: Readonly<Record<Kind, string>>): Map<string, Kind> {
  const kinds: readonly Kind[] = ['concept', 'metric', 'task', 'dataset', 'model', 'method'];
  return new Map(kinds.flatMap((kind) => heads[kind].split(' ').map((head): [string, Kind] => [head, kind])));
}
