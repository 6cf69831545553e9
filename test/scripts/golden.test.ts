import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildData } from '../../scripts/lib/build-data.ts';
import { GOLDEN_DATA, GOLDEN_FOLDER } from '../../scripts/lib/golden.ts';
import { compareFolders } from './compare-folders.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-golden-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('site data of the small corpus', () => {
  it('is the golden files, byte for byte (npm run golden writes them anew)', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const out = path.join(folder, 'built');
    expect(await buildData({ ...GOLDEN_DATA, out })).toBe(true);
    expect(fs.existsSync(path.join(GOLDEN_FOLDER, 'manifest.json'))).toBe(true);
    expect(compareFolders(GOLDEN_FOLDER, out)).toEqual([]);
  });
});

describe('compareFolders', () => {
  const write = (name: string, files: Readonly<Record<string, string>>) => {
    const target = path.join(folder, name);
    fs.mkdirSync(target);
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(target, file), text);
    return target;
  };

  it('names missing files, extra files and the first line that differs', () => {
    const expected = write('expected', { a: 'same', b: 'one\ntwo\nthree', c: 'gone' });
    const found = write('found', { a: 'same', b: 'one\n2\nthree', d: 'new' });
    const lines = compareFolders(expected, found);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^b:2 differs\n {2}expected … [^]*two/);
    expect(lines.slice(1)).toEqual(['c: is missing', 'd: is not expected']);
  });

  it('finds a difference at the end of a file, and none where there is none', () => {
    const one = write('one', { a: 'text' });
    expect(compareFolders(one, write('two', { a: 'text\n' }))).toHaveLength(1);
    expect(compareFolders(one, write('three', { a: 'text' }))).toEqual([]);
  });

  it('takes a missing folder for one without files', () => {
    expect(compareFolders(path.join(folder, 'none'), write('found', { a: '' }))).toEqual(['a: is not expected']);
  });
});
