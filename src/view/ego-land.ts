/**
 * Land under a small picture: a coast around all dots as seen from the middle, and on it a patch for each region but the
 * middle's own. Coasts are smooth loops with seeded unevenness, like those of the map.
 */
import { seededRandom } from '../domain/random.ts';
import { shortHash } from '../domain/ids.ts';

type Point = Readonly<{ x: number; y: number }>;

/** A dot that needs ground under it, seen from the middle of the picture at 0, 0. */
export type GroundDot = Readonly<{ x: number; y: number; reach: number; region: string }>;

export type EgoLand = Readonly<{
  /** Flat ring, px. */
  coast: readonly number[];
  patches: readonly Readonly<{ region: string; ring: readonly number[] }>[];
}>;

const STEPS = 240;
/** Ground around a dot and its name, px. */
const BEACH = 46;
/** Lines in the sea, px off the coast, nearest first. */
export const WATER = [8, 16, 25] as const;
const ROUGHNESS = 0.05;
/** Land reaches everywhere at least this share of the way to the edge of the picture. */
const LEAST_SHARE = 0.68;
/** Half width of the land that a dot of another region brings along, px. */
const PATCH = 64;
const SMOOTHING_ROUNDS = 14;

/**
 * @param dots    all but the middle one
 * @param own     region of the middle
 * @param bounds  half width and height that land and water may take, px
 * @param seed    a text: the same text, the same coast
 */
export function layLand(
  dots: readonly GroundDot[],
  own: string,
  bounds: Readonly<{ x: number; y: number }>,
  seed: string,
): EgoLand {
  const rough = roughness(seed);
  const outermost = Math.max(...WATER);
  const most = { x: bounds.x - outermost, y: bounds.y - outermost };
  const distances = Array.from({ length: STEPS }, (_, i) => {
    const angleRad = (2 * Math.PI * i) / STEPS;
    const edge = edgeDistance(most, angleRad);
    return Math.max(LEAST_SHARE * edge, ...dots.map((dot) => exitDistance(dot, angleRad)));
  });
  const coast = smoothLoop(distances, SMOOTHING_ROUNDS).map((distance, i) => {
    const angleRad = (2 * Math.PI * i) / STEPS;
    return Math.min(distance * (1 + ROUGHNESS * rough(angleRad)), edgeDistance(most, angleRad));
  });
  const smooth = smoothLoop(coast, 2);
  const others = [...new Set(dots.map(({ region }) => region))].filter((region) => region !== own);
  return {
    coast: toRing(smooth),
    patches: others.flatMap((region) => {
      const inside = dots.filter((dot) => dot.region === region);
      const rest = dots.filter((dot) => dot.region !== region);
      return sectors(inside, rest).map((sector) => ({ region, ring: patchRing(sector, smooth, rough) }));
    }),
  };
}

/** Where a ray from the middle leaves the ground around a dot; 0 where it misses it. */
function exitDistance({ x, y, reach }: GroundDot, angleRad: number): number {
  const radius = reach + BEACH;
  const along = x * Math.cos(angleRad) + y * Math.sin(angleRad);
  const off = x * Math.sin(angleRad) - y * Math.cos(angleRad);
  return along < 0 || Math.abs(off) > radius ? 0 : along + Math.sqrt(radius * radius - off * off);
}

/** To the edge of a box with round corners; land never leaves the picture. */
function edgeDistance(bounds: Readonly<{ x: number; y: number }>, angleRad: number): number {
  const [c, s] = [Math.abs(Math.cos(angleRad)) / bounds.x, Math.abs(Math.sin(angleRad)) / bounds.y];
  return (c ** 2.5 + s ** 2.5) ** (-1 / 2.5);
}

/** Runs of neighbours by angle that belong together, each with the angles where its land begins and ends. */
type Sector = Readonly<{ from: number; to: number; inner: number }>;

function sectors(inside: readonly GroundDot[], rest: readonly GroundDot[]): readonly Sector[] {
  const angle = ({ x, y }: Point): number => Math.atan2(y, x);
  const all = [...inside.map((dot) => ({ dot, isIn: true })), ...rest.map((dot) => ({ dot, isIn: false }))].sort(
    (a, b) => angle(a.dot) - angle(b.dot),
  );
  const firstOut = all.findIndex(({ isIn }) => !isIn);
  if (firstOut < 0) return [];
  const turned = [...all.slice(firstOut), ...all.slice(0, firstOut)];
  const found: Sector[] = [];
  for (let i = 0; i < turned.length; i++) {
    if (turned[i]?.isIn !== true) continue;
    let end = i;
    while (turned[end + 1]?.isIn === true) end++;
    const run = turned.slice(i, end + 1).map(({ dot }) => dot);
    const [before, after] = [turned[i - 1]?.dot, turned[(end + 1) % turned.length]?.dot];
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || before === undefined || after === undefined) continue;
    const gapBefore = positive(angle(first) - angle(before));
    const gapAfter = positive(angle(after) - angle(last));
    const spread = (dot: GroundDot): number => Math.min(0.6, PATCH / Math.hypot(dot.x, dot.y));
    const marginBefore = Math.min(spread(first), gapBefore * 0.48);
    const marginAfter = Math.min(spread(last), gapAfter * 0.48);
    const from = angle(first) - marginBefore;
    const width = positive(angle(last) - angle(first)) + marginBefore + marginAfter;
    const inner = Math.min(...run.map((dot) => Math.hypot(dot.x, dot.y) - dot.reach - 34));
    found.push({ from, to: from + width, inner: Math.max(46, inner) });
    i = end;
  }
  return found;
}

/** Along the inner border and back along the coast. */
function patchRing(
  { from, to, inner }: Sector,
  coast: readonly number[],
  rough: (angleRad: number) => number,
): readonly number[] {
  const ring: number[] = [];
  const steps = Math.max(8, Math.round(((to - from) / (2 * Math.PI)) * STEPS * 1.5));
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const angleRad = from + (to - from) * share;
    const bulge = Math.sin(Math.PI * share) ** 0.35;
    const outer = coastAt(coast, angleRad);
    const distance = outer - (outer - inner) * bulge * (1 + 0.05 * rough(angleRad * 2 + 1));
    ring.push(distance * Math.cos(angleRad), distance * Math.sin(angleRad));
  }
  for (let i = steps; i >= 0; i--) {
    const angleRad = from + (to - from) * (i / steps);
    const outer = coastAt(coast, angleRad);
    ring.push(outer * Math.cos(angleRad), outer * Math.sin(angleRad));
  }
  return ring;
}

function coastAt(coast: readonly number[], angleRad: number): number {
  const at = (positive(angleRad) / (2 * Math.PI)) * STEPS;
  const i = Math.floor(at);
  const share = at - i;
  return (coast[i % STEPS] ?? 0) * (1 - share) + (coast[(i + 1) % STEPS] ?? 0) * share;
}

/** A few waves of seeded phase around the loop, about -1 to 1. */
function roughness(seed: string): (angleRad: number) => number {
  const random = seededRandom(Number.parseInt(shortHash(seed), 16));
  const waves = [3, 5, 9, 14].map((count) => ({
    count,
    phase: random() * 2 * Math.PI,
    height: 0.8 / Math.sqrt(count),
  }));
  return (angleRad) =>
    waves.reduce((sum, { count, phase, height }) => sum + height * Math.sin(count * angleRad + phase), 0);
}

function smoothLoop(values: readonly number[], rounds: number): readonly number[] {
  let smoothed = [...values];
  for (let round = 0; round < rounds; round++) {
    const before = smoothed;
    smoothed = before.map((value, i) => {
      const around = (before.at(i - 1) ?? 0) + (before[(i + 1) % before.length] ?? 0);
      return 0.5 * value + 0.25 * around;
    });
  }
  return smoothed;
}

function toRing(distances: readonly number[]): readonly number[] {
  return distances.flatMap((distance, i) => {
    const angleRad = (2 * Math.PI * i) / distances.length;
    return [distance * Math.cos(angleRad), distance * Math.sin(angleRad)];
  });
}

function positive(angleRad: number): number {
  const turn = 2 * Math.PI;
  return ((angleRad % turn) + turn) % turn;
}
