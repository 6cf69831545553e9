import { expect, it } from 'vitest';
import { echo } from '../../src/domain/echo.ts';

it.each([
  ['muP', '“muP”'],
  ['x'.repeat(80), `“${'x'.repeat(80)}”`],
  ['x'.repeat(5000), `“${'x'.repeat(80)}…”`],
  ['𝜇'.repeat(81), `“${'𝜇'.repeat(80)}…”`],
])('%s is said back as %s', (text, expected) => {
  expect(echo(text)).toBe(expected);
});
