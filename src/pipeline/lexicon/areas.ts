/** The areas whose rows come with the project: of machine learning and what is near it. Rows of any other file are somebody's own. */
const AREAS: ReadonlySet<string> = new Set(
  (
    '3d-vision additions agents applications architectures attention code continual-learning datasets-language ' +
    'datasets-other datasets-vision distillation federated foundations generative graphs imaging language-models ' +
    'linear-algebra linguistics losses medical merging metrics models multimodal nlp optimization paradigms peft ' +
    'pruning quantization rag reasoning recommendation rl robotics speech statistics systems theory time-series ' +
    'translation trust vision'
  ).split(' '),
);

/** Those of machine learning alone; the others hold what is known in other fields as well: statistics, physics, medicine, society. */
const OF_LEARNING: ReadonlySet<string> = new Set(
  (
    '3d-vision architectures attention continual-learning datasets-language datasets-vision distillation federated ' +
    'generative language-models merging multimodal nlp paradigms peft pruning quantization rag reasoning ' +
    'rl translation'
  ).split(' '),
);

/** @param file  of a row, as `concepts/vision.tsv` */
export function comesAlong(file: string): boolean {
  return AREAS.has(areaOf(file));
}

/** Whether every area is there; who takes one out takes out what other rows refer to. */
export function comeAllAlong(files: readonly string[]): boolean {
  return new Set(files.map(areaOf)).isSupersetOf(AREAS);
}

/** @param file  of definitions */
export function definesAlong(file: string): boolean {
  return /(?:^|\/)definitions-[ab]\.tsv$/.test(file);
}

/** @param file  of a row */
export function isOfLearning(file: string): boolean {
  return OF_LEARNING.has(areaOf(file));
}

/** Words that definitions of machine learning are made of. */
const OF_TRAINING =
  /\b(?:(?:pre-?)?train(?:s|ed|ing)?|learn(?:s|ed|ers?|ing)?|inference|layers?|neural|tokens?|logits|softmax|gradients?|weights|fine-tun\w+|classifiers?|loss|prompts?|language models?|llms?|of a model)\b/i;

/** "Which layers a network has": none but papers that do machine learning mean that. */
export function isToldByLearning(text: string): boolean {
  return OF_TRAINING.test(text);
}

function areaOf(file: string): string {
  return /([^/]*)\.tsv$/.exec(file)?.[1] ?? '';
}
