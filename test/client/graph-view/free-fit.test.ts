import { describe, expect, it } from 'vitest';
import { project, startCamera, toScreen, type Box, type Camera } from '../../../src/client/graph-view/camera.ts';
import { fitFree, homeCamera } from '../../../src/client/graph-view/free-fit.ts';
import { isIn } from '../../../src/client/graph-view/room.ts';
import { startBox } from '../../../src/view/land-box.ts';

const extent = { width: 1600, height: 1000 };
const frame = { width: 1440, height: 843 };
/** An octagon: in the corners of its box is sea. */
const ring = [400, 100, 1200, 100, 1500, 350, 1500, 650, 1200, 900, 400, 900, 100, 650, 100, 350];
const land = ring.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: ring[i + 1] ?? 0 }] : []));
const map = { extent, regions: [{ rings: [ring] }] as unknown as Parameters<typeof homeCamera>[0]['regions'] };

const panel = { left: 992, top: 0, right: 1440, bottom: 843 };
const filters = { left: 0, top: 0, right: 344, bottom: 843 };
const bar = { left: 0, top: 0, right: 992, bottom: 42 };
const key = { left: 0, top: 786, right: 992, bottom: 843 };
const buttons = { left: 940, top: 720, right: 1412, bottom: 823 };

const uncovered = (camera: Camera, covers: readonly Box[]) => {
  const projection = project(camera, extent, frame);
  return land.every((point) => {
    const at = toScreen(projection, point);
    return (
      isIn(at, { left: 0, top: 0, right: frame.width, bottom: frame.height }) && !covers.some((box) => isIn(at, box))
    );
  });
};

describe('homeCamera', () => {
  const start = startCamera(extent, startBox(map.regions), frame);
  it.each([
    ['beside a panel, under its bar and over the key', [panel, bar, key]],
    ['beside filters, clear of the buttons', [filters, buttons]],
    ['between both', [filters, panel, bar, key, { left: 560, top: 740, right: 980, bottom: 780 }]],
    ['over a sheet', [{ left: 0, top: 400, right: 1440, bottom: 1000 }]],
  ])('shows all land %s', (_where, covers) => {
    const home = homeCamera(map, frame, covers);
    expect(uncovered(start, covers)).toBe(false);
    expect(uncovered(home, covers)).toBe(true);
  });

  it('shows all land in the little that chips and a sheet leave of a phone', () => {
    const phone = { width: 390, height: 332 };
    const room = { left: 0, top: 0, right: 390, bottom: 145 };
    const home = homeCamera(map, phone, [{ left: 0, top: 145, right: 390, bottom: 668 }]);
    const projection = project(home, extent, phone);
    expect(land.every((point) => isIn(toScreen(projection, point), room))).toBe(true);
  });

  it('is where visits start while nothing but bars and small things lie over the map, or nothing on land', () => {
    expect(homeCamera(map, frame, [])).toEqual(start);
    expect(homeCamera(map, frame, [buttons, { ...bar, right: 1440 }, { ...key, right: 1440 }])).toEqual(start);
    expect(homeCamera(map, frame, [{ ...filters, right: 60 }])).toEqual(start);
  });
});

describe('fitFree', () => {
  it('goes as near as it can beside a box in a corner, and leaves it no room where nothing would lie under it', () => {
    const ground = { extent, frame, covers: [] };
    const far = fitFree(land, ground, 32, 10);
    expect(fitFree(land, { ...ground, covers: [{ left: 1390, top: 800, right: 1440, bottom: 843 }] }, 32, 10)).toEqual(
      far,
    );
    const clear = fitFree(land, { ...ground, covers: [buttons] }, 32, 10);
    expect(clear.zoom).toBeLessThan(far.zoom);
    expect(uncovered(clear, [buttons])).toBe(true);
  });

  it('keeps to what is free of panels where a box cannot be kept clear of', () => {
    const covers = [panel, { left: 300, top: 250, right: 800, bottom: 600 }];
    expect(uncovered(fitFree(land, { extent, frame, covers }, 32, 10), [panel])).toBe(true);
  });
});
