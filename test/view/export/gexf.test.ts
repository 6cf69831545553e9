import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';
import { toGexf } from '../../../src/view/export/gexf.ts';
import { CONTENT } from './export-view.ts';

test('graphology opens it: nodes with places and colours, edges with types and directions', () => {
  const graph = parse(MultiGraph, toGexf(CONTENT));
  expect(graph.order).toBe(3);
  expect(graph.size).toBe(3);
  expect(graph.getNodeAttributes('lora')).toMatchObject({
    label: 'LoRA',
    kind: 'method',
    region: 'Low-rank adaptation',
    papers: 160,
    x: 100.5,
    y: -200.25, // up is up there
    size: 28,
    page: 'https://maps.example.org/methods/concepts/lora/',
  });
  const edges = graph.mapEdges((_, { type, symmetric }, from, to) => [from, to, type, symmetric]);
  expect(edges).toEqual([
    ['odd', 'lora', 'builds-on', false],
    ['odd', 'lora', 'compares', true],
    ['lora', 'minus', 'co-mention', true],
  ]);
});

test('what XML may not hold is dropped, what it gives a meaning is escaped', () => {
  const text = toGexf(CONTENT);
  expect([...text].every((sign) => sign >= ' ' || sign === '\n')).toBe(true);
  expect(text).not.toContain('<script>');
  expect(parse(MultiGraph, text).getNodeAttribute('odd', 'label')).toContain('<script>& "a"');
});

test('an empty view is a graph without nodes', () => {
  expect(parse(MultiGraph, toGexf({ ...CONTENT, nodes: [], edges: [] })).order).toBe(0);
});
