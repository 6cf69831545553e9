/** Members of one region inside its disc: ForceAtlas2 from a sunflower, then spread so that the disc is filled evenly. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Body, Tie } from './bodies.ts';
import type { Disc } from './region-discs.ts';

const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));
/** Exact repulsion costs the square of the members. */
const BARNES_HUT_FROM = 400;
/** How much even filling counts against the distances that the forces found. */
const EVENNESS = 0.65;

/** Moves the bodies of one region into their disc. */
export function arrangeRegion(
  bodies: readonly Body[],
  placed: readonly Body[],
  ties: readonly Tie[],
  disc: Disc,
  iterations: number,
): void {
  const region = bodies[0]?.region;
  if (region === undefined) return;
  const graph = new Graph({ type: 'undirected' });
  bodies.forEach(({ id }, rank) => {
    const distance = Math.sqrt(rank + 0.5);
    const angleRad = rank * GOLDEN_ANGLE_RAD;
    graph.addNode(id, { x: distance * Math.cos(angleRad), y: distance * Math.sin(angleRad) });
  });
  for (const { source, target, weight } of ties) {
    const [a, b] = [placed[source], placed[target]];
    if (a?.region === region && b?.region === region) graph.addEdge(a.id, b.id, { weight });
  }
  const settings = {
    ...forceAtlas2.inferSettings(bodies.length),
    gravity: 1.2,
    scalingRatio: 4,
    strongGravityMode: false,
    edgeWeightInfluence: 0.7,
    barnesHutOptimize: bodies.length >= BARNES_HUT_FROM,
  };
  spread(bodies, forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' }), disc);
}

/** Angles stay; distances from the middle become, in part, those of an evenly filled disc. */
function spread(bodies: readonly Body[], found: Readonly<Record<string, { x: number; y: number }>>, disc: Disc): void {
  const points = bodies.map((body) => ({ body, x: found[body.id]?.x ?? 0, y: found[body.id]?.y ?? 0 }));
  const middleX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const middleY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const polar = points
    .map(({ body, x, y }) => ({
      body,
      distance: Math.hypot(x - middleX, y - middleY),
      angleRad: Math.atan2(y - middleY, x - middleX),
    }))
    .sort((a, b) => a.distance - b.distance || (a.body.id < b.body.id ? -1 : 1));
  const farthest = Math.log1p(polar.at(-1)?.distance ?? 0) || 1;
  polar.forEach(({ body, distance, angleRad }, rank) => {
    const even = Math.sqrt((rank + 0.5) / polar.length);
    const asFound = Math.log1p(distance) / farthest;
    const share = EVENNESS * even + (1 - EVENNESS) * asFound;
    body.x = disc.x + disc.radius * share * Math.cos(angleRad);
    body.y = disc.y + disc.radius * share * Math.sin(angleRad);
  });
}
