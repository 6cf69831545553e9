/** Outlines with fewer points than they were worked out with, where the eye sees no difference. */

/** So far off, px, an outline may run where it has fewer points: a fifth of a pixel on most screens. */
export const UNSEEN_PX = 0.2;

/**
 * @param ring       closed, flat `[x0, y0, …]`
 * @param tolerance  how far a point that is left out may lie from the line that takes its place; >= 0
 * @returns some of the points in their order, the first among them; the ring itself where it has fewer than four points
 * @see Douglas & Peucker (1973), Algorithms for the reduction of the number of points required to represent a digitized line
 */
export function thinRing(ring: readonly number[], tolerance: number): readonly number[] {
  const count = ring.length / 2;
  if (count < 4) return ring;
  const isKept = new Uint8Array(count + 1);
  // A loop has no ends: it is cut at its first point and at the one farthest from that.
  const middle = farthest(ring, count);
  isKept[0] = isKept[middle] = 1;
  const spans: (readonly [from: number, to: number])[] = [
    [0, middle],
    [middle, count],
  ];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const { at, distance } = widest(ring, count, from, to);
    if (distance <= tolerance) continue;
    isKept[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return ring.filter((_, i) => isKept[i >> 1] === 1);
}

function farthest(ring: readonly number[], count: number): number {
  let [best, most] = [1, -1];
  for (let i = 1; i < count; i++) {
    const distance = Math.hypot(valueAt(ring, 2 * i) - valueAt(ring, 0), valueAt(ring, 2 * i + 1) - valueAt(ring, 1));
    if (distance > most) [best, most] = [i, distance];
  }
  return best;
}

/** The point between two others that is farthest from the stretch between them; `to` may be one past the last, which is the first. */
function widest(ring: readonly number[], count: number, from: number, to: number): { at: number; distance: number } {
  const last = to % count;
  const [x, y] = [valueAt(ring, 2 * from), valueAt(ring, 2 * from + 1)];
  const [dx, dy] = [valueAt(ring, 2 * last) - x, valueAt(ring, 2 * last + 1) - y];
  const square = dx * dx + dy * dy;
  let found = { at: from, distance: -1 };
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [valueAt(ring, 2 * i) - x, valueAt(ring, 2 * i + 1) - y];
    const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    const distance = Math.hypot(px - along * dx, py - along * dy);
    if (distance > found.distance) found = { at: i, distance };
  }
  return found;
}

function valueAt(ring: readonly number[], i: number): number {
  return ring[i] ?? 0;
}
