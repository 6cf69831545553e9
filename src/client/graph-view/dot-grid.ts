/** Shown dots by the cells of a grid over the map: who points or names looks at what is near, not at all dots. Pure. */
import type { MapGraph } from '../load-graph.ts';
import type { Box } from './camera.ts';

export type DotGrid = Readonly<{
  /** Shown nodes whose middle lies in the cells that a box touches, most prominent first. @param box  map units */
  within: (box: Box) => readonly number[];
}>;

/** Dots in a cell, on average. */
const PER_CELL = 8;

/** @param shown  indices, each once */
export function createDotGrid(
  { nodes, extent }: Pick<MapGraph, 'nodes' | 'extent'>,
  shown: readonly number[],
): DotGrid {
  const cell = Math.sqrt((extent.width * extent.height * PER_CELL) / Math.max(PER_CELL, shown.length));
  const [columns, rows] = [Math.ceil(extent.width / cell), Math.ceil(extent.height / cell)];
  const columnOf = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor(x / cell)));
  const rowOf = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor(y / cell)));
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  for (const index of shown) {
    const node = nodes[index];
    if (node) cells[rowOf(node.y) * columns + columnOf(node.x)]?.push(index);
  }
  return {
    within: ({ left, top, right, bottom }) => {
      const found: number[] = [];
      for (let row = rowOf(top); row <= rowOf(bottom); row += 1)
        for (let column = columnOf(left); column <= columnOf(right); column += 1)
          found.push(...(cells[row * columns + column] ?? []));
      return found.sort((a, b) => a - b);
    },
  };
}
