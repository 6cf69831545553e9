/** Concepts as dots on a picture of the map: their places, how they make way for names, and how they are drawn. */
import { isOnMap } from '../domain/on-map.ts';
import { SPECK_RADIUS } from '../domain/map-scale.ts';
import type { AtlasMap } from './decode-map.ts';
import { BoxGrid, boxAround, overlaps, type Box } from './box-grid.ts';
import type { Dot, PlacedLabel, Placement } from './placed.ts';
import { outlinePath, symbolPath, symbolReach } from './shapes.ts';
import { element, escapeXml } from './svg.ts';
import { regionClass, regionColours, type Theme } from './tokens.ts';

const LEAST_RADIUS = 1.1;
const SPECK_OPACITY = 0.55;
/** Where a picture is of some dots, the others are land's texture. */
const OTHER_OPACITY = 0.22;
/** So many of the most prominent have a second outline, px from the first. */
const RINGED = 8;
const RING = { gap: 3.4, width: 1.1 } as const;
/** A dot that makes way goes no farther, px. */
const LONGEST_STEP = 26;
const CLEARANCE = 1.5;

/**
 * @param sizes  px per map unit of a dot's radius, and the least radius, px
 * @param members  ids of what the picture is of
 * @returns dots in view, most prominent first; without umbrellas and, in a large corpus, what only search brings up, but members always: those
 *          that the whole map leaves out are specks
 */
export function toDots(
  map: AtlasMap,
  { scale, dx, dy }: Placement,
  frame: Readonly<{ width: number; height: number }>,
  sizes: Readonly<{ growth: number; least: number }> = {
    growth: scale < 1 ? scale : Math.sqrt(scale),
    least: LEAST_RADIUS,
  },
  members?: ReadonlySet<string>,
): readonly Dot[] {
  const onMap = map.nodes.filter((node) => isOnMap(node, map.rule));
  const ringed = new Set(onMap.slice(0, RINGED));
  const usual = new Set(onMap);
  return map.nodes
    .filter((node) => usual.has(node) || members?.has(node.id) === true)
    .flatMap((node): Dot[] => {
      const radius = Math.max(sizes.least, (usual.has(node) ? node.radius : SPECK_RADIUS) * sizes.growth);
      const isRinged = ringed.has(node);
      const reach = symbolReach(node.kind, radius);
      const outerReach = reach + (isRinged ? RING.gap : 0);
      const dot = { node, x: node.x * scale + dx, y: node.y * scale + dy, radius, reach, isRinged, outerReach };
      const isInView = dot.x > -20 && dot.y > -20 && dot.x < frame.width + 20 && dot.y < frame.height + 20;
      return isInView ? [dot] : [];
    });
}

/**
 * Dots without a name step out from under names, by the least move that stays on their own land and hits nothing; where there
 * is none, they stay.
 * @param landAt  row of the region under a point in px, -1 at sea
 */
export function yieldDots(
  dots: readonly Dot[],
  labels: readonly PlacedLabel[],
  nameBoxes: readonly Box[],
  landAt: (x: number, y: number) => number,
): readonly Dot[] {
  const named = new Set(labels.map(({ dot }) => dot));
  const boxes = [...nameBoxes, ...labels.map(({ box }) => box)];
  const settled = [...dots];
  const grid = new BoxGrid(dots.map(({ x, y, reach }) => boxAround(x, y, reach + CLEARANCE)));
  return dots.map((dot, i) => {
    if (named.has(dot) || !boxes.some((box) => covers(box, dot.x, dot.y, dot.radius))) return dot;
    // A neighbour may have made a step itself since: two steps are as far as any two can come together.
    const near = grid.hits(boxAround(dot.x, dot.y, 2 * LONGEST_STEP + dot.reach)).filter((j) => j !== i);
    const isFree = (x: number, y: number): boolean =>
      !boxes.some((box) => covers(box, x, y, dot.radius)) &&
      landAt(x, y) === dot.node.region &&
      near.every((j) => {
        const other = settled[j];
        return !other || Math.hypot(other.x - x, other.y - y) > other.reach + dot.reach + CLEARANCE;
      });
    const spot = stepsAround(dot).find(({ x, y }) => isFree(x, y));
    const moved = spot === undefined ? dot : { ...dot, ...spot };
    settled[i] = moved;
    return moved;
  });
}

function covers(box: Box, x: number, y: number, radius: number): boolean {
  const reach = radius + 1;
  return overlaps(box, { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
}

/** Spots around a dot, nearest first. */
function stepsAround({ x, y }: Dot): readonly Readonly<{ x: number; y: number }>[] {
  const spots: { x: number; y: number }[] = [];
  for (let distance = 2; distance <= LONGEST_STEP; distance += 2) {
    for (let way = 0; way < 12; way++) {
      const angleRad = (way * Math.PI) / 6 + Math.PI / 2;
      spots.push({ x: x + distance * Math.cos(angleRad), y: y + distance * Math.sin(angleRad) });
    }
  }
  return spots;
}

export type DotLinks = Readonly<{
  /** Address of a concept's page: dots become links. */
  hrefFor?: (id: string) => string;
  /** Ids of what a picture is of; all other dots are faint, and under these. */
  members?: ReadonlySet<string>;
}>;

/** Dots by region, so that each group carries its region's colours; small ones first, so that large ones lie on top. */
export function drawDots(
  { regions }: AtlasMap,
  dots: readonly Dot[],
  theme: Theme,
  { hrefFor, members }: DotLinks = {},
): string {
  return [-1, ...regions.keys()]
    .map((row) => {
      const { hue = -1, step = -1 } = regions[row] ?? {};
      const { ink } = regionColours(theme, hue, step);
      const here = dots.filter(({ node }) => node.region === row).toReversed();
      if (here.length === 0) return '';
      const isOwn = ({ node }: Dot) => members?.has(node.id) ?? true;
      const others = here
        .filter((dot) => !isOwn(dot))
        .map((dot) => drawDot({ ...dot, isRinged: false }, OTHER_OPACITY, hrefFor));
      const own = here
        .filter(isOwn)
        .map((dot) => drawDot(dot, members === undefined && isSpeck(dot) ? SPECK_OPACITY : undefined, hrefFor));
      const marks = [...others, ...own];
      return element('g', { class: regionClass(hue, step), fill: ink, stroke: 'none' }, strokeRings(marks, ink));
    })
    .join('');
}

type Mark = Readonly<{ symbol: string; ring: string }>;

function strokeRings(marks: readonly Mark[], ink: string): string {
  const rings = marks.map(({ ring }) => ring).join('');
  const symbols = marks.map(({ symbol }) => symbol).join('');
  return (
    symbols + (rings === '' ? '' : element('path', { d: rings, fill: 'none', stroke: ink, 'stroke-width': RING.width }))
  );
}

function isSpeck({ node }: Dot): boolean {
  return node.tier === 'introduced';
}

function drawDot(
  { node, x, y, radius, isRinged }: Dot,
  opacity: number | undefined,
  hrefFor: ((id: string) => string) | undefined,
): Mark {
  const path = { d: symbolPath(node.kind, x, y, radius), 'fill-opacity': opacity };
  const ring = isRinged ? outlinePath(node.kind, x, y, radius, RING.gap) : '';
  if (hrefFor === undefined) return { symbol: element('path', path), ring };
  const name = element('title', {}, escapeXml(node.name));
  return { symbol: element('a', { href: hrefFor(node.id) }, element('path', path, name)), ring };
}
