import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs } from '../../scripts/lib/freshness.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-fresh-'));
  fs.writeFileSync(path.join(folder, 'a.txt'), 'one');
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('hashInputs', () => {
  it('changes with a content, a name, a further file and a word, and with nothing else', () => {
    const file = path.join(folder, 'a.txt');
    const hashes = [hashInputs([folder])];
    fs.utimesSync(file, 0, 0);
    expect(hashInputs([folder])).toBe(hashes[0]);
    fs.writeFileSync(file, 'two');
    hashes.push(hashInputs([folder]));
    fs.renameSync(file, path.join(folder, 'b.txt'));
    hashes.push(hashInputs([folder]));
    fs.writeFileSync(path.join(folder, 'c.txt'), '');
    hashes.push(hashInputs([folder]));
    hashes.push(hashInputs([folder], ['/base/']));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('takes files and folders, and passes over what is missing', () => {
    expect(hashInputs([path.join(folder, 'none')])).toBe(hashInputs([]));
    expect(hashInputs([path.join(folder, 'a.txt')])).not.toBe(hashInputs([]));
  });
});
