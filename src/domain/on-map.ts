/** Which concepts the map draws before any filter, and the words that say why these: one rule for picture, list and browser. */
import type { Tier } from './kinds.ts';

/** Under this many papers everything is drawn; a small map has room. */
const SMALL_CORPUS = 100;

/** @param areUmbrellasShown  very common terms are off the map behind a switch */
export function isOnMap(
  { tier, isUmbrella }: Readonly<{ tier: Tier; isUmbrella: boolean }>,
  paperCount: number,
  areUmbrellasShown = false,
): boolean {
  if (isUmbrella) return areUmbrellasShown;
  return tier !== 'rest' || paperCount < SMALL_CORPUS;
}

/** Why these and not all, where no filter says otherwise: the end of "750 of 1,850 concepts shown: …". */
export function whyOnMap(shownCount: number, conceptCount: number, paperCount: number): string {
  if (shownCount === conceptCount) return 'all of them';
  return paperCount < SMALL_CORPUS ? 'all but the most common terms' : 'in two papers or more, or introduced';
}
