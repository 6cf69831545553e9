/** Places for concepts that are drawn only when someone looks for them: the free spot nearest to what they belong with. */
import { MAP_HEIGHT, MAP_WIDTH } from '../../domain/map-scale.ts';
import type { ConceptGraph } from '../../domain/schema/graph.ts';
import type { Body } from './bodies.ts';
import { isInFrame } from './frame.ts';

const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));
/** Between the edges of two dots where there is room; less where there is none. */
const LEAST_GAP = 0.5;
const GAPS = [5, 2, LEAST_GAP];
const TRIES = 240;
const STEP = 4.2;

type Anchor = Readonly<{ x: number; y: number; radius: number }>;
/** Where nothing of the region lies. */
const NOWHERE: Anchor = { x: 800, y: 500, radius: 0 };
/** Spots around an anchor by number: 1 where not even a body of this radius fits. */
type Tried = { radius: number; taken: Uint8Array };

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
    const tried = triedAt.get(anchor) ?? { radius: 0, taken: new Uint8Array(TRIES) };
    triedAt.set(anchor, tried);
    const isFree = placeBeside(body, anchor, taken, tried);
    if (isFree || anchor.radius < body.radius) taken.add(body); // else it keeps nothing out that its anchor does not
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
 * no later walk looks there again.
 * @returns false where there is none; then it lies on the anchor
 */
function placeBeside(body: Body, anchor: Anchor, dots: TakenSpots, tried: Tried): boolean {
  if (body.radius < tried.radius) tried.taken.fill(0);
  tried.radius = body.radius;
  const start = ((anchor.radius + 8) / STEP) ** 2;
  for (const gap of GAPS) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      if (tried.taken[attempt] === 1) continue;
      const distance = STEP * Math.sqrt(start + attempt);
      const angleRad = attempt * GOLDEN_ANGLE_RAD;
      const x = anchor.x + distance * Math.cos(angleRad);
      const y = anchor.y + distance * Math.sin(angleRad);
      if (!isInFrame(x, y) || dots.look(x, y, body, LEAST_GAP) === 'taken') tried.taken[attempt] = 1;
      else if (dots.look(x, y, body, gap) === 'free') {
        Object.assign(body, { x, y });
        return true;
      }
    }
  }
  Object.assign(body, { x: anchor.x, y: anchor.y });
  return false;
}

/** A dot farther away says nothing of whose land it is, map units. */
const NEAR = 32;
/** Side of a cell of the search grid: about two small dots. */
const CELL = 8;
/** Cells around the map, so that every ring around a dot lies on the grid. */
const EDGE = NEAR / CELL;
const COLUMNS = Math.ceil(MAP_WIDTH / CELL) + 2 * EDGE;
const ROWS = Math.ceil(MAP_HEIGHT / CELL) + 2 * EDGE;

/** Cells by their distance from the middle one: ring by ring, as far as a near dot may lie. */
const RINGS = Array.from({ length: NEAR / CELL + 1 }, (_, ring): readonly number[] => {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, i) => i - ring);
  const cells = steps.flatMap((column) => steps.map((row) => ({ column, row })));
  const onEdge = cells.filter(({ column, row }) => Math.max(Math.abs(column), Math.abs(row)) === ring);
  return onEdge.map(({ column, row }) => column * ROWS + row);
});

/** Dots by cell of a grid, to ask what is near a point. */
class TakenSpots {
  readonly #cells: (Body[] | undefined)[] = new Array<Body[] | undefined>(COLUMNS * ROWS).fill(undefined);
  #largest = 0;

  constructor(bodies: readonly Body[]) {
    for (const body of bodies) this.add(body);
  }

  add(body: Body): void {
    (this.#cells[cellAt(body.x, body.y)] ??= []).push(body);
    this.#largest = Math.max(this.#largest, body.radius);
  }

  /** Taken: a dot is within the gap; foreign: the nearest dot belongs to another region, or none is near. Looks no farther outward than it must. */
  look(x: number, y: number, { radius, region }: Body, gap: number): 'free' | 'taken' | 'foreign' {
    let nearest = NEAR ** 2;
    let isOwn = false;
    const middle = cellAt(x, y);
    for (const [ring, offsets] of RINGS.entries()) {
      for (const offset of offsets) {
        for (const other of this.#cells[middle + offset] ?? []) {
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

/** Outside of the map: the nearest one. */
function cellAt(x: number, y: number): number {
  const column = Math.min(COLUMNS - EDGE - 1, Math.max(EDGE, Math.floor(x / CELL) + EDGE));
  const row = Math.min(ROWS - EDGE - 1, Math.max(EDGE, Math.floor(y / CELL) + EDGE));
  return column * ROWS + row;
}
