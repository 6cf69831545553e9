import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../../src/pipeline/text/matches.ts';

describe('matchesIn', () => {
  it.each(['', 'none', 'We use LoRA and PiSSA', 'ABC'])('gives what matchAll gives for "%s", each time', (text) => {
    const pattern = /(?<first>\p{Lu})\p{L}*/gu;
    const expected = [...text.matchAll(pattern)];
    for (let time = 0; time < 2; time++) expect(matchesIn(pattern, text)).toEqual(expected);
  });
});
