/** Seeded random numbers: the same seed gives the same row on every machine. */
/**
 * A generator of its own, independent of all others.
 * @returns a function that gives the next number in [0, 1)
 * @see Steele & Vigna, mulberry32
 */
export declare function seededRandom(seed: number): () => number;
