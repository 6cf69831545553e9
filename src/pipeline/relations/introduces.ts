/** Which concepts a paper brings into the world: those that the fitted model is sure enough of. */
import type { Mention, RoleEvidence } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { SPOKEN_OF } from '../../domain/vocabulary.ts';
import { probabilityOfOdds } from '../fitted/linear-model.ts';
import { probabilitiesOf, type JointModel } from './joint-model.ts';
import { MODEL_SIZE } from '../text/name-shape.ts';
import { introductionFeatures, newnessOf, type FiredCue, type IntroductionInput } from './introduction-features.ts';
import { isCriticised, isNowhereOwn, isOfOthers, isTakenUp, type Unsaid } from './of-other-papers.ts';
import { isOfFamily, isSaidOutright, OUTRIGHT } from './outright.ts';
import type { ReadSentence } from './sentences.ts';

/** A concept that the paper introduces, with its reason. */
export type Introduction = Readonly<{ conceptId: string; evidence: RoleEvidence }>;

/** Further names in one abstract are components, unless they are as likely as not the paper's own. */
const MAX_INTRODUCED = 3;
const MAX_LIKELY = 6;
const LEAST_OF_FURTHER = 0.5;

/** Least probability: the best F1 on labelled papers by cross-validation. */
export const LEAST_INTRODUCED = 0.3;

/**
 * Beside a name of the paper's own that is as sure as SURE, a term is what the name is described by ("PyramidKV: Dynamic KV Cache Compression")
 * unless it is surer than this: of such terms of 416 labelled papers 3 of 15 below it were right, 11 of 22 above.
 */
const LEAST_OF_DESCRIPTION = 0.58;
const SURE = 0.7;

/** "OPT-30B": a size of a model is new to the papers, and not the paper's own unless it says so. */
const SIZED = new RegExp(String.raw`(?<=[\p{L}\d]-?)${MODEL_SIZE}`, 'u');
/** Detectors of names that a paper hands out. */
const GIVING = /^(?:title|introduced)-name$/;

const SURVEY =
  /\b(?:survey|overview|tutorial|primer|a review|review of|guide to|a guide|position paper|editorial|introduction to|lecture notes)\b|:\s*(?:a )?(?:\w+ ){0,2}(?:review|perspectives?)$/i;

export type IntroductionModel = JointModel<'introduces'>;

/** Names what it surveys and introduces none of it. */
export function isSurvey({ title }: Pick<PaperBody, 'title'>): boolean {
  return SURVEY.test(title);
}

/** Places in a title that only say whose a name is where papers bring methods of their own. */
const PLACES = new Set(['title-head', 'title-means']);

/** What is as sure as this is the paper's own, in whatever place it stands: "via NAME, a light model". */
const LIKELY = 0.65;

/** Cues that read only what stands beside a name. */
const BESIDE = new Set(['called', 'proposed-beside']);

/**
 * What the paper introduces, at most six concepts, the surest first; none for surveys.
 * @param isNear  the papers are of machine learning, or near it. In others an acronym that nobody else spells out is known all the same
 *                ("measured by mass spectrometry (ICP-MS)"): there the paper has to say that it introduces something
 */
export function findIntroductions(input: IntroductionInput, model: IntroductionModel, isNear: boolean): Introduction[] {
  if (isSurvey(input.paper)) return [];
  const { featuresById, fired } = introductionFeatures(input, model.features);
  const probabilities = new Map(
    [...featuresById].map(([conceptId, features]) => [conceptId, probabilitiesOf(model, features)[0] ?? 0] as const),
  );
  agreeInLists(probabilities, input, fired);
  const mentionsOf = mentionsIn(input);
  raiseOutright(probabilities, input, mentionsOf);
  const isLikely = (id: string): boolean => (probabilities.get(id) ?? 0) >= LIKELY;
  const unsaidOf = (id: string): Unsaid => {
    return { paper: input.paper, mentions: mentionsOf(id), kind: input.conceptsById.get(id)?.kind };
  };
  const isOther = (id: string): boolean =>
    isOfOthers(unsaidOf(id)) || isCriticised(unsaidOf(id)) || (!isLikely(id) && isTakenUp(unsaidOf(id)));
  const saying = fired.filter((one) =>
    isNear
      ? !BESIDE.has(one.cue) || !isOther(one.conceptId)
      : isSaidAnywhere(one, input.paper, mentionsOf(one.conceptId)),
  );
  const presented = new Set(saying.map(({ conceptId }) => conceptId));
  const own = [...presented]
    .flatMap(mentionsOf)
    .filter(({ field }) => field === 'abstract')
    .sort((a, b) => a.start - b.start);
  const isUnsaid = (id: string): boolean =>
    isNear && !isSizeOfModel(id, input) && !isOther(id) && (isLikely(id) || !isNowhereOwn(unsaidOf(id), own));
  const likely = [...probabilities]
    .filter(([id]) => presented.has(id) || isUnsaid(id))
    .map(([conceptId, probability]) => ({ conceptId, probability }));
  const names = new Set(
    likely.flatMap(({ conceptId, probability }) =>
      probability >= SURE && mentionsOf(conceptId).some(isGiven) ? conceptId : [],
    ),
  );
  const kept = (isNear ? withFamily(likely, input) : likely).filter(
    ({ conceptId, probability }) =>
      names.size === 0 ||
      probability >= LEAST_OF_DESCRIPTION ||
      !mentionsOf(conceptId).every(isDescription) ||
      isPresentedApart(conceptId, names, saying),
  );
  return chooseIntroduced(kept).flatMap(({ conceptId, probability }) => {
    const evidence = evidenceOf(conceptId, input, saying);
    const confidence = Math.round(probability * 100) / 100;
    return evidence === undefined ? [] : [{ conceptId, evidence: { type: 'introduces', ...evidence, confidence } }];
  });
}

/** The sentence says whose work it speaks of: not "a protein called NAME". */
const OF_OWN =
  /\b(?:we|our|here|this (?:paper|work|study|article|thesis)|new|novel|newly|propos\w+|introduc\w+|present(?:s|ed)|develop\w*|design\w*)\b/i;

/** "NAME was developed by Ito et al. in 1997": whoever that is, it is not the paper. */
const BY_OTHERS =
  /\b(?:was|were|been|is)\s(?:first\s|\p{Ll}+ly\s)?(?:developed|introduced|proposed|created|designed|devised|described)\sby\s(?!The\b|Our\b|We\b)(?:\p{Lu}\.?\s){0,2}\p{Lu}\p{Ll}+(?:\set\sal|\s(?:and|&)\s\p{Lu}|\sin\s(?:19|20)\d\d|\s[([]\d)/u;

/** "By M. Ito in 1997": a sentence may be taken to end at an initial. */
const AFTER_INITIAL = 40;

function isByOthers({ sentence }: FiredCue, paper: PaperBody, mentions: readonly Mention[]): boolean {
  const { start, end } = sentence.span;
  const text = paper[sentence.field];
  return mentions.some(
    (mention) =>
      mention.field === sentence.field &&
      mention.start >= start &&
      mention.end <= end &&
      BY_OTHERS.test(text.slice(mention.end, end + AFTER_INITIAL)),
  );
}

/** "The sparrow search algorithm (SSA) is introduced to tune the net": it is put to use, and known. */
const PUT_TO_USE =
  /^(?:\s\([^)]{1,40}\))?(?:\s(?:algorithm|method|model|technique|approach|theory))?\s(?:is|are|was|were)\s(?:(?:then|also|further)\s)?introduced\s(?:in order\s)?to\s\p{Ll}/u;

function isPutToUse({ sentence }: FiredCue, paper: PaperBody, mentions: readonly Mention[]): boolean {
  const text = paper[sentence.field];
  return mentions.some(
    ({ field, start, end }) =>
      field === sentence.field &&
      /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start)) &&
      PUT_TO_USE.test(text.slice(end, end + 100)),
  );
}

/** A cue that holds in papers of any field: what is called so has to be theirs, and before the colon of a title stands a name, not what the paper is about ("Distance sampling: methods and applications"). */
function isSaidAnywhere(one: FiredCue, paper: PaperBody, mentions: readonly Mention[]): boolean {
  const { cue, sentence } = one;
  if (cue === 'title-prefix') return isNamePrefix(paper, mentions);
  if (cue === 'we-propose' && (isPutToUse(one, paper, mentions) || isByOthers(one, paper, mentions))) return false;
  if (cue !== 'called') return !PLACES.has(cue);
  return OF_OWN.test(paper[sentence.field].slice(sentence.span.start, sentence.span.end));
}

function isNamePrefix({ title, abstract }: PaperBody, mentions: readonly Mention[]): boolean {
  const { end = 0 } = mentions.find(({ field }) => field === 'title') ?? {};
  const form = title.slice(0, end);
  const isCoined = /(?<=\S)\p{Lu}|\d/u.test(form) || /^\s\(/.test(title.slice(end)); // "FastQC", "Genes of Cancer (GOC)"
  return isCoined || (mentions.some(isGiven) && !abstract.includes(form.toLowerCase()));
}

function isGiven({ detector }: Mention): boolean {
  return GIVING.test(detector) || detector === 'acronym-pair';
}

/** Known by its words alone. */
function isDescription({ detector }: Mention): boolean {
  return detector === 'scored-term' || detector === 'recurring-term' || detector === 'field-term';
}

/** A sentence of the abstract without any of the names presents it: "We also propose zebra sampling". */
function isPresentedApart(id: string, names: ReadonlySet<string>, fired: readonly FiredCue[]): boolean {
  return fired.some(
    ({ conceptId, cue, sentence }) =>
      conceptId === id &&
      !PLACES.has(cue) &&
      sentence.field === 'abstract' &&
      !sentence.anchors.some((anchor) => names.has(anchor.conceptId)),
  );
}

type Likely = Readonly<{ conceptId: string; probability: number }>;

/** What words say outright is as likely as not. */
function raiseOutright(
  probabilities: Map<string, number>,
  { paper, conceptsById }: IntroductionInput,
  mentionsOf: (id: string) => readonly Mention[],
): void {
  for (const [id, probability] of probabilities)
    if (probability < OUTRIGHT && isSaidOutright(paper, mentionsOf(id), newnessOf(paper.id, conceptsById.get(id))))
      probabilities.set(id, OUTRIGHT);
}

/** "KettleNet-Lite" is as likely as not the paper's own where KettleNet surely is. */
function withFamily(likely: readonly Likely[], { paper, concepts, conceptsById }: IntroductionInput): Likely[] {
  const nameOf = (id: string): string => conceptsById.get(id)?.name ?? '';
  const sure = likely.filter(({ probability }) => probability >= SURE).map(({ conceptId }) => nameOf(conceptId));
  const own = sure.filter((name) => /\p{Lu}/u.test(name));
  const found = new Map(likely.map(({ conceptId, probability }) => [conceptId, probability]));
  for (const { conceptId: id } of concepts.concepts)
    if (newnessOf(paper.id, conceptsById.get(id)) === 'new' && isOfFamily(nameOf(id), own))
      found.set(id, Math.max(found.get(id) ?? 0, OUTRIGHT));
  return [...found].map(([conceptId, probability]) => ({ conceptId, probability }));
}

function mentionsIn({ concepts }: IntroductionInput): (id: string) => readonly Mention[] {
  const byId = new Map(concepts.concepts.map(({ conceptId, mentions }) => [conceptId, mentions]));
  return (id) => byId.get(id) ?? [];
}

/** A size of a model that the paper does not hand out. */
function isSizeOfModel(id: string, { concepts, conceptsById }: IntroductionInput): boolean {
  if (!SIZED.test(conceptsById.get(id)?.name ?? '')) return false;
  const mentions = concepts.concepts.find(({ conceptId }) => conceptId === id)?.mentions ?? [];
  return !mentions.some(({ detector }) => GIVING.test(detector));
}

/** @param likely  in the order of the text: it decides between equals */
export function chooseIntroduced<One extends Readonly<{ probability: number }>>(likely: readonly One[]): One[] {
  return likely
    .filter(({ probability }) => probability >= LEAST_INTRODUCED)
    .sort((a, b) => b.probability - a.probability)
    .filter(({ probability }, i) => i < MAX_INTRODUCED || probability >= LEAST_OF_FURTHER)
    .slice(0, MAX_LIKELY);
}

/** The sentence of the abstract that presents it, else the title that does, else the first sentence that speaks of it as the paper's own or names it. */
function evidenceOf(
  conceptId: string,
  input: IntroductionInput,
  fired: readonly FiredCue[],
): Pick<RoleEvidence, 'evidence' | 'cue'> | undefined {
  const own = fired.filter((one) => one.conceptId === conceptId);
  const best =
    own.find(({ sentence, cue }) => sentence.field === 'abstract' && cue !== SPOKEN_OF) ??
    own.find(({ sentence }) => sentence.field === 'title') ??
    own[0];
  if (best !== undefined) {
    const { field, span } = best.sentence;
    return { evidence: { field, ...span }, cue: best.cue };
  }
  const mentions = mentionsIn(input)(conceptId);
  const first = mentions.find(({ field }) => field === 'abstract') ?? mentions[0];
  return first === undefined ? undefined : { evidence: { field: first.field, ...first.sentence }, cue: first.detector };
}

/**
 * Members of a list of new names are introduced together or not at all: each takes the mean of their log-odds. What another sentence
 * presents stays out of it: "We compare NAME, A and B".
 */
function agreeInLists(
  probabilities: Map<string, number>,
  { sentences, paper, conceptsById }: IntroductionInput,
  fired: readonly FiredCue[],
): void {
  const presenting = new Map<string, Set<ReadSentence>>();
  for (const { conceptId, sentence } of fired)
    presenting.set(conceptId, (presenting.get(conceptId) ?? new Set()).add(sentence));
  const sortOf = (id: string): boolean => /[\p{Lu}\d]/u.test(conceptsById.get(id)?.name ?? '');
  for (const sentence of sentences) {
    const isOpen = (id: string): boolean =>
      newnessOf(paper.id, conceptsById.get(id)) === 'new' && presenting.get(id)?.has(sentence) !== false;
    for (const members of listsOf(sentence).flatMap((list) => [...Map.groupBy(list.filter(isOpen), sortOf).values()])) {
      const odds = members.map((id) => oddsOf(probabilities.get(id) ?? 0));
      const mean = odds.reduce((sum, one) => sum + one, 0) / odds.length;
      for (const id of members) probabilities.set(id, probabilityOfOdds(mean));
    }
  }
}

/** Concepts of "A, B and C", "A (B) and C". */
function listsOf({ tokens }: ReadSentence): string[][] {
  const lists: string[][] = [];
  let list = new Set<string>();
  let isJoined = false;
  const close = (): void => {
    if (isJoined && list.size > 1) lists.push([...list]);
    list = new Set();
    isJoined = false;
  };
  for (const { anchor, text } of tokens) {
    if (anchor?.part === 'concept') list.add(anchor.conceptId);
    else if (text === 'and' || text === 'or') isJoined = list.size > 0;
    else if (!/^[,;()]$/.test(text)) close();
  }
  close();
  return lists;
}

/** Log-odds, finite for what the models take to be certain. */
function oddsOf(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}
