import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewColours } from '../../src/view/few-colours.ts';

const colours = (pixels: Uint8Array): string[] =>
  Array.from({ length: pixels.length / 3 }, (_, i) => pixels.slice(3 * i, 3 * i + 3).join(' '));
const row = (...pixels: readonly (readonly [colour: readonly number[], count: number])[]): Uint8Array =>
  Uint8Array.from(pixels.flatMap(([colour, count]) => Array.from({ length: count }, () => colour).flat()));

describe('fewColours', () => {
  it('keeps flat colours as they are, and gives each shade between them to the nearest', () => {
    const reduced = fewColours(
      row([[250, 250, 240], 90], [[40, 30, 25], 60], [[240, 238, 228], 3], [[60, 50, 40], 2]),
      2,
    );
    expect(reduced).toEqual(row([[250, 250, 240], 90], [[40, 30, 25], 60], [[250, 250, 240], 3], [[40, 30, 25], 2]));
  });

  it('leaves a picture alone that has no more colours than it may have', () => {
    const pixels = row([[1, 2, 3], 4], [[200, 0, 0], 1], [[0, 0, 200], 2]);
    expect(fewColours(pixels, 3)).toEqual(pixels);
    expect(fewColours(pixels, 99)).toEqual(pixels);
    expect(fewColours(new Uint8Array(), 4)).toEqual(new Uint8Array());
  });

  it('keeps a rare colour that is like no other before a frequent shade', () => {
    const shades = Array.from({ length: 40 }, (_, i) => [[200 + i, 200 + i, 200 + i], 50 + i] as const);
    expect(colours(fewColours(row(...shades, [[160, 50, 30], 3]), 6))).toContain('160 50 30');
  });

  it('has as many colours as were asked for, none of them new, the same each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 20 }), (values, most) => {
        const pixels = values.slice(0, values.length - (values.length % 3));
        const reduced = fewColours(pixels, most);
        const [before, after] = [new Set(colours(pixels)), new Set(colours(reduced))];
        expect(after.size).toBe(Math.min(before.size, most));
        expect([...after].every((colour) => before.has(colour))).toBe(true);
        expect(fewColours(pixels, most)).toEqual(reduced);
      }),
    );
  });
});
