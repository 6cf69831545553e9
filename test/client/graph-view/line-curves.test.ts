import { describe, expect, it } from 'vitest';
import { project, toWorld } from '../../../src/client/graph-view/camera.ts';
import {
  curveOf,
  curvesOf,
  hopRank,
  linePoints,
  pointOn,
  stemsOf,
} from '../../../src/client/graph-view/line-curves.ts';
import { attend } from '../../../src/client/shown.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { boxAround } from '../../../src/view/box-grid.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const attention = attend(graph, { ...INITIAL_STATE, focus: 'alda' });
if (!attention) throw new Error('nothing is lit');
const projection = project({ x: 200, y: 150, zoom: 4 }, graph.extent, { width: 1440, height: 843 });
const { hiding, through } = linePoints(graph, projection, attention);
const [first] = [...curvesOf(graph, projection, attention)].map(([, curve]) => curve);
const [stem] = [...stemsOf(graph, projection, attention)];
if (!first || !stem) throw new Error('no line is drawn');

describe('what a name would hide of lines', () => {
  it('is nothing far from all of them, and nothing without attention', () => {
    expect(hiding({ left: 1300, right: 1400, top: 20, bottom: 40 })).toBe(0);
    const box = boxAround(pointOn(first, 0.5).x, pointOn(first, 0.5).y, 8);
    expect(linePoints(graph, projection, undefined).hiding(box)).toBe(0);
  });

  it('is as many lines as run through it', () => {
    const { x, y } = pointOn(first, 0.4);
    expect(through(boxAround(x, y, 8))).toBeGreaterThan(0);
    expect(through({ left: 0, right: 1440, top: 0, bottom: 843 })).toBeGreaterThan(through(boxAround(x, y, 8)));
    expect(through({ left: 1300, right: 1400, top: 20, bottom: 40 })).toBe(0);
  });

  it('is little where one is crossed, much where it lies under the name, and a stem is more than a crossing', () => {
    const crossed = hiding(boxAround(pointOn(first, 0.4).x, pointOn(first, 0.4).y, 8));
    expect(crossed).toBeGreaterThan(0);
    const [xs, ys] = [
      [first.start.x, first.middle.x, first.end.x],
      [first.start.y, first.middle.y, first.end.y],
    ];
    const whole = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    expect(hiding(whole)).toBeGreaterThan(2 * crossed);
    expect(hiding(boxAround(stem.ring.x, stem.ring.y, 2))).toBeGreaterThan(crossed);
  });
});

it('a hop of a chain bends to the side where it goes through no third dot of it', () => {
  const [from, to, third] = [1, 3, 2];
  const curve = curveOf(graph, { from, to }, projection, -1, 0);
  if (!curve) throw new Error('no line is drawn');
  const onTheLine = toWorld(projection, pointOn(curve, 0.5));
  const nodes = graph.nodes.map((node, i) => (i === third ? { ...node, ...onTheLine } : node));
  const rankWith = (lit: readonly number[], all: typeof graph.nodes) =>
    hopRank({ ...graph, nodes: all }, { from, to }, projection, { centre: -1, lit: new Set(lit) });
  expect(rankWith([from, third, to], nodes)).toBe(1);
  expect(rankWith([from, to], nodes)).toBe(0); // the dot is none of the chain's
  expect(rankWith([from, third, to], graph.nodes)).toBe(0); // it lies elsewhere
});
