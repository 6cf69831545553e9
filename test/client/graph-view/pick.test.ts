import { describe, expect, it } from 'vitest';
import { project, toScreen, wholeMap } from '../../../src/client/graph-view/camera.ts';
import { createDotGrid } from '../../../src/client/graph-view/dot-grid.ts';
import { nodeTowards, pickConcept, pickNode } from '../../../src/client/graph-view/pick.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const projection = project(wholeMap(graph.extent), graph.extent, { width: 1600, height: 1000 });
const shown = [1, 2, 3, 4, 5];
const grid = createDotGrid(graph, shown);

describe('pickNode', () => {
  it('takes the dot under a point, or one that a wobbling finger misses', () => {
    const at = toScreen(projection, { x: 200, y: 100 });
    expect(pickNode(grid, projection, at, 7)).toBe(2);
    expect(pickNode(grid, projection, { x: at.x + 20, y: at.y }, 16)).toBe(2);
  });

  it('takes none far from all, and none that is not shown', () => {
    expect(pickNode(grid, projection, { x: 1500, y: 900 }, 16)).toBe(-1);
    expect(pickNode(createDotGrid(graph, [1]), projection, { x: 200, y: 100 }, 7)).toBe(-1);
  });
});

describe('pickConcept', () => {
  const at = toScreen(projection, { x: 200, y: 100 });
  it('takes whose name is there rather than a dot nearby, but a dot that is really hit before any name', () => {
    const beside = { x: at.x + 20, y: at.y };
    expect(pickConcept(grid, projection, beside, 16, -1)).toBe(2);
    expect(pickConcept(grid, projection, beside, 16, 4)).toBe(4);
    expect(pickConcept(grid, projection, at, 16, 4)).toBe(2);
  });
});

describe('nodeTowards', () => {
  it('walks to the nearest that way, and stays at the edge', () => {
    expect(nodeTowards(graph, shown, 1, 'right')).toBe(2);
    expect(nodeTowards(graph, shown, 1, 'down')).toBe(5);
    expect(nodeTowards(graph, shown, 1, 'left')).toBe(-1);
    expect(nodeTowards(graph, shown, 4, 'left')).toBe(3);
  });

  it('starts at the most prominent where it stands nowhere', () => {
    expect(nodeTowards(graph, shown, -1, 'up')).toBe(1);
  });
});
