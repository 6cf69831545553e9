/** GraphML and graphology's JSON, each opened by the library it is for, and read by a strict XML parser. */
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { toGraphml } from '../../../src/view/export/graphml.ts';
import { toGexf } from '../../../src/view/export/gexf.ts';
import { toGraphologyJson } from '../../../src/view/export/graphology-json.ts';
import { CONTENT } from './export-view.ts';

const readBack = {
  GraphML: () => parse(MultiGraph, toGraphml(CONTENT)),
  'graphology JSON': () => MultiGraph.from(JSON.parse(toGraphologyJson(CONTENT))),
};

test.each(Object.entries(readBack))(
  '%s holds nodes with places and colours, edges with types and directions',
  (_, read) => {
    const graph = read();
    expect(graph.getAttribute('title')).toBe('LoRA, one step away');
    expect(graph.nodes()).toEqual(['lora', 'odd', 'minus']);
    expect(graph.getNodeAttributes('lora')).toMatchObject({
      label: 'LoRA',
      kind: 'method',
      region: 'Low-rank adaptation',
      papers: 160,
      relations: 60,
      color: '#336699',
      x: 100.5,
      y: -200.25, // up is up there
      size: 28,
      page: 'https://maps.example.org/methods/concepts/lora/',
    });
    expect(
      graph.mapEdges((_edge, { type, mode, papers, symmetric = false }, from, to, _a, _b, isUndirected) => [
        ...[from, to, type, mode, papers, isUndirected || symmetric],
      ]),
    ).toEqual([
      ['odd', 'lora', 'builds-on', 'direct', 3, false],
      ['odd', 'lora', 'compares', 'paper', 1, true],
      ['lora', 'minus', 'co-mention', undefined, 2, true],
    ]);
  },
);

test.each([
  ['GraphML', toGraphml(CONTENT)],
  ['GEXF', toGexf(CONTENT)],
])('%s is well-formed to a strict parser, hostile names included', (_, text) => {
  const parser = new SaxesParser({ xmlns: true });
  const errors: string[] = [];
  let nodes = 0;
  parser.on('error', ({ message }) => void errors.push(message));
  parser.on('opentag', ({ local }) => void (nodes += Number(local === 'node')));
  parser.write(text).close();
  expect(errors).toEqual([]);
  expect(nodes).toBe(3);
});
