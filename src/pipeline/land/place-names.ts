/** Where the names of regions and neighbourhoods are written, and how much room they have there. */
import type { Community } from '../../domain/schema/graph.ts';
import { CELL, COLUMNS, middleOf, ROWS, type OwnerGrid, type Settlement } from './grid.ts';

/** Middle of the name, and the width that its lines may take. */
export type NamePlace = Readonly<{ x: number; y: number; width: number }>;

/** Spaced capitals: about so many font sizes wide per letter, set wide and set close. */
const LETTER_WIDTHS = [0.99, 0.84];
const LINE_HEIGHT = 1.32;
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
      const cost = cheapest + 25 * lack + covered(x, y, width, height, own);
      if (best !== undefined && cost >= best.cost - 1e-9) continue;
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

/** Middle of the members' dots, pulled onto the region's own land. */
export function placeNeighbourhoodName(
  { members }: Community,
  dotById: ReadonlyMap<string, Settlement>,
  owners: OwnerGrid,
  region: number,
): Readonly<{ x: number; y: number }> {
  const dots = members.flatMap((id) => dotById.get(id) ?? []);
  const weight = dots.reduce((sum, dot) => sum + dot.weight, 0) || 1;
  const x = dots.reduce((sum, dot) => sum + dot.x * dot.weight, 0) / weight;
  const y = dots.reduce((sum, dot) => sum + dot.y * dot.weight, 0) / weight;
  let [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  let nearest = Number.POSITIVE_INFINITY;
  if (owners[row * COLUMNS + column] === region) return { x: round(x), y: round(y) };
  owners.forEach((owner, cell) => {
    if (owner !== region) return;
    const point = middleOf(cell);
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance >= nearest) return;
    nearest = distance;
    [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
  });
  return { x: (column + 0.5) * CELL, y: (row + 0.5) * CELL };
}

type Setting = Readonly<{ lines: number; width: number; height: number; dislike: number }>;

/** The name in one line and in two, set wide and set close. */
function settingsOf(name: string, size: number): readonly Setting[] {
  const words = name.split(' ');
  let shortest = name.length;
  for (let i = 1; i < words.length; i++) {
    shortest = Math.min(shortest, Math.max(words.slice(0, i).join(' ').length, words.slice(i).join(' ').length));
  }
  const lengths = shortest < name.length ? [name.length, shortest] : [name.length];
  return lengths.flatMap((letters, i) =>
    LETTER_WIDTHS.map((letterWidth, j) => ({
      lines: i + 1,
      width: letters * size * letterWidth,
      height: (i + 1) * size * LINE_HEIGHT,
      dislike: 0.15 * i + 0.3 * j,
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

/** What the name would cover: large dots count most. */
function covered(x: number, y: number, width: number, height: number, dots: readonly Settlement[]): number {
  let cost = 0;
  for (const { x: dotX, y: dotY, radius } of dots) {
    const isUnder = Math.abs(dotX - x) < width / 2 + radius && Math.abs(dotY - y) < height / 2 + radius;
    if (isUnder) cost += radius > 4.2 ? 2 + radius / 4 : radius > 2 ? 0.14 : 0.03;
  }
  return cost;
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

function round(value: number): number {
  return Math.round(value * 8) / 8;
}
