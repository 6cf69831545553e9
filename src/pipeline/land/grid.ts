/** A raster over the map: which region owns which cell. */
import { MAP_HEIGHT, MAP_WIDTH } from '../../domain/map-scale.ts';

/** Side of a cell, map units. */
export const CELL = 3;
export const COLUMNS = Math.ceil(MAP_WIDTH / CELL);
export const ROWS = Math.ceil(MAP_HEIGHT / CELL);
/** Owner of a cell that is no land. */
export const SEA = -1;

/** Owner by cell, row by row: index of a region, or `SEA`. */
export type OwnerGrid = Int16Array;

/** A dot that makes land: its place, size and region. */
export type Settlement = Readonly<{ x: number; y: number; radius: number; region: number; weight: number }>;

/** Connected cells with one owner. */
export type Patch = Readonly<{ owner: number; cells: readonly number[]; touchesEdge: boolean }>;

/** @returns index of the cell at a point of the map; points outside give the nearest cell */
export function cellAt(x: number, y: number): number {
  const column = Math.min(COLUMNS - 1, Math.max(0, Math.floor(x / CELL)));
  const row = Math.min(ROWS - 1, Math.max(0, Math.floor(y / CELL)));
  return row * COLUMNS + column;
}

/** @returns middle of a cell, map units */
export function middleOf(cell: number): Readonly<{ x: number; y: number }> {
  return { x: ((cell % COLUMNS) + 0.5) * CELL, y: (Math.floor(cell / COLUMNS) + 0.5) * CELL };
}

/**
 * Looks outward from a point, ring by ring, no farther than it must.
 * @returns the cell of an owner whose middle is nearest, of several the first, and how far it is, map units; undefined where it owns none
 */
export function nearestOwned(
  owners: OwnerGrid,
  owner: number,
  x: number,
  y: number,
): Readonly<{ cell: number; distance: number }> | undefined {
  const middle = cellAt(x, y);
  const [column, row] = [middle % COLUMNS, Math.floor(middle / COLUMNS)];
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  const look = (c: number, r: number): void => {
    const cell = r * COLUMNS + c;
    if (c < 0 || c >= COLUMNS || owners[cell] !== owner) return;
    const distance = Math.hypot((c + 0.5) * CELL - x, (r + 0.5) * CELL - y);
    if (distance < least || (distance === least && cell < (nearest ?? 0))) [least, nearest] = [distance, cell];
  };
  // A cell of ring n is at least n - 1/2 cells from a point in the middle cell, more from one outside of the map.
  for (let ring = 0; ring < COLUMNS + ROWS && (ring - 0.5) * CELL <= least; ring++) {
    for (let r = Math.max(0, row - ring); r <= Math.min(ROWS - 1, row + ring); r++) {
      const isEdge = Math.abs(r - row) === ring;
      for (let c = column - ring; c <= column + ring; c += isEdge ? 1 : 2 * ring) look(c, r);
    }
  }
  return nearest === undefined ? undefined : { cell: nearest, distance: least };
}

/** @returns the cells left, right, above and below, as far as there are any */
export function neighbourCells(cell: number): readonly number[] {
  const column = cell % COLUMNS;
  const neighbours: number[] = [];
  if (column > 0) neighbours.push(cell - 1);
  if (column < COLUMNS - 1) neighbours.push(cell + 1);
  if (cell >= COLUMNS) neighbours.push(cell - COLUMNS);
  if (cell < COLUMNS * (ROWS - 1)) neighbours.push(cell + COLUMNS);
  return neighbours;
}

/** @returns all patches, in the order of their first cell */
export function findPatches(owners: OwnerGrid): readonly Patch[] {
  const isSeen = new Uint8Array(owners.length);
  const patches: Patch[] = [];
  for (let start = 0; start < owners.length; start++) {
    if (isSeen[start] === 1) continue;
    patches.push(floodFrom(start, owners, isSeen));
  }
  return patches;
}

function floodFrom(start: number, owners: OwnerGrid, isSeen: Uint8Array): Patch {
  const owner = owners[start] ?? SEA;
  const cells = [start];
  let touchesEdge = false;
  isSeen[start] = 1;
  for (let i = 0; i < cells.length; i++) {
    const neighbours = neighbourCells(cells[i] ?? start);
    touchesEdge ||= neighbours.length < 4;
    for (const next of neighbours) {
      if (isSeen[next] === 1 || owners[next] !== owner) continue;
      isSeen[next] = 1;
      cells.push(next);
    }
  }
  return { owner, cells, touchesEdge };
}

/** @returns for each cell its distance in map units to the nearest cell that `isInside` refuses; 0 for those */
export function distanceInside(isInside: (cell: number) => boolean): Float32Array {
  const distances = new Float32Array(COLUMNS * ROWS);
  for (let cell = 0; cell < distances.length; cell++) distances[cell] = isInside(cell) ? 1e6 : 0;
  for (let cell = 0; cell < distances.length; cell++) comeNearer(distances, cell, BEFORE);
  for (let cell = distances.length - 1; cell >= 0; cell--) comeNearer(distances, cell, AFTER);
  return distances;
}

/** A cell is no farther than one that a step leads to, and that step. */
function comeNearer(distances: Float32Array, cell: number, steps: readonly Step[]): void {
  let least = distances[cell] ?? 0;
  if (least === 0) return;
  const column = cell % COLUMNS;
  const row = (cell - column) / COLUMNS;
  for (const { dx, dy, length } of steps) {
    const [c, r] = [column + dx, row + dy];
    if (c < 0 || c >= COLUMNS || r < 0 || r >= ROWS) continue;
    least = Math.min(least, (distances[r * COLUMNS + c] ?? 0) + length);
  }
  distances[cell] = least;
}

/** To a cell near by, and how long that is, map units. */
type Step = Readonly<{ dx: number; dy: number; length: number }>;

const stepBy = (dx: number, dy: number): Step => ({ dx, dy, length: CELL * Math.hypot(dx, dy) });

/** Cells seen before this one in a sweep from above, knight's moves included: distances within 3 % of the true ones. */
const BEFORE = [
  stepBy(-1, 0),
  stepBy(0, -1),
  stepBy(-1, -1),
  stepBy(1, -1),
  stepBy(-2, -1),
  stepBy(2, -1),
  stepBy(-1, -2),
  stepBy(1, -2),
];
const AFTER = BEFORE.map(({ dx, dy }) => stepBy(-dx, -dy));
