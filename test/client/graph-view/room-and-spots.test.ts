import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { createDotField } from '../../../src/view/dot-field.ts';
import { findSpot } from '../../../src/view/free-spot.ts';
import { bendOf, headCorners } from '../../../src/client/graph-view/line-geometry.ts';
import { barBottom, openRoom } from '../../../src/client/graph-view/room.ts';

describe('openRoom', () => {
  const frame = { width: 1000, height: 600 };
  it('leaves the side to a panel, the foot to a sheet, and minds no small things in corners', () => {
    expect(openRoom(frame, [{ left: 700, top: 0, right: 1000, bottom: 600 }])).toMatchObject({ left: 0, right: 700 });
    expect(openRoom(frame, [{ left: 0, top: 0, right: 300, bottom: 600 }])).toMatchObject({ left: 300, right: 1000 });
    expect(openRoom(frame, [{ left: 0, top: 350, right: 1000, bottom: 600 }])).toMatchObject({ top: 0, bottom: 350 });
    const [list, key] = [
      { left: 0, top: 0, right: 300, bottom: 600 },
      { left: 300, top: 550, right: 700, bottom: 600 },
    ];
    expect(openRoom(frame, [key, list, { ...list, left: 700, right: 1000 }])).toMatchObject({ bottom: 550 });
    expect(openRoom(frame, [{ left: 10, top: 500, right: 200, bottom: 590 }])).toEqual({
      left: 0,
      top: 0,
      right: 1000,
      bottom: 600,
    });
  });
});

describe('barBottom', () => {
  const frame = { width: 1000, height: 600 };
  const panel = { left: 500, top: 0, right: 1000, bottom: 600 };
  it('is that of what lies along the whole upper edge beside a panel, not of a panel, a sheet or a corner', () => {
    expect(barBottom(frame, [panel, { left: 0, top: 0, right: 500, bottom: 84 }])).toBe(84);
    expect(barBottom(frame, [panel, { left: 400, top: 100, right: 490, bottom: 140 }])).toBe(0);
    expect(barBottom(frame, [{ left: 0, top: 350, right: 1000, bottom: 600 }])).toBe(0);
  });
});

describe('findSpot', () => {
  const box = { left: 100, top: 100, right: 200, bottom: 120 };
  const reach = { x: 50, y: 50 };
  const none = createDotField([]);
  it('stays where nothing lies under the name', () => {
    expect(findSpot({ boxes: [box], dots: none, reach, isStray: () => false })).toEqual({ dx: 0, dy: 0, cost: 0 });
  });

  it('steps off a dot, on its own land', () => {
    const dots = createDotField([{ x: 150, y: 110, radius: 6, reach: 6 }]);
    const spot = findSpot({ boxes: [box], dots, reach, isStray: (_x, y) => y < 100 });
    expect(spot?.dy).toBeGreaterThan(0);
    expect(spot?.cost).toBeLessThan(3);
  });

  it('finds none where all cost more than one is worth, and the least of evils where any will do', () => {
    const search = { boxes: [box], dots: none, reach, isStray: () => true };
    expect(findSpot({ ...search, mostCost: 16 })).toBeUndefined();
    expect(findSpot(search)).toMatchObject({ dx: 0, dy: 0 });
  });

  it('leaves air beside a large dot, which would read as a letter of the name', () => {
    const besideDot = (radius: number) =>
      createDotField([{ x: box.left - radius - 1, y: (box.top + box.bottom) / 2, radius, reach: radius }]);
    const search = { boxes: [box], reach, isStray: () => false };
    expect(findSpot({ ...search, dots: besideDot(8) })?.dx).toBeGreaterThan(0);
    expect(findSpot({ ...search, dots: besideDot(3) })).toEqual({ dx: 0, dy: 0, cost: 0 });
  });

  it('finds the spot that costs least, as one does who asks what every spot costs', () => {
    const random = seededRandom(11);
    const dots = Array.from({ length: 300 }, () => {
      const radius = 1 + 4 * random(); // none is large: large ones have air beside them
      return { x: 300 * random(), y: 220 * random(), radius, reach: radius };
    });
    const costs = (dx: number, dy: number) =>
      (dx * dx + dy * dy) / 500 +
      dots
        .filter(
          ({ x, y, radius }) =>
            x + radius > box.left + dx &&
            x - radius < box.right + dx &&
            y + radius > box.top + dy &&
            y - radius < box.bottom + dy,
        )
        .reduce((sum, { radius }) => sum + 3 + 1.4 * radius, 0);
    const steps = Array.from({ length: 11 }, (_, i) => 10 * (i - 5));
    const least = Math.min(...steps.flatMap((dx) => steps.map((dy) => costs(dx, dy))));
    const spot = findSpot({ boxes: [box], dots: createDotField(dots), reach, isStray: () => false });
    expect(spot?.cost).toBeCloseTo(least, 6);
    expect(costs(spot?.dx ?? NaN, spot?.dy ?? NaN)).toBeCloseTo(least, 6);
  });
});

describe('lines', () => {
  it('two relations of one pair bend apart, whichever end each is drawn from', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    // A bend is seen from the start of its line: turned round, the same curve has the other sign.
    expect(bendOf(a, b, 0)).toBe(-bendOf(b, a, 0));
    expect(Math.sign(bendOf(a, b, 0))).toBe(-Math.sign(bendOf(a, b, 1)));
  });

  it('an arrowhead lies behind its tip, to both sides alike', () => {
    const [left, right] = headCorners({ x: 10, y: 0 }, { x: 0, y: 0 }, 5);
    expect(left.x).toBeLessThan(10);
    expect(left.x).toBeCloseTo(right.x, 9);
    expect(left.y).toBeCloseTo(-right.y, 9);
  });
});
