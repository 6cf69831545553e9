/** Several logistic models over the same features, asked at once: a feature is looked up once for all. */
import type { Features, LinearModel, Models } from '../fitted/linear-model.ts';

/** Names in the order of the probabilities. */
export type JointModel<Name extends string> = Readonly<{
  names: readonly Name[];
  models: readonly LinearModel[];
  weights: ReadonlyMap<string, Float64Array>;
}>;

/** Without weights nothing is ever likely. */
const NOTHING: LinearModel = { base: -20, weights: new Map() };

/** @param prefix  of the models' names before their own: `relation/` */
export function joinModels<Name extends string>(
  models: Models,
  prefix: string,
  names: readonly Name[],
): JointModel<Name> {
  return joinLinear(
    names,
    names.map((name) => models.get(`${prefix}${name}`) ?? NOTHING),
  );
}

/** @param models  as many as there are names, in their order */
export function joinLinear<Name extends string>(
  names: readonly Name[],
  models: readonly LinearModel[],
): JointModel<Name> {
  const weights = new Map<string, Float64Array>();
  for (const [i, model] of models.entries()) {
    for (const [feature, weight] of model.weights) {
      const row = weights.get(feature) ?? new Float64Array(names.length);
      row[i] = weight;
      weights.set(feature, row);
    }
  }
  return { names, models, weights };
}

/** Probabilities in the order of the names, each in [0, 1]. */
export function probabilitiesOf(joint: JointModel<string>, features: Features): Float64Array {
  const sums = Float64Array.from(joint.models, ({ base }) => base);
  for (const [feature, value] of features) {
    const row = joint.weights.get(feature);
    if (row === undefined) continue;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + value * (row[i] ?? 0);
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}
