/**
 * Which region gets which hue, and which step of lightness each hue takes: searched by annealing, so that regions that touch
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
const WANTED = 0.0625;
const ROUNDS = 24_000;
/** Ochre and straw and their neighbours: where the middle of the map should lie on the circle of hues. */
const WARM_HUE_DEG = 70;

/** @returns a colour per region, in the same order; same input and seed, same colours */
export function assignColours(sites: readonly ColourSite[], seed: number): readonly RegionColour[] {
  if (sites.length === 0) return [];
  const differences = tintDifferences();
  const random = seededRandom(seed);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const state = { hues: sites.map((_, i) => (i * 3) % REGION_HUES.length), steps: REGION_HUES.map((_, i) => i % 3) };
  let cost = costOf(sites, state, differences);
  let best = { hues: [...state.hues], steps: [...state.steps], cost };
  for (let round = 0; round < ROUNDS; round++) {
    const undo = move(state, pick);
    const next = costOf(sites, state, differences);
    const heat = 3 * (1 - round / ROUNDS) ** 2 + 1e-6;
    if (next > cost && random() >= Math.exp((cost - next) / heat)) undo();
    else cost = next;
    if (cost < best.cost) best = { hues: [...state.hues], steps: [...state.steps], cost };
  }
  return best.hues.map((hue) => ({ hue, step: best.steps[hue] ?? 0 }));
}

/**
 * Least difference of two tints over both themes, normal sight and three deficiencies.
 * @returns by hue and step of the one, hue and step of the other, as `3 * hue + step`
 */
export function tintDifferences(): readonly (readonly number[])[] {
  const palettes = THEME_NAMES.map((theme) => regionPalette(theme).flat());
  const count = REGION_HUES.length * REGION_STEPS.length;
  const visions = [undefined, ...DEFICIENCIES];
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b) =>
      Math.min(
        ...palettes.flatMap((palette) =>
          visions.map((vision) => colourDifference(palette[a]?.tint ?? '', palette[b]?.tint ?? '', vision)),
        ),
      ),
    ),
  );
}

type State = { hues: number[]; steps: number[] };

/** Changes one hue, swaps two, or changes a step; returns the way back. */
function move(state: State, pick: (limit: number) => number): () => void {
  const kind = pick(4);
  if (kind === 0) {
    const hue = pick(state.steps.length);
    const before = state.steps[hue] ?? 0;
    state.steps[hue] = (before + 1 + pick(2)) % REGION_STEPS.length;
    return () => (state.steps[hue] = before);
  }
  const a = pick(state.hues.length);
  const b = kind === 1 ? pick(state.hues.length) : a;
  const [hueA = 0, hueB = 0] = [state.hues[a], state.hues[b]];
  state.hues[a] = kind === 1 ? hueB : pick(REGION_HUES.length);
  if (kind === 1) state.hues[b] = hueA;
  return () => {
    state.hues[a] = hueA;
    state.hues[b] = hueB;
  };
}

function costOf(
  sites: readonly ColourSite[],
  { hues, steps }: State,
  differences: readonly (readonly number[])[],
): number {
  let cost = 0;
  const uses = REGION_HUES.map(() => 0);
  sites.forEach(({ touching, centrality, area }, i) => {
    const hue = hues[i] ?? 0;
    const step = steps[hue] ?? 0;
    uses[hue] = (uses[hue] ?? 0) + 1;
    cost += 6 * area * centrality * step + 1.5 * area * centrality * coolness(hue);
    for (const j of touching) {
      const other = hues[j] ?? 0;
      const difference = differences[3 * hue + step]?.[3 * other + (steps[other] ?? 0)] ?? 0;
      if (j > i) cost += other === hue ? 60 : shortfall(difference);
      for (const k of sites[j]?.touching ?? []) if (k > i && hues[k] === hue) cost += 4;
    }
  });
  for (const count of uses) cost += 0.8 * Math.max(0, count - 1) ** 2;
  const landByStep = REGION_STEPS.map((_, step) => hues.filter((hue) => steps[hue] === step).length / hues.length);
  return cost + 2 * landByStep.reduce((sum, share) => sum + (share - 1 / 3) ** 2, 0);
}

function shortfall(difference: number): number {
  return difference >= WANTED ? 0 : 12 + 900 * (WANTED - difference);
}

/** 0 for the warmest hue, 1 for the opposite one. */
function coolness(hue: number): number {
  const apart = Math.abs((REGION_HUES[hue]?.angle ?? 0) - WARM_HUE_DEG);
  return Math.min(apart, 360 - apart) / 180;
}
