/** What a candidate cannot state whatever its words weigh, and what it has to be surer of than others. */
import { RELATION_TYPES, type RelationMode, type RelationType } from '../../domain/schema/concept.ts';
import type { ConceptFacts } from './known-features.ts';
import { cuesBetween, type Place, type SentenceView } from './sentence-view.ts';
import { SELF } from './tokens.ts';

/** One pair in its sentence, as `readCandidates` has it; `from` is absent where the sentence only says "we". */
export type DoubtInput = Readonly<{
  view: SentenceView;
  from: Place | undefined;
  to: Place;
  /** What is known of the two ends; nothing of a paper's own work without a name. */
  fromFacts: ConceptFacts | undefined;
  toFacts: ConceptFacts | undefined;
  /** The first end is the wider concept (curated). */
  isWider: boolean;
  mode: RelationMode;
  /** Concepts that the paper introduces. */
  introduced: ReadonlySet<string>;
  /** `cue/type` of the cues that fire, and of those that fire the other way round. */
  cues: readonly string[];
  cuesBack: readonly string[];
  /** The paper has spoken of its own work before or here: until then "it" is another's. */
  isOpened: boolean;
}>;

/** What stands after these words is not what the other end is made of. */
const FORGONE = new Set(
  'without|instead of|rather than|in place of|unlike|than|as opposed to|in contrast to|other than|beyond|despite'.split(
    '|',
  ),
);

/** "Can be combined with Y", "can be plugged into Y": what it is ready for, not what it is made of. */
const JOINING = new Set(['combine', 'integrate', 'incorporate', 'plug', 'couple', 'pair']);
const POSSIBLE = new Set(['can', 'could', 'may', 'might']);

/** "independently of Y". */
const APART = new Set(['independent', 'independently', 'irrespective', 'regardless', 'devoid']);

/** Last words of names of what all else runs on. */
const PROCESSORS = new Set(['cpu', 'gpu', 'tpu', 'npu', 'fpga']);

/** Last words of names of qualities: "with high scalability" and "the efficiency of Y" say how something is, not what it is made of. */
const QUALITIES = new Set(
  (
    'scalability robustness efficiency interpretability explainability transferability generalizability generalization trustworthiness reliability usability ' +
    'flexibility expressiveness versatility adaptability reproducibility portability controllability predictability diversity fidelity accuracy latency throughput overhead'
  ).split(' '),
);

/** Below this the detector that found a mention took a chance. */
const LEAST_OF_MENTION = 0.75;

/**
 * Types that are not stated: none of a name and its own bracket; a negated verb leaves only a comparison; nothing builds on one of its kinds, on a quality, on what it does
 * without or could be joined with, or on what it is only said to be compared with or tried on; nothing is tested on what it only runs on; and what the paper's own work is
 * compared with is not set against something else in the same breath.
 */
export function deniedTypes(input: DoubtInput): RelationType[] {
  const { view, from, to, isWider, mode, cues } = input;
  if (isSameNaming(input)) return [...RELATION_TYPES];
  const verb = view.clauses[to.clause]?.clause.verb;
  if (verb?.isNegated === true && (from === undefined || from.token < to.token)) return ['builds-on', 'evaluates'];
  return [
    ...(isWider || isForgone(view, to, cues) || isJoinable(view, to, cues) || isOtherwise(input) || isQuality(input)
      ? (['builds-on'] as const)
      : []),
    ...(PROCESSORS.has(input.toFacts?.noun ?? '') || isOneOfModels(input) ? (['evaluates'] as const) : []),
    ...(mode === 'others' && isOutdone(input, to) ? (['compares'] as const) : []),
  ];
}

/** A quality, or bare privacy ("differential privacy" is a way), unless the other one is a kind of it. */
function isQuality({ to, toFacts, cues }: DoubtInput): boolean {
  if (toFacts === undefined || cues.includes('name-head/builds-on')) return false;
  const isNoWay = toFacts.kind === 'concept' || toFacts.kind === 'metric';
  return isNoWay && (QUALITIES.has(toFacts.noun) || (toFacts.noun === 'privacy' && !/\s/.test(to.anchor.text)));
}

/** "Honeybees (Apis mellifera)": what stands alone in a bracket right behind a name says it in other words, unless the name is a plural of methods: "SSMs (Mamba)". */
function isSameNaming({ view, from, to, cues }: DoubtInput): boolean {
  if (from === undefined || cues.includes('list-members/builds-on')) return false;
  const { tokens } = view.sentence;
  const first = Math.min(from.token, to.token);
  const isLone = tokens[first + 1]?.text === '(' && tokens[first + 3]?.text === ')';
  return isLone && Math.max(from.token, to.token) === first + 2;
}

/** Last words of names of classes of models. */
const MODELS = new Set(['model', 'llm', 'mllm', 'vlm', 'plm', 'lm', 'slm']);

/** A model is no test bed of models: "NAME: Mixed-Modal Foundation Models", "we validate NAME on LLM benchmarks"; it may do something to them: "NAME boosts LLMs". */
function isOneOfModels({ cues, fromFacts, toFacts }: DoubtInput): boolean {
  const isOfBoth = fromFacts?.kind === 'model' && toFacts?.kind === 'concept' && MODELS.has(toFacts.noun);
  return isOfBoth && !cues.includes('effect-verb/evaluates');
}

/** A cue says that the paper's own work is compared with it. */
function isOutdone({ view, introduced }: DoubtInput, { anchor }: Place): boolean {
  const rivals = view.sourcesByTarget.get(anchor.conceptId) ?? [];
  return rivals.some(
    (rival) =>
      (rival === SELF || introduced.has(rival)) && isSaid('compares', cuesBetween(view, rival, anchor.conceptId)),
  );
}

/** Cues say that the one is compared with the other or tried on it, and none that it is made of it. */
function isOtherwise({ cues, cuesBack }: DoubtInput): boolean {
  return (cues.length > 0 || isSaid('compares', cuesBack)) && !isSaid('builds-on', cues);
}

function isSaid(type: RelationType, cues: readonly string[]): boolean {
  return cues.some((cue) => cue.endsWith(`/${type}`));
}

/** "without Y", "Instead of updating Y", "replaces Y"; of "than Y such as X" it is X that is a Y. */
function isForgone({ sentence, clauses }: SentenceView, to: Place, cues: readonly string[]): boolean {
  if (cues.includes('list-members/builds-on')) return false;
  if (to.role === 'object' && clauses[to.clause]?.clause.verb?.verb.lemma === 'replace') return true;
  const before = sentence.tokens[to.token - 1]?.text ?? '';
  if (before === 'of' && APART.has(sentence.tokens[to.token - 2]?.text ?? '')) return true;
  const words = [to.role.replace('<', ''), clauses[to.clause]?.clause.lead ?? '', before];
  return words.some((word) => FORGONE.has(word));
}

function isJoinable({ sentence, clauses }: SentenceView, to: Place, cues: readonly string[]): boolean {
  const verb = clauses[to.clause]?.clause.verb;
  if (verb === undefined || !verb.isPassive || !JOINING.has(verb.verb.lemma)) return false;
  const first = sentence.tokens.find(({ start }) => start === verb.start);
  return POSSIBLE.has(first?.text ?? '') && !cues.includes('list-members/builds-on');
}

/**
 * Types that take more to be stated: no cue says so; data, tasks and ideas that are said to build on something; a test on what
 * may be no concept at all. On labelled papers a third of such tests and half of such descent was right, of the others three quarters.
 */
export function doubtedTypes({ cues, cuesBack, fromFacts, toFacts }: DoubtInput): RelationType[] {
  const isThing = fromFacts === undefined || fromFacts.kind === 'method' || fromFacts.kind === 'model';
  const isSure = (toFacts?.confidence ?? 0) >= LEAST_OF_MENTION;
  return [
    ...(isSaid('builds-on', cues) && isThing ? [] : (['builds-on'] as const)),
    ...(isSaid('compares', cues) || isSaid('compares', cuesBack) ? [] : (['compares'] as const)),
    ...(isSaid('evaluates', cues) && isSure ? [] : (['evaluates'] as const)),
  ];
}
