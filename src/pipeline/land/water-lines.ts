/** Lines in the sea that follow the coast, as engravers drew them. */
import { contours } from 'd3';
import type { Ring } from '../../domain/schema/graph.ts';
import { CELL, COLUMNS, distanceInside, ROWS, SEA, type OwnerGrid } from './grid.ts';

/** Distances from the coast, map units. */
const DISTANCES = [7, 13, 20];
/** The sea is measured on a raster this many times coarser: the lines are calm and short. */
const COARSE = 2;
const BLUR_ROUNDS = 4;
const MIN_POINTS = 12;

/** @returns a set of rings per distance, nearest first */
export function drawWaterLines(owners: OwnerGrid): readonly (readonly Ring[])[] {
  if (owners.every((owner) => owner === SEA)) return DISTANCES.map(() => []);
  const [columns, rows] = [Math.floor(COLUMNS / COARSE), Math.floor(ROWS / COARSE)];
  const distances = distanceInside((cell) => owners[cell] === SEA);
  let values = Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [(i % columns) * COARSE, Math.floor(i / columns) * COARSE];
    return distances[row * COLUMNS + column] ?? 0;
  });
  for (let round = 0; round < BLUR_ROUNDS; round++) values = blur(values, columns, rows);
  const scale = CELL * COARSE;
  return contours()
    .size([columns, rows])
    .thresholds(DISTANCES)(values)
    .map(({ coordinates }) =>
      coordinates.flat().flatMap((ring) => {
        const open = ring.slice(0, -1);
        if (
          open.length < MIN_POINTS ||
          open.some(([x = 0, y = 0]) => x < 1 || y < 1 || x > columns - 1 || y > rows - 1)
        )
          return [];
        return [
          open.flatMap(([x = 0, y = 0]) => [
            round(x * scale - scale / 2 + CELL / 2),
            round(y * scale - scale / 2 + CELL / 2),
          ]),
        ];
      }),
    );
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

function round(value: number): number {
  return Math.round(value * 8) / 8;
}
