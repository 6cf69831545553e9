/** Smooth outlines in few bends: of two hundred points of a coast some sixty curves are left, at half the bytes. */

/** So far off, px, an outline may run where it is bends instead of points: a bend has no corners that an eye could catch. */
export const UNSEEN_BEND_PX = 0.35;

type Point = Readonly<{ x: number; y: number }>;
/** A closed outline, its first point also the last, with the length of the way to each. */
type Loop = Readonly<{ points: readonly Point[]; lengths: readonly number[] }>;
/** A way on, past so many points: straight, or by a control point. */
type Step = Readonly<{ control?: Point | undefined; passed: number }>;

/** Numbers that a step is written with, see `compactPath`. */
const COST = { line: 2, following: 2, free: 4 } as const;

/**
 * Path data of lines and quadratic curves along a ring, places in tenths. Each step goes as far as it keeps to the ring, and of three kinds the one is
 * taken that goes farthest for what it costs to write: a line, a curve whose control point follows from the curve before, a curve with its own.
 * @param ring       closed, flat `[x0, y0, …]`, px
 * @param tolerance  how far a point of the ring, rounded to tenths, may lie from the outline, > 0
 * @returns absolute M, L, Q and Z; the empty text where the ring has no points
 */
export function bendRing(ring: readonly number[], tolerance: number): string {
  const loop = toLoop(ring);
  const [start] = loop.points;
  if (start === undefined) return '';
  let path = `M${write(start)}`;
  let mirrored: Point | undefined;
  for (let at = 0; at < loop.points.length - 1;) {
    const { control, passed } = bestStep(loop, at, mirrored, tolerance);
    at += passed;
    const end = loop.points[at] ?? start;
    path += control === undefined ? `L${write(end)}` : `Q${write(control)} ${write(end)}`;
    mirrored = control && { x: tenth(2 * end.x - control.x), y: tenth(2 * end.y - control.y) };
  }
  return `${path}Z`;
}

function bestStep(loop: Loop, at: number, mirrored: Point | undefined, tolerance: number): Step {
  const line = farthest(loop, at, tolerance, () => undefined);
  const following = mirrored && farthest(loop, at, tolerance, () => mirrored);
  const free = farthest(loop, at, tolerance, (to) => fitControl(loop, at, to));
  const worth = (step: Step | undefined, cost: number): number => (step?.passed ?? 0) / cost;
  if (worth(free, COST.free) > Math.max(worth(line, COST.line), worth(following, COST.following))) return free;
  return following && worth(following, COST.following) > worth(line, COST.line) ? following : line;
}

/** The longest step of a kind that keeps close to the points it passes; a line to the next one where none does. */
function farthest(loop: Loop, at: number, tolerance: number, controlFor: (to: number) => Point | undefined): Step {
  let best: Step = { passed: 1 };
  for (let to = at + 2; to < loop.points.length; to++) {
    const control = controlFor(to);
    if (!isClose(loop, at, to, control ?? middle(loop, at, to), tolerance)) break;
    best = { control, passed: to - at };
  }
  return best;
}

/** The control point with which a curve passes the points between by least squares, each at its share of the way. */
function fitControl({ points, lengths }: Loop, at: number, to: number): Point {
  const [from, end] = [pointOf(points, at), pointOf(points, to)];
  const [before, whole] = [lengths[at] ?? 0, (lengths[to] ?? 0) - (lengths[at] ?? 0)];
  let [x, y, weight] = [0, 0, 0];
  for (let i = at + 1; i < to; i++) {
    const point = pointOf(points, i);
    const t = whole === 0 ? 0 : ((lengths[i] ?? 0) - before) / whole;
    const pull = 2 * t * (1 - t);
    x += pull * (point.x - (1 - t) ** 2 * from.x - t * t * end.x);
    y += pull * (point.y - (1 - t) ** 2 * from.y - t * t * end.y);
    weight += pull * pull;
  }
  return weight === 0 ? middle({ points }, at, to) : { x: tenth(x / weight), y: tenth(y / weight) };
}

/** Whether a curve keeps close to the points between its ends. From the last on: where it goes astray, it does so there first. */
function isClose({ points, lengths }: Loop, at: number, to: number, control: Point, tolerance: number): boolean {
  const [from, end] = [pointOf(points, at), pointOf(points, to)];
  const [before, whole] = [lengths[at] ?? 0, (lengths[to] ?? 0) - (lengths[at] ?? 0)];
  for (let i = to - 1; i > at; i--) {
    const share = whole === 0 ? 0 : ((lengths[i] ?? 0) - before) / whole;
    if (distanceTo(pointOf(points, i), from, control, end, share, tolerance) > tolerance) return false;
  }
  return true;
}

/** Steps of the search for the nearest place on a curve: from the third on nothing changes that counts. */
const ROUNDS = 3;

/** From a point to a curve, looked for from a share of the way on, no longer than until it is near enough. */
function distanceTo(point: Point, from: Point, control: Point, end: Point, share: number, enough: number): number {
  let [t, distance] = [share, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    const s = 1 - t;
    const dx = s * s * from.x + 2 * t * s * control.x + t * t * end.x - point.x;
    const dy = s * s * from.y + 2 * t * s * control.y + t * t * end.y - point.y;
    distance = Math.hypot(dx, dy);
    if (distance <= enough) break;
    const vx = 2 * s * (control.x - from.x) + 2 * t * (end.x - control.x);
    const vy = 2 * s * (control.y - from.y) + 2 * t * (end.y - control.y);
    const square = vx * vx + vy * vy;
    if (square === 0) break;
    t = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / square));
  }
  return distance;
}

/** Points farther apart than this, px, have others between them: a curve would be free to swing out there. */
const MOST_GAP = 12;

function toLoop(ring: readonly number[]): Loop {
  const corners = Array.from({ length: ring.length >> 1 }, (_, i) => ({
    x: ring[2 * i] ?? 0,
    y: ring[2 * i + 1] ?? 0,
  }));
  const points = [...corners, ...corners.slice(0, 1)].flatMap((point, i, all): Point[] => {
    const last = all[i - 1] ?? point;
    const steps = Math.max(1, Math.ceil(Math.hypot(point.x - last.x, point.y - last.y) / MOST_GAP));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return { x: tenth(last.x + (point.x - last.x) * share), y: tenth(last.y + (point.y - last.y) * share) };
    });
  });
  let length = 0;
  const lengths = points.map((point, i) => {
    const last = points[i - 1] ?? point;
    return (length += Math.hypot(point.x - last.x, point.y - last.y));
  });
  return { points, lengths };
}

function pointOf(points: readonly Point[], i: number): Point {
  return points[i] ?? { x: 0, y: 0 };
}

function middle({ points }: Pick<Loop, 'points'>, at: number, to: number): Point {
  const [a, b] = [pointOf(points, at), pointOf(points, to)];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function write({ x, y }: Point): string {
  return `${x} ${y}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
