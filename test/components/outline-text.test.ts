import { describe, expect, it } from 'vitest';
import { outlinedText } from '../../src/components/outline-text.ts';
import type { TextStyle } from '../../src/view/tokens.ts';

const style = (italic: boolean, weight: number): TextStyle => ({ size: 10, tracking: 0, italic, weight });

describe.each([
  ['regular', style(false, 400)],
  ['medium', style(false, 550)],
  ['italic', style(true, 400)],
] as const)('outlines of the %s', (_, cut) => {
  const outline = (text: string): string => outlinedText.outline?.(text, cut) ?? '';
  const missing = outline('\u{10ffff}');

  it('have letters of other alphabets and accents, and no box in their place', () => {
    for (const letter of 'ÅßñøŁőşžαβΛΩЖя±×°')
      expect(outline(letter), letter).not.toMatch(missing === '' ? /^$/ : missing);
    expect(outline('ΛCDM').length).toBeGreaterThan(outline('CDM').length);
    expect(outlinedText.measure('ΛCDM', cut)).toBeGreaterThan(outlinedText.measure('CDM', cut));
  });

  it('show raised and lowered figures that no file has as plain ones', () => {
    expect(outline('CO₂')).toBe(outline('CO2'));
  });
});
