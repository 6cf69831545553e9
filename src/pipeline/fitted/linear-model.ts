/** Logistic models: a sum of weights, one a feature, and the probability that it stands for. Explainable: each weight is a row of a table. */
import type { Report } from '../../domain/diagnostic.ts';

/** Values of features by name, each name once; a feature that is absent is 0. */
export type Features = Iterable<readonly [string, number]>;

/** Hears of one feature; each name is told once. */
export type AddFeature = (name: string, value: number) => void;

/** Weights by feature; `base` belongs to no feature. */
export type LinearModel = Readonly<{ base: number; weights: ReadonlyMap<string, number> }>;

/** Models by name: `term-phrase`, `role/builds-on`, … */
export type Models = ReadonlyMap<string, LinearModel>;

/** Name under which a table keeps the base. */
export const BASE = '(base)';

/** @returns 0 to 1; features that the model has no weight for count nothing */
export function probabilityOf(model: LinearModel, features: Features): number {
  return probabilityOfOdds(oddsOf(model, features));
}

/** The log-odds of the same. */
export function oddsOf({ base, weights }: LinearModel, features: Features): number {
  let sum = base;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/**
 * The same without gathering the features first: most are asked about once, and to keep them takes longer than to weigh them.
 * @param tell  tells all features
 */
export function probabilityTold(model: LinearModel, tell: (add: AddFeature) => void): number {
  return probabilityOfOdds(model.base + oddsTold(model, tell));
}

/** What the features that are told add to the log-odds. */
export function oddsTold({ weights }: LinearModel, tell: (add: AddFeature) => void): number {
  let sum = 0;
  tell((name, value) => {
    if (value !== 0) sum += value * (weights.get(name) ?? 0);
  });
  return sum;
}

/** @returns 0 to 1 */
export function probabilityOfOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Features as values, for a fit. */
export function gatherFeatures(tell: (add: AddFeature) => void): Features {
  const features = new Map<string, number>();
  tell((name, value) => void features.set(name, value));
  return features;
}

/**
 * The rows of `weights.tsv`: model, feature, weight.
 * @returns models by name; a row that does not hold is left out and reported
 */
export function parseWeights(file: Readonly<{ name: string; text: string }>, report: Report): Models {
  const models = new Map<string, { base: number; weights: Map<string, number> }>();
  for (const [i, line] of file.text.split(/\r?\n/).entries()) {
    if (i === 0 || line === '') continue;
    const [name = '', feature = '', cell = ''] = line.split('\t');
    const weight = Number(cell);
    if (name === '' || feature === '' || cell.trim() === '' || !Number.isFinite(weight)) {
      const place = { file: file.name, line: i + 1, severity: 'error' as const, rule: 'fitted/weight' };
      report({
        ...place,
        message: 'row is no weight',
        found: line,
        expected: 'model, feature and a number, with tabs between',
      });
      continue;
    }
    const model = models.get(name) ?? { base: 0, weights: new Map<string, number>() };
    models.set(name, model);
    if (feature === BASE) model.base = weight;
    else model.weights.set(feature, weight);
  }
  return models;
}
