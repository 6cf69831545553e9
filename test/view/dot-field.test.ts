import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, overlaps } from '../../src/view/box-grid.ts';
import { createDotField } from '../../src/view/dot-field.ts';

const place = fc.integer({ min: -400, max: 400 });
const dot = fc.record({ x: place, y: place, radius: fc.constant(1), reach: fc.integer({ min: 1, max: 40 }) });
const box = fc
  .tuple(place, place, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('createDotField', () => {
  it('visits, each once, all dots whose squares a box overlaps', () => {
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 60 }), box, fc.integer({ min: 0, max: 9 }), (dots, asked, margin) => {
        const wanted = dots.flatMap(({ x, y, reach }, i) =>
          overlaps(boxAround(x, y, reach + margin), asked) ? [i] : [],
        );
        const visited: number[] = [];
        const field = createDotField(dots);
        expect(field.some(asked, margin, (_x, _y, _radius, _reach, row) => visited.push(row) < 0)).toBe(false);
        expect(new Set(visited).size).toBe(visited.length);
        expect(visited).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });

  it('stops where one says so', () => {
    const field = createDotField(Array.from({ length: 9 }, (_, x) => ({ x, y: 0, radius: 1, reach: 1 })));
    let count = 0;
    expect(field.some(boxAround(4, 0, 10), 0, () => ++count === 3)).toBe(true);
    expect(count).toBe(3);
  });
});
