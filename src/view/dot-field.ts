/** Dots by the cells of a grid, in flat arrays: ten thousand are sorted in less time than it takes to draw them, and thousands of boxes may then ask. Pure. */
import type { Box } from './box-grid.ts';

/** A dot on the picture, px: `radius` without, `reach` with its outline. */
export type FieldDot = Readonly<{ x: number; y: number; radius: number; reach: number }>;

/** What is asked of a dot, px; its row in the list that the field was made of. True ends the visit. */
export type DotVisitor = (x: number, y: number, radius: number, reach: number, row: number) => boolean;

export type DotField = Readonly<{
  /**
   * Visits dots, each once, until one says so; among them are all whose square of `reach + margin` px to each side overlaps the box.
   * @returns whether one did
   */
  some: (box: Box, margin: number, isLast: DotVisitor) => boolean;
}>;

/** px; about twice as high as a name. */
const CELL = 32;

export function createDotField(dots: readonly FieldDot[]): DotField {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, reach: 0 };
  for (const { x, y, reach } of dots) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
    bounds.reach = Math.max(bounds.reach, reach);
  }
  if (dots.length === 0) return { some: () => false };
  const columns = Math.floor((bounds.right - bounds.left) / CELL) + 1;
  const rows = Math.floor((bounds.bottom - bounds.top) / CELL) + 1;
  const columnOf = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - bounds.left) / CELL)));
  const rowOf = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - bounds.top) / CELL)));
  const cellOf = ({ x, y }: FieldDot) => rowOf(y) * columns + columnOf(x);

  // Cell by cell in one list, and where each cell begins.
  const starts = new Uint32Array(columns * rows + 1);
  for (const dot of dots) starts[cellOf(dot) + 1] = (starts[cellOf(dot) + 1] ?? 0) + 1;
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const sorted = new Uint32Array(dots.length);
  const next = starts.slice();
  dots.forEach((dot, i) => {
    const at = next[cellOf(dot)] ?? 0;
    sorted[at] = i;
    next[cellOf(dot)] = at + 1;
  });

  return {
    some: ({ left, top, right, bottom }, margin, isLast) => {
      const out = bounds.reach + margin;
      if (left - out > bounds.right || right + out < bounds.left || top - out > bounds.bottom) return false;
      if (bottom + out < bounds.top) return false;
      const [firstColumn, lastColumn] = [columnOf(left - out), columnOf(right + out)];
      for (let row = rowOf(top - out); row <= rowOf(bottom + out); row++) {
        const end = starts[row * columns + lastColumn + 1] ?? 0; // cells of a row lie beside each other
        for (let at = starts[row * columns + firstColumn] ?? 0; at < end; at++) {
          const index = sorted[at] ?? 0;
          const dot = dots[index];
          if (dot !== undefined && isLast(dot.x, dot.y, dot.radius, dot.reach, index)) return true;
        }
      }
      return false;
    },
  };
}
