import { describe, expect, it } from 'vitest';
import { colourDifference, DEFICIENCIES } from '../../../src/domain/colour.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../src/domain/map-scale.ts';
import { regionPalette, THEME_NAMES } from '../../../src/domain/palette.ts';
import type { Ring, Territory } from '../../../src/domain/schema/graph.ts';
import { detectCommunities } from '../../../src/pipeline/communities/detect-communities.ts';
import { surveyLand } from '../../../src/pipeline/land/survey-land.ts';
import { placeNodes } from '../../../src/pipeline/positions/place-nodes.ts';
import { landFinder } from '../../../src/view/land-at.ts';
import { inventGraph } from '../invented-graph.ts';

const graph = inventGraph(11, 26);
const communities = detectCommunities(graph, { resolution: 1, seed: 1 });
const positions = placeNodes(graph, communities);
const land = surveyLand(graph, communities, positions, { seed: 1 });
const names = { id: '', name: '', label: { x: 0, y: 0, width: 0 } };
const landAt = landFinder(land.territories.map((territory) => ({ ...names, ...territory })));

describe('surveyLand', () => {
  it('gives every region land, closed rings of whole eighths', () => {
    expect(land.territories.map(({ region }) => region)).toEqual(communities.regions.map(({ id }) => id));
    for (const { rings } of land.territories) {
      expect(rings.length).toBeGreaterThan(0);
      for (const value of rings.flat()) expect(value * 8).toBe(Math.round(value * 8));
    }
  });

  it('puts every drawn dot on the land of its own region', () => {
    for (const { concept, tier } of graph.nodes) {
      const { x, y } = positions.get(concept.id) ?? { x: 0, y: 0 };
      if (tier === 'rest') continue;
      const region = communities.regions.findIndex(({ id }) => id === communities.regionByConcept.get(concept.id));
      expect(landAt(x, y), concept.id).toBe(region);
    }
  });

  it('draws a border between two regions once: both have the very same points', () => {
    const shared = pairsOf(land.territories).map(([a, b]) => sharedPoints(a, b));
    expect(Math.max(...shared)).toBeGreaterThan(8);
  });

  it('leaves no gap along a border within land', () => {
    const inland = land.territories
      .flatMap(({ rings }) => rings.flatMap(pointsOf))
      .filter((point) => ownersAround(point, 7).every((owner) => owner >= 0));
    expect(inland.length).toBeGreaterThan(20);
    expect(inland.filter((point) => ownersAround(point, 1).includes(-1))).toEqual([]);
  });

  it('gives regions that touch colours that differ in every vision and theme', () => {
    for (const [a, b] of pairsOf(land.territories).filter(([one, other]) => areNear(one, other))) {
      expect(leastDifference(a, b), `${a.region} beside ${b.region}`).toBeGreaterThanOrEqual(0.06);
    }
  });

  it('writes names on their own land, neighbourhoods too', () => {
    land.territories.forEach(({ label }, region) => expect(landAt(label.x, label.y)).toBe(region));
    for (const { neighbourhood, x, y } of land.neighbourhoodLabels) {
      const { parent } = communities.neighbourhoods.find(({ id }) => id === neighbourhood) ?? {};
      expect(communities.regions[landAt(x, y)]?.id).toBe(parent);
    }
  });

  it('keeps the corner of the legend and the frame clear of land', () => {
    for (const [x, y] of land.territories.flatMap(({ rings }) => rings.flatMap(pointsOf))) {
      expect(x < 250 && y > MAP_HEIGHT - 250).toBe(false);
      expect(x > 0 && y > 0 && x < MAP_WIDTH && y < MAP_HEIGHT).toBe(true);
    }
  });

  it('draws three lines in the sea, none on land', () => {
    expect(land.waterLines).toHaveLength(3);
    for (const [x, y] of land.waterLines.flat().flatMap(pointsOf)) expect(landAt(x, y)).toBe(-1);
  });

  it('surveys the same land twice', () => {
    expect(surveyLand(graph, communities, positions, { seed: 1 })).toEqual(land);
  });

  it('refuses a concept without a place', () => {
    expect(() => surveyLand(graph, communities, new Map(), { seed: 1 })).toThrow(/has no place/);
  });

  it('finds no land where there is nothing', () => {
    const empty = { nodes: [], edges: [], coMentions: [] };
    const none = surveyLand(empty, detectCommunities(empty, { resolution: 1, seed: 1 }), new Map(), { seed: 1 });
    expect(none.territories).toEqual([]);
    expect(none.waterLines.flat()).toEqual([]);
  });
});

type Point = readonly [number, number];

function pointsOf(ring: Ring): readonly Point[] {
  return ring.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, ring[i + 1] ?? 0]] : []));
}

function pairsOf(territories: readonly Territory[]): readonly (readonly [Territory, Territory])[] {
  return territories.flatMap((a, i) => territories.slice(i + 1).map((b) => [a, b] as const));
}

function sharedPoints(a: Territory, b: Territory): number {
  const known = new Set(a.rings.flatMap(pointsOf).map(String));
  return b.rings.flatMap(pointsOf).filter((point) => known.has(String(point))).length;
}

/** Who owns the land in eight directions, -1 for sea. */
function ownersAround([x, y]: Point, distance: number): readonly number[] {
  return Array.from({ length: 8 }, (_, i) => {
    const angleRad = (i * Math.PI) / 4 + 0.1;
    return landAt(x + distance * Math.cos(angleRad), y + distance * Math.sin(angleRad));
  });
}

function areNear(a: Territory, b: Territory): boolean {
  const points = b.rings.flatMap(pointsOf);
  return a.rings
    .flatMap(pointsOf)
    .some(([x, y]) => points.some((point) => Math.hypot(point[0] - x, point[1] - y) < 10));
}

function leastDifference(a: Territory, b: Territory): number {
  const seen = THEME_NAMES.flatMap((theme) => {
    const palette = regionPalette(theme);
    const tint = ({ hue, step }: Territory): string => palette[hue]?.[step]?.tint ?? '';
    return [undefined, ...DEFICIENCIES].map((vision) => colourDifference(tint(a), tint(b), vision));
  });
  return Math.min(...seen);
}
