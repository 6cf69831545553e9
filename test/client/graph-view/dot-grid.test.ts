import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/client/graph-view/camera.ts';
import { createDotGrid, type DotGrid } from '../../../src/client/graph-view/dot-grid.ts';
import { toGraph } from '../../../src/client/load-graph.ts';
import { inventMap } from '../../bench/explorer/invent-map.ts';

const graph = toGraph(inventMap(400, 1200, 99));
const shown = graph.nodes.filter(({ index }) => index % 3 !== 0).map(({ index }) => index);
const grid = createDotGrid(graph, shown);

const reachOf = (radius: number) => 3 * radius + 2;

function within(of: DotGrid, box: Box): readonly number[] {
  const found: number[] = [];
  of.some(box, reachOf, ({ index }) => found.push(index) === Infinity);
  return found;
}

describe('createDotGrid', () => {
  it('finds in any box what a look at every dot finds, each once, and nothing that is not shown', () => {
    const side = fc.double({ min: -200, max: 1800, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (x1, x2, y1, y2) => {
        const box = {
          left: Math.min(x1, x2),
          right: Math.max(x1, x2),
          top: Math.min(y1, y2),
          bottom: Math.max(y1, y2),
        };
        const isIn = (index: number) => {
          const { x, y, radius } = graph.nodes[index] ?? { x: NaN, y: NaN, radius: NaN };
          const reach = reachOf(radius);
          return x + reach >= box.left && x - reach <= box.right && y + reach >= box.top && y - reach <= box.bottom;
        };
        const found = within(grid, box);
        expect(found.filter(isIn).toSorted((a, b) => a - b)).toEqual(shown.filter(isIn));
        expect(shown).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('looks at few dots for a small box, and at none where none is shown', () => {
    expect(within(grid, { left: 200, right: 210, top: 150, bottom: 160 }).length).toBeLessThan(shown.length / 4);
    expect(within(createDotGrid(graph, []), { left: 0, right: 1600, top: 0, bottom: 1000 })).toEqual([]);
  });

  it('stops at the one that is looked for', () => {
    let visited = 0;
    const isThird = () => ++visited === 3;
    expect(grid.some({ left: 0, right: 1600, top: 0, bottom: 1000 }, () => 0, isThird)).toBe(true);
    expect(visited).toBe(3);
  });
});
