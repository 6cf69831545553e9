import { describe, expect, it } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH, SPECK_RADIUS, toRadius } from '../../../src/domain/map-scale.ts';
import type { Communities, ConceptGraph, Positions } from '../../../src/domain/schema/graph.ts';
import { detectCommunities } from '../../../src/pipeline/communities/detect-communities.ts';
import { placeNodes } from '../../../src/pipeline/positions/place-nodes.ts';
import { inventConcept, inventGraph, inventNode } from '../invented-graph.ts';

const graph = inventGraph(9, 30);
const communities = detectCommunities(graph, { resolution: 1, seed: 1 });
const positions = placeNodes(graph, communities);

describe('placeNodes', () => {
  it('gives every concept a place within the frame, in eighths of a unit', () => {
    expect([...positions.keys()].toSorted()).toEqual(graph.nodes.map(({ concept }) => concept.id));
    for (const { x, y } of positions.values()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(MAP_WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(MAP_HEIGHT);
      expect(x * 8).toBe(Math.round(x * 8));
    }
  });

  it('keeps the corner of the legend free', () => {
    for (const { x, y } of positions.values()) expect(x < 260 && y > MAP_HEIGHT - 260).toBe(false);
  });

  it('lets no two dots overlap', () => {
    expect(overlaps(graph, positions)).toEqual([]);
  });

  it('keeps regions apart: of the five dots nearest to one, nearly all are of its region', () => {
    expect(purity(graph, communities, positions)).toBeGreaterThan(0.8);
  });

  it('places what builds on a concept nearer to it than chance would', () => {
    const distance = (a: string, b: string): number => {
      const [p, q] = [positions.get(a), positions.get(b)];
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
    };
    const tied = graph.edges.map(({ from, to }) => distance(from, to));
    const all = graph.nodes.map(({ concept }, i) => distance(concept.id, graph.nodes.at(-1 - i)?.concept.id ?? ''));
    expect(mean(tied)).toBeLessThan(0.5 * mean(all));
  });

  it('gives the same places for the same graph', () => {
    expect([...placeNodes(graph, communities)]).toEqual([...positions]);
  });
});

describe('placeNodes, at the edges', () => {
  it('places nothing for an empty graph', () => {
    const empty = { nodes: [], edges: [], coMentions: [] };
    expect(placeNodes(empty, detectCommunities(empty, { resolution: 1, seed: 1 })).size).toBe(0);
  });

  it('places a single concept, and one that is never drawn', () => {
    const nodes = [
      inventNode({ concept: inventConcept({ id: 'anvil' }) }),
      inventNode({ concept: inventConcept({ id: 'bellows', paperCount: 1 }), tier: 'rest' as const }),
    ];
    const few = { nodes, edges: [], coMentions: [] };
    const places = placeNodes(few, detectCommunities(few, { resolution: 1, seed: 1 }));
    expect(places.size).toBe(2);
    for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('keeps its promises for many dots', () => {
    const large = inventGraph(10, 92);
    const found = detectCommunities(large, { resolution: 1, seed: 1 });
    expect(overlaps(large, placeNodes(large, found))).toEqual([]);
  });
});

function overlaps(of: ConceptGraph, places: Positions): readonly string[] {
  const most = Math.max(...of.nodes.map(({ prominence }) => prominence));
  const dots = of.nodes.flatMap(({ concept, tier, prominence }) => {
    const place = places.get(concept.id);
    const radius = tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, most);
    return place === undefined || (tier === 'rest' && of.nodes.length > 900)
      ? []
      : [{ ...place, radius, id: concept.id }];
  });
  return dots.flatMap((a, i) =>
    dots
      .slice(i + 1)
      .flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius ? [`${a.id} ${b.id}`] : [])),
  );
}

/** Share of the five nearest dots that lie in the same region, over all dots. */
function purity(of: ConceptGraph, { regionByConcept }: Communities, places: Positions): number {
  const dots = of.nodes.flatMap(({ concept: { id } }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ ...place, region: regionByConcept.get(id) }];
  });
  const shares = dots.map((dot) => {
    const away = (other: { x: number; y: number }): number => Math.hypot(other.x - dot.x, other.y - dot.y);
    const nearest = dots.toSorted((a, b) => away(a) - away(b)).slice(1, 6);
    return nearest.filter(({ region }) => region === dot.region).length / 5;
  });
  return mean(shares);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
