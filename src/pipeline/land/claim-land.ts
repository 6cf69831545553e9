/**
 * Which region owns which cell of the map: a density field per region, the densest owns; where the sum of all is thin, sea.
 * The threshold is roughened by noise, so coasts wander; patches too small to be land or lake are filled.
 */
import {
  CELL,
  cellAt,
  COLUMNS,
  findPatches,
  middleOf,
  nearestOwned,
  neighbourCells,
  ROWS,
  SEA,
  type OwnerGrid,
  type Settlement,
} from './grid.ts';
import { valueNoise } from './noise.ts';

/** Width of a dot's influence, map units: at least a base, more where dots stand far apart, and its radius on top; it ends at `reach` times that. */
const SPREAD = { base: 21, perDistance: 0.45, most: 34, perRadius: 0.7, reach: 3 };
/** Where there are more dots than this they stand close; these many tell. */
const SAMPLE = 1200;
/** Density that makes land. */
const SHORE = 0.3;
const COAST_NOISE = { share: 0.3, wavelength: 105 };
const BORDER_NOISE = { share: 0.16, wavelength: 130 };
const WARP = { reach: 15, wavelength: 62 };
/** Smallest island, lake and enclave, in square map units. */
const MIN_ISLAND = 1500;
const MIN_LAKE = 1300;
/** Ground around a dot that is its region's own in any case. */
const DOORSTEP = 5;
/** Dots that weigh less are drawn only when searched for; they may stand on other ground. */
const LANDED_WEIGHT = 0.4;

/** @returns owner by cell; every settlement of weight 0.4 or more stands on its own region's land */
export function claimLand(settlements: readonly Settlement[], regionCount: number, seed: number): OwnerGrid {
  const fields = Array.from({ length: regionCount }, () => new Float32Array(COLUMNS * ROWS));
  const spread = spreadFor(settlements);
  for (const settlement of settlements) addDensity(fields[settlement.region], settlement, spread);
  const owners = warp(densest(fields, seed), seed);
  for (const settlement of settlements) holdDoorstep(owners, settlement);
  fillSmallPatches(owners);
  smoothOwners(owners);
  fillSmallPatches(owners);
  for (const settlement of settlements) reachOut(owners, settlement);
  return owners;
}

/** By the distance that half of the dots have to their nearest. */
function spreadFor(settlements: readonly Settlement[]): number {
  const main = settlements.filter(({ weight }) => weight >= LANDED_WEIGHT).slice(0, SAMPLE);
  const nearest = main.map(({ x, y }, i) =>
    main.reduce((least, other, j) => (i === j ? least : Math.min(least, Math.hypot(other.x - x, other.y - y))), 1e6),
  );
  const median = main.length < 2 ? 0 : (nearest.toSorted((a, b) => a - b)[Math.floor(main.length / 2)] ?? 0);
  return Math.min(SPREAD.most, Math.max(SPREAD.base, SPREAD.perDistance * median));
}

function addDensity(field: Float32Array | undefined, { x, y, radius, weight }: Settlement, base: number): void {
  if (field === undefined) return;
  const spread = base + SPREAD.perRadius * radius;
  const reach = SPREAD.reach * spread;
  const [across, down] = [bellAlong(x, spread, COLUMNS), bellAlong(y, spread, ROWS)];
  forCellsWithin(x, y, reach, (cell, column, row) => {
    field[cell] = (field[cell] ?? 0) + weight * (across[column] ?? 0) * (down[row] ?? 0);
  });
}

/** A bell curve over a row or column of cells, by index: the product of two is one over the plane, without a power for each cell. */
function bellAlong(at: number, spread: number, count: number): readonly number[] {
  const values: number[] = [];
  const { first, last } = cellsWithin(at, SPREAD.reach * spread, count);
  for (let i = first; i <= last; i++) values[i] = Math.exp(-(((i + 0.5) * CELL - at) ** 2) / (2 * spread * spread));
  return values;
}

/** Indices of the cells of a row or column that may lie within a distance. */
function cellsWithin(at: number, distance: number, count: number): Readonly<{ first: number; last: number }> {
  return {
    first: Math.max(0, Math.floor((at - distance) / CELL)),
    last: Math.min(count - 1, Math.ceil((at + distance) / CELL)),
  };
}

function forCellsWithin(
  x: number,
  y: number,
  distance: number,
  visit: (cell: number, column: number, row: number) => void,
): void {
  const [columns, rows] = [cellsWithin(x, distance, COLUMNS), cellsWithin(y, distance, ROWS)];
  for (let row = rows.first; row <= rows.last; row++) {
    const dy = (row + 0.5) * CELL - y;
    for (let column = columns.first; column <= columns.last; column++) {
      const dx = (column + 0.5) * CELL - x;
      if (dx * dx + dy * dy <= distance * distance) visit(row * COLUMNS + column, column, row);
    }
  }
}

function densest(fields: readonly Float32Array[], seed: number): OwnerGrid {
  const owners = new Int16Array(COLUMNS * ROWS).fill(SEA);
  const coast = valueNoise(seed, COAST_NOISE.wavelength);
  const borders = fields.map((_, region) => valueNoise(seed + 10 + 2 * region, BORDER_NOISE.wavelength));
  for (let cell = 0; cell < owners.length; cell++) {
    const total = fields.reduce((sum, field) => sum + (field[cell] ?? 0), 0);
    if (total < SHORE * (1 - COAST_NOISE.share)) continue;
    const { x, y } = middleOf(cell);
    if (total < SHORE * (1 + COAST_NOISE.share * coast(x, y))) continue;
    let strongest = 0;
    fields.forEach((field, region) => {
      const density = field[cell] ?? 0;
      if (density === 0) return;
      const claimed = density * (1 + BORDER_NOISE.share * (borders[region]?.(x, y) ?? 0));
      if (claimed <= strongest) return;
      strongest = claimed;
      owners[cell] = region;
    });
  }
  return owners;
}

/** Every cell looks a little to the side, by noise: straight lines become surveyed ones. */
function warp(owners: OwnerGrid, seed: number): OwnerGrid {
  const across = valueNoise(seed + 101, WARP.wavelength);
  const down = valueNoise(seed + 103, WARP.wavelength);
  return owners.map((_, cell) => {
    const { x, y } = middleOf(cell);
    return owners[cellAt(x + WARP.reach * across(x, y), y + WARP.reach * down(x, y))] ?? SEA;
  });
}

function holdDoorstep(owners: OwnerGrid, { x, y, radius, region }: Settlement): void {
  forCellsWithin(x, y, radius + DOORSTEP, (cell) => {
    owners[cell] = region;
  });
}

/** A dot that ended up on other ground gets a spit of its region's land, from the nearest point of it. */
function reachOut(owners: OwnerGrid, { x, y, region, radius, weight }: Settlement): void {
  if (weight < LANDED_WEIGHT || owners[cellAt(x, y)] === region) return;
  const nearest = nearestOwned(owners, region, x, y);
  const start = nearest === undefined ? { x, y } : middleOf(nearest.cell);
  const steps = nearest === undefined ? 0 : Math.max(1, Math.ceil(nearest.distance / CELL));
  for (let step = 0; step <= steps; step++) {
    const share = steps === 0 ? 1 : step / steps;
    const along = { x: start.x + (x - start.x) * share, y: start.y + (y - start.y) * share };
    forCellsWithin(along.x, along.y, radius + DOORSTEP, (cell) => {
      owners[cell] = region;
    });
  }
}

/** Small patches go to the owner that they border most; land only ever to land or, for islands, to the sea. */
function fillSmallPatches(owners: OwnerGrid): void {
  const patches = findPatches(owners).toSorted(
    (a, b) => a.cells.length - b.cells.length || (a.cells[0] ?? 0) - (b.cells[0] ?? 0),
  );
  const largest = new Map<number, number>();
  for (const { owner, cells } of patches) largest.set(owner, Math.max(largest.get(owner) ?? 0, cells.length));
  for (const { owner, cells, touchesEdge } of patches) {
    const limit = owner === SEA ? MIN_LAKE : MIN_ISLAND;
    const isOnlyLand = owner !== SEA && cells.length === largest.get(owner);
    if (touchesEdge || isOnlyLand || cells.length * CELL * CELL >= limit) continue;
    const next = commonestNeighbour(cells, owner, owners);
    for (const cell of cells) owners[cell] = next;
  }
}

function commonestNeighbour(cells: readonly number[], owner: number, owners: OwnerGrid): number {
  const counts = new Map<number, number>();
  for (const cell of cells) {
    for (const next of neighbourCells(cell)) {
      const other = owners[next] ?? SEA;
      if (other !== owner) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? SEA;
}

/** Twice: a cell takes the owner that most of its eight neighbours share, which rounds off single steps. */
function smoothOwners(owners: OwnerGrid): void {
  for (let round = 0; round < 2; round++) {
    const before = owners.slice();
    for (let row = 1; row < ROWS - 1; row++) {
      for (let column = 1; column < COLUMNS - 1; column++) {
        const cell = row * COLUMNS + column;
        owners[cell] = majorityAround(cell, before);
      }
    }
  }
}

const AROUND = [-COLUMNS - 1, -COLUMNS, -COLUMNS + 1, -1, 1, COLUMNS - 1, COLUMNS, COLUMNS + 1];

function majorityAround(cell: number, owners: OwnerGrid): number {
  const own = owners[cell] ?? SEA;
  if (AROUND.every((step) => owners[cell + step] === own)) return own;
  for (const step of AROUND) {
    const candidate = owners[cell + step] ?? SEA;
    let count = 0;
    for (const other of AROUND) if (owners[cell + other] === candidate) count++;
    if (count >= 5) return candidate;
  }
  return own;
}
