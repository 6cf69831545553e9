/**
 * Strength of two concepts' co-occurrence over the corpus (normalised pointwise mutual information).
 *   npmi = ln(pAB / (pA * pB)) / -ln(pAB),   p = papers / paperCount
 * @param together   papers with both; integer, 0 <= together <= min(a, b)
 * @param a          papers with the one; integer, 1 <= a <= paperCount
 * @param b          papers with the other; as `a`
 * @param paperCount papers in all
 * @returns in [-1, 1], no unit: -1 never together, 0 independent, 1 inseparable.
 *          0 when together = paperCount: the formula is 0/0, and a concept in every paper says nothing.
 * @throws {RangeError} counts that contradict each other
 * @see Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction
 */
export function npmi(together: number, a: number, b: number, paperCount: number): number {
  const leastOverlap = Math.max(0, a + b - paperCount);
  if (a < 1 || b < 1 || Math.max(a, b) > paperCount || together > Math.min(a, b) || together < leastOverlap) {
    throw new RangeError(`npmi: ${together} together of ${a} and ${b} in ${paperCount} papers cannot be`);
  }
  if (together === 0) return -1;
  if (together === paperCount) return 0;
  const independent = (a / paperCount) * (b / paperCount);
  const share = together / paperCount;
  return Math.max(-1, Math.min(1, Math.log(share / independent) / -Math.log(share)));
}
