import { describe, expect, it } from 'vitest';
import { isGood, sumUp } from './outcomes.ts';

describe('the sum of a run over hosts', () => {
  it('counts what was skipped apart from what passed', () => {
    expect(sumUp(['passed', 'skipped', 'failed', 'skipped'])).toBe('1 passed, 1 failed, 2 skipped');
    expect(sumUp([])).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('is good only where something was tried and nothing failed', () => {
    expect(isGood(['passed', 'skipped'])).toBe(true);
    expect(isGood(['passed', 'failed'])).toBe(false);
    expect(isGood(['skipped', 'skipped'])).toBe(false);
    expect(isGood([])).toBe(false);
  });
});
