/** The six symbols of concepts: shape says kind, area says prominence. As SVG path data, which `Path2D` reads too. */
import type { Kind } from '../domain/schema/concept.ts';

/**
 * Outline of a concept's symbol, to be filled (non-zero rule). Areas are within 13 % of the disc's.
 * method: disc. model: diamond. dataset: square. task: triangle. metric: cross. concept: ring.
 * @param x, y  its centre (a triangle's centroid)
 * @param r     radius of the disc of the same area, > 0
 * @returns path data, rounded to hundredths
 */
export function symbolPath(kind: Kind, x: number, y: number, r: number): string {
  switch (kind) {
    case 'method':
      return discPath(x, y, r);
    case 'model':
      return polygonPath(diamond(x, y, 1.25 * r));
    case 'dataset':
      return polygonPath(square(x, y, 0.885 * r));
    case 'task':
      return polygonPath(triangle(x, y, 2.48 * r));
    case 'metric':
      return polygonPath(cross(x, y, 1.28 * r, 0.4 * r));
    case 'concept':
      return ringPath(x, y, r, Math.max(1.1, 0.26 * r));
    default:
      return kind satisfies never;
  }
}

/**
 * Line around a symbol at a distance, for the eight most prominent and for what is chosen; to be stroked.
 * @param gap  from the symbol's edge, px
 */
export function outlinePath(kind: Kind, x: number, y: number, r: number, gap: number): string {
  switch (kind) {
    case 'method':
    case 'concept':
      return discPath(x, y, r + gap);
    case 'model':
      return polygonPath(diamond(x, y, 1.25 * r + gap * Math.SQRT2));
    case 'dataset':
      return polygonPath(square(x, y, 0.885 * r + gap));
    case 'task':
      return polygonPath(triangle(x, y, 2.48 * r + 3 * gap));
    case 'metric':
      return polygonPath(cross(x, y, 1.28 * r + gap, 0.4 * r + gap));
    default:
      return kind satisfies never;
  }
}

const REACH: Readonly<Record<Kind, number>> = {
  method: 1,
  model: 1.25,
  dataset: 1.25,
  task: 1.65,
  metric: 1.34,
  concept: 1,
};

/** No symbol reaches farther from its middle than this many radii. */
export const MOST_REACH = Math.max(...Object.values(REACH));

/** Radius of the smallest circle around the symbol: where lines end and labels begin. */
export function symbolReach(kind: Kind, r: number): number {
  return REACH[kind] * r;
}

type Corners = readonly (readonly [number, number])[];

function discPath(x: number, y: number, r: number): string {
  return circlePath(x, y, r, 1);
}

/** A disc and, wound the other way, its hole; without the hole where the ring would close it. */
function ringPath(x: number, y: number, r: number, width: number): string {
  const hole = r - width;
  if (hole <= 0) return discPath(x, y, r);
  return discPath(x, y, r) + circlePath(x, y, hole, 0);
}

/** Two half circles. @param sweep  1: clockwise */
function circlePath(x: number, y: number, r: number, sweep: 0 | 1): string {
  const arc = `${n(r)} ${n(r)} 0 1 ${sweep}`;
  return `M${n(x - r)} ${n(y)}a${arc} ${n(2 * r)} 0 ${arc}${n(-2 * r)} 0Z`;
}

function square(x: number, y: number, h: number): Corners {
  return [
    [x - h, y - h],
    [x + h, y - h],
    [x + h, y + h],
    [x - h, y + h],
  ];
}

function diamond(x: number, y: number, h: number): Corners {
  return [
    [x, y - h],
    [x + h, y],
    [x, y + h],
    [x - h, y],
  ];
}

/** Equilateral, point up. */
function triangle(x: number, y: number, height: number): Corners {
  const half = height / Math.sqrt(3);
  return [
    [x, y - (2 * height) / 3],
    [x + half, y + height / 3],
    [x - half, y + height / 3],
  ];
}

function cross(x: number, y: number, arm: number, half: number): Corners {
  return [
    [x - half, y - arm],
    [x + half, y - arm],
    [x + half, y - half],
    [x + arm, y - half],
    [x + arm, y + half],
    [x + half, y + half],
    [x + half, y + arm],
    [x - half, y + arm],
    [x - half, y + half],
    [x - arm, y + half],
    [x - arm, y - half],
    [x - half, y - half],
  ];
}

/** Corners after the first as steps, which are shorter to write. */
function polygonPath(corners: Corners): string {
  const hundredths = corners.map((corner) => corner.map((value) => Math.round(100 * value)) as [number, number]);
  const steps = hundredths.map(([x, y], i) => {
    const [fromX, fromY] = hundredths[i - 1] ?? [0, 0];
    return `${n((x - fromX) / 100)} ${n((y - fromY) / 100)}`;
  });
  return `M${steps[0]}l${steps.slice(1).join(' ').replaceAll(' -', '-')}Z`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A paper's sheet in legends, px from its middle to a side; its height by its width; how much of the ground shows. */
export const SPECK = { half: 3, upright: 1.35, alpha: 0.85 } as const;
