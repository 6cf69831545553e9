import { describe, expect, it } from 'vitest';
import { dotsUnder } from '../../src/view/dots-under.ts';
import { createDotField } from '../../src/view/dot-field.ts';
import { nameStyle } from '../../src/view/tokens.ts';

/** "DoRA" from 100 to 140, on a line at 50. */
const run = { text: 'DoRA', style: nameStyle('method', true, 13), x: 100, y: 50 };
const ruler = { measure: () => 40 };
const under = (x: number, y: number, reach = 3, isKept = false) =>
  dotsUnder(createDotField([{ x, y, radius: reach, reach }]), [run], ruler, () => isKept).length > 0;

describe('dotsUnder', () => {
  it.each([
    ['in the middle of the letters', 120, 46, true],
    ['behind the last, half under its halo', 142, 42, true],
    ['below the line, half under the halo', 120, 52, true],
    ['behind the last, hardly touched', 145, 46, false],
    ['above the capitals, hardly touched', 120, 36, false],
  ])('a dot %s: %d %d %s', (_, x, y, isUnder) => {
    expect(under(x, y)).toBe(isUnder);
  });

  it('leaves what is seen beside the letters, and what is asked to be kept', () => {
    expect(under(120, 46, 9)).toBe(false);
    expect(under(120, 46, 3, true)).toBe(false);
  });
});
