/** Regions as discs, pushed and pulled to where the regions will lie: related ones side by side, borders shared. */
import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3';
import type { Body, Tie } from './bodies.ts';
import { keepInFrame, MIDDLE } from './frame.ts';
import { neededArea, type Spacing } from './spacing.ts';

/** Centre and radius of a region, map units. */
export type Disc = Readonly<{ x: number; y: number; radius: number }>;

/** `fx`, `fy`: where it is held. */
type MovingDisc = { x: number; y: number; radius: number; fx?: number; fy?: number };

/** Discs of dots cannot be packed without gaps. */
const PACKING = 1.12;
/** Neighbours overlap a little, so that their land meets. */
const OVERLAP = 0.93;
/** The frame is wider than high. */
const GRAVITY = { x: 0.02, y: 0.075 } as const;
const TICKS = 400;
const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));

/**
 * @param members  bodies by region
 * @param ties     among all bodies, by index into `placed`
 * @returns a disc per region, as large as its members need, in the frame
 */
export function arrangeDiscs(
  members: readonly (readonly Body[])[],
  ties: readonly Tie[],
  placed: readonly Body[],
  spacing: Spacing,
): readonly Disc[] {
  const indexOf = new Map(placed.map((body, i) => [body, i]));
  const crossing = crossWeights(ties, placed);
  const discs = members.map((bodies): MovingDisc => {
    const isLabelled = bodies.filter((body) => (indexOf.get(body) ?? 0) < spacing.labelled).length;
    const area = neededArea(bodies, { ...spacing, labelled: isLabelled });
    return { x: 0, y: 0, radius: Math.max(24, Math.sqrt((PACKING * area) / Math.PI)) };
  });
  startAsSunflower(discs, members);
  const links = crossing.map((link) => ({ ...link, strength: linkStrength(link, crossing) }));
  forceSimulation(discs)
    .force(
      'link',
      forceLink(links)
        .distance(0)
        .strength((link) => link.strength),
    )
    .force(
      'collide',
      forceCollide<MovingDisc>(({ radius }) => OVERLAP * radius)
        .strength(0.9)
        .iterations(4),
    )
    .force('x', forceX<MovingDisc>(MIDDLE.x).strength(GRAVITY.x))
    .force('y', forceY<MovingDisc>(MIDDLE.y).strength(GRAVITY.y))
    .force('frame', () => discs.forEach(keepDiscInFrame))
    .stop()
    .tick(TICKS);
  return discs;
}

type Crossing = Readonly<{ source: number; target: number; weight: number }>;

/** Sum of ties between each two regions. */
function crossWeights(ties: readonly Tie[], placed: readonly Body[]): readonly Crossing[] {
  const weights = new Map<string, { source: number; target: number; weight: number }>();
  for (const { source, target, weight } of ties) {
    const a = placed[source]?.region ?? 0;
    const b = placed[target]?.region ?? 0;
    if (a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    const crossing = weights.get(`${low} ${high}`) ?? { source: low, target: high, weight: 0 };
    crossing.weight += weight;
    weights.set(`${low} ${high}`, crossing);
  }
  return [...weights.values()].sort((x, y) => x.source - y.source || x.target - y.target);
}

/** Share of the smaller end's ties that this one is: a small region has its place too. */
function linkStrength(link: Crossing, all: readonly Crossing[]): number {
  const total = (region: number): number =>
    all.reduce((sum, { source, target, weight }) => sum + (source === region || target === region ? weight : 0), 0);
  return 0.25 * Math.min(1, link.weight / Math.min(total(link.source), total(link.target)));
}

/** The region of the weightiest concepts is held in the middle, the others start around it. */
function startAsSunflower(discs: readonly MovingDisc[], members: readonly (readonly Body[])[]): void {
  const weights = members.map((bodies) => bodies.reduce((sum, { prominence }) => sum + prominence ** 2, 0));
  const order = discs.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  order.forEach((region, rank) => {
    const disc = discs[region];
    if (disc === undefined) return;
    if (rank === 0) Object.assign(disc, { fx: MIDDLE.x, fy: MIDDLE.y });
    disc.x = MIDDLE.x + 260 * Math.sqrt(rank) * Math.cos(rank * GOLDEN_ANGLE_RAD);
    disc.y = MIDDLE.y + 160 * Math.sqrt(rank) * Math.sin(rank * GOLDEN_ANGLE_RAD);
  });
}

/** Keeps a point well inside the disc in the frame, so that its edge may be cut a little. */
function keepDiscInFrame(disc: MovingDisc): void {
  const inset = 0.8 * disc.radius;
  for (const [dx, dy] of [
    [-inset, 0],
    [inset, 0],
    [0, -inset],
    [0, inset],
    [-0.7 * inset, 0.7 * inset],
  ] as const) {
    const edge = { x: disc.x + dx, y: disc.y + dy };
    keepInFrame(edge);
    disc.x = edge.x - dx;
    disc.y = edge.y - dy;
  }
}
