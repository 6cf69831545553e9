import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharingParse } from '../../scripts/lib/share-texts.ts';

describe('JSON with shared texts', () => {
  it('is read as the same value, also after others', () => {
    const parse = sharingParse();
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parse(json)).toEqual(JSON.parse(json));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('keeps long texts, and keys of any name', () => {
    const value = { a: ['x'.repeat(200), 'x'.repeat(200)], b: { toString: 'a', constructor: 'a' } };
    expect(sharingParse()(JSON.stringify(value))).toEqual(value);
  });
});
