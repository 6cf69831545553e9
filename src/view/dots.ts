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

/**
 * Dots by region, so that each group carries its region's colours; small ones first, so that large ones lie on top. Where they are no links, those of
 * one opacity are one path: no two overlap, and a browser draws one sooner than hundreds.
 */
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
      const others = here.filter((dot) => !isOwn(dot));
      const own = here.filter(isOwn);
      const isFaint = (dot: Dot) => members === undefined && dot.node.tier === 'introduced';
      const marks =
        drawSymbols(others, OTHER_OPACITY, hrefFor) +
        drawSymbols(own.filter(isFaint), SPECK_OPACITY, hrefFor) +
        drawSymbols(
          own.filter((dot) => !isFaint(dot)),
          undefined,
          hrefFor,
        ) +
        drawRings(own, ink);
      return element('g', { class: regionClass(hue, step), fill: ink, stroke: 'none' }, marks);
    })
    .join('');
}

function drawSymbols(
  dots: readonly Dot[],
  opacity: number | undefined,
  hrefFor: ((id: string) => string) | undefined,
): string {
  const paths = dots.map(({ node, x, y, radius }) => symbolPath(node.kind, x, y, radius));
  if (hrefFor === undefined)
    return paths.length === 0 ? '' : element('path', { d: paths.join(''), 'fill-opacity': opacity });
  const links = dots.map(({ node }, i) => {
    const path = { d: paths[i], 'fill-opacity': opacity };
    return element('a', { href: hrefFor(node.id) }, element('path', path, element('title', {}, escapeXml(node.name))));
  });
  return links.join('');
}

function drawRings(dots: readonly Dot[], ink: string): string {
  const rings = dots.filter(({ isRinged }) => isRinged);
  if (rings.length === 0) return '';
  const d = rings.map(({ node, x, y, radius }) => outlinePath(node.kind, x, y, radius, RING.gap)).join('');
  return element('path', { d, fill: 'none', stroke: ink, 'stroke-width': RING.width });
}
