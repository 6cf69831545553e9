/** What is asked of colours that stand on one another. */
import { toHex, toLinear, toOklab } from '../../src/domain/colour.ts';

/** Contrast ratio of two `#rrggbb` colours, 1 to 21. @see WCAG 2.2, 1.4.3 */
export function contrastRatio(hexA: string, hexB: string): number {
  const [a, b] = [luminance(hexA), luminance(hexB)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** @returns the colour `share` (0 to 1) of the way from `hexA` to `hexB`, mixed as inks are in OKLab */
export function mixColours(hexA: string, hexB: string, share: number): string {
  const [from, to] = [toOklab(toLinear(hexA)), toOklab(toLinear(hexB))];
  const at = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  const [l, a, b] = [at(0), at(1), at(2)];
  return toHex({ l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI });
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
