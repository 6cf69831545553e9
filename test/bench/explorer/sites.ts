/** What is measured, as folders to serve: our site over an invented map, and pages of peers with the same graph. */
import fs from 'node:fs';
import path from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { buildFreshSite } from '../../../scripts/lib/build-fresh.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import type { MapData } from '../../../src/domain/schema/site-data.ts';
import { toGraph, type WholeGraph } from '../../../src/client/load-graph.ts';
import { writeFixture } from '../../site/fixture.ts';

const OUTPUT = '.cache/bench';
const PEER_SCRIPTS = {
  sigma: ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js'],
  'vis-network': ['vis-network/standalone/umd/vis-network.min.js'],
  cytoscape: ['cytoscape/dist/cytoscape.min.js'],
} as const;
export type Peer = keyof typeof PEER_SCRIPTS;
export const PEERS = Object.keys(PEER_SCRIPTS) as readonly Peer[];

const COLOURS = ['#7a4a2b', '#2f6b5e', '#6b5a1e', '#5a3e7a', '#8a3b3b', '#2c5a86'];

/**
 * Builds our site over a map, with peers' pages under `peers/<name>/`.
 * @param name  of the folder
 * @returns the folder
 */
export async function buildBenchSite(name: string, map: MapData): Promise<string> {
  const [data, out] = [path.resolve(OUTPUT, `${name}-data`), path.resolve(OUTPUT, name)];
  writeFixture(data);
  fs.writeFileSync(path.join(data, 'map.json'), JSON.stringify(map));
  await buildFreshSite({ data, out, base: '/' });
  const graph = toGraph(map);
  const exported = JSON.stringify(slimGraph(graph).export());
  for (const peer of PEERS) writePeer(path.join(out, 'peers', peer), peer, exported);
  return out;
}

function writePeer(folder: string, peer: Peer, graph: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'graph.json'), graph);
  fs.copyFileSync(path.join(import.meta.dirname, 'peers', `${peer}.js`), path.join(folder, 'page.js'));
  const scripts = PEER_SCRIPTS[peer].map((file) => {
    fs.copyFileSync(path.join('node_modules', file), path.join(folder, path.basename(file)));
    return `<script src="${path.basename(file)}"></script>`;
  });
  const style = 'html,body{margin:0}#map{position:absolute;inset:0}';
  fs.writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>${peer}</title><style>${style}</style><div id="map"></div>${scripts.join('')}<script src="page.js"></script>`,
  );
}

/** What a peer needs to draw the same graph, and no more. */
function slimGraph({ nodes, edges, coMentions, extent }: WholeGraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { index, x, y, radius, name, region } of nodes) {
    const color = COLOURS[region % COLOURS.length];
    graph.addNode(index, { x, y: extent.height - y, size: radius, label: name, color });
  }
  for (const { from, to } of edges) graph.addEdge(from, to, { size: 1, color: '#ccc' });
  for (const { a, b } of coMentions) graph.addEdge(a, b, { size: 1, color: '#ddd' });
  return graph;
}

/** All that `map.json` says, as graphology would write it: places and strengths as a layout and a count give them, not rounded. */
export function fullGraph({ nodes, edges, coMentions }: WholeGraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const random = seededRandom(5);
  const unrounded = (value: number, step: number) => value + (random() - 0.5) * step;
  for (const node of nodes) {
    const { id, name, aliases, kind, tier, region, neighbourhood, x, y, prominence, paperCount } = node;
    graph.addNode(id, {
      ...{ label: name, aliases, kind, tier, region, neighbourhood, paperCount },
      ...{ x: unrounded(x, 1 / 8), y: unrounded(y, 1 / 8), prominence: unrounded(prominence, 0.1) },
    });
  }
  const idOf = (index: number) => nodes[index]?.id ?? '';
  for (const { from, to, type, mode, paperCount } of edges)
    graph.addEdge(idOf(from), idOf(to), { type, mode, paperCount });
  for (const { a, b, paperCount, npmi } of coMentions)
    graph.addEdge(idOf(a), idOf(b), { type: 'co-mention', paperCount, npmi: unrounded(npmi, 0.01) });
  return graph;
}
