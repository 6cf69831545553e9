/** Seeded random numbers: the same seed gives the same row on every machine. */
/**
 * A generator of its own, independent of all others.
 * @returns a function that gives the next number in [0, 1)
 * @see Steele & Vigna, mulberry32
 */
export function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
