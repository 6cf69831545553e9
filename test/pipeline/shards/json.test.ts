import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonWriter, toJson, Written } from '../../../src/pipeline/shards/json.ts';

describe('toJson', () => {
  it('sorts keys by code unit on all levels, and leaves lists in their order', () => {
    expect(toJson({ b: [{ d: 1, c: 2 }, 3], a: null, B: 'é' })).toBe('{"B":"é","a":null,"b":[{"c":2,"d":1},3]}');
  });

  it('keeps four decimals and no undefined', () => {
    expect(toJson({ a: 0.123456, b: undefined, c: 1, d: -0.00001, e: 1e-9 })).toBe('{"a":0.1235,"c":1,"d":0,"e":0}');
  });

  it('keeps large whole numbers', () => {
    expect(toJson([2 ** 53 - 1, 1e20])).toBe('[9007199254740991,100000000000000000000]');
  });

  it('is one line, whatever a text holds', () => {
    expect(toJson({ text: 'a\nb\r\u2028' })).not.toMatch(/[\n\r]/);
  });

  it('gives the same bytes however the keys were added, and reads back as the same value', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '10', '9', 'toString'));
    const entries = fc.uniqueArray(fc.tuple(key, fc.oneof(fc.string(), fc.integer(), fc.boolean())), {
      selector: ([k]) => k,
    });
    fc.assert(
      fc.property(entries, (list) => {
        const forward = toJson(Object.fromEntries(list));
        expect(toJson(Object.fromEntries(list.toReversed()))).toBe(forward);
        expect(JSON.parse(forward)).toEqual(Object.fromEntries(list));
      }),
      { seed: 1 },
    );
  });

  it('writes every number and text as the usual way does', () => {
    const number = fc.oneof(
      fc.double(),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.integer().map((n) => n / 20_000), // halves of what is kept
      fc.integer().map((n) => n / 1e4),
      fc.maxSafeInteger(),
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('\ud800', 'a"\\', 'µ', '\u007f'));
    fc.assert(
      fc.property(number, text, (n, t) => {
        const kept = Number.isInteger(n) ? n : Number(n.toFixed(4));
        expect(toJson([n, t, { [t]: n }])).toBe(JSON.stringify([kept, t, { [t]: kept }]));
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('writes what is JSON already as it would have written the value', () => {
    const value = { b: 'µ "x"', a: [0.123456, { c: undefined }] };
    expect(toJson([value, 'é', new Written(value), new Written('é'), 1])).toBe(toJson([value, 'é', value, 'é', 1]));
  });

  it('gives values one after another, each once', () => {
    const writer = new JsonWriter();
    writer.write({ a: 'x'.repeat(200_000) });
    expect(writer.length).toBe(200_008);
    writer.endLine();
    expect(JSON.parse(writer.take().toString())).toEqual({ a: 'x'.repeat(200_000) });
    writer.write(1);
    const taken = writer.take();
    writer.write(2);
    expect(taken.toString()).toBe('1'); // as long as nothing else was taken
    expect(writer.take().toString()).toBe('2');
  });
});
