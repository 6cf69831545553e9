/** Several logistic models over the same features, asked at once: a feature is looked up once for all. */
import { type FeatureList, FeatureNames } from '../fitted/feature-list.ts';
import type { LinearModel, Models } from '../fitted/linear-model.ts';

/** Names in the order of the probabilities. */
export type JointModel<Name extends string> = Readonly<{
  names: readonly Name[];
  features: FeatureNames;
  bases: Float64Array;
  /** One row a feature, one column a model. */
  weights: Float64Array;
}>;

/** Without weights nothing is ever likely. */
const NOTHING: LinearModel = { base: -20, weights: new Map() };

/**
 * @param prefix  of the models' names before their own: `relation/`
 * @param others  further features that are to be kept, for whoever reads the lists
 */
export function joinModels<Name extends string>(
  models: Models,
  prefix: string,
  names: readonly Name[],
  others: Iterable<string> = [],
): JointModel<Name> {
  const own = names.map((name) => models.get(`${prefix}${name}`) ?? NOTHING);
  const features = new FeatureNames([...own.flatMap(({ weights }) => [...weights.keys()]), ...others]);
  return joinLinear(names, own, features);
}

/**
 * @param models    as many as there are names, in their order
 * @param features  names by which the lists that are to be weighed were made
 */
export function joinLinear<Name extends string>(
  names: readonly Name[],
  models: readonly LinearModel[],
  features: FeatureNames,
): JointModel<Name> {
  const rows = models.flatMap(({ weights }, column) =>
    [...weights].map(([feature, weight]) => ({ id: features.idOf(feature), column, weight })),
  );
  const weights = new Float64Array(features.size * names.length);
  for (const { id, column, weight } of rows) if (id >= 0) weights[id * names.length + column] = weight;
  return { names, features, bases: Float64Array.from(models, ({ base }) => base), weights };
}

/** Probabilities in the order of the names, each in [0, 1]. */
export function probabilitiesOf({ bases, weights }: JointModel<string>, features: FeatureList): Float64Array {
  const sums = bases.slice();
  const size = sums.length;
  const { ids } = features;
  for (let k = 0; k < ids.length; k++) {
    const row = (ids[k] ?? 0) * size;
    const value = features.valueAt(k);
    for (let i = 0; i < size; i++) sums[i] = (sums[i] ?? 0) + value * (weights[row + i] ?? 0);
  }
  for (let i = 0; i < size; i++) sums[i] = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
  return sums;
}
