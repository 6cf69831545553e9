/** Words by which a phrase is judged to be a technical term: its head, and the first word in front of it. Lower case, singular. */

/** Tasks, techniques and mathematical objects: what is put in front of one mostly makes a term. */
export const STRONG_HEADS = toSet(
  'adaptation alignment allocation analysis animation annealing ascent attack attention attribution augmentation ' +
    'authentication autoencoder automaton averaging backdoor bandit batching bootstrapping bottleneck bound caching ' +
    'calibration captioning causality chunking classification classifier clustering codebook collapse compression ' +
    'conjecture consensus conservation consistency contrast control controller convergence convolution copying ' +
    'curvature deblurring decoder decoding decomposition dehazing denoising deraining descent detection detector ' +
    'diarization diffusion disambiguation discriminator disentanglement distillation divergence dropout editing ' +
    'embedding encoder encryption enhancement entropy equation equilibrium equivariance estimation estimator ' +
    'expansion exploration extraction extrapolation factorization fairness filter filtering forecasting forgetting ' +
    'fusion gating generation generator grammar grasping hallucination hashing hypothesis identifiability ' +
    'identification imputation indexing inequality inference infilling initialization inpainting interaction ' +
    'interpolation interpretability intervention invariance jailbreaking kernel law learning lemma likelihood ' +
    'linking localization locomotion lookup manifold manipulation mapping matching matting memorization merge ' +
    'merging metaplasticity minimum modeling modelling navigation network normalization odometry offloading ' +
    'operator optimization optimizer oscillation parallelism parameterization parsing partitioning perplexity ' +
    'planner planning plasticity poisoning policy polynomial pooling posterior prefetching prior privacy probing ' +
    'programming projection prompting propagation pruning quantification quantization quantizer ranking reasoning ' +
    'recall recognition reconstruction registration regression regularization relighting rendering replication ' +
    'representation resampling retrieval reward robustness rotation routing saliency sampling scheduling score ' +
    'search segmentation selection separation sharding shift smoothing solver sparsity stability stacking steering ' +
    'stitching summarization super-resolution supervision symmetry tagging teleoperation test testing theorem ' +
    'tokenization tokenizer tracker tracking transcription transfer transformer translation tuning unlearning ' +
    'verification voting watermarking',
);

/** Measures, structures and parts: a term where the modifier is specific. */
export const FAIR_HEADS = toSet(
  'agent algebra architecture assumption benchmark bias budget cache camera capacity cloud code coefficient ' +
    'complexity constraint corpus criterion database depth distance distribution document dynamics ensemble ' +
    'environment error factor field flow function game gap geometry gradient graph group head index interval ' +
    'landscape layer lidar logic loss machine map margin mask matrix measure mesh metric mixture model module ' +
    'moment motion noise norm objective ontology order parameter penalty pose prediction process program quantile ' +
    'query rate ratio regime robot rule schedule sensor simulator space statistic store structure synthesis tensor ' +
    'theory threshold token trajectory tree treebank uncertainty understanding unit variable vector weight',
);

/** Resources, results and vague things: hardly ever a term. */
export const WEAK_HEADS = toSet(
  'ability advantage amount application approach area aspect behavior behaviour benefit capability case challenge ' +
    'change characteristic choice community component concept cost data degradation deployment design detail ' +
    'development difference domain drop element evaluation example experiment feature field finding footprint form ' +
    'gain idea implementation improvement increase information input insight intent intuition issue kind knowledge ' +
    'level limitation method need notion number output overhead part pattern people performance person potential ' +
    'power practice practitioner problem property quality reduction requirement research researcher resource result ' +
    'sample scenario setting size stage step study task time type usage user version way work',
);

/** First words that say only what everything here is made of: "model inference", "loss gradient". */
export const VAGUE_MODIFIERS = toSet(
  'component data domain experiment function human inference information input layer loss method model network ' +
    'output parameter performance process result sample system task training user',
);

/** Adjectives that only technical texts use. */
export const TECHNICAL_MODIFIERS = toSet(
  'acoustic adversarial algebraic autoregressive bayesian bilingual binary causal conditional conformal ' +
    'contrastive convex convolutional cortical counterfactual cross-lingual cross-modal curriculum decentralized ' +
    'differentiable differential discriminative distributed dual dynamical federated generative geometric ' +
    'gradient hybrid hyperbolic imitation inertial kinematic latent lexical listwise low-rank marginal mixed- ' +
    'precision monocular monolingual morphological multilingual multimodal neuromorphic non-convex nonconvex ' +
    'nonparametric optical orthogonal pairwise panoptic parametric photometric pointwise policy posterior primal ' +
    'probabilistic quantum radiance recurrent regret reinforcement reward self-supervised semantic semi-supervised ' +
    'semiparametric sparse spatial spatiotemporal spectral spiking stereo stochastic supervised synaptic syntactic ' +
    'temporal ternary topological unsupervised variational volumetric weighted ',
);

/** Prefixes and tails that make such adjectives: "multi-view", "cross-domain", "self-paced", "gradient-free". */
const TECHNICAL_SHAPE = /^(?:multi|cross|self)-[a-z-]+$|^[a-z]+-free$/;

export function isTechnical(modifier: string): boolean {
  return TECHNICAL_MODIFIERS.has(modifier) || TECHNICAL_SHAPE.test(modifier);
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
