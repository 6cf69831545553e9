/**
 * Borders and coasts as lines, from the owners of cells. Each line between two junctions is traced, smoothed and thinned once
 * and used by both sides, so regions that touch share their border to the last digit: no gap, no overlap.
 */
import { toStep } from '../../domain/map-scale.ts';
import type { Ring } from '../../domain/schema/graph.ts';
import { CELL, COLUMNS, ROWS, SEA, type OwnerGrid } from './grid.ts';

type Point = { x: number; y: number };
/** A line between two junctions, or a loop without any; `left` and `right` own the cells beside it. */
type Arc = { points: Point[]; left: number; right: number };

const SMOOTHING_ROUNDS = 14;
/** Farthest that a thinned line may be off, map units. */
const TOLERANCE = 0.22;
/** Right, down, left, up, as steps from corner to corner. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
const WIDTH = COLUMNS + 1;

/** @returns rings by region: outer ones and holes, to be filled by the even-odd rule; empty for a region without land */
export function traceBorders(owners: OwnerGrid, regionCount: number): readonly (readonly Ring[])[] {
  const arcs = traceArcs(owners);
  smooth(arcs);
  const thinned = arcs.map((arc) => ({ ...arc, points: thin(arc.points) }));
  return Array.from({ length: regionCount }, (_, region) => joinRings(thinned, region));
}

function ownerAt(owners: OwnerGrid, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) return SEA;
  return owners[row * COLUMNS + column] ?? SEA;
}

/** Owners on the left and right hand when going from a corner in a direction. */
function sides(owners: OwnerGrid, column: number, row: number, direction: number): readonly [number, number] {
  switch (direction) {
    case 0:
      return [ownerAt(owners, column, row - 1), ownerAt(owners, column, row)];
    case 1:
      return [ownerAt(owners, column, row), ownerAt(owners, column - 1, row)];
    case 2:
      return [ownerAt(owners, column - 1, row), ownerAt(owners, column - 1, row - 1)];
    default:
      return [ownerAt(owners, column - 1, row - 1), ownerAt(owners, column, row - 1)];
  }
}

function traceArcs(owners: OwnerGrid): Arc[] {
  const corners = WIDTH * (ROWS + 1);
  const exits = new Uint8Array(corners); // bit per direction in which a border leaves the corner
  for (let corner = 0; corner < corners; corner++) {
    const [column, row] = [corner % WIDTH, Math.floor(corner / WIDTH)];
    for (let direction = 0; direction < 4; direction++) {
      const [left, right] = sides(owners, column, row, direction);
      if (left !== right) exits[corner] = (exits[corner] ?? 0) | (1 << direction);
    }
  }
  const isUsed = new Uint8Array(corners); // bit per direction already walked
  const arcs: Arc[] = [];
  const junctions = new Map<number, Point>();
  const walkFrom = (corner: number): void => {
    for (let direction = 0; direction < 4; direction++) {
      const bit = 1 << direction;
      if (((exits[corner] ?? 0) & bit) === 0 || ((isUsed[corner] ?? 0) & bit) !== 0) continue;
      arcs.push(walk(owners, exits, isUsed, junctions, corner, direction));
    }
  };
  for (let corner = 0; corner < corners; corner++) if (isJunction(exits[corner] ?? 0)) walkFrom(corner);
  for (let corner = 0; corner < corners; corner++) walkFrom(corner);
  return arcs;
}

function isJunction(exits: number): boolean {
  return exits === 7 || exits === 11 || exits === 13 || exits === 14 || exits === 15;
}

/** Follows a border until a junction, or until it closes; marks both directions of every step as walked. */
function walk(
  owners: OwnerGrid,
  exits: Uint8Array,
  isUsed: Uint8Array,
  junctions: Map<number, Point>,
  start: number,
  firstDirection: number,
): Arc {
  const [left, right] = sides(owners, start % WIDTH, Math.floor(start / WIDTH), firstDirection);
  const points = [cornerPoint(start, exits, junctions)];
  let corner = start;
  let direction = firstDirection;
  for (;;) {
    const [dx, dy] = STEPS[direction] ?? [0, 0];
    isUsed[corner] = (isUsed[corner] ?? 0) | (1 << direction);
    corner += dx + dy * WIDTH;
    const back = (direction + 2) % 4;
    isUsed[corner] = (isUsed[corner] ?? 0) | (1 << back);
    const open = exits[corner] ?? 0;
    if (corner === start && !isJunction(open)) {
      points.push(points[0] as Point); // closed: the same object at both ends
      return { points, left, right };
    }
    points.push(cornerPoint(corner, exits, junctions));
    if (isJunction(open)) return { points, left, right };
    const onward = open & ~(1 << back);
    direction = [0, 1, 2, 3].find((candidate) => (onward & (1 << candidate)) !== 0) ?? back;
  }
}

/** Junctions are one object for all lines that meet there, so that they move together. */
function cornerPoint(corner: number, exits: Uint8Array, junctions: Map<number, Point>): Point {
  const known = junctions.get(corner);
  if (known !== undefined) return known;
  const point = { x: (corner % WIDTH) * CELL, y: Math.floor(corner / WIDTH) * CELL };
  if (isJunction(exits[corner] ?? 0)) junctions.set(corner, point);
  return point;
}

/** Every point moves half way to the mean of its neighbours on all lines through it, again and again. */
function smooth(arcs: readonly Arc[]): void {
  const neighbours = new Map<Point, Point[]>();
  const meet = (a: Point, b: Point): void => {
    const known = neighbours.get(a);
    if (known === undefined) neighbours.set(a, [b]);
    else known.push(b);
  };
  for (const { points } of arcs) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      meet(a, b);
      meet(b, a);
    }
  }
  const all = [...neighbours].map(([point, around]) => ({ point, around, x: 0, y: 0 }));
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    for (const entry of all) {
      const { point, around } = entry;
      entry.x = 0.5 * point.x + (0.5 * around.reduce((sum, { x }) => sum + x, 0)) / around.length;
      entry.y = 0.5 * point.y + (0.5 * around.reduce((sum, { y }) => sum + y, 0)) / around.length;
    }
    for (const { point, x, y } of all) Object.assign(point, { x, y });
  }
}

/** Leaves out points that lie within the tolerance of the line between those kept; ends stay. @see Douglas & Peucker (1973) */
function thin(points: readonly Point[]): Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const isLoop = points[0] === points.at(-1);
  const middle = Math.floor(points.length / 2);
  const spans: [number, number][] = isLoop
    ? [
        [0, middle],
        [middle, points.length - 1],
      ]
    : [[0, points.length - 1]];
  if (isLoop) keep[middle] = 1;
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestFromChord(points, from, to);
    if (farthest === undefined) continue;
    keep[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

function farthestFromChord(points: readonly Point[], from: number, to: number): number | undefined {
  const [a, b] = [points[from] as Point, points[to] as Point];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  let farthest: number | undefined;
  let greatest = TOLERANCE;
  for (let i = from + 1; i < to; i++) {
    const { x, y } = points[i] as Point;
    const off = length === 0 ? Math.hypot(x - a.x, y - a.y) : Math.abs(dx * (y - a.y) - dy * (x - a.x)) / length;
    if (off <= greatest) continue;
    greatest = off;
    farthest = i;
  }
  return farthest;
}

/** Lines with the region on their left, joined end to start until they close. */
function joinRings(arcs: readonly Arc[], region: number): readonly Ring[] {
  const lines = arcs.flatMap(({ points, left, right }) => {
    if (left === region) return [points];
    return right === region ? [points.toReversed()] : [];
  });
  const byStart = new Map<Point, Point[][]>();
  for (const line of lines) byStart.set(line[0] as Point, [...(byStart.get(line[0] as Point) ?? []), line]);
  const rings: Ring[] = [];
  const isJoined = new Set<Point[]>();
  for (const line of lines) {
    if (isJoined.has(line)) continue;
    const ring: Point[] = [];
    for (let next: Point[] | undefined = line; next !== undefined;) {
      isJoined.add(next);
      ring.push(...next.slice(0, -1));
      const end: Point = next.at(-1) as Point;
      next = (byStart.get(end) ?? []).find((candidate) => !isJoined.has(candidate));
      if (end === line[0]) break;
    }
    rings.push(ring.flatMap(({ x, y }) => [toStep(x), toStep(y)]));
  }
  return rings;
}
