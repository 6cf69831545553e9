import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfText, digestOfValue } from '../../scripts/lib/digest.ts';
import { ResultLog } from '../../scripts/lib/result-log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-log-'));
  file = path.join(folder, 'deeper', 'results.log');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const ENTRIES = ['μP', '', '{"a":"b c"}', '😀'.repeat(40)].map((text) => [digestOfText(text), text] as const);

function write(entries: readonly (readonly [string, string])[]): void {
  const log = new ResultLog(file);
  for (const [key, text] of entries) log.put(key, text);
  log.close();
}

function read(keys: readonly string[]): (string | undefined)[] {
  const log = new ResultLog(file);
  const texts = keys.map((key) => log.get(key));
  log.close();
  return texts;
}

const KEYS = ENTRIES.map(([key]) => key);
const TEXTS = ENTRIES.map(([, text]) => text);

describe('a log of results', () => {
  it('gives back what was put in, over runs, the last under each key', () => {
    write(ENTRIES.slice(0, 2));
    write(ENTRIES.slice(2));
    expect(read([...KEYS, digestOfText('never')])).toEqual([...TEXTS, undefined]);
    write([[KEYS[0] as string, 'newer']]);
    expect(read(KEYS)).toEqual(['newer', ...TEXTS.slice(1)]);
  });

  it('cut off at any byte gives only what is whole, and takes more in', () => {
    write(ENTRIES);
    const whole = fs.readFileSync(file);
    for (let length = 0; length <= whole.length; length++) {
      fs.writeFileSync(file, whole.subarray(0, length));
      const isKept = read(KEYS).map((text, i) => text === TEXTS[i] || text === undefined);
      expect(isKept).not.toContain(false);
      write(ENTRIES);
      expect(read(KEYS)).toEqual(TEXTS);
    }
  });

  it('with any byte changed gives nothing wrong', () => {
    write(ENTRIES);
    const whole = fs.readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        fs.writeFileSync(file, bytes);
        const wrong = read(KEYS).filter((text, i) => text !== TEXTS[i] && text !== undefined);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes lines that are longer than what is read at once', () => {
    const long = ['x', 'é'].map((letter) => letter.repeat(1_300_000));
    const entries = long.map((text) => [digestOfText(text), text] as const);
    write(entries);
    expect(read(entries.map(([key]) => key))).toEqual(long);
  });

  it('drops what nobody asked for once it is the larger part', () => {
    const large = 'x'.repeat(1_500_000);
    write([[digestOfText(large), large], ...ENTRIES]);
    expect(fs.statSync(file).size).toBeGreaterThan(large.length);
    expect(read(KEYS)).toEqual(TEXTS); // and closes it
    expect(fs.statSync(file).size).toBeLessThan(2000);
    expect(read([...KEYS, digestOfText(large)])).toEqual([...TEXTS, undefined]);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['results.log']);
  });
});

describe('digestOfValue', () => {
  it('tells values apart, deep inside maps, sets and lists too, and knows the same again', () => {
    const make = (inner: unknown) => ({ a: new Map([['k', { s: new Set([1, inner]) }]]), b: [new Map([[1, inner]])] });
    const values = [1, '1', null, [], {}, new Map(), new Set(), [[1], 2], [1, [2]], { a: [1] }, { a: 1 }, undefined];
    const digests = [...values, ...['x', 'y'].map(make)].map(digestOfValue);
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestOfValue(make('x'))).toBe(digestOfValue(make('x')));
  });
});
