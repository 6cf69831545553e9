import { beforeAll, describe, expect, it } from 'vitest';
import { toGraph } from '../../../src/client/load-graph.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../src/domain/map-scale.ts';
import { mapDataSchema, type MapData } from '../../../src/domain/schema/site-data.ts';
import { decodeMap } from '../../../src/view/decode-map.ts';
import { buildCorpus, type Built } from './corpus-products.ts';

describe.each(['corpus', 'hostile'] as const)('map columns of the %s', (corpus) => {
  let built: Built;
  let data: MapData;
  beforeAll(async () => {
    built = await buildCorpus(corpus);
    data = mapDataSchema.parse(JSON.parse(built.files.get('map.json') ?? ''));
  });

  it('decode to the nodes of the graph, most prominent first', () => {
    const { graph, positions, communities } = built.products;
    const map = decodeMap(data);
    const expected = graph.nodes.toSorted(
      (a, b) => b.prominence - a.prominence || (a.concept.id < b.concept.id ? -1 : 1),
    );
    expect(map.nodes.map(({ id }) => id)).toEqual(expected.map(({ concept }) => concept.id));
    map.nodes.forEach((node, i) => {
      const { concept, tier, isUmbrella, prominence } = expected[i] as (typeof expected)[number];
      expect(node).toMatchObject({
        name: concept.name,
        kind: concept.kind,
        tier,
        isUmbrella,
        paperCount: concept.paperCount,
      });
      expect(Math.abs(node.prominence - prominence)).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(Math.abs(node.x - (positions.get(node.id)?.x ?? NaN))).toBeLessThanOrEqual(1 / 16 + 1e-9);
      expect(Math.abs(node.y - (positions.get(node.id)?.y ?? NaN))).toBeLessThanOrEqual(1 / 16 + 1e-9);
      expect(map.regions[node.region]?.id).toBe(communities.regionByConcept.get(node.id));
    });
  });

  it('decode to the edges of the graph', () => {
    const map = decodeMap(data);
    const decoded = map.edges.map(({ from, to, type, mode, paperCount }) =>
      [map.nodes[from]?.id, map.nodes[to]?.id, type, mode, paperCount].join(' '),
    );
    const edges = built.products.graph.edges.map((e) => [e.from, e.to, e.type, e.mode, e.paperCount].join(' '));
    expect(decoded.sort()).toEqual(edges.sort());
  });

  it('decode to the co-mentions of the graph', () => {
    const graph = toGraph(data);
    const pair = (a: string, b: string) => [a, b].sort().join(' ');
    const decoded = graph.coMentions.map(
      ({ a, b, paperCount }) => `${pair(graph.nodes[a]?.id ?? '', graph.nodes[b]?.id ?? '')} ${paperCount}`,
    );
    const expected = built.products.graph.coMentions.map(({ a, b, paperCount }) => `${pair(a, b)} ${paperCount}`);
    expect(decoded.sort()).toEqual(expected.sort());
  });

  it('decode to the rings of the land', () => {
    const map = decodeMap(data);
    for (const region of map.regions) {
      const territory = built.products.land.territories.find((t) => t.region === region.id);
      expect(region.rings).toHaveLength(territory?.rings.length ?? 0);
      region.rings.forEach((ring, i) => {
        const original = territory?.rings[i] ?? [];
        expect(ring).toHaveLength(original.length);
        ring.forEach((value, j) => expect(Math.abs(value - (original[j] ?? NaN))).toBeLessThanOrEqual(1 / 16 + 1e-9));
      });
    }
  });

  it('lie inside the frame', () => {
    const { extent, nodes } = decodeMap(data);
    expect(extent).toEqual({ width: MAP_WIDTH, height: MAP_HEIGHT });
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(extent.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(extent.height);
    }
  });
});
