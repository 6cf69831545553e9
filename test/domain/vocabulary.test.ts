import { expect, test } from 'vitest';
import { cueLabel, rightWords } from '../../src/domain/vocabulary.ts';
import { CUES } from '../../src/pipeline/relations/cues/all.ts';

test('every cue that a relation can be read from has words for people', () => {
  for (const { name } of CUES) expect(cueLabel(name), name).not.toBe(name.replaceAll('-', ' '));
  expect(cueLabel('some-new-cue')).toBe('some new cue');
});

test('a confidence is told as so many right of a hundred', () => {
  expect(rightWords(0.964)).toBe('96 of 100 right');
});
