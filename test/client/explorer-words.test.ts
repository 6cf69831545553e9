import { describe, expect, it } from 'vitest';
import { revealedWords } from '../../src/client/explorer/words.ts';

describe('revealedWords', () => {
  it.each([
    [0, ''],
    [3, ', 3 of them for what is chosen'],
    [1200, ', 1,200 of them for what is chosen'],
  ])('of %i says "%s"', (count, words) => {
    expect(revealedWords(count)).toBe(words);
  });
});
