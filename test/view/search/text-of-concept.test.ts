import { describe, expect, it } from 'vitest';
import { namesIn, toText } from '../../../src/view/search/text-of-concept.ts';

describe('text of a concept', () => {
  it.each([
    [['LoRA', 'low-rank adaptation'], 'Small matrices. They are learned.'],
    [['GPT-3.5', 'GPT 3.5'], ''],
  ])('gives the names of %j again', (names, definition) => {
    expect(namesIn(toText(names, definition))).toEqual(names);
  });
});
