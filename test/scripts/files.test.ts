import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, openSources, readTextFiles, replaceFolder } from '../../scripts/lib/files.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-files-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const fail = (diagnostic: Diagnostic) => {
  throw new Error(diagnostic.message);
};

/** Lines as the readers see them. */
function linesOf(content: string | Uint8Array): string[] {
  fs.writeFileSync(path.join(folder, 'a.txt'), content);
  const [file] = openSources(folder, fail);
  const lines = [...(file?.lines ?? [])];
  expect([...(file?.lines ?? [])]).toEqual(lines); // a file can be walked twice
  return lines;
}

const BLOCK = 1 << 16;

describe('lines of a source', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['one\n', ['one']],
    ['one\ntwo', ['one', 'two']],
    ['one\r\ntwo\r\n', ['one', 'two']],
    ['one\rtwo\r', ['one', 'two']],
    ['\n\n', ['', '']],
    ['\r\n\n\r', ['', '', '']],
    ['one\u2028still one', ['one\u2028still one']],
    ['\ufeffone\ntwo\ufeff', ['one', 'two\ufeff']],
  ])('of %j are %j', (content, lines) => {
    expect(linesOf(content)).toEqual(lines);
  });

  it('are whole over the borders of blocks', () => {
    const line = 'é'.repeat(BLOCK) + '🔥'.repeat(1000);
    expect(linesOf(`x${line}\n${line}\nlast`)).toEqual([`x${line}`, line, 'last']);
  });

  it.each([BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1])('are not doubled where "\\r\\n" meets byte %i', (size) => {
    expect(linesOf(`${'a'.repeat(size)}\r\nb\r\n`)).toEqual(['a'.repeat(size), 'b']);
    expect(linesOf(`${'a'.repeat(size)}\rb`)).toEqual(['a'.repeat(size), 'b']);
    expect(linesOf(`${'a'.repeat(size)}\r`)).toEqual(['a'.repeat(size)]);
  });

  it('may be one of many blocks', () => {
    expect(linesOf('x'.repeat(BLOCK * 300))).toEqual(['x'.repeat(BLOCK * 300)]);
  });

  it.each(['utf-16le', 'utf-16be'])('are read from marked %s', (encoding) => {
    const bytes = Buffer.from('\ufeffLoRA 🔥\r\nzwei\n', 'utf16le');
    expect(linesOf(encoding === 'utf-16le' ? bytes : bytes.swap16())).toEqual(['LoRA 🔥', 'zwei']);
  });

  it('joined by a line end are the text, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '🔥', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, (content) => {
        const expected = content.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(linesOf(content)).toEqual(expected);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('openSources', () => {
  it('lists files of all levels by code unit of their paths, without hidden ones', () => {
    for (const name of ['b.txt', 'B.txt', 'a/z.txt', 'a.txt', '.hidden', '.git/config', 'é.txt']) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), name);
    }
    const names = openSources(folder, fail).map(({ name }) => name.split(path.sep).join('/'));
    expect(names).toEqual(['B.txt', 'a.txt', 'a/z.txt', 'b.txt', 'é.txt']);
    expect(listFiles(folder)).toHaveLength(5);
  });

  it.each([
    ['missing', 'no such folder'],
    ['.', 'no files'],
  ])('reports that %j holds nothing', (name, found) => {
    const diagnostics: Diagnostic[] = [];
    expect(openSources(path.join(folder, name), (diagnostic) => diagnostics.push(diagnostic))).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'source/none', found }]);
  });

  it('reports a file where a folder was expected', () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, 'x');
    const diagnostics: Diagnostic[] = [];
    openSources(file, (diagnostic) => diagnostics.push(diagnostic));
    expect(diagnostics).toHaveLength(1);
  });
});

describe('readTextFiles', () => {
  it('reads files by their ending, and nothing from a missing folder', () => {
    fs.writeFileSync(path.join(folder, 'a.tsv'), 'A');
    fs.writeFileSync(path.join(folder, 'b.txt'), 'B');
    expect(readTextFiles(folder, '.tsv')).toEqual([{ name: 'a.tsv', text: 'A' }]);
    expect(readTextFiles(path.join(folder, 'missing'), '.tsv')).toEqual([]);
  });
});

describe('replaceFolder', () => {
  const put = (text: string) => (fresh: string) => fs.writeFileSync(path.join(fresh, 'file'), text);
  const target = () => path.join(folder, 'out');
  const content = () => fs.readFileSync(path.join(target(), 'file'), 'utf8');

  it('makes the folder, then swaps it as a whole and leaves nothing behind', async () => {
    await replaceFolder(target(), put('one'));
    fs.writeFileSync(path.join(target(), 'stale'), 'x');
    await replaceFolder(target(), put('two'));
    expect(content()).toBe('two');
    expect(fs.readdirSync(target())).toEqual(['file']);
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  it('leaves the last good output as it was when filling fails', async () => {
    await replaceFolder(target(), put('one'));
    const failing = replaceFolder(target(), (fresh) => {
      put('half')(fresh);
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(content()).toBe('one');
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  it('shows the old output until the new one is complete', async () => {
    await replaceFolder(target(), put('one'));
    await replaceFolder(target(), (fresh) => {
      put('two')(fresh);
      expect(content()).toBe('one');
    });
    expect(content()).toBe('two');
  });

  it('clears what a killed run left, and brings its old output back if nothing took its place', async () => {
    const dead = 2 ** 22 + 7; // above every process id that a system gives
    fs.mkdirSync(path.join(folder, `.out.new-${dead}`));
    fs.mkdirSync(path.join(folder, `.out.old-${dead}`));
    fs.writeFileSync(path.join(folder, `.out.old-${dead}`, 'file'), 'good');
    const failing = replaceFolder(target(), () => {
      expect(content()).toBe('good');
      throw new Error('again');
    });
    await expect(failing).rejects.toThrow('again');
    expect(content()).toBe('good');
    expect(fs.readdirSync(folder)).toEqual(['out']);
  });

  it("leaves another folder's leftovers alone", async () => {
    fs.mkdirSync(path.join(folder, '.other.new-4194311'));
    await replaceFolder(target(), put('one'));
    expect(fs.readdirSync(folder).sort()).toEqual(['.other.new-4194311', 'out']);
  });
});
