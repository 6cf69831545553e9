/**
 * Places for names beside their dots without overlap: in the order given, each on the cheapest of some twenty places.
 * Boxes in px; grids answer what a box would touch, so the cost grows with the labels and dots, not with their product.
 */

import { BoxGrid, overlaps, type Box } from './box-grid.ts';
import type { DotField } from './dot-field.ts';

export { overlaps, type Box };

/** A name that wants a place, most important first. */
export type Candidate = Readonly<{
  x: number;
  y: number;
  /** From the middle of its dot to the outline. */
  reach: number;
  /** Of its text. */
  width: number;
  height: number;
  /** Row of the place that it had before (`Placed.row`): taken again unless another is much better; and it goes less easily. */
  before?: number;
  /** A place that costs so much is none for it: the usual when left out; infinite for one that is placed wherever no name stands yet. */
  most?: number;
}>;

export type Surroundings = Readonly<{
  frame: Box;
  /** Names already written, legends: never covered. */
  taken: readonly Box[];
  dots: DotField;
  /** Whether a dot, by its row in `dots`, is to have a name too or is looked at: then other names keep away from it. */
  isLabelled: (row: number) => boolean;
  /** Share of a box that is off the land of the dot at x, y; 0 to 1, above where that is worse than usual. */
  straying: (candidate: Candidate, box: Box) => number;
  /** Size of dots as a share of the usual, 1 when left out: the smaller all dots are, the less each counts, and the sooner one is large among them. */
  dotGrowth?: number | undefined;
  /** Extra cost of a box, for instance of lines that it would cover. */
  extraCost?: (box: Box, candidate: Candidate) => number;
}>;

/** The text's box; its left end is where the text starts. `row` of the places, nearest eight first. */
export type Placed = Readonly<{ box: Box; cost: number; row: number }> | undefined;

/** Right, left, corners, below, above: as sides of the dot, with the dislike of each. */
const SIDES = [
  { dx: 1, dy: 0, dislike: 0 },
  { dx: -1, dy: 0, dislike: 0.7 },
  { dx: 1, dy: -1, dislike: 1.4 },
  { dx: 1, dy: 1, dislike: 1.5 },
  { dx: -1, dy: -1, dislike: 1.8 },
  { dx: -1, dy: 1, dislike: 1.9 },
  { dx: 0, dy: 1, dislike: 2.3 },
  { dx: 0, dy: -1, dislike: 2.4 },
] as const;
const GAPS = [
  { gap: 4, dislike: 0 },
  { gap: 11, dislike: 2.4 },
] as const;
/** Below and above, to one side: where neither corner nor middle is free of the dots of others. */
const ASIDE = [
  { dx: 0.5, dy: 1, dislike: 4 },
  { dx: 0.5, dy: -1, dislike: 4.1 },
  { dx: -0.5, dy: 1, dislike: 4.2 },
  { dx: -0.5, dy: -1, dislike: 4.3 },
] as const;
const PLACES = [
  ...GAPS.flatMap(({ gap, dislike }) => SIDES.map((side) => ({ side, gap, dislike: side.dislike + dislike }))),
  ...ASIDE.map((side) => ({ side, gap: GAPS[0].gap, dislike: side.dislike })), // last: rows of places are published
];
/** What a name saves by staying where it was; and how much more it may cost before it goes, so that it does not come and go while the map moves. */
const KEEP = 5;
const PATIENCE = 2;
const COST = { largeDot: 40, nearLabelled: 15, smallDot: 3, atEnd: 8, atEndLabelled: 15, straying: 13.5 } as const;
/** A name this near to a dot that counts has its halo on it, px. */
const TOUCH = 3;
/** Reach from which a dot counts as large, px. */
const LARGE_REACH = 4.5;
/** Names on one line nearer than this, px, would read as one. */
export const APART = 9;
/** A name this near to another's dot seems to belong to it, px. */
const NEAR = 5;
/** A dot of such a reach, this near to an end of a name and on its line, is taken for the name's own: "● quantization". px */
const AT_END = { reach: 3.4, off: 7 };
const LIMIT = 16;
/** Between a name and the dot of another, at least, where all dots are to be seen, px. */
const OFF_DOTS = 2;

/** @returns for each candidate its box, or nothing where every place costs too much */
export function placeLabels(candidates: readonly Candidate[], around: Surroundings, limit = LIMIT): readonly Placed[] {
  const taken = new BoxGrid(around.taken);
  return candidates.map((candidate) => {
    const { before, most = before === undefined ? limit : PATIENCE * limit } = candidate;
    let best: Placed;
    for (const [row, { side, gap, dislike }] of PLACES.entries()) {
      const box = boxBeside(candidate, side, gap);
      const soFar = dislike - (row === before ? KEEP : 0);
      const toBeat = Math.min(most, best?.cost ?? most);
      if (soFar >= toBeat || !isInside(box, around.frame) || taken.touches(widened(box))) continue;
      const cost = soFar + costOf(candidate, box, around, toBeat - soFar);
      if (cost < toBeat) best = { box, cost, row };
    }
    if (best !== undefined) taken.add(best.box);
    return best;
  });
}

/** @param toBeat  a cost from which on nobody asks how high it is: dots are the most of the work, and some boxes lie on hundreds */
function costOf(
  candidate: Candidate,
  box: Box,
  { dots, isLabelled, straying, extraCost, dotGrowth = 1 }: Surroundings,
  toBeat: number,
): number {
  let ofDots = 0;
  const offOwn = away(box, candidate.x, candidate.y) - candidate.reach;
  const near = Math.max(AT_END.off, offOwn);
  const nearOwn = Math.max(NEAR, offOwn);
  const leastAtEnd = AT_END.reach * Math.sqrt(dotGrowth);
  const isEnough = dots.some(box, near, (x, y, _radius, reach, row) => {
    const off = away(box, x, y) - reach;
    if (off >= near || (x === candidate.x && y === candidate.y)) return false;
    if (reach >= leastAtEnd && isAtEnd(box, x, y)) ofDots += isLabelled(row) ? COST.atEndLabelled : COST.atEnd;
    if (off >= nearOwn) return ofDots >= toBeat;
    if (isLabelled(row)) ofDots += off < Math.max(TOUCH, offOwn) ? COST.largeDot : COST.nearLabelled;
    else if (reach >= LARGE_REACH * Math.sqrt(dotGrowth)) ofDots += off < TOUCH ? COST.largeDot : 0;
    else if (off < 1) ofDots += COST.smallDot * dotGrowth;
    return ofDots >= toBeat;
  });
  return isEnough ? ofDots : COST.straying * straying(candidate, box) + (extraCost?.(box, candidate) ?? 0) + ofDots;
}

function boxBeside(
  { x, y, reach, width, height }: Candidate,
  { dx, dy }: Readonly<{ dx: number; dy: number }>,
  gap: number,
): Box {
  const isCorner = Math.abs(dx) === 1 && dy !== 0;
  const away = isCorner ? (reach + gap) * 0.71 : reach + gap;
  const left = Math.abs(dx) < 1 ? x - ((1 - dx) * width) / 2 : dx > 0 ? x + away : x - away - width;
  const middle = dy === 0 ? y : y + dy * (away + (isCorner ? 0.32 : 0.5) * height);
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/** Whether another dot is nearer to a name than its own, or touches it: where all have names, none may stand so. */
export function isByAnother(dots: DotField, box: Box, own: Candidate): boolean {
  const least = Math.max(OFF_DOTS, away(box, own.x, own.y) - own.reach);
  return dots.some(
    box,
    least,
    (x, y, _radius, reach) => away(box, x, y) < reach + least && (x !== own.x || y !== own.y),
  );
}

/** Whether a point is to the left or right of a box, between the height of its letters. */
function isAtEnd({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  const margin = (bottom - top) / 6;
  return (x < left || x > right) && y > top + margin && y < bottom - margin;
}

/** How far a point is from a box, px; 0 in it. */
function away({ left, right, top, bottom }: Box, x: number, y: number): number {
  const aside = Math.max(left - x, 0, x - right);
  const above = Math.max(top - y, 0, y - bottom);
  return Math.sqrt(aside * aside + above * above);
}

function widened(box: Box): Box {
  return { ...box, left: box.left - APART, right: box.right + APART };
}

/** How a place's text moves when its dot grows: 1 to the right, -1 to the left, 0 neither. */
export function growthSide(row: number): number {
  return Math.trunc(PLACES[row]?.side.dx ?? 0);
}

/** The part of a name that stays where it is when letters come out wider: the end at its dot, or what is over its dot. */
export function heldAt(row: number, left: number, right: number): number {
  return left + ((1 - (PLACES[row]?.side.dx ?? 0)) / 2) * (right - left);
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
