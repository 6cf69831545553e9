/** Where the names of regions and neighbourhoods are written, and how much room they have there. */
import { breakName, toStep } from '../../domain/map-scale.ts';
import type { Community } from '../../domain/schema/graph.ts';
import { CELL, cellAt, COLUMNS, middleOf, nearestOwned, ROWS, type OwnerGrid, type Settlement } from './grid.ts';

/** Middle of the name, and the width that its lines may take. */
export type NamePlace = Readonly<{ x: number; y: number; width: number }>;

/** Spaced capitals: about so many font sizes wide per letter, set wide and set close. */
const LETTER_WIDTHS = [0.99, 0.84];
const LINE_HEIGHT = 1.32;
/** What a name in one, two and three lines costs. */
const LINES_DISLIKED = [0, 0.15, 1];
const SIZE = { least: 12, most: 21 };
/** Candidates lie on every n-th cell. */
const STRIDE = 3;
/** From the coast or border, map units. */
const INSET = 8;

/**
 * The spot in a region where its name covers fewest dots, near the middle of its land.
 * @param cells  of the region, at least one
 */
export function placeRegionName(
  name: string,
  region: number,
  cells: readonly number[],
  owners: OwnerGrid,
  dots: readonly Settlement[],
): NamePlace {
  const area = cells.length * CELL * CELL;
  const size = regionNameSize(area);
  const middle = meanOf(cells);
  const own = dots.filter((dot) => dot.region === region);
  const settings = settingsOf(name, size);
  const oneLine = name.length * size * (LETTER_WIDTHS[0] ?? 1);
  let best: { place: NamePlace; cost: number } | undefined;
  for (const cell of cells) {
    if ((cell % COLUMNS) % STRIDE !== 0 || Math.floor(cell / COLUMNS) % STRIDE !== 0) continue;
    const { x, y } = middleOf(cell);
    const away = Math.hypot(x - middle.x, 1.3 * (y - middle.y)) / Math.sqrt(area);
    for (const { width, height, lines, dislike } of settings) {
      const cheapest = 2.2 * away + dislike;
      if (best !== undefined && cheapest >= best.cost - 1e-9) continue;
      const room = roomAround(cell, height / 2, region, owners);
      const lack = Math.max(0, width - room) / width;
      const limit = best === undefined ? Number.POSITIVE_INFINITY : best.cost - 1e-9;
      const cost = costOver({ x, y, width, height }, own, cheapest + 25 * lack, limit);
      if (cost >= limit) continue;
      const allowed = lines === 1 ? Math.max(room, width) : Math.min(Math.max(room, 0.9 * width), 0.98 * oneLine);
      best = { place: { x, y, width: allowed }, cost };
    }
  }
  const { x, y } = middle;
  return best?.place ?? { x, y, width: Math.sqrt(area) };
}

/** Font size of a region's name: grows with the root of its area, 12 to 21. */
export function regionNameSize(area: number): number {
  return Math.min(SIZE.most, Math.max(SIZE.least, 8.5 + Math.sqrt(area) / 28));
}

/** Italic letters at twice the scale, where names of neighbourhoods appear: map units. */
const ITALIC = { letterWidth: 4.4, height: 11 } as const;
const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));
/** Spots that are tried around the middle of a neighbourhood, each a little farther out. */
const SPOTS = 160;

/**
 * Names of the neighbourhoods of one region: each near the middle of its members, on the region's own land, over few dots, and
 * not over the ones before.
 */
export function placeNeighbourhoodNames(
  communities: readonly Community[],
  dotById: ReadonlyMap<string, Settlement>,
  owners: OwnerGrid,
  region: number,
  dots: readonly Settlement[],
): readonly Readonly<{ neighbourhood: string; x: number; y: number }>[] {
  const own = dots.filter((dot) => dot.region === region);
  const taken: { x: number; y: number; width: number }[] = [];
  return communities.map(({ id, name, members }) => {
    const middle = weightedMiddle(members.flatMap((member) => dotById.get(member) ?? []));
    const width = name.length * ITALIC.letterWidth;
    let best: { x: number; y: number; cost: number } | undefined;
    for (let i = 0; i < SPOTS; i++) {
      const distance = 6 * Math.sqrt(i);
      const x = middle.x + distance * Math.cos(i * GOLDEN_ANGLE_RAD);
      const y = middle.y + distance * Math.sin(i * GOLDEN_ANGLE_RAD);
      const ends = [x - width / 2, x, x + width / 2].filter((at) => owners[cellAt(at, y)] === region);
      const isClear = taken.every(
        (one) => Math.abs(one.x - x) > (one.width + width) / 2 || Math.abs(one.y - y) > 2 * ITALIC.height,
      );
      if (owners[cellAt(x, y)] !== region || !isClear) continue;
      const limit = best?.cost ?? Number.POSITIVE_INFINITY;
      const cost = costOver({ x, y, width, height: ITALIC.height }, own, distance / 40 + (3 - ends.length), limit);
      if (cost < limit) best = { x, y, cost };
    }
    const shore = best === undefined ? nearestOwned(owners, region, middle.x, middle.y) : undefined;
    const { x, y } = best ?? (shore === undefined ? middle : middleOf(shore.cell));
    taken.push({ x, y, width });
    return { neighbourhood: id, x: toStep(x), y: toStep(y) };
  });
}

function weightedMiddle(dots: readonly Settlement[]): { x: number; y: number } {
  const weight = dots.reduce((sum, dot) => sum + dot.weight, 0) || 1;
  return {
    x: dots.reduce((sum, dot) => sum + dot.x * dot.weight, 0) / weight,
    y: dots.reduce((sum, dot) => sum + dot.y * dot.weight, 0) / weight,
  };
}

type Setting = Readonly<{ lines: number; width: number; height: number; dislike: number }>;

/** The name in one to three lines, set wide and set close; a line more has to make it narrower. */
function settingsOf(name: string, size: number): readonly Setting[] {
  const lengths = LINES_DISLIKED.map((_, i) => Math.max(...breakName(name, i + 1).map((line) => line.length)));
  return LINES_DISLIKED.flatMap((disliked, i) =>
    lengths[i] === lengths[i - 1]
      ? []
      : LETTER_WIDTHS.map((letterWidth, j) => ({
          lines: i + 1,
          width: (lengths[i] ?? 0) * size * letterWidth,
          height: (i + 1) * size * LINE_HEIGHT,
          dislike: disliked + 0.3 * j,
        })),
  );
}

/** Width of the region's land to both sides of a cell, the same to each, over the whole height of the name. */
function roomAround(cell: number, halfHeight: number, region: number, owners: OwnerGrid): number {
  const column = cell % COLUMNS;
  const row = Math.floor(cell / COLUMNS);
  const halfRows = Math.ceil(halfHeight / CELL);
  let half = COLUMNS;
  for (const r of [row - halfRows, row, row + halfRows]) {
    if (r < 0 || r >= ROWS) return 0;
    let reach = 0;
    const isOwn = (c: number): boolean => c >= 0 && c < COLUMNS && owners[r * COLUMNS + c] === region;
    while (isOwn(column - reach) && isOwn(column + reach)) reach++;
    half = Math.min(half, reach);
  }
  return Math.max(0, 2 * (half * CELL - INSET));
}

/**
 * Adds what the name would cover to what its place costs else: large dots count most.
 * @returns at least `limit` as soon as that is reached
 */
function costOver(
  { x, y, width, height }: Readonly<{ x: number; y: number; width: number; height: number }>,
  dots: readonly Settlement[],
  base: number,
  limit: number,
): number {
  let covered = 0;
  for (const { x: dotX, y: dotY, radius } of dots) {
    if (base + covered >= limit) break;
    const isUnder = Math.abs(dotX - x) < width / 2 + radius && Math.abs(dotY - y) < height / 2 + radius;
    if (isUnder) covered += radius > 4.2 ? 2 + radius / 4 : radius > 2 ? 0.14 : 0.03;
  }
  return base + covered;
}

function meanOf(cells: readonly number[]): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (const cell of cells) {
    const middle = middleOf(cell);
    x += middle.x / cells.length;
    y += middle.y / cells.length;
  }
  return { x, y };
}
