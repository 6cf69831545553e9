/** Names of concepts on a picture of the map: which, where, and in which halo. */
import { createDotField } from './dot-field.ts';
import { chooseLabels } from './choose-labels.ts';
import type { AtlasMap } from './decode-map.ts';
import { overlaps, placeLabels, type Box, type Candidate } from './place-labels.ts';
import type { Dot, PlacedLabel, Placement } from './placed.ts';
import { drawHaloed, haloLand, type HaloedGroup } from './haloed-text.ts';
import { X_MIDDLE, type TextTools } from './text.ts';
import { HALO, isNamed, nameStyle, regionColours, type Theme } from './tokens.ts';

export type LabelFrame = Readonly<{
  tools: TextTools;
  /** Names of regions, the legend: not to be covered. */
  taken: readonly Box[];
  /** What lies over the picture in some windows: only names that have to be are there. */
  covered?: readonly Box[];
  landAt: (x: number, y: number) => number;
  /** Names lie within. */
  room: Box;
  limit: number;
  /** See `chooseLabels`. */
  perRegion?: number;
  /** See `placeLabels`. */
  dotGrowth?: number;
  sizes?: readonly [number, number, number];
  /** The picture shows a part of the map. */
  isNear: boolean;
  /** Dots that may be named; all when left out. */
  wanted?: readonly Dot[];
  /** Nothing is named that has no room for it. */
  isSparse?: boolean;
  /** They are what the picture is of: what one paper introduces is named too, and no region has its share. */
  isOfMembers?: boolean;
}>;

const BOX_HEIGHT = 1.05;
/** More are tried than are wanted, since some find no place. */
const SPARE = 1.35;
/** This share of the names may stand on small dots and on other land, see the costs in `placeLabels`: what a map is known by is on it. */
const SURE_SHARE = 0.45;
const MOST_OF_SURE = 30;
/** Where few are named at all, each may hide a dot. */
const MOST_WHERE_SPARSE = 60;
/** Where a picture is of some dots, a name on land that is not theirs tells wrong of both: so many times as bad as one on the sea. */
const FOREIGN = 2.5;
/** Above what any name may cost that need not be there. */
const COVERED_COST = 1000;

/** @returns names that found a place, most prominent first, at most `limit` */
export function layLabels(map: AtlasMap, dots: readonly Dot[], frame: LabelFrame): readonly PlacedLabel[] {
  const dotByNode = new Map(dots.map((dot) => [dot.node, dot]));
  const wishes = chooseLabels(map, Math.round(frame.limit * SPARE), {
    nodes: (frame.wanted ?? dots).map(({ node }) => node),
    isNear: frame.isNear || frame.isOfMembers === true,
    hasIntroduced: frame.isOfMembers,
    perRegion: frame.perRegion,
    sizes: frame.sizes,
  }).flatMap(({ node, size }) => {
    const dot = dotByNode.get(node);
    if (dot === undefined) return [];
    const style = nameStyle(node.kind, isNamed(node.name), size);
    return [{ dot, style, width: frame.tools.measure(node.name, style), height: size * BOX_HEIGHT }];
  });
  // Faint dots of others step aside for names, see `yieldDots`.
  const obstacles = frame.isOfMembers === true ? (frame.wanted ?? dots) : dots;
  const named = new Set(wishes.slice(0, frame.limit).map(({ dot }) => dot));
  const places = placeLabels(
    wishes.map(({ dot, width, height }, rank): Candidate => ({
      x: dot.x,
      y: dot.y,
      reach: dot.outerReach,
      width,
      height,
      ...(frame.isSparse === true
        ? { most: MOST_WHERE_SPARSE }
        : mostOf(rank, frame.limit, dot.isRinged && frame.isOfMembers !== true)),
    })),
    {
      frame: frame.room,
      taken: frame.taken,
      dots: createDotField(obstacles.map((dot) => ({ ...dot, reach: dot.outerReach }))),
      dotGrowth: frame.dotGrowth,
      isLabelled: (row) => named.has(obstacles[row] as Dot),
      straying: (candidate, box) => straying(frame.landAt, candidate, box, frame.isOfMembers === true ? FOREIGN : 1),
      extraCost: (box) => (frame.covered?.some((one) => overlaps(one, box)) === true ? COVERED_COST : 0),
    },
  );
  const placed = wishes.flatMap(({ dot, style }, i): PlacedLabel[] => {
    const place = places[i];
    if (place === undefined) return [];
    const { box, row } = place;
    const y = (box.top + box.bottom) / 2 + X_MIDDLE * style.size;
    return [{ dot, run: { text: dot.node.name, style, x: box.left, y }, box, row }];
  });
  return placed.slice(0, frame.limit);
}

/** The first name is placed in any case, as are those of dots with a second outline: one asks who they are. Those next to it sooner than the others. */
function mostOf(rank: number, limit: number, isRinged: boolean): Pick<Candidate, 'most'> {
  if (rank === 0 || isRinged) return { most: Number.POSITIVE_INFINITY };
  return rank > SURE_SHARE * limit ? {} : { most: MOST_OF_SURE };
}

/** Share of the text that is not over the land that its dot stands on; what is over other land counts `foreign` times. */
function straying(landAt: (x: number, y: number) => number, { x, y }: Candidate, box: Box, foreign: number): number {
  const own = landAt(x, y);
  const middle = (box.top + box.bottom) / 2;
  const samples = [0.03, 0.35, 0.65, 0.97].map((share) => landAt(box.left + share * (box.right - box.left), middle));
  const costs = samples.map((land): number => (land === own ? 0 : land === -1 ? 1 : foreign));
  return costs.reduce((sum, cost) => sum + cost, 0) / samples.length;
}

export type LabelPaint = Readonly<{
  theme: Theme;
  tools: TextTools;
  /** See `drawClips`. */
  idPrefix: string;
  /** Drawn before the names, with halos of their own. */
  over: readonly HaloedGroup[];
}>;

/** Names in ink, each with its halo. */
export function drawLabels(
  { regions }: AtlasMap,
  labels: readonly PlacedLabel[],
  place: Placement,
  { theme, tools, idPrefix, over }: LabelPaint,
): string {
  const runs = labels.map(({ run }) => run);
  const land = haloLand(regions, place, ({ hue, step }) => regionColours(theme, hue, step).tint);
  const group = { id: `${idPrefix}-names`, runs, fill: theme.ink, halo: HALO.rest };
  return drawHaloed([...over, group], { ground: theme.ground, land, tools, idPrefix });
}
