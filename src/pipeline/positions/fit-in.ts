/** Places for concepts that are drawn only when someone looks for them: the free spot nearest to what they belong with. */
import type { ConceptGraph } from '../../domain/schema/graph.ts';
import type { Body } from './bodies.ts';
import { isInFrame } from './frame.ts';

const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));
/** Between the edges of two dots where there is room; less where there is none. */
const GAPS = [5, 2, 0.5];
const TRIES = 240;
const STEP = 4.2;

type Anchor = Readonly<{ x: number; y: number; radius: number }>;
/** Where nothing of the region lies. */
const NOWHERE: Anchor = { x: 800, y: 500, radius: 0 };
/** For each of `GAPS` the number of the first spot around an anchor that was not taken, for a body of this radius. */
type Tried = { radius: number; firsts: number[] };

/** Gives each late body a spot beside its strongest neighbour in its own region, else beside the region's most prominent. */
export function fitIn(late: readonly Body[], placed: readonly Body[], graph: ConceptGraph): void {
  const taken = new TakenSpots(placed);
  const byId = new Map(placed.map((body) => [body.id, body]));
  const neighbours = neighboursById(graph);
  const first = new Map<number, Body>();
  for (const body of placed) if (!first.has(body.region)) first.set(body.region, body);
  const triedAt = new Map<Anchor, Tried>();
  for (const body of late) {
    const anchor =
      (neighbours.get(body.id) ?? []).map((id) => byId.get(id)).find((near) => near?.region === body.region) ??
      first.get(body.region) ??
      NOWHERE;
    const tried = triedAt.get(anchor) ?? { radius: 0, firsts: GAPS.map(() => 0) };
    triedAt.set(anchor, tried);
    placeBeside(body, anchor, taken, tried);
    taken.add(body);
    byId.set(body.id, body);
    if (!first.has(body.region)) first.set(body.region, body);
  }
}

/** Ids that a concept is tied to, strongest first. */
function neighboursById({ nodes, edges }: ConceptGraph): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const others = ties.get(id);
    if (others === undefined) ties.set(id, [other]);
    else others.push(other);
  };
  for (const { from, to, mode } of edges) {
    if (mode === 'others') continue;
    add(from, to);
    add(to, from);
  }
  for (const { concept, companions = [] } of nodes) for (const other of companions) add(concept.id, other);
  return ties;
}

/**
 * Walks outward on a sunflower until a spot is free whose nearest dots are of the same region. What is taken stays taken, for what is as large:
 * each walk starts where the one before met the first spot that was not.
 */
function placeBeside(body: Body, anchor: Anchor, taken: TakenSpots, tried: Tried): void {
  if (body.radius < tried.radius) tried.firsts.fill(0);
  tried.radius = body.radius;
  const start = ((anchor.radius + 8) / STEP) ** 2;
  for (const [i, gap] of GAPS.entries()) {
    for (let attempt = tried.firsts[i] ?? 0; attempt < TRIES; attempt++) {
      const distance = STEP * Math.sqrt(start + attempt);
      const angleRad = attempt * GOLDEN_ANGLE_RAD;
      const x = anchor.x + distance * Math.cos(angleRad);
      const y = anchor.y + distance * Math.sin(angleRad);
      const state = isInFrame(x, y) ? taken.look(x, y, body, gap) : 'taken';
      if (state === 'free') {
        Object.assign(body, { x, y });
        return;
      }
      if (state === 'taken' && tried.firsts[i] === attempt) tried.firsts[i] = attempt + 1;
    }
  }
  body.x = anchor.x;
  body.y = anchor.y;
}

/** A dot farther away says nothing of whose land it is, map units. */
const NEAR = 32;
/** Side of a cell of the search grid: about two small dots. */
const CELL = 8;
const ROW = 100_003; // cells of a row: more than any map has

/** Cells by their distance from the middle one: ring by ring, as far as a near dot may lie. */
const RINGS = Array.from({ length: NEAR / CELL + 1 }, (_, ring): readonly number[] => {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, i) => i - ring);
  const cells = steps.flatMap((column) => steps.map((row) => ({ column, row })));
  const onEdge = cells.filter(({ column, row }) => Math.max(Math.abs(column), Math.abs(row)) === ring);
  return onEdge.map(({ column, row }) => column * ROW + row);
});

/** Dots by cell of a grid, to ask what is near a point. */
class TakenSpots {
  readonly #cells = new Map<number, Body[]>();
  #largest = 0;

  constructor(bodies: readonly Body[]) {
    for (const body of bodies) this.add(body);
  }

  add(body: Body): void {
    const key = keyOf(body.x, body.y);
    const inside = this.#cells.get(key);
    if (inside === undefined) this.#cells.set(key, [body]);
    else inside.push(body);
    this.#largest = Math.max(this.#largest, body.radius);
  }

  /** Taken: a dot is within the gap; foreign: the nearest dot belongs to another region, or none is near. Looks no farther outward than it must. */
  look(x: number, y: number, { radius, region }: Body, gap: number): 'free' | 'taken' | 'foreign' {
    let nearest = NEAR ** 2;
    let isOwn = false;
    const middle = keyOf(x, y);
    for (const [ring, offsets] of RINGS.entries()) {
      for (const offset of offsets) {
        for (const other of this.#cells.get(middle + offset) ?? []) {
          const distance = (other.x - x) ** 2 + (other.y - y) ** 2;
          if (distance < (other.radius + radius + gap) ** 2) return 'taken';
          if (distance >= nearest) continue;
          nearest = distance;
          isOwn = other.region === region;
        }
      }
      const seen = ring * CELL; // all dots within this distance were looked at
      if (nearest <= seen ** 2 && this.#largest + radius + gap <= seen) break;
    }
    return isOwn ? 'free' : 'foreign';
  }
}

function keyOf(x: number, y: number): number {
  return Math.floor(x / CELL) * ROW + Math.floor(y / CELL);
}
