/** Which concepts a paper brings into the world: those that the fitted model is sure enough of. */
import type { RoleEvidence } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { SPOKEN_OF } from '../../domain/vocabulary.ts';
import { probabilitiesOf, type JointModel } from './joint-model.ts';
import { introductionFeatures, type FiredCue, type IntroductionInput } from './introduction-features.ts';

/** A concept that the paper introduces, with its reason. */
export type Introduction = Readonly<{ conceptId: string; evidence: RoleEvidence }>;

export const MAX_INTRODUCED = 3; // further names in one abstract are components

/** Least probability: the best F1 on labelled papers by cross-validation. */
export const LEAST_INTRODUCED = 0.3;

const SURVEY =
  /\b(?:survey|overview|tutorial|primer|a review|review of|guide to|a guide|position paper|editorial|introduction to|lecture notes)\b|:\s*(?:a )?(?:\w+ ){0,2}(?:review|perspectives?)$/i;

export type IntroductionModel = JointModel<'introduces'>;

/** Names what it surveys and introduces none of it. */
export function isSurvey({ title }: Pick<PaperBody, 'title'>): boolean {
  return SURVEY.test(title);
}

/** What the paper introduces: at most three concepts, those of the title first, then the surest; none for surveys. */
export function findIntroductions(input: IntroductionInput, model: IntroductionModel): Introduction[] {
  if (isSurvey(input.paper)) return [];
  const { featuresById, fired } = introductionFeatures(input, model.features);
  const likely = [...featuresById].map(([conceptId, features]) => ({
    conceptId,
    probability: probabilitiesOf(model, features)[0] ?? 0,
  }));
  return chooseIntroduced(likely).flatMap(({ conceptId, probability }) => {
    const evidence = evidenceOf(conceptId, input, fired);
    const confidence = Math.round(probability * 100) / 100;
    return evidence === undefined ? [] : [{ conceptId, evidence: { type: 'introduces', ...evidence, confidence } }];
  });
}

/** @param likely  in the order of the text: it decides between equals */
export function chooseIntroduced<One extends Readonly<{ probability: number }>>(likely: readonly One[]): One[] {
  return likely
    .filter(({ probability }) => probability >= LEAST_INTRODUCED)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MAX_INTRODUCED);
}

/** The sentence of the abstract that presents it, else the title that does, else the first sentence that speaks of it as the paper's own or names it. */
function evidenceOf(
  conceptId: string,
  { concepts }: IntroductionInput,
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
  const mentions = concepts.concepts.find((one) => one.conceptId === conceptId)?.mentions ?? [];
  const first = mentions.find(({ field }) => field === 'abstract') ?? mentions[0];
  return first === undefined ? undefined : { evidence: { field: first.field, ...first.sentence }, cue: first.detector };
}
