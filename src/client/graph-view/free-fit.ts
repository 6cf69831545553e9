/** Cameras that fit points of the map into what nothing covers: for home, for what is lit, and where panels come or go. Pure. */
import { startBox } from '../../view/land-box.ts';
import type { MapGraph } from '../load-graph.ts';
import { framePoints, project, startCamera, toScreen, type Box, type Camera, type Point, type Size } from './camera.ts';
import { barBottom, isIn, openRoom, shrink } from './room.ts';

/** The frame, and boxes over it in its px. */
export type Ground = Readonly<{ extent: Size; frame: Size; covers: readonly Box[] }>;

/** px between what is fitted and a bar over it, and a box in a corner. */
const BAR_EDGE = 30;
const BOX_EDGE = 16;
/** px between land and the edge of what is free; on a phone a share of its height. */
const LAND_EDGE = { most: 32, share: 0.08 };
/** A sheet at the foot leaves less than this share of the frame's height; what leaves more is the key of lines. */
const OVER_SHEET = 0.8;

/** What is free of panels, sheets and bars, without an edge. @param edge  px */
export function freeRoom({ frame, covers }: Ground, edge: number): Box {
  const room = shrink(openRoom(frame, covers), edge);
  return { ...room, top: Math.max(room.top, barBottom(frame, covers) + Math.min(edge, BAR_EDGE)) };
}

/** The nearest camera that brings all points into what is free, where that can be with no box in a corner on any of them; not nearer than `maxZoom`. */
export function fitFree(points: readonly Point[], ground: Ground, edge: number, maxZoom: number): Camera {
  const { extent, frame, covers } = ground;
  const whole = freeRoom(ground, edge);
  const boxes = covers.filter((box) => isOver(box, whole));
  const rooms = boxes.reduce<readonly Box[]>(
    (all, box) => all.flatMap((room) => [room, ...beside(room, box)]),
    [whole],
  );
  const isClear = (camera: Camera) => {
    const projection = project(camera, extent, frame);
    return points.every((point) => !boxes.some((box) => isIn(toScreen(projection, point), box)));
  };
  const cameras = rooms.map((room) => framePoints(points, extent, frame, room, maxZoom));
  const [first, ...others] = cameras.filter(isClear);
  const nearest = others.reduce((best, camera) => (camera.zoom > (best?.zoom ?? 0) ? camera : best), first);
  return nearest ?? framePoints(points, extent, frame, whole, maxZoom);
}

/** The camera of the whole map: where visits start; all land in what is free where a panel or a sheet would lie on some of it. */
export function homeCamera(
  { regions, extent }: Pick<MapGraph, 'regions' | 'extent'>,
  frame: Size,
  covers: readonly Box[],
): Camera {
  const start = startCamera(extent, startBox(regions), frame);
  const room = openRoom(frame, covers);
  const isBeside = room.right - room.left < frame.width || room.bottom < frame.height * OVER_SHEET;
  if (!isBeside) return start;
  const land = regions.flatMap(({ rings }) => rings.flatMap(toPoints));
  const projection = project(start, extent, frame);
  if (land.every((point) => isIn(toScreen(projection, point), room))) return start;
  const edge = Math.min(LAND_EDGE.most, LAND_EDGE.share * (room.bottom - room.top));
  return fitFree(land, { extent, frame, covers }, edge, start.zoom);
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** The room above, below, left and right of a box in it, as far as that is most of it. */
function beside(room: Box, box: Box): readonly Box[] {
  const [middleX, middleY] = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  return [
    ...(box.top > middleY ? [{ ...room, bottom: box.top - BOX_EDGE }] : []),
    ...(box.bottom < middleY ? [{ ...room, top: box.bottom + BOX_EDGE }] : []),
    ...(box.left > middleX ? [{ ...room, right: box.left - BOX_EDGE }] : []),
    ...(box.right < middleX ? [{ ...room, left: box.right + BOX_EDGE }] : []),
  ];
}

/** @param ring  x and y by turns */
function toPoints(ring: readonly number[]): readonly Point[] {
  return Array.from({ length: ring.length >> 1 }, (_, i) => ({ x: ring[2 * i] ?? 0, y: ring[2 * i + 1] ?? 0 }));
}
