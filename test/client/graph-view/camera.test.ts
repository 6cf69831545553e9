import { describe, expect, it } from 'vitest';
import {
  mostZoom,
  between,
  dotScale,
  framePoints,
  nudgeInto,
  panBy,
  project,
  startCamera,
  toScreen,
  toWorld,
  wholeMap,
  zoomAt,
} from '../../../src/client/graph-view/camera.ts';

const EXTENT = { width: 1600, height: 1000 };
const FRAME = { width: 800, height: 600 };
const whole = wholeMap(EXTENT);

describe('camera', () => {
  it('fits the whole map into the frame, centred', () => {
    const projection = project(whole, EXTENT, FRAME);
    expect(toScreen(projection, { x: 0, y: 0 })).toEqual({ x: 0, y: 50 });
    expect(toScreen(projection, { x: 1600, y: 1000 })).toEqual({ x: 800, y: 550 });
  });

  it('keeps what is under the pointer where it is while zooming', () => {
    const at = { x: 300, y: 220 };
    const held = toWorld(project(whole, EXTENT, FRAME), at);
    const near = zoomAt(whole, 3, at, EXTENT, FRAME);
    const screen = toScreen(project(near, EXTENT, FRAME), held);
    expect(screen.x).toBeCloseTo(at.x, 6);
    expect(screen.y).toBeCloseTo(at.y, 6);
  });

  it('stays within its limits', () => {
    expect(zoomAt(whole, 1e6, { x: 400, y: 300 }, EXTENT, FRAME).zoom).toBe(40);
    expect(zoomAt(whole, 1e-6, { x: 400, y: 300 }, EXTENT, FRAME).zoom).toBe(0.7);
    expect(panBy(whole, -1e6, 0, EXTENT, FRAME).x).toBe(1600);
  });

  it('goes by hand no nearer than there is something to see, and stays where an address has taken it', () => {
    const at = { x: 400, y: 300 };
    expect([7, 1600, 100_000].map(mostZoom)).toEqual([8, 20, 40]);
    expect(zoomAt(whole, 1e6, at, EXTENT, FRAME, 20).zoom).toBe(20);
    const nearer = { ...whole, zoom: 30 };
    expect(zoomAt(nearer, 2, at, EXTENT, FRAME, 20).zoom).toBe(30);
    expect(zoomAt(nearer, 0.5, at, EXTENT, FRAME, 20).zoom).toBe(15);
  });

  it('holds a fixed point on a straight way between two cameras', () => {
    const to = zoomAt(whole, 8, { x: 100, y: 100 }, EXTENT, FRAME);
    const held = toWorld(project(whole, EXTENT, FRAME), { x: 100, y: 100 });
    const half = toScreen(project(between(whole, to, 0.5), EXTENT, FRAME), held);
    expect(half.x).toBeCloseTo(100, 6);
    expect(half.y).toBeCloseTo(100, 6);
    expect(between(whole, to, 1)).toEqual(to);
  });

  it('frames points within the room that is open', () => {
    const points = [
      { x: 700, y: 400 },
      { x: 900, y: 500 },
    ];
    const room = { left: 50, top: 50, right: 400, bottom: 550 };
    const projection = project(framePoints(points, EXTENT, FRAME, room, 10), EXTENT, FRAME);
    for (const point of points) {
      const { x, y } = toScreen(projection, point);
      expect(x).toBeGreaterThanOrEqual(room.left - 1e-6);
      expect(x).toBeLessThanOrEqual(room.right + 1e-6);
      expect(y).toBeGreaterThanOrEqual(room.top);
      expect(y).toBeLessThanOrEqual(room.bottom);
    }
  });

  it('moves by the least way, and not at all for what is seen', () => {
    const room = { left: 0, top: 0, right: 400, bottom: 600 };
    expect(nudgeInto(whole, [{ x: 400, y: 500 }], EXTENT, FRAME, room)).toEqual(whole);
    const moved = nudgeInto(whole, [{ x: 1000, y: 500 }], EXTENT, FRAME, room);
    expect(toScreen(project(moved, EXTENT, FRAME), { x: 1000, y: 500 })).toEqual({ x: 400, y: 300 });
  });

  it('starts at the land on a narrow frame, at the extent on a wide one', () => {
    const land = { left: 400, top: 100, right: 1200, bottom: 900 };
    expect(startCamera(EXTENT, land, FRAME)).toEqual(whole);
    const narrow = startCamera(EXTENT, land, { width: 400, height: 600 });
    const projection = project(narrow, EXTENT, { width: 400, height: 600 });
    expect(toScreen(projection, { x: 400, y: 0 }).x).toBeCloseTo(8, 6);
  });

  it('lets dots grow slower than land', () => {
    const far = project(whole, EXTENT, FRAME);
    const near = project({ ...whole, zoom: 4 }, EXTENT, FRAME);
    expect(dotScale(far)).toBe(0.5);
    expect(dotScale(near)).toBe(1);
  });
});
