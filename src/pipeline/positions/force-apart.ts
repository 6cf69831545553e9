/**
 * Keeps circles from overlapping, with the very numbers of d3's `forceCollide` in less time: the tree in which near circles are found is
 * laid out in columns, so that a walk over it makes no objects.
 */
import type { Force } from 'd3';

type Circle = { x: number; y: number; vx: number; vy: number; reach: number };

/**
 * @param strength  share of an overlap that one pass takes away, 0 to 1
 * @param passes    in each round of the simulation
 * @returns a force on bodies that are circles with the radius `reach`
 */
export function forceApart(strength: number, passes: number): Force<Circle, undefined> {
  let circles: readonly Circle[] = [];
  let random = (): number => 0;
  const push = (): void => {
    const columns = toColumns(circles);
    for (let pass = 0; pass < passes; pass++) pushApart(columns, strength, random);
    circles.forEach((circle, i) => {
      circle.vx = at(columns.vx, i);
      circle.vy = at(columns.vy, i);
    });
  };
  const initialize = (given: Circle[], chance: () => number): void => {
    [circles, random] = [given, chance];
  };
  return Object.assign(push, { initialize });
}

type Columns = Readonly<Record<keyof Circle, Float64Array>>;

function toColumns(circles: readonly Circle[]): Columns {
  const column = (key: keyof Circle): Float64Array => Float64Array.from(circles, (circle) => circle[key]);
  return { x: column('x'), y: column('y'), vx: column('vx'), vy: column('vy'), reach: column('reach') };
}

/** Takes each two circles once that overlap where they are going, and turns both aside; the larger one gives way less. */
function pushApart({ x, y, vx, vy, reach }: Columns, strength: number, random: () => number): void {
  const tree = new Tree(
    x.map((value, i) => value + at(vx, i)),
    y.map((value, i) => value + at(vy, i)),
    reach,
  );
  const jiggle = (): number => (random() - 0.5) * 1e-6;
  for (let i = 0; i < x.length; i++) {
    const [xi, yi, ri] = [at(x, i) + at(vx, i), at(y, i) + at(vy, i), at(reach, i)];
    for (let part = tree.next(-1, i, xi, yi, ri); part >= 0; part = tree.next(part, i, xi, yi, ri)) {
      const j = tree.circleOf(part);
      const rj = at(reach, j);
      const room = ri + rj;
      let dx = xi - at(x, j) - at(vx, j);
      let dy = yi - at(y, j) - at(vy, j);
      let square = dx * dx + dy * dy;
      if (square >= room * room) continue;
      if (dx === 0) square += (dx = jiggle()) * dx;
      if (dy === 0) square += (dy = jiggle()) * dy;
      const distance = Math.sqrt(square);
      const push = ((room - distance) / distance) * strength;
      const share = (rj * rj) / (ri * ri + rj * rj);
      vx[i] = at(vx, i) + dx * push * share;
      vy[i] = at(vy, i) + dy * push * share;
      vx[j] = at(vx, j) - dx * push * (1 - share);
      vy[j] = at(vy, j) - dy * push * (1 - share);
    }
  }
}

/** Squares that are halved both ways until each holds one place; a part of a square stands right behind it. */
class Tree {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #reach: Float64Array;
  /** Of each square: its edges, the largest reach in it, its circle or -1 for several, and the first square that is no part of it. */
  readonly #left: number[] = [];
  readonly #top: number[] = [];
  readonly #right: number[] = [];
  readonly #bottom: number[] = [];
  readonly #most: number[] = [];
  readonly #circle: number[] = [];
  readonly #end: number[] = [];

  constructor(x: Float64Array, y: Float64Array, reach: Float64Array) {
    [this.#x, this.#y, this.#reach] = [x, y, reach];
    const [left, top] = [Math.floor(least(x)), Math.floor(least(y))];
    const [right, bottom] = [-least(x.map((value) => -value)), -least(y.map((value) => -value))];
    let side = 1;
    while (right >= left + side || bottom >= top + side) side *= 2;
    this.#plant(Array.from(x.keys()), left, top, left + side, top + side);
  }

  circleOf(square: number): number {
    return this.#circle[square] ?? -1;
  }

  /** The next square of a circle behind `i` that may be near; -1 where there is none. */
  next(square: number, i: number, x: number, y: number, reach: number): number {
    for (let next = square + 1; next < this.#end.length;) {
      const circle = this.#circle[next] ?? -1;
      if (circle > i) return next;
      if (circle >= 0) next++;
      else next = this.#isNear(next, x, y, reach) ? next + 1 : (this.#end[next] ?? 0);
    }
    return -1;
  }

  #isNear(square: number, x: number, y: number, reach: number): boolean {
    const room = reach + at(this.#most, square);
    return (
      at(this.#left, square) <= x + room &&
      at(this.#right, square) >= x - room &&
      at(this.#top, square) <= y + room &&
      at(this.#bottom, square) >= y - room
    );
  }

  /** @returns the largest reach of the circles; of those at one and the same place the last counts */
  #plant(circles: readonly number[], left: number, top: number, right: number, bottom: number): number {
    const square = this.#end.length;
    const last = circles.at(-1) ?? 0;
    const isOne = circles.every((i) => this.#x[i] === this.#x[last] && this.#y[i] === this.#y[last]);
    this.#left.push(left);
    this.#top.push(top);
    this.#right.push(right);
    this.#bottom.push(bottom);
    this.#circle.push(isOne ? last : -1);
    this.#most.push(isOne ? at(this.#reach, last) : 0);
    this.#end.push(square + 1);
    if (isOne) return at(this.#reach, last);
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
    const quarters: number[][] = [[], [], [], []];
    for (const i of circles)
      quarters[(at(this.#y, i) >= middleY ? 2 : 0) + (at(this.#x, i) >= middleX ? 1 : 0)]?.push(i);
    let most = 0;
    for (const [quarter, inside] of quarters.entries()) {
      if (inside.length === 0) continue;
      const [x0, x1] = quarter % 2 === 0 ? [left, middleX] : [middleX, right];
      const [y0, y1] = quarter < 2 ? [top, middleY] : [middleY, bottom];
      most = Math.max(most, this.#plant(inside, x0, y0, x1, y1));
    }
    this.#most[square] = most;
    this.#end[square] = this.#end.length;
    return most;
  }
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

/** Of a column, at an index that is in it. */
function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0;
}
