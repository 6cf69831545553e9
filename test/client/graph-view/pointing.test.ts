import { describe, expect, it } from 'vitest';
import { project, toScreen, wholeMap } from '../../../src/client/graph-view/camera.ts';
import { createDotGrid } from '../../../src/client/graph-view/dot-grid.ts';
import { lineAt } from '../../../src/client/graph-view/line-layer.ts';
import { meantAt, NOTHING } from '../../../src/client/graph-view/pointing.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const projection = project(wholeMap(graph.extent), graph.extent, { width: 480, height: 300 });
const grid = createDotGrid(graph, [1, 2, 3, 4, 5]);
const edges = graph.edges.filter(({ from, to }) => from === 1 && to === 3);
const attend = (lit: readonly number[]) => ({ centre: 1, lit: new Set(lit), edges, coMentioned: [] });
const labels = { conceptNamedAt: () => -1, regionNamedAt: () => -1 };
const drawn = { graph, grid, projection, labels, specks: undefined, attention: attend([1, 3]) };

describe('a finger beside a lit line', () => {
  const dot = toScreen(projection, graph.nodes[2] ?? { x: 0, y: 0 });
  const ways = Array.from({ length: 24 }, (_, way) => ({ x: dot.x, y: dot.y + way }));
  const beside = ways.find((at) => lineAt(graph, projection, drawn.attention, at, 8)) ?? dot;

  it('means the line rather than a sunk dot nearby', () => {
    expect(meantAt(beside, 'other', { ...drawn, attention: undefined })).toEqual({ ...NOTHING, node: 2 });
    expect(meantAt(beside, 'other', drawn)).toEqual({ ...NOTHING, edge: edges[0] });
  });

  it('means a dot that is lit, one that it really hits, and a name first', () => {
    expect(meantAt(beside, 'other', { ...drawn, attention: attend([1, 2, 3]) }).node).toBe(2);
    expect(meantAt(dot, 'other', drawn).node).toBe(2);
    const named = { ...labels, conceptNamedAt: () => 4 };
    expect(meantAt(beside, 'other', { ...drawn, labels: named }).node).toBe(4);
  });
});
