/** Examples for the mention model: every concept that the detectors find in the labelled papers, right where a label agrees. */
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { buildLexicon } from '../../src/pipeline/lexicon/build-lexicon.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { detect, makeDetectors, textsOf, toPaperFields } from '../../src/pipeline/mentions/find-mentions.ts';
import { groupByConcept, MENTION_MODEL } from '../../src/pipeline/mentions/keep-likely.ts';
import { tellMention } from '../../src/pipeline/mentions/mention-features.ts';
import { gatherFeatures } from '../../src/pipeline/fitted/linear-model.ts';
import { matchConcepts } from '../score/match.ts';
import { toPaper, type GoldPaper } from '../score/records.ts';
import { fitLogistic, type Example } from './logistic.ts';

const PENALTY = 1;

/** Weights by model. */
export function fitMentions(
  gold: readonly GoldPaper[],
  curated: Curated,
  fitted: Fitted,
): Map<string, Map<string, number>> {
  const papers = gold.map(toPaper);
  const lexicon = buildLexicon(papers, curated, fitted);
  const detectors = makeDetectors(lexicon);
  const examples = papers.flatMap((paper, i): Example[] => {
    const fields = toPaperFields(paper);
    const texts = textsOf(fields);
    const found = [...groupByConcept(detect(fields, detectors), texts).values()];
    const forms = found.map((uses) => uses.map(({ use: { field, start, end } }) => texts[field].slice(start, end)));
    const labels = gold[i]?.concepts ?? [];
    const labelOf = new Map(matchConcepts(labels, forms).map((match) => [match.system, labels[match.gold]]));
    return found.flatMap((uses, at): Example[] => {
      const label = labelOf.get(at);
      if (label?.required === false) return []; // costs nothing either way
      const features = gatherFeatures((add) => tellMention(uses, texts, lexicon, fitted.background, add));
      return [{ features, isRight: label !== undefined, weight: 1 }];
    });
  });
  return new Map([[MENTION_MODEL, fitLogistic(examples, PENALTY)]]);
}
