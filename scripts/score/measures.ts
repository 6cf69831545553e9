/** Precision, recall and F1 from counts, and how they are printed. */

/** True positives, false positives, false negatives; integers from 0. */
export type Counts = Readonly<{ tp: number; fp: number; fn: number }>;

/** In [0, 1]; 0 where the quotient is 0/0. */
export type Measure = Counts & Readonly<{ precision: number; recall: number; f1: number }>;

/** Harmonic mean and its parts. */
export function measure({ tp, fp, fn }: Counts): Measure {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 0;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { tp, fp, fn, precision, recall, f1 };
}

/** Counts per name, in order of first use; a name not yet counted has zeros. */
export class Tally<Name extends string = string> {
  readonly #counts = new Map<Name, { tp: number; fp: number; fn: number }>();

  add(name: Name, outcome: keyof Counts): void {
    const counts = this.#counts.get(name) ?? { tp: 0, fp: 0, fn: 0 };
    counts[outcome]++;
    this.#counts.set(name, counts);
  }

  measure(...names: readonly Name[]): Measure {
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (const name of names) {
      const counts = this.#counts.get(name);
      if (counts === undefined) continue;
      sum.tp += counts.tp;
      sum.fp += counts.fp;
      sum.fn += counts.fn;
    }
    return measure(sum);
  }

  /** All names with their measures, sorted by name. */
  all(): [Name, Measure][] {
    return [...this.#counts.keys()].sort().map((name) => [name, this.measure(name)]);
  }
}

/** Three decimals, ties to even: the figure printed is the same whichever program prints it. */
export function toThreeDecimals(value: number): string {
  const thousandths = Math.floor(value * 1000);
  const isTie = Number.isInteger(value * 16) && value * 1000 - thousandths === 0.5; // only sixteenths can tie
  return isTie && thousandths % 2 === 0 ? (thousandths / 1000).toFixed(3) : value.toFixed(3);
}

/** One line: `all        P 0.900  R 0.800  F1 0.847`. */
export function formatMeasure(name: string, { precision, recall, f1 }: Measure): string {
  const [p, r, f] = [precision, recall, f1].map(toThreeDecimals);
  return `${name.padEnd(10)} P ${p}  R ${r}  F1 ${f}`;
}
