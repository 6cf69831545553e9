/** Columns that compress well. */

/** Each value less the one before it; the first as it is. */
export function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
