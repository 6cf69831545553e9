/** Names of regions and neighbourhoods on a picture of the map: where they stand, and which are left out. */
import { overlaps, type Box } from './box-grid.ts';
import type { AtlasMap } from './decode-map.ts';
import { createDotField } from './dot-field.ts';
import { findSpot } from './free-spot.ts';
import type { Dot, Placement } from './placed.ts';
import { layNeighbourhoodName, layRegionName, type RegionName } from './region-names.ts';
import type { TextTools } from './text.ts';

export type PlaceNameGround = Readonly<{
  tools: TextTools;
  place: Placement;
  /** px */
  width: number;
  height: number;
  /** Row of the region under a point in px, -1 at sea. */
  landAt: (x: number, y: number) => number;
  /** Dots that names keep off: all others step aside for them. */
  dots: readonly Dot[];
  /** Neighbourhoods are named too. */
  isNear: boolean;
  /** The picture is of these dots alone: regions' names make way for them, and neighbourhoods are named only in regions that hold some. */
  isOfMembers: boolean;
}>;

/** By row of `regions` and of `neighbourhoods`; empty names for those that have no room. */
export type PlaceNames = Readonly<{ names: readonly RegionName[]; inner: readonly RegionName[] }>;

/** px between two names of places, and from one that was moved to the frame: nearer they read as one, or as cut. */
const GAP = 6;

export const NO_NAME: RegionName = { runs: [], boxes: [] };

/** How far a name may step aside, px. */
const REACH = { x: 60, y: 50 };
/** Below what a corner beyond its own border costs in `findSpot`: a name stands on one speck at most, which then steps aside. */
const MOST_COST = 7;

/** @returns names that overlap neither each other nor the frame; those that were moved lie on their own land, and on no dot that would show */
export function layPlaceNames(map: AtlasMap, ground: PlaceNameGround): PlaceNames {
  const { tools, place, dots, isNear, isOfMembers } = ground;
  const settle = settler(ground);
  const names = map.regions.map((region, row) => {
    const laid = layRegionName(region, tools, place);
    return isOfMembers ? settle(laid, row) : inFrame(laid, ground);
  });
  if (!isNear) return { names, inner: map.neighbourhoods.map(() => NO_NAME) };
  const taken = names.flatMap(({ boxes }) => boxes);
  const homes = new Set(dots.map(({ node }) => node.region));
  const inner = map.neighbourhoods.map((neighbourhood) => {
    if (isOfMembers && !homes.has(neighbourhood.region)) return NO_NAME;
    const name = settle(layNeighbourhoodName(neighbourhood, tools, place), neighbourhood.region, taken);
    taken.push(...name.boxes);
    return name;
  });
  return { names, inner };
}

/** Puts a name on the calmest ground near its place: on the land of its region, inside the frame, on no other name. */
function settler({ dots, landAt, width, height }: PlaceNameGround) {
  const field = createDotField(dots.map((dot) => ({ ...dot, radius: dot.outerReach })));
  return ({ runs, boxes }: RegionName, region: number, taken: readonly Box[] = []): RegionName => {
    const spot = findSpot({
      boxes,
      dots: field,
      reach: REACH,
      mostCost: MOST_COST,
      isStray: (x, y) => landAt(x, y) !== region,
      mayStand: (moved) =>
        moved.map(withGap).every((box) => isIn(box, width, height) && !taken.some((one) => overlaps(one, box))),
    });
    if (spot === undefined) return NO_NAME;
    const { dx, dy } = spot;
    return {
      runs: runs.map((run) => ({ ...run, x: run.x + dx, y: run.y + dy })),
      boxes: boxes.map(({ left, right, top, bottom }) => ({
        left: left + dx,
        right: right + dx,
        top: top + dy,
        bottom: bottom + dy,
      })),
    };
  };
}

function withGap({ left, right, top, bottom }: Box): Box {
  return { left: left - GAP, right: right + GAP, top: top - GAP, bottom: bottom + GAP };
}

/** A name that the frame would cut is not written. */
function inFrame(name: RegionName, { width, height }: Readonly<{ width: number; height: number }>): RegionName {
  return name.boxes.every((box) => isIn(box, width, height)) ? name : NO_NAME;
}

function isIn({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return left > 0 && right < width && top > 0 && bottom < height;
}
