/** From when on a map is too large to come whole with the first page, how much of it comes then, and which piece of the rest holds what. */

/** Concepts that the explorer of a large map starts with: some 300 KB, packed. */
export const START_CONCEPTS = 6000;
/** Of so many concepts all come at once: they are as quickly fetched as half of them twice. */
const MOST_WHOLE = 12_000;

/** @param conceptCount  concepts of the whole map */
export function isSplit(conceptCount: number): boolean {
  return conceptCount > MOST_WHOLE;
}

/** The piece with a concept that the start does not have. @param region  its row, -1 for none */
export function pieceOf(region: number): number {
  return Math.max(0, region);
}

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

/** The last entry of a sorted list that is at or before some text by code units; 0 where none is. Finds the page of a name, the file of a record. */
export function placeIn(firsts: readonly string[], text: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((firsts[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** An id as it is looked for among names. */
export function plainId(id: string): string {
  return id.replaceAll('-', '');
}
