import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npmi } from '../../../src/pipeline/graph/npmi.ts';

describe('npmi', () => {
  it('is 1 for two concepts that are never apart', () => expect(npmi(3, 3, 3, 10)).toBeCloseTo(1, 12));
  it('is -1 for two concepts that are never together', () => expect(npmi(0, 3, 4, 10)).toBe(-1));
  it('is 0 where being together is chance', () => expect(npmi(2, 4, 5, 10)).toBeCloseTo(0, 12));
  it('is 0 for concepts in every paper, where the formula says nothing', () => expect(npmi(5, 5, 5, 5)).toBe(0));
  it('agrees with a value worked out by hand', () => {
    // ln(0.2 / (0.4 * 0.3)) / -ln(0.2) = 0.51083 / 1.60944
    expect(npmi(2, 4, 3, 10)).toBeCloseTo(0.3174, 4);
  });
  it('refuses counts that contradict each other', () => {
    expect(() => npmi(4, 3, 5, 10)).toThrow(RangeError);
    expect(() => npmi(0, 6, 6, 10)).toThrow(RangeError);
    expect(() => npmi(1, 0, 3, 10)).toThrow(RangeError);
  });
  it('stays within -1 and 1 and has no order', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (both, onlyA, onlyB, neither) => {
        fc.pre(both + onlyA > 0 && both + onlyB > 0);
        const strength = npmi(both, both + onlyA, both + onlyB, both + onlyA + onlyB + neither);
        expect(Math.abs(strength)).toBeLessThanOrEqual(1);
        expect(strength).toBeCloseTo(npmi(both, both + onlyB, both + onlyA, both + onlyA + onlyB + neither), 12);
      }),
    );
  });
});
