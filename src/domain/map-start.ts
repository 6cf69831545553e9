/** From when on a map is too large to come whole with the first page, and how much of it comes then. */

/** Concepts that the explorer of a large map starts with: some 300 KB, packed. */
export const START_CONCEPTS = 6000;
/** Of so many concepts all come at once: they are as quickly fetched as half of them twice. */
const MOST_WHOLE = 12_000;

/** @param conceptCount  concepts of the whole map */
export function isSplit(conceptCount: number): boolean {
  return conceptCount > MOST_WHOLE;
}
