import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxGrid, overlaps } from '../../src/view/box-grid.ts';

const side = fc.integer({ min: -500, max: 500 });
const box = fc
  .tuple(side, side, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('BoxGrid', () => {
  it('hits what a look at every box hits, each once, in the order of adding', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, fc.integer({ min: 5, max: 90 }), (boxes, asked, cell) => {
        const all = boxes.flatMap((each, i) => (overlaps(each, asked) ? [i] : []));
        const grid = new BoxGrid(boxes, cell);
        expect(grid.hits(asked)).toEqual(all);
        expect(grid.touches(asked)).toBe(all.length > 0);
      }),
    );
  });
});
