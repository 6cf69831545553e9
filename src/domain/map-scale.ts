/** Measures of the map that build and browser must agree on. */

/** Map units at scale 1; the build fits every map into this frame, legend corner kept free of land. */
export const MAP_WIDTH = 1600;
export const MAP_HEIGHT = 1000;

/** Steps in a map unit: the data's columns count places in eighths, of a pixel at scale 1. */
export const UNIT_STEPS = 8;

/** @returns the nearest place that the data can hold, map units */
export function toStep(value: number): number {
  return Math.round(value * UNIT_STEPS) / UNIT_STEPS;
}

const BASE_RADIUS = 1.9;
const RADIUS_RANGE = 12.2;
/** A concept known from the one paper that introduces it is a fine speck, whatever it is related to. */
export const SPECK_RADIUS = 1.7;

/**
 * Radius of a concept's dot: area grows with prominence, above a smallest one that can still be seen.
 * @param prominence     0 <= prominence <= maxProminence
 * @param maxProminence  greatest in the graph; 0 is allowed (a graph without relations)
 * @returns map units, 1.9 to 14.1
 */
export function toRadius(prominence: number, maxProminence: number): number {
  const share = maxProminence > 0 ? Math.min(1, Math.max(0, prominence / maxProminence)) : 0;
  return BASE_RADIUS + RADIUS_RANGE * Math.sqrt(share);
}

/** Up to so many concepts (about a hundred papers) each has room of its own on the map, also what only search brings up. */
export const SMALL_MAP_CONCEPTS = 900;

/** Letters by which a break that parts a term counts as longer than one after "&", and one behind a hyphen as longer than one at a space. */
const BROKEN_TERM = 3;
const BROKEN_WORD = 4.5;

/**
 * A region's name in so many lines of about one length; "Transfer learning & prompts" is broken after the "&" where that costs little,
 * "Space-charge-limited current" behind a hyphen, as that saves much.
 * @param count  lines, >= 1
 * @returns fewer lines where there are fewer words
 */
export function breakName(name: string, count = 2): readonly string[] {
  const words = name.split(/(?<=[ -])/);
  let best: readonly string[] = [name];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length && count > 1; i++) {
    if (words[i]?.trim() === '&') continue;
    const before = words[i - 1] ?? '';
    const lines = [words.slice(0, i).join('').trim(), ...breakName(words.slice(i).join(''), count - 1)];
    const partsTerm = name.includes(' & ') && before !== '& ';
    const malus = before.endsWith('-') ? BROKEN_WORD : partsTerm ? BROKEN_TERM : 0;
    const length = Math.max(...lines.map((line) => line.length)) + malus;
    if (length < least) [least, best] = [length, lines];
  }
  return best;
}
