/**
 * Names beside their dots without overlap: by order of importance, each on the cheapest of sixteen places around its dot.
 * Pure; works on boxes in CSS px. A grid answers what a box would touch, so the cost grows with the names, not their square.
 */
import type { Box, Point } from './camera.ts';

/** A name that wants a place. Order of the list is order of importance. */
export type NameWish = Readonly<{
  key: string;
  at: Point;
  /** px from the centre to the outline of its dot. */
  reach: number;
  width: number;
  height: number;
  /** Where it was before: taken again unless something better has come free. */
  before?: Side;
  /** Placed whatever it costs, though never over another name. */
  must?: boolean;
}>;

/** Direction from the dot and gap to it. */
export type Side = Readonly<{ way: number; gap: number }>;
/** Middle of the text's left end, relative to the dot's centre. */
export type Place = Readonly<{ key: string; side: Side; dx: number; dy: number }>;

export type Ground = Readonly<{
  frame: Box;
  /** Names of regions, panels: nothing is placed on them. */
  taken: readonly Box[];
  /** All dots in view; radius px. */
  dots: readonly Readonly<{ x: number; y: number; radius: number; isLabelled: boolean }>[];
  /** How many thirds of a text leave its own land, 0 to 3. */
  strayThirds: (wish: NameWish, box: Box) => number;
}>;

/** Right, left, the corners, above, below: in this order of liking. */
const WAYS: readonly (readonly [number, number, number])[] = [
  [1, 0, 0],
  [-1, 0, 0.8],
  [1, -1, 1.6],
  [-1, -1, 1.8],
  [1, 1, 1.7],
  [-1, 1, 1.9],
  [0, -1, 2.6],
  [0, 1, 2.4],
];
const GAPS = [4, 11];
const COST = { largeDot: 40, nearLabelled: 15, smallDot: 3, strayThird: 4.5, farGap: 2.5, limit: 11, keep: 3 };
const LARGE_RADIUS = 4;
const LABELLED_DISTANCE = 14;
const AIR = 2; // px kept free around a name

/** @returns a place for each name that found one, in the order of the wishes */
export function placeNames(wishes: readonly NameWish[], ground: Ground): readonly Place[] {
  const names = new BoxGrid();
  const dots = new BoxGrid();
  for (const box of ground.taken) names.add(box, -1);
  ground.dots.forEach((dot, i) => dots.add(around(dot, dot.radius), i));
  const places: Place[] = [];
  for (const wish of wishes) {
    const best = cheapest(wish, ground, names, dots);
    if (!best) continue;
    names.add(best.box, places.length);
    places.push({ key: wish.key, side: best.side, ...offset(wish, best.side) });
  }
  return places;
}

type Offer = Readonly<{ side: Side; box: Box; cost: number }>;

function cheapest(wish: NameWish, ground: Ground, names: BoxGrid, dots: BoxGrid): Offer | undefined {
  let best: Offer | undefined;
  for (const gap of GAPS) {
    for (let way = 0; way < WAYS.length; way += 1) {
      const side = { way, gap };
      const box = boxOf(wish, side);
      if (!isInside(box, ground.frame) || names.touching(box).length > 0) continue;
      const cost = costOf(wish, side, box, ground, dots);
      if ((cost <= COST.limit || wish.must) && cost < (best?.cost ?? Infinity)) best = { side, box, cost };
    }
  }
  return best;
}

function costOf(wish: NameWish, side: Side, box: Box, ground: Ground, dots: BoxGrid): number {
  let cost = (WAYS[side.way]?.[2] ?? 0) + (side.gap > 4 ? COST.farGap : 0);
  if (wish.before?.way === side.way && wish.before.gap === side.gap) cost -= COST.keep;
  cost += COST.strayThird * ground.strayThirds(wish, box);
  for (const index of dots.touching(grow(box, LABELLED_DISTANCE - 4))) {
    const dot = ground.dots[index];
    if (!dot || (dot.x === wish.at.x && dot.y === wish.at.y)) continue;
    const distance = distanceTo(box, dot) - dot.radius;
    if (distance < 0.5) cost += dot.radius >= LARGE_RADIUS ? COST.largeDot : COST.smallDot;
    else if (dot.isLabelled && distance < LABELLED_DISTANCE - 8) cost += COST.nearLabelled / 3;
  }
  return cost;
}

/** Where a text stands for a side: its left end, middle of its height. */
export function offset(
  wish: Pick<NameWish, 'reach' | 'width' | 'height'>,
  { way, gap }: Side,
): Readonly<{ dx: number; dy: number }> {
  const [horizontal = 1, vertical = 0] = WAYS[way] ?? [];
  const isCorner = horizontal !== 0 && vertical !== 0;
  const away = isCorner ? (wish.reach + gap) * 0.72 : wish.reach + gap;
  const dx = horizontal === 0 ? -wish.width / 2 : horizontal > 0 ? away : -away - wish.width;
  return { dx, dy: vertical * (isCorner ? away * 0.8 + wish.height * 0.3 : away + wish.height * 0.42) };
}

function boxOf(wish: NameWish, side: Side): Box {
  const { dx, dy } = offset(wish, side);
  const [left, middle] = [wish.at.x + dx, wish.at.y + dy];
  const half = wish.height * 0.42;
  return { left: left - AIR, right: left + wish.width + AIR, top: middle - half - AIR, bottom: middle + half + AIR };
}

/** Boxes by the cells that they touch. */
class BoxGrid {
  readonly #cells = new Map<number, number[]>();
  readonly #boxes: Box[] = [];
  readonly #values: number[] = [];

  add(box: Box, value: number): void {
    const index = this.#boxes.push(box) - 1;
    this.#values.push(value);
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(index);
      else this.#cells.set(cell, [index]);
    }
  }

  /** Values of the boxes that a box overlaps, each once. */
  touching(box: Box): readonly number[] {
    const found = new Set<number>();
    for (const cell of cellsOf(box)) {
      for (const index of this.#cells.get(cell) ?? []) {
        const other = this.#boxes[index];
        if (other && overlaps(box, other)) found.add(index);
      }
    }
    return Array.from(found, (index) => this.#values[index] ?? -1);
  }
}

const CELL = 48;

function* cellsOf(box: Box): Generator<number> {
  for (let row = Math.floor(box.top / CELL); row <= box.bottom / CELL; row += 1) {
    for (let column = Math.floor(box.left / CELL); column <= box.right / CELL; column += 1) yield row * 4096 + column;
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}

function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
