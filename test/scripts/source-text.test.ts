import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSources } from '../../scripts/lib/files.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-text-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The text of a file of these bytes, read twice, and what was reported. */
function read(bytes: Uint8Array): { text: string; rules: string[]; diagnostics: Diagnostic[] } {
  fs.writeFileSync(path.join(folder, 'a'), bytes);
  const diagnostics: Diagnostic[] = [];
  const [file] = openSources(folder, (diagnostic) => diagnostics.push(diagnostic));
  const text = [...(file?.chunks ?? [])].join('');
  expect([...(file?.chunks ?? [])].join('')).toBe(text);
  return { text, diagnostics, rules: diagnostics.map(({ rule }) => rule) };
}

const WORDS = 'Grain boundaries of “β-titanium” müssen nicht schaden. ';

describe('the text of a file', () => {
  it('is taken out of gzip, of one member or several', () => {
    const packed = Buffer.concat([zlib.gzipSync(WORDS.repeat(5000)), zlib.gzipSync('The end.')]);
    expect(read(packed)).toEqual({ text: `${WORDS.repeat(5000)}The end.`, rules: [], diagnostics: [] });
  });

  it('of a gzip file that is cut off is what comes before the cut', () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => `${(i * 2654435761) % 4294967296}`).join(' ');
    const packed = zlib.gzipSync(noise);
    const { text, rules } = read(packed.subarray(0, packed.length / 2));
    expect(rules).toEqual(['source/gzip']);
    expect(text.length).toBeGreaterThan(noise.length / 4);
    expect(noise.startsWith(text)).toBe(true);
  });

  it('of a gzip file with garbage inside comes to an end', () => {
    const packed = zlib.gzipSync(WORDS.repeat(5000));
    packed.fill(0xab, 40);
    expect(read(packed).rules).toContain('source/gzip');
  });

  it('of a gzip bomb ends soon after 16 MB', () => {
    const { text, rules } = read(zlib.gzipSync(Buffer.alloc(300 << 20)));
    expect(rules).toEqual(['source/gzip']);
    expect(text.length).toBeLessThan(32 << 20);
  });

  it('that is Latin-1 is read as such, and reported once', () => {
    const { text, rules } = read(Buffer.from('Müller, José: grün\n', 'latin1'));
    expect(text).toBe('Müller, José: grün\n');
    expect(rules).toEqual(['source/encoding']);
  });

  it('that is Mac OS Roman, as its spreadsheets write tables, is read as such', () => {
    const bytes = Buffer.from('the kettle\u00d5s lid, a \u00d2hot\u00d3 one', 'latin1');
    expect(read(bytes)).toMatchObject({ text: 'the kettle’s lid, a “hot” one', rules: ['source/encoding'] });
    expect(read(Buffer.from('the kettle\u0092s JO\u00c3O', 'latin1')).text).toBe('the kettle’s JOÃO');
  });

  it.each(['with', 'without'])('that is UTF-16 %s a mark is read as such', (mark) => {
    const bytes = Buffer.from(`${mark === 'with' ? '\ufeff' : ''}@article{a, title = {Ferrite}}`, 'utf16le');
    expect(read(bytes)).toMatchObject({ text: '@article{a, title = {Ferrite}}', rules: [] });
    expect(read(Buffer.from(bytes).swap16())).toMatchObject({ text: '@article{a, title = {Ferrite}}', rules: [] });
  });

  it('that is UTF-8 but for some bytes has U+FFFD in their place, reported with the line', () => {
    const bytes = Buffer.concat([Buffer.from('één twee\ndrië '), Buffer.from([0xff]), Buffer.from(' vier\n')]);
    const { text, diagnostics } = read(bytes);
    expect(text).toBe('één twee\ndrië \ufffd vier\n');
    expect(diagnostics).toMatchObject([{ rule: 'source/encoding', line: 2, severity: 'warning' }]);
  });

  it('may end in the middle of a character that a block cuts', () => {
    const text = `x${'é'.repeat(1 << 20)}`;
    expect(read(Buffer.from(text))).toEqual({ text, rules: [], diagnostics: [] });
  });
});
