import { expect, test } from 'vitest';
import { cueLabel, isStanding, rightWords } from '../../src/domain/vocabulary.ts';
import { CUES } from '../../src/pipeline/relations/cues/all.ts';

test('every cue that a relation can be read from has words for people', () => {
  for (const { name } of CUES) expect(cueLabel(name), name).not.toBe(name.replaceAll('-', ' '));
  expect(cueLabel('some-new-cue')).toBe('some new cue');
});

test('what a paper does with a concept stands where it is likely, or where the paper introduces it', () => {
  expect(isStanding({ type: 'compares', confidence: 0.49 })).toBe(false);
  expect(isStanding({ type: 'compares', confidence: 0.5 })).toBe(true);
  expect(isStanding({ type: 'introduces', confidence: 0.1 })).toBe(true);
});

test('a confidence is told as so many right of a hundred', () => {
  expect(rightWords(0.964)).toBe('96 of 100 right');
  expect(rightWords(0.999), 'nothing is certain').toBe('99 of 100 right');
});
