/** What the parts of a map picture hand to one another: the frame's scale, dots and names with their places. */
import type { AtlasNode } from './decode-map.ts';
import type { Box } from './place-labels.ts';
import type { Run } from './text.ts';
import type { CameraKeys } from './view-keys.ts';

/** From map units to px: `px = unit * scale + d`. */
export type Placement = Readonly<{ scale: number; dx: number; dy: number }>;

type Size = Readonly<{ width: number; height: number }>;

/** Dots never shrink below this many px per map unit: on a phone the whole map is a quarter of its size. */
export const LEAST_DOT_SCALE = 0.32;

const EDGE_BAND = 9;

/** Width of the darker band inside a border, px: where land is small, it must leave some of it light. */
export function edgeBand(scale: number): number {
  return EDGE_BAND * Math.max(0.5, Math.min(1, scale));
}

/** px per map unit at zoom 1: the whole extent, centred, as SVG's `xMidYMid meet`. */
export function fitScale(extent: Size, frame: Size): number {
  return Math.min(frame.width / extent.width, frame.height / extent.height);
}

/** Where a camera has the map in a frame. */
export function placeByCamera({ x, y, zoom }: CameraKeys, extent: Size, frame: Size): Placement {
  const scale = fitScale(extent, frame) * zoom;
  return { scale, dx: frame.width / 2 - x * scale, dy: frame.height / 2 - y * scale };
}

/** Whether a place on the map lies in the frame. */
export function isInFrame(at: Readonly<{ x: number; y: number }>, { scale, dx, dy }: Placement, frame: Size): boolean {
  const [x, y] = [at.x * scale + dx, at.y * scale + dy];
  return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
}

/** A concept's dot in px. */
export type Dot = Readonly<{
  node: AtlasNode;
  x: number;
  y: number;
  radius: number;
  reach: number;
  isRinged: boolean;
  /** To its second outline where it has one. */
  outerReach: number;
}>;

/** A concept's name with the dot it belongs to and the room it takes. */
export type PlacedLabel = Readonly<{
  dot: Dot;
  run: Run;
  box: Box;
  /** Of its place beside the dot, see `placeLabels`. */
  row: number;
}>;
