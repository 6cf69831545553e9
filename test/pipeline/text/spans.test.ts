import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideOf, overlapping } from '../../../src/pipeline/text/spans.ts';

describe('insideOf', () => {
  it('counts the start and not the end', () => {
    const isInside = insideOf([{ start: 2, end: 4 }]);
    expect([1, 2, 3, 4].map(isInside)).toEqual([false, true, true, false]);
  });

  it('finds nothing in no spans, and nothing in an empty one', () => {
    expect(insideOf([])(0)).toBe(false);
    expect(insideOf([{ start: 3, end: 3 }])(3)).toBe(false);
  });

  it('agrees with asking every span', () => {
    const place = fc.nat(20);
    const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), place, (spans, offset) => {
        expect(insideOf(spans)(offset)).toBe(spans.some(({ start, end }) => offset >= start && offset < end));
      }),
    );
  });
});

describe('overlapping', () => {
  it('agrees with asking every span', () => {
    const place = fc.nat(20);
    const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, { start, end }) => {
        expect(overlapping(spans)({ start, end })).toBe(spans.some((one) => one.start < end && start < one.end));
      }),
    );
  });
});
