/** Logistic regression with an L2 penalty, by L-BFGS: deterministic, a few seconds for ten thousand examples. */
import { BASE, type Features } from '../../src/pipeline/fitted/linear-model.ts';

/** `known`: log-odds that are known beforehand, 0 where it is absent; what is fitted comes on top of them. */
export type Example = Readonly<{ features: Features; isRight: boolean; weight: number; known?: number }>;

const MAX_STEPS = 400;
const MEMORY = 10; // pairs of steps that L-BFGS remembers
const TOLERANCE = 1e-6; // largest slope, relative to the number of examples, that counts as flat
const MAX_HALVINGS = 40;
/** A feature that so few examples have says nothing that holds in general. */
const MIN_USES = 4;

/** Fewest examples that have a feature, and which features are scaled to unit variance before the penalty, and scaled back. */
export type FitOptions = Readonly<{ minUses?: number; isScaled?: (name: string) => boolean }>;

/**
 * Weights by feature, `(base)` included, rounded to three decimals.
 * @param penalty  strength of the L2 penalty in units of one example; the base is free
 * @param options  all features but flags (0 or 1) are scaled by default, which is fair to values of different units
 * @see Nocedal & Wright (2006), Numerical Optimization, algorithm 7.5
 */
export function fitLogistic(
  examples: readonly Example[],
  penalty: number,
  { minUses = MIN_USES, isScaled = () => true }: FitOptions = {},
): Map<string, number> {
  const names = featuresOf(examples, minUses);
  const design = toDesign(examples, names, isScaled);
  const solution = minimise((point, slope) => loss(design, point, slope, penalty), names.length + 1);
  const weights = new Map<string, number>();
  const round = (weight: number): number => Math.round(weight * 1000) / 1000;
  let base = solution[names.length] ?? 0;
  for (const [i, name] of names.entries()) {
    const weight = (solution[i] ?? 0) / (design.scale[i] ?? 1);
    base -= weight * (design.mean[i] ?? 0);
    const rounded = round(weight);
    if (rounded !== 0) weights.set(name, rounded);
  }
  weights.set(BASE, round(base));
  return weights;
}

function featuresOf(examples: readonly Example[], minUses: number): string[] {
  const uses = new Map<string, number>();
  for (const { features } of examples)
    for (const [name, value] of features) if (value !== 0) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [...uses]
    .filter(([, count]) => count >= minUses)
    .map(([name]) => name)
    .sort();
}

type Design = Readonly<{
  /** Sparse rows: column and value, scaled but not centred, alternating. */
  rows: readonly Float64Array[];
  labels: Float64Array;
  weights: Float64Array;
  known: Float64Array;
  mean: Float64Array;
  scale: Float64Array;
}>;

function toDesign(examples: readonly Example[], names: readonly string[], isScaled: (name: string) => boolean): Design {
  const columns = new Map(names.map((name, i) => [name, i]));
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  const isFlag = new Uint8Array(names.length).fill(1);
  let total = 0;
  for (const { features, weight } of examples) {
    total += weight;
    for (const [name, value] of features) {
      const column = columns.get(name);
      if (column === undefined) continue;
      mean[column] = (mean[column] ?? 0) + weight * value;
      square[column] = (square[column] ?? 0) + weight * value * value;
      if (value !== 0 && value !== 1) isFlag[column] = 0;
    }
  }
  const scale = new Float64Array(names.length).map((_, i) => {
    const average = (mean[i] ?? 0) / total;
    const isKept = !isScaled(names[i] ?? '');
    mean[i] = isKept ? 0 : average;
    if (isKept || isFlag[i] === 1) return 1; // a rare flag scaled to unit variance would cost nothing
    return Math.sqrt(Math.max(1e-12, (square[i] ?? 0) / total - average * average));
  });
  const rows = examples.map(({ features }) => {
    const cells: number[] = [];
    for (const [name, value] of features) {
      const column = columns.get(name);
      if (column !== undefined && value !== 0) cells.push(column, value / (scale[column] ?? 1));
    }
    return Float64Array.from(cells);
  });
  const labels = Float64Array.from(examples, ({ isRight }) => (isRight ? 1 : 0));
  const weights = Float64Array.from(examples, ({ weight }) => weight);
  return { rows, labels, weights, known: Float64Array.from(examples, (example) => example.known ?? 0), mean, scale };
}

/** Weighted log loss with its penalty; writes its slope. Means are taken off through the base, so that rows stay sparse. */
function loss(
  { rows, labels, weights, known, mean, scale }: Design,
  point: Float64Array,
  slope: Float64Array,
  penalty: number,
): number {
  const size = mean.length;
  let shift = point[size] ?? 0;
  for (let i = 0; i < size; i++) shift -= ((point[i] ?? 0) * (mean[i] ?? 0)) / (scale[i] ?? 1);
  slope.fill(0);
  let value = 0;
  let residues = 0;
  for (const [r, row] of rows.entries()) {
    let sum = shift + (known[r] ?? 0);
    for (let c = 0; c < row.length; c += 2) sum += (point[row[c] ?? 0] ?? 0) * (row[c + 1] ?? 0);
    const label = labels[r] ?? 0;
    const weight = weights[r] ?? 1;
    value += weight * (Math.max(sum, 0) - sum * label + Math.log1p(Math.exp(-Math.abs(sum))));
    const residue = weight * (1 / (1 + Math.exp(-sum)) - label);
    residues += residue;
    for (let c = 0; c < row.length; c += 2) {
      const column = row[c] ?? 0;
      slope[column] = (slope[column] ?? 0) + residue * (row[c + 1] ?? 0);
    }
  }
  for (let i = 0; i < size; i++) {
    const weight = point[i] ?? 0;
    value += (penalty / 2) * weight * weight;
    slope[i] = (slope[i] ?? 0) + penalty * weight - (residues * (mean[i] ?? 0)) / (scale[i] ?? 1);
  }
  slope[size] = residues;
  return value;
}

type Pair = Readonly<{ step: Float64Array; change: Float64Array; rho: number }>;

/** @param evaluate  value at a point; writes the slope there */
function minimise(evaluate: (point: Float64Array, slope: Float64Array) => number, size: number): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let slope: Float64Array = new Float64Array(size);
  let value = evaluate(point, slope);
  const pairs: Pair[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = descent(slope, pairs);
    const fall = dot(direction, slope);
    if (-fall < TOLERANCE) break;
    let length = pairs.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = point;
    const nextSlope = new Float64Array(size);
    let nextValue = value;
    for (let halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
      next = point.map((x, i) => x + length * (direction[i] ?? 0));
      nextValue = evaluate(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * fall) break;
    }
    if (nextValue >= value) break;
    const moved = next.map((x, i) => x - (point[i] ?? 0));
    const changed = nextSlope.map((x, i) => x - (slope[i] ?? 0));
    const curvature = dot(moved, changed);
    if (curvature > 1e-12) pairs.push({ step: moved, change: changed, rho: 1 / curvature });
    if (pairs.length > MEMORY) pairs.shift();
    [point, slope, value] = [next, nextSlope, nextValue];
  }
  return point;
}

/** The quasi-Newton direction. */
function descent(slope: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = slope.map((x) => -x);
  const alphas = pairs.map(() => 0);
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { step, change, rho } = pairs[i] as Pair; // 0 <= i < pairs.length
    alphas[i] = rho * dot(step, direction);
    addTo(direction, change, -(alphas[i] ?? 0));
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale;
  }
  for (const [i, { step, change, rho }] of pairs.entries()) {
    addTo(direction, step, (alphas[i] ?? 0) - rho * dot(change, direction));
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
}
