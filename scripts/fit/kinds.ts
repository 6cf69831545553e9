/** Examples for the kind models: every labelled concept, with what stands beside its forms in the text. */
import { KINDS, type Kind } from '../../src/domain/schema/concept.ts';
import { kindModel } from '../../src/pipeline/concepts/choose-kind.ts';
import { kindFeatures } from '../../src/pipeline/concepts/kind-features.ts';
import { kindFromContext } from '../../src/pipeline/mentions/detectors/kind-hints.ts';
import type { GoldConcept, GoldPaper } from '../score/records.ts';
import { fitLogistic, type Example } from './logistic.ts';

const PENALTY = 3;

/** Weights by model. */
export function fitKinds(gold: readonly GoldPaper[]): Map<string, Map<string, number>> {
  const labelled = gold.flatMap((paper) =>
    paper.concepts.map((concept) => ({ kinds: concept.kinds, features: kindFeatures(evidenceOf(concept, paper)) })),
  );
  return new Map(
    KINDS.map((kind) => {
      const examples = labelled.map(({ kinds, features }): Example => ({
        features,
        isRight: kinds.includes(kind),
        weight: 1,
      }));
      return [kindModel(kind), fitLogistic(examples, PENALTY)];
    }),
  );
}

function evidenceOf({ name, forms, roles }: GoldConcept, paper: GoldPaper) {
  const expansion = /\s/.test(name)
    ? undefined
    : forms.find((form) => /\s/.test(form) && form.length > name.length + 3);
  const hints = forms.flatMap((form): Kind[] =>
    [paper.title, paper.abstract].flatMap((text) => {
      const start = text.indexOf(form);
      return start < 0 ? [] : (kindFromContext(text, { start, end: start + form.length }) ?? []);
    }),
  );
  return { name, expansion, hints, isIntroduced: roles.includes('introduces') && /\p{Lu}/u.test(name) };
}
