/**
 * Which region gets which hue in which step of lightness: searched by annealing, so that regions that touch
 * differ for normal sight and the three colour-vision deficiencies, in both themes.
 * @see Kirkpatrick et al. (1983), Optimization by simulated annealing
 */
import { colourDifference, DEFICIENCIES } from '../../domain/colour.ts';
import { REGION_HUES, REGION_STEPS, regionPalette, THEME_NAMES } from '../../domain/palette.ts';
import { seededRandom } from '../../domain/random.ts';

export type RegionColour = Readonly<{ hue: number; step: number }>;
/** What the search has to know of a region. */
export type ColourSite = Readonly<{
  /** Regions nearer than 10 map units. */
  touching: readonly number[];
  /** 0 at the edge of the map to 1 in its middle. */
  centrality: number;
  /** Share of the land. */
  area: number;
}>;

/** Least OKLab difference of tints side by side; a little above the 0.06 that is promised. */
const WANTED = 0.0605;
const ROUNDS = 60_000;
const HEAT = 150;
/** Cost of one hue on both sides of a border: more than any two hues can be alike. */
const SAME_HUE = 1500;
/** Ochre and straw and their neighbours: where the middle of the map should lie on the circle of hues. */
const WARM_HUE_DEG = 70;

/** @returns a colour per region, in the same order; same input and seed, same colours */
export function assignColours(sites: readonly ColourSite[], seed: number): readonly RegionColour[] {
  if (sites.length === 0) return [];
  const differences = tintDifferences();
  const random = seededRandom(seed);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const tints = sites.map((_, i) => (7 * i) % TINTS);
  let cost = costOf(sites, tints, differences);
  let best = { tints: [...tints], cost };
  for (let round = 0; round < ROUNDS; round++) {
    const a = pick(tints.length);
    const b = pick(3) === 0 ? pick(tints.length) : a;
    const [tintA = 0, tintB = 0] = [tints[a], tints[b]];
    tints[a] = a === b ? pick(TINTS) : tintB;
    if (a !== b) tints[b] = tintA;
    const next = costOf(sites, tints, differences);
    const heat = HEAT * (1 - round / ROUNDS) ** 3 + 1e-6;
    if (next > cost && random() >= Math.exp((cost - next) / heat)) {
      tints[a] = tintA;
      tints[b] = tintB;
    } else cost = next;
    if (cost < best.cost) best = { tints: [...tints], cost };
  }
  return best.tints.map((tint) => ({ hue: hueOf(tint), step: stepOf(tint) }));
}

/**
 * No two regions of one tint, for as long as there are tints: what a legend shows by its colour is then one region. Of two that share one the later gets
 * the tint least like any in use, among those told from its neighbours'; where it has none, the earlier; all others stay as they are.
 * @returns a colour per region, in the same order
 */
export function tellTintsApart(
  sites: readonly ColourSite[],
  colours: readonly RegionColour[],
): readonly RegionColour[] {
  const differences = tintDifferences();
  const difference = (a: number, b: number): number => differences[a]?.[b] ?? 0;
  const tints = colours.map(({ hue, step }) => hue * REGION_STEPS.length + step);
  for (const [i, { touching }] of [...sites.entries()].reverse()) {
    if (tints.indexOf(tints[i] ?? 0) === tints.lastIndexOf(tints[i] ?? 0)) continue;
    const used = new Set(tints);
    const isTold = (tint: number): boolean =>
      touching.every((j) => hueOf(tints[j] ?? 0) !== hueOf(tint) && difference(tint, tints[j] ?? 0) >= WANTED);
    const leastApart = (tint: number): number => Math.min(...[...used].map((other) => difference(tint, other)));
    const [best] = Array.from({ length: TINTS }, (_, tint) => tint)
      .filter((tint) => !used.has(tint) && isTold(tint))
      .sort((a, b) => leastApart(b) - leastApart(a) || a - b);
    if (best !== undefined) tints[i] = best;
  }
  return tints.map((tint) => ({ hue: hueOf(tint), step: stepOf(tint) }));
}

/** Whether each two regions that touch have unlike hues and tints that can be told apart. */
export function areTold(sites: readonly ColourSite[], colours: readonly RegionColour[]): boolean {
  const differences = tintDifferences();
  const tints = colours.map(({ hue, step }) => hue * REGION_STEPS.length + step);
  return sites.every(({ touching }, i) =>
    touching.every((j) => {
      const [one = 0, other = 0] = [tints[i], tints[j]];
      return hueOf(one) !== hueOf(other) && (differences[one]?.[other] ?? 0) >= WANTED;
    }),
  );
}

/** A tint is one of ten hues in one of three steps: `3 * hue + step`. */
const TINTS = REGION_HUES.length * REGION_STEPS.length;

function hueOf(tint: number): number {
  return Math.floor(tint / REGION_STEPS.length);
}

function stepOf(tint: number): number {
  return tint % REGION_STEPS.length;
}

/**
 * Least difference of two tints over both themes, normal sight and three deficiencies.
 * @returns by tint of the one, tint of the other
 */
export function tintDifferences(): readonly (readonly number[])[] {
  const palettes = THEME_NAMES.map((theme) => regionPalette(theme).flat());
  const visions = [undefined, ...DEFICIENCIES];
  return Array.from({ length: TINTS }, (_, a) =>
    Array.from({ length: TINTS }, (__, b) =>
      Math.min(
        ...palettes.flatMap((palette) =>
          visions.map((vision) => colourDifference(palette[a]?.tint ?? '', palette[b]?.tint ?? '', vision)),
        ),
      ),
    ),
  );
}

function costOf(
  sites: readonly ColourSite[],
  tints: readonly number[],
  differences: readonly (readonly number[])[],
): number {
  let cost = 0;
  const uses = REGION_HUES.map(() => 0);
  const shareOfStep = REGION_STEPS.map(() => 0);
  sites.forEach(({ touching, centrality, area }, i) => {
    const tint = tints[i] ?? 0;
    const [hue, step] = [hueOf(tint), stepOf(tint)];
    uses[hue] = (uses[hue] ?? 0) + 1;
    shareOfStep[step] = (shareOfStep[step] ?? 0) + 1 / sites.length;
    cost += area * centrality ** 2 * (250 * step + 400 * coolness(hue));
    for (const j of touching) {
      const other = tints[j] ?? 0;
      if (j > i) cost += hueOf(other) === hue ? SAME_HUE : shortfall(differences[tint]?.[other] ?? 0);
      for (const k of sites[j]?.touching ?? []) if (k > i && hueOf(tints[k] ?? 0) === hue) cost += 5;
    }
  });
  const fairUse = Math.ceil(sites.length / REGION_HUES.length);
  for (const count of uses) cost += 12 * Math.max(0, count - fairUse) ** 2 + 5 * Math.max(0, count - 1);
  return cost + 12 * shareOfStep.reduce((sum, share) => sum + Math.max(0, share - 0.45) ** 2, 0);
}

function shortfall(difference: number): number {
  return difference >= WANTED ? 0 : 300 + 8000 * (WANTED - difference);
}

/** 0 for the warmest hue, 1 for the opposite one. */
function coolness(hue: number): number {
  const apart = Math.abs((REGION_HUES[hue]?.angle ?? 0) - WARM_HUE_DEG);
  return Math.min(apart, 360 - apart) / 180;
}
