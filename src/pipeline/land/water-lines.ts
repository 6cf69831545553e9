/** Lines in the sea that follow the coast, as engravers drew them. */
import { contours } from 'd3';
import { toStep } from '../../domain/map-scale.ts';
import type { Ring } from '../../domain/schema/graph.ts';
import { CELL, COLUMNS, distanceInside, ROWS, SEA, type OwnerGrid } from './grid.ts';

/** Distances from the coast, map units. */
const DISTANCES = [7, 13, 20];
/** The sea is measured on a raster this many times coarser: the lines are calm and short. */
const COARSE = 2;
const BLUR_ROUNDS = 4;
/** Coarse cells beyond the frame. */
const PADDING = 8;
const MIN_POINTS = 12;

/** @returns a set of rings per distance, nearest first */
export function drawWaterLines(owners: OwnerGrid): readonly (readonly Ring[])[] {
  if (owners.every((owner) => owner === SEA)) return DISTANCES.map(() => []);
  const [columns, rows] = [Math.floor(COLUMNS / COARSE) + 2 * PADDING, Math.floor(ROWS / COARSE) + 2 * PADDING];
  let values = coarseDistances(owners, columns, rows);
  for (let round = 0; round < BLUR_ROUNDS; round++) values = blur(values, columns, rows);
  const scale = CELL * COARSE;
  const toMap = (value: number): number => toStep((value - PADDING) * scale - scale / 2 + CELL / 2);
  return contours()
    .size([columns, rows])
    .thresholds(DISTANCES)(values)
    .map(({ coordinates }) =>
      coordinates.flat().flatMap((ring) => {
        const open = ring.slice(0, -1);
        const isFrame = open.some(([x = 0, y = 0]) => x < 1 || y < 1 || x > columns - 1 || y > rows - 1);
        return open.length < MIN_POINTS || isFrame ? [] : [open.flatMap(([x = 0, y = 0]) => [toMap(x), toMap(y)])];
      }),
    );
}

/** Distance to land on the coarse raster, which goes on beyond the frame, so that lines off a coast near it still close. */
function coarseDistances(owners: OwnerGrid, columns: number, rows: number): number[] {
  const distances = distanceInside((cell) => owners[cell] === SEA);
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [((i % columns) - PADDING) * COARSE, (Math.floor(i / columns) - PADDING) * COARSE];
    const [nearColumn, nearRow] = [clamp(column, COLUMNS - 1), clamp(row, ROWS - 1)];
    const beyond = CELL * Math.hypot(column - nearColumn, row - nearRow);
    return (distances[nearRow * COLUMNS + nearColumn] ?? 0) + beyond;
  });
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** Mean with the four neighbours. */
function blur(values: readonly number[], columns: number, rows: number): number[] {
  return values.map((value, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) return value;
    const around =
      (values[i - 1] ?? 0) + (values[i + 1] ?? 0) + (values[i - columns] ?? 0) + (values[i + columns] ?? 0);
    return 0.4 * value + 0.15 * around;
  });
}
