/** From when on a map comes in pieces, how much of it comes first, and which piece holds what. */

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
