import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharingParse, textSharer } from '../../scripts/lib/share-texts.ts';

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

  it('is shared in lists, objects, maps and sets, in their order', () => {
    const value = () => ({
      map: new Map<unknown, unknown>([
        ['b', ['a', 1]],
        ['a', new Set(['c', 'a'])],
      ]),
      numbers: new Int32Array([3, 1]),
      nothing: null,
    });
    expect(textSharer()(value())).toEqual(value());
    expect([...textSharer()(new Set(['c', 'a', 'b']))]).toEqual(['c', 'a', 'b']);
    expect([...textSharer()(new Map(Object.entries({ c: 1, a: 2 })))]).toEqual(Object.entries({ c: 1, a: 2 }));
  });
});
