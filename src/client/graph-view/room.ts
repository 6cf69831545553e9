/** Which part of the map nothing covers, and boxes in general. Pure. */
import type { Box, Point, Size } from './camera.ts';

/**
 * The map's frame without what lies along its edges: a panel at a side takes that side, a sheet at the foot the foot. Small things in corners don't count.
 * @param covers  boxes over the map, in its own px
 */
export function openRoom({ width, height }: Size, covers: readonly Box[]): Box {
  let room: Box = { left: 0, top: 0, right: width, bottom: height };
  const isSheet = (cover: Box) => cover.right - cover.left > width * 0.6 && cover.top > height * 0.2;
  for (const cover of covers) {
    if (cover.bottom - cover.top <= height * 0.6 || isSheet(cover)) continue;
    if (cover.left > width * 0.3) room = { ...room, right: Math.min(room.right, cover.left) };
    else room = { ...room, left: Math.max(room.left, cover.right) };
  }
  for (const { left, right, top } of covers) {
    const share = (Math.min(right, room.right) - Math.max(left, room.left)) / (room.right - room.left);
    if (share > 0.9 && top > height * 0.2) room = { ...room, bottom: Math.min(room.bottom, top) };
  }
  return room;
}

/** How far down a bar over the whole width of the open room reaches from the frame's upper edge; 0 without one. */
export function barBottom(frame: Size, covers: readonly Box[]): number {
  const { left, right } = openRoom(frame, covers);
  const isBar = (box: Box) =>
    Math.min(box.right, right) - Math.max(box.left, left) > (right - left) * 0.9 &&
    box.top < frame.height * 0.2 &&
    box.bottom < frame.height * 0.6;
  return Math.max(0, ...covers.filter(isBar).map(({ bottom }) => bottom));
}

export function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function moveBox(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

export function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by };
}
