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
