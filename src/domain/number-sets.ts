/** Sets of small whole numbers as one number each. */

/** Small whole numbers, each once, as the sum of `2 ** n`; back with `fromSum`. @param numbers  in [0, 52] */
export function toSum(numbers: Iterable<number>): number {
  return [...new Set(numbers)].reduce((sum, number) => sum + 2 ** number, 0);
}

/** @returns rising */
export function fromSum(sum: number): readonly number[] {
  const numbers: number[] = [];
  for (let left = sum, number = 0; left > 0; left = Math.floor(left / 2), number++)
    if (left % 2 === 1) numbers.push(number);
  return numbers;
}
