/** What a noun says about the kind of thing that it heads: "… benchmark" is a dataset, "… recognition" a task. */
import type { Kind } from '../../domain/schema/concept.ts';

const HEADS: Readonly<Record<Kind, string>> = {
  method:
    'method algorithm optimizer optimiser adapter framework network layer loss architecture pruning quantization technique approach strategy scheme module mechanism pipeline attention encoder decoder ' +
    'regularization regularizer normalization optimization adaptation descent tuning merging distillation sampling training procedure estimator solver transformer router routing kernel system update averaging decomposition factorization ' +
    'initialization parameterization augmentation embedding search policy prompting decoding policy rule transform filter machine forest tree agent toolkit library',
  model: 'model llm lm vlm family checkpoint backbone',
  dataset: 'dataset benchmark corpus suite leaderboard testbed challenge collection treebank database',
  task:
    'task recognition classification translation generation forecasting segmentation detection retrieval prediction answering summarization understanding tracking reasoning captioning parsing extraction imputation estimation ' +
    'modeling planning navigation reconstruction completion synthesis grounding ranking problem',
  metric:
    'metric score rate accuracy error index ratio recall precision perplexity divergence distance similarity loss latency throughput coefficient',
  concept:
    'law hypothesis theory effect phenomenon property complexity bound theorem collapse principle bias gap tradeoff trade-off regime landscape structure',
};

const KIND_BY_HEAD = new Map<string, Kind>();
for (const kind of ['concept', 'metric', 'task', 'dataset', 'model', 'method'] as const) {
  for (const head of HEADS[kind].split(' ')) KIND_BY_HEAD.set(head, kind);
}

/** @returns the kind that the head noun tells (last word, or the one before "of", "for", "with", …); undefined for others */
export function kindOfHead(phrase: string): Kind | undefined {
  const head = phrase.toLowerCase().split(/\s(?:of|for|with|via|in|on|to|from|by|over|under|using|at|and)\s/)[0] ?? '';
  const word = /(\p{L}+)[^\p{L}]*$/u.exec(head)?.[1] ?? '';
  return (
    KIND_BY_HEAD.get(word) ??
    KIND_BY_HEAD.get(word.replace(/s$/, '')) ??
    KIND_BY_HEAD.get(word.replace(/ies$/, 'y')) ??
    KIND_BY_HEAD.get(word.replace(/isation$/, 'ization'))
  );
}
