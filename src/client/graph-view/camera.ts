/** Where one looks at the map from: between map units and CSS px. Pure. */
import type { Box } from '../../view/place-labels.ts';
import { fitScale, LEAST_DOT_SCALE } from '../../view/placed.ts';
import type { CameraKeys } from '../../view/view-keys.ts';

export { fitScale };
export type { Box };

/** Centre of the view in map units; zoom 1 fits the whole map into the frame. */
export type Camera = CameraKeys;
export type Size = Readonly<{ width: number; height: number }>;
export type Point = Readonly<{ x: number; y: number }>;
/** A camera at work in a frame: `screen = world * scale + offset`, CSS px. */
export type Projection = Readonly<{ scale: number; offsetX: number; offsetY: number; zoom: number; frame: Size }>;

/** The whole map fitted between panels may be as small as this; hands go no farther than that. */
const MIN_ZOOM = 0.4;
const HAND_ZOOM = 0.7;
const MAX_ZOOM = 40;
/** Hands go no nearer than a map of few concepts has things to see; see `mostZoom`. */
const FEW_ZOOM = 8;
/** px per map unit in a usual window at zoom 1. */
export const USUAL_SCALE = 0.844;
/** In a frame narrower than this (width by height) the map starts at its land, not at its extent. */
const NARROW = 1.3;

/** The camera that shows the whole extent. */
export function wholeMap(extent: Size): Camera {
  return { x: extent.width / 2, y: extent.height / 2, zoom: 1 };
}

/** px by which land is above the middle there, as in the style sheet: at the foot are buttons. */
const LIFT = 22;

/** The camera that a visit starts with: the whole extent, or on a narrow frame the land alone, edge to edge. */
export function startCamera(extent: Size, land: Box, frame: Size): Camera {
  const whole = wholeMap(extent);
  const width = land.right - land.left;
  if (frame.width / frame.height > NARROW || width <= 0) return whole;
  const fit = fitScale(extent, frame);
  const zoom = Math.max(1, (frame.width - 16) / width / fit);
  return { x: (land.left + land.right) / 2, y: (land.top + land.bottom) / 2 + LIFT / (fit * zoom), zoom };
}

/**
 * How near one is, as a reader feels it: the zoom in a usual window; on small frames between the zoom and the scale, since a region fills them sooner.
 * What is named, and how, goes by it.
 */
export function nearness({ zoom, scale }: Pick<Projection, 'zoom' | 'scale'>): number {
  return Math.sqrt((zoom * scale) / USUAL_SCALE);
}

/** The zoom at which a frame has a nearness. */
export function zoomForNearness(wanted: number, extent: Size, frame: Size): number {
  return wanted / Math.sqrt(fitScale(extent, frame) / USUAL_SCALE);
}

export function project(camera: Camera, extent: Size, frame: Size): Projection {
  const scale = fitScale(extent, frame) * camera.zoom;
  return {
    scale,
    offsetX: frame.width / 2 - camera.x * scale,
    offsetY: frame.height / 2 - camera.y * scale,
    zoom: camera.zoom,
    frame,
  };
}

/**
 * px per map unit of radius. As on the picture at zoom 1; from there dots grow with the root of the zoom,
 * so that near land spreads out between them.
 */
export function dotScale({ scale, zoom }: Projection): number {
  return Math.max(LEAST_DOT_SCALE, scale / zoom) * Math.sqrt(zoom);
}

export function toScreen({ scale, offsetX, offsetY }: Projection, { x, y }: Point): Point {
  return { x: x * scale + offsetX, y: y * scale + offsetY };
}

export function toWorld({ scale, offsetX, offsetY }: Projection, { x, y }: Point): Point {
  return { x: (x - offsetX) / scale, y: (y - offsetY) / scale };
}

/**
 * The zoom from which on a window would mostly be empty: concepts are spread evenly, so as many are in it as there are, divided by the
 * square of the zoom; here about four.
 * @param order  number of concepts of the map
 */
export function mostZoom(order: number): number {
  return clamp(Math.sqrt(order) / 2, FEW_ZOOM, MAX_ZOOM);
}

/**
 * Zooms by a factor so that what is at a point of the screen stays there; within the limits.
 * @param most  not nearer than this, unless the camera is so already
 */
export function zoomAt(camera: Camera, factor: number, at: Point, extent: Size, frame: Size, most = MAX_ZOOM): Camera {
  const before = project(camera, extent, frame);
  const held = toWorld(before, at);
  const zoom = clamp(camera.zoom * factor, Math.min(HAND_ZOOM, camera.zoom), Math.max(most, camera.zoom));
  const scale = (before.scale / camera.zoom) * zoom;
  const moved = {
    x: held.x + (frame.width / 2 - at.x) / scale,
    y: held.y + (frame.height / 2 - at.y) / scale,
    zoom,
  };
  return keepInside(moved, extent, camera);
}

/** Moves the picture by a distance on the screen. */
export function panBy(camera: Camera, dx: number, dy: number, extent: Size, frame: Size): Camera {
  const { scale } = project(camera, extent, frame);
  return keepInside({ x: camera.x - dx / scale, y: camera.y - dy / scale, zoom: camera.zoom }, extent, camera);
}

/**
 * Zoom within limits, centre within the map: one cannot get lost at sea.
 * @param from  whoever stands outside already goes no farther out
 */
export function keepInside({ x, y, zoom }: Camera, extent: Size, from: Point = { x: 0, y: 0 }): Camera {
  return {
    x: clamp(x, Math.min(0, from.x), Math.max(extent.width, from.x)),
    y: clamp(y, Math.min(0, from.y), Math.max(extent.height, from.y)),
    zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
  };
}

/** The camera moved by the least way that brings points into a part of the frame; where they do not fit, the first counts. */
export function nudgeInto(camera: Camera, points: readonly Point[], extent: Size, frame: Size, room: Box): Camera {
  const projection = project(camera, extent, frame);
  const shift = { x: 0, y: 0 };
  for (const point of points.toReversed()) {
    const { x, y } = toScreen(projection, point);
    shift.x = clamp(x + shift.x, room.left, room.right) - x;
    shift.y = clamp(y + shift.y, room.top, room.bottom) - y;
  }
  return panBy(camera, shift.x, shift.y, extent, frame);
}

/** The camera part of the way between two; zoom by ratio, the centre so that the way looks straight. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const same = Math.abs(to.zoom - from.zoom) < 1e-6;
  // In 1/zoom the screen position of a fixed point moves linearly.
  const way = same ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom };
}

/**
 * The camera that brings all points into a part of the frame.
 * @param points   map units; at least one
 * @param room     part of the frame that nothing covers, px
 * @param maxZoom  not nearer than this, whatever the room
 */
export function framePoints(points: readonly Point[], extent: Size, frame: Size, room: Box, maxZoom: number): Camera {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fit = fitScale(extent, frame);
  const wide = Math.max(40, room.right - room.left) / Math.max(1e-6, right - left);
  const high = Math.max(40, room.bottom - room.top) / Math.max(1e-6, bottom - top);
  const zoom = clamp(Math.min(wide, high) / fit, MIN_ZOOM, maxZoom);
  const scale = fit * zoom;
  return {
    x: (left + right) / 2 + (frame.width / 2 - (room.left + room.right) / 2) / scale,
    y: (top + bottom) / 2 + (frame.height / 2 - (room.top + room.bottom) / 2) / scale,
    zoom,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** How far the camera may go before names are placed anew while it still moves: by zoom, by share of the frame. */
const STALE_ZOOM = 1.35;
const STALE_PAN = 0.3;

/** Whether names placed for one camera are too far off under another. */
export function isStale(placed: Projection, now: Projection): boolean {
  const ratio = now.scale / placed.scale;
  if (ratio > STALE_ZOOM || ratio < 1 / STALE_ZOOM) return true;
  const { width, height } = now.frame;
  if (width !== placed.frame.width || height !== placed.frame.height) return true;
  const middle = toScreen(now, toWorld(placed, { x: width / 2, y: height / 2 }));
  return Math.abs(middle.x - width / 2) > STALE_PAN * width || Math.abs(middle.y - height / 2) > STALE_PAN * height;
}
