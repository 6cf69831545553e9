import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDotField } from '../../src/view/dot-field.ts';
import {
  APART,
  growthSide,
  heldAt,
  overlaps,
  placeLabels,
  type Candidate,
  type Surroundings,
} from '../../src/view/place-labels.ts';

const FRAME = { left: 0, top: 0, right: 400, bottom: 300 };
const AROUND: Surroundings = {
  frame: FRAME,
  taken: [],
  dots: createDotField([]),
  isLabelled: () => false,
  straying: () => 0,
};
function wish(x: number, y: number): Candidate {
  return { x, y, reach: 4, width: 60, height: 14 };
}

describe('placeLabels', () => {
  it('writes to the right where nothing is in the way', () => {
    const [placed] = placeLabels([wish(100, 100)], AROUND);
    expect(placed?.box).toEqual({ left: 108, right: 168, top: 93, bottom: 107 });
  });
  it('goes to the left at the right edge', () => {
    const [placed] = placeLabels([wish(380, 100)], AROUND);
    expect(placed?.box.right).toBe(372);
  });
  it('gives way to a large dot', () => {
    const dots = createDotField([{ x: 130, y: 100, radius: 9, reach: 9 }]);
    expect(placeLabels([wish(100, 100)], { ...AROUND, dots })[0]?.box.right).toBeLessThan(100);
  });
  it('goes where no dot of another stands at its end, as if it were its own: "● name ◉"', () => {
    const right = { x: 173, y: 100 };
    const boxBeside = (dot: Readonly<{ radius: number; x: number; y: number }>) =>
      placeLabels([wish(100, 100)], { ...AROUND, dots: createDotField([{ ...dot, reach: dot.radius }]) })[0]?.box;
    expect(boxBeside({ ...right, radius: 4 })?.right).toBeLessThan(100);
    expect(boxBeside({ ...right, radius: 1.5 })?.left).toBe(108); // too small to be taken for it
    expect(boxBeside({ x: 185, y: 100, radius: 4 })?.left).toBe(108); // too far
    expect(boxBeside({ x: 173, y: 112, radius: 4 })?.left).toBe(108); // on another line
  });
  it('writes over a small dot rather than far away', () => {
    const dots = createDotField([{ x: 130, y: 100, radius: 1.5, reach: 1.5 }]);
    const taken = [{ left: 0, right: 96, top: 0, bottom: 300 }];
    expect(placeLabels([wish(100, 100)], { ...AROUND, dots, taken })[0]).toBeDefined();
  });
  it('writes over no dot that is named or looked at, however small', () => {
    const dots = createDotField([{ x: 130, y: 100, radius: 1.5, reach: 1.5 }]);
    const taken = [{ left: 0, right: 96, top: 0, bottom: 300 }];
    expect(placeLabels([wish(100, 100)], { ...AROUND, dots, taken, isLabelled: () => true })).toEqual([undefined]);
  });
  it('leaves a name out rather than nearer to the dot of another', () => {
    const dots = createDotField([
      { x: 97, y: 92, radius: 1.5, reach: 1.5 },
      { x: 97, y: 108, radius: 1.5, reach: 1.5 },
    ]);
    const others = [
      { left: 0, right: 89, top: 0, bottom: 300 },
      { left: 121, right: 400, top: 0, bottom: 300 },
    ];
    const around = { ...AROUND, dots, taken: others };
    expect(placeLabels([{ ...wish(105, 100), width: 12 }], around)[0]).toBeDefined();
    expect(placeLabels([{ ...wish(105, 100), width: 12 }], { ...around, isLabelled: () => true })).toEqual([undefined]);
  });
  it('leaves out a name without a place', () => {
    const taken = [{ left: 0, right: 400, top: 0, bottom: 300 }];
    expect(placeLabels([wish(100, 100)], { ...AROUND, taken })).toEqual([undefined]);
  });
  it('stays on its own land where it can', () => {
    const placed = placeLabels([wish(200, 100)], { ...AROUND, straying: (_, box) => (box.right > 204 ? 1 : 0) });
    expect(placed[0]?.box.right).toBeLessThan(204);
  });
  it('leaves air between names on one line', () => {
    const right = (gap: number) => {
      const taken = [{ left: 168 + gap, right: 300, top: 90, bottom: 110 }]; // beside the first place, which ends at 168
      return placeLabels([wish(100, 100)], { ...AROUND, taken })[0]?.box.right;
    };
    expect([right(APART + 1), right(APART - 2)]).toEqual([168, 92]);
  });
  it('stands above or below, to one side, where there is room for neither corner nor middle', () => {
    const taken = [
      { left: 0, right: 74, top: 0, bottom: 300 },
      { left: 156, right: 400, top: 0, bottom: 300 },
    ];
    const [placed] = placeLabels([wish(100, 100)], { ...AROUND, taken });
    expect(placed?.box).toMatchObject({ left: 85, right: 145 });
    expect(heldAt(placed?.row ?? -1, 85, 145)).toBe(100);
    expect(growthSide(placed?.row ?? -1)).toBe(0);
  });
  it('leaves the edge of a large dot, or of one that is looked at, free of its halo', () => {
    const right = (reach: number, isLabelled: boolean) => {
      const dots = createDotField([{ x: 170 + reach, y: 100, radius: reach, reach }]); // its edge 2 px from the first place
      return placeLabels([wish(100, 100)], { ...AROUND, dots, isLabelled: () => isLabelled })[0]?.box.right;
    };
    expect([right(9, false), right(3, true), right(3, false)]).toEqual([92, 92, 168]);
  });
  it('never lets names overlap or leave the frame, the more important first', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(places, (points) => {
        const wishes = points.map(([x, y]) => wish(x, y));
        const placed = placeLabels(wishes, AROUND);
        const boxes = placed.flatMap((one) => (one === undefined ? [] : [one.box]));
        boxes.forEach((a, i) => {
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
        expect(placed[0]).toEqual(placeLabels(wishes.slice(0, 1), AROUND)[0]);
      }),
    );
  });
});
