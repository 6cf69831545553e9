/** Shown dots by the cells of a grid over the map: who points or names looks at what is near, not at all dots. Pure. */
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { Box } from './camera.ts';

export type DotGrid = Readonly<{
  /**
   * Visits shown nodes, each once, until one says so; among them are all whose square of `reachOf(radius)` to each side touches a box.
   * @param box      map units
   * @param reachOf  map units; a larger radius reaches no less far
   * @returns whether one did
   */
  some: (box: Box, reachOf: (radius: number) => number, isLast: (node: GraphNode) => boolean) => boolean;
}>;

/** Dots of about one size: the few large ones reach far, and none need look so far for the many small. */
type SizeClass = { mostRadius: number; readonly cells: readonly GraphNode[][] };

/** Dots in a cell, on average. */
const PER_CELL = 6;

/** @param shown  indices, each once */
export function createDotGrid(
  { nodes, extent }: Pick<MapGraph, 'nodes' | 'extent'>,
  shown: readonly number[],
): DotGrid {
  const cell = Math.sqrt((extent.width * extent.height * PER_CELL) / Math.max(PER_CELL, shown.length));
  const [columns, rows] = [Math.ceil(extent.width / cell), Math.ceil(extent.height / cell)];
  const columnOf = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor(x / cell)));
  const rowOf = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor(y / cell)));
  const classes = new Map<number, SizeClass>();
  for (const index of shown) {
    const node = nodes[index];
    if (!node) continue;
    const size = Math.ceil(Math.log2(node.radius));
    const its = classes.get(size) ?? { mostRadius: 0, cells: Array.from({ length: columns * rows }, () => []) };
    classes.set(size, its);
    its.cells[rowOf(node.y) * columns + columnOf(node.x)]?.push(node);
    its.mostRadius = Math.max(its.mostRadius, node.radius);
  }
  const bySize = [...classes.values()].sort((a, b) => b.mostRadius - a.mostRadius);
  return {
    some: ({ left, top, right, bottom }, reachOf, isLast) => {
      for (const { mostRadius, cells } of bySize) {
        const reach = reachOf(mostRadius);
        const [lastRow, lastColumn, firstColumn] = [
          rowOf(bottom + reach),
          columnOf(right + reach),
          columnOf(left - reach),
        ];
        for (let row = rowOf(top - reach); row <= lastRow; row += 1)
          for (let column = firstColumn; column <= lastColumn; column += 1)
            for (const node of cells[row * columns + column] ?? []) if (isLast(node)) return true;
      }
      return false;
    },
  };
}
