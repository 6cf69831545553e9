/** The whole map as exports are written from: every concept, what is stated between any two, and who is named together. */
import { decodeCoMentions, decodeMap, type AtlasMap, type AtlasNode, type WholeMap } from '../../view/decode-map.ts';
import type { ExportEdge, ExportNode, ViewContent } from '../../view/export/content.ts';
import { regionColours, THEMES } from '../../view/tokens.ts';
import { settledMap } from '../settled-map.ts';
import { siteSource } from './site-source.ts';

/** Concepts by prominence; relations, then pairs named together, each in the order of the map's data. Worked out at each call: it is large. */
export function wholeMap(): ViewContent {
  const data = settledMap();
  const map = decodeMap(data);
  const idOf = (row: number) => map.nodes[row]?.id ?? '';
  const relationCounts = countRelations(map);
  const stated = map.edges.map(({ from, to, ...edge }): ExportEdge => ({ from: idOf(from), to: idOf(to), ...edge }));
  const together = decodeCoMentions(data).map(({ a, b, paperCount }): ExportEdge => ({
    from: idOf(a),
    to: idOf(b),
    type: 'co-mention',
    paperCount,
  }));
  return {
    source: siteSource(),
    nodes: map.nodes.map((node, row) => toNode(map, node, relationCounts[row] ?? 0)),
    edges: [...stated, ...together],
  };
}

function toNode({ regions }: AtlasMap, node: AtlasNode, relationCount: number): ExportNode {
  const { id, name, kind, x, y, radius, paperCount } = node;
  const region = regions[node.region];
  const colour = regionColours(THEMES.light, region?.hue ?? -1, region?.step ?? 0).ink;
  return { id, name, kind, region: region?.name ?? '', colour, x, y, radius, relationCount, paperCount };
}

function countRelations({ nodes, edges }: WholeMap): readonly number[] {
  const counts = nodes.map(() => 0);
  for (const { from, to } of edges) for (const row of new Set([from, to])) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}
