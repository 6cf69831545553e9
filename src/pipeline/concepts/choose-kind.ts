/** Kind of a concept that the vocabulary does not know: the likeliest by its name and by the words around its mentions. */
import { KINDS, type Kind } from '../../domain/schema/concept.ts';
import { probabilityOf, type Models } from '../fitted/linear-model.ts';
import { kindFeatures, type KindEvidence } from './kind-features.ts';

/** Name of the model of a kind, one against the rest. */
export function kindModel(kind: Kind): string {
  return `kind/${kind}`;
}

/** @returns the likeliest kind, ties to the first of KINDS; without models a capitalised name is a method, another term a concept */
export function chooseKind(evidence: KindEvidence, models: Models): Kind {
  const features = kindFeatures(evidence);
  let best: Kind = /\p{Lu}/u.test(evidence.name) ? 'method' : 'concept';
  let bestProbability = -1;
  for (const kind of KINDS) {
    const model = models.get(kindModel(kind));
    const probability = model === undefined ? -1 : probabilityOf(model, features);
    if (probability > bestProbability) [best, bestProbability] = [kind, probability];
  }
  return best;
}
