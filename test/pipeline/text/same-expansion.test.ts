import { describe, expect, it } from 'vitest';
import { isSameExpansion } from '../../../src/pipeline/text/same-expansion.ts';

describe('isSameExpansion', () => {
  it.each([
    ['red stem cell', 'red stem cells', true],
    ['red-line stem cells', 'redline stem cell', true],
    ['low-rank adapters', 'low-rank adaptation', true],
    ['Room2room kettle', 'room to room kettle', true],
    ['red correlation analysis', 'red correspondence analysis', false],
    ['red intention', 'red intensity', false],
    ['red kettle', 'rank key', false],
  ])('%s, %s', (a, b, expected) => {
    expect(isSameExpansion(a, b)).toBe(expected);
    expect(isSameExpansion(b, a)).toBe(expected);
  });
});
