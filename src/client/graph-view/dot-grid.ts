/** Shown dots by the cells of a grid over the map: who points or names looks at what is near, not at all dots. Pure. */
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { Box } from './camera.ts';

export type DotGrid = Readonly<{
  /** The largest radius of a shown node, map units; 0 where none is shown. */
  mostRadius: number;
  /**
   * Visits the shown nodes whose middle lies in the cells that a box touches, each once, until one says so.
   * @param box  map units
   * @returns whether one did
   */
  some: (box: Box, isLast: (node: GraphNode) => boolean) => boolean;
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
  const cells: GraphNode[][] = Array.from({ length: columns * rows }, () => []);
  let mostRadius = 0;
  for (const index of shown) {
    const node = nodes[index];
    if (!node) continue;
    cells[rowOf(node.y) * columns + columnOf(node.x)]?.push(node);
    mostRadius = Math.max(mostRadius, node.radius);
  }
  return {
    mostRadius,
    some: ({ left, top, right, bottom }, isLast) => {
      for (let row = rowOf(top); row <= rowOf(bottom); row += 1)
        for (let column = columnOf(left); column <= columnOf(right); column += 1)
          for (const node of cells[row * columns + column] ?? []) if (isLast(node)) return true;
      return false;
    },
  };
}
