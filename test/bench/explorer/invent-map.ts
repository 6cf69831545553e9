/** A map of any size with the statistics of a real one: shares of kinds and tiers, lengths of names, prominence that falls off, regions with coasts. */
import { UNIT_STEPS } from '../../../src/domain/map-scale.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import type { MapData } from '../../../src/domain/schema/site-data.ts';
import { SITE_DATA_VERSION } from '../../../src/domain/version.ts';

const EXTENT = { width: 1600, height: 1000 };
const GRID = { columns: 4, rows: 3 };
const COAST_POINTS = 140; // in each region
/** Of a map of 317 papers: shares of kinds (method, model, dataset, task, metric, concept) and of tiers. */
const KIND_SHARES = [0.47, 0.06, 0.05, 0.1, 0.04, 0.28];
const TIER_SHARES = [0.28, 0.16, 0.56];
const SYLLABLES = [
  'la',
  'ra',
  'mo',
  'quan',
  'ti',
  'for',
  'mer',
  'ke',
  'stil',
  'ver',
  'no',
  'da',
  'pix',
  'el',
  'ru',
  'sen',
];
/** Share of relations that stay within a region. */
const AT_HOME = 0.8;

type Random = () => number;
type Region = MapData['regions'][number];

/**
 * @param order       concepts; sorted by prominence, as the build sorts them
 * @param size        relations in all; half of them stated, half co-mentions, as in the real map
 * @param paperCount  under 100 everything is drawn
 */
export function inventMap(order: number, size: number, paperCount: number, seed = 11): MapData {
  const random = seededRandom(seed);
  const regions = Array.from({ length: GRID.columns * GRID.rows }, (_, i) => inventRegion(i, random));
  const names = column(order, () => inventName(random));
  const home = column(order, () => Math.floor(random() * regions.length));
  const places = home.map((region) => placeIn(region, random));
  const stated = inventPairs(order, Math.ceil(size / 2), home, random);
  const together = inventPairs(order, Math.floor(size / 2), home, random).map(
    ([a, b]) => [Math.min(a, b), Math.max(a, b)] as const,
  );
  return {
    version: SITE_DATA_VERSION,
    extent: EXTENT,
    paperCount,
    nodes: {
      // As real ids: the name as an address; further ones of a name take a number.
      id: toIds(names),
      name: names,
      aliases: column(order, () => (random() < 0.45 ? `${inventName(random)}|${inventName(random)}` : '')),
      kind: column(order, () => draw(KIND_SHARES, random)),
      tier: column(order, (i) => (i < 10 ? 0 : draw(TIER_SHARES, random))),
      umbrella: column(order, () => 0),
      region: home,
      neighbourhood: column(order, () => -1),
      x: places.map(({ x }) => Math.round(x * UNIT_STEPS)),
      y: places.map(({ y }) => Math.round(y * UNIT_STEPS)),
      prominence: column(order, (i) => Math.ceil(1600 / (1 + i) ** 0.7) + 10),
      papers: column(order, (i) => Math.ceil(110 / (1 + i) ** 0.6)),
    },
    edges: {
      from: toSteps(stated.map(([from]) => from)),
      to: stated.map(([, to]) => to),
      type: stated.map(() => Math.floor(random() * 3)),
      mode: stated.map(() => Math.floor(random() * 3)),
      papers: stated.map(() => 1),
      unlikely: stated.map(() => 0),
    },
    coMentions: {
      a: toSteps(together.map(([a]) => a)),
      b: together.map(([, b]) => b),
      papers: together.map(() => 2),
      npmi: together.map(() => Math.floor(random() * 100)),
    },
    regions,
    neighbourhoods: [],
    waterLines: [regions.flatMap(({ rings }) => rings)],
  };
}

function inventRegion(index: number, random: Random): Region {
  const { x, y, radius } = cellOf(index);
  const waves = Array.from({ length: 4 }, () => random() * 2 * Math.PI);
  const ring: number[] = [];
  let before = { x: 0, y: 0 };
  for (let i = 0; i < COAST_POINTS; i++) {
    const angleRad = (i / COAST_POINTS) * 2 * Math.PI;
    const swell = waves.reduce((sum, phase, k) => sum + 0.05 * Math.sin((k + 2) * angleRad + phase), 1);
    const point = {
      x: Math.round((x + radius.x * swell * Math.cos(angleRad)) * UNIT_STEPS),
      y: Math.round((y + radius.y * swell * Math.sin(angleRad)) * UNIT_STEPS),
    };
    ring.push(point.x - before.x, point.y - before.y);
    before = point;
  }
  return {
    id: `region-${index}`,
    name: inventName(random),
    hue: index % 10,
    step: index % 2,
    rings: [ring],
    label: { x, y, width: radius.x },
  };
}

function cellOf(index: number) {
  const [width, height] = [EXTENT.width / GRID.columns, EXTENT.height / GRID.rows];
  const [column, row] = [index % GRID.columns, Math.floor(index / GRID.columns)];
  return { x: (column + 0.5) * width, y: (row + 0.5) * height, radius: { x: width * 0.42, y: height * 0.42 } };
}

/** Denser towards the middle. */
function placeIn(region: number, random: Random): Readonly<{ x: number; y: number }> {
  const { x, y, radius } = cellOf(region);
  const [angleRad, share] = [random() * 2 * Math.PI, 0.8 * random() ** 0.6];
  return { x: x + radius.x * share * Math.cos(angleRad), y: y + radius.y * share * Math.sin(angleRad) };
}

/** Pairs without repetition, sorted; the prominent have most of them. */
function inventPairs(
  order: number,
  count: number,
  home: readonly number[],
  random: Random,
): readonly (readonly [number, number])[] {
  const membersOf = Map.groupBy(home.keys(), (i) => home[i] ?? 0);
  const pairs = new Set<number>();
  while (pairs.size < count) {
    const from = Math.floor(random() * order);
    const others = random() < AT_HOME ? membersOf.get(home[from] ?? 0) : undefined;
    const rank = Math.floor((others?.length ?? order) * random() ** 2.5);
    const to = others ? (others[rank] ?? 0) : rank;
    if (to !== from) pairs.add(from * order + to);
  }
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / order), pair % order]);
}

function inventName(random: Random): string {
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'o',
    ).join('');
  return random() < 0.4
    ? `${word().replace(/^./, (letter) => letter.toUpperCase())}-${Math.floor(random() * 90)}`
    : `${word()} ${word()}`;
}

function toIds(names: readonly string[]): string[] {
  const uses = new Map<string, number>();
  return names.map((name) => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    const rank = (uses.get(id) ?? 0) + 1;
    uses.set(id, rank);
    return rank === 1 ? id : `${id}--${rank}`;
  });
}

function draw(shares: readonly number[], random: Random): number {
  let left = random();
  const index = shares.findIndex((share) => (left -= share) < 0);
  return index < 0 ? shares.length - 1 : index;
}

function column<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}

function toSteps(sorted: readonly number[]): number[] {
  return sorted.map((value, i) => value - (sorted[i - 1] ?? 0));
}
