import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFixture } from '../site/fixture.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-downloads-'));
  writeFixture(folder);
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.jsonl')))
    fs.rmSync(path.join(folder, name));
  vi.resetModules();
  vi.stubEnv('METHODSCAPE_DATA', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function linesDownloads() {
  const { listDownloads } = await import('../../src/components/downloads/downloads.ts');
  return listDownloads().filter(({ group }) => group === 'lines');
}

describe('files of lines', () => {
  it('are packed where they are large, whole and in order, and counted by what is in them', async () => {
    const line = `${JSON.stringify({ id: 'x'.repeat(1000) })}\n`;
    fs.writeFileSync(path.join(folder, 'concepts-000.jsonl'), line.repeat(6000));
    fs.writeFileSync(path.join(folder, 'concepts-001.jsonl'), `${line.repeat(5000)}{"id":"last"}\n`);
    fs.writeFileSync(path.join(folder, 'relations.jsonl'), line.repeat(3));
    const [concepts, relations] = await linesDownloads();
    if (concepts === undefined || relations === undefined) throw new Error('both are listed');
    expect([concepts.name, concepts.mediaType]).toEqual(['concepts.jsonl.gz', 'application/gzip']);
    expect([relations.name, relations.mediaType]).toEqual(['relations.jsonl', 'application/jsonl']);
    const { makeDownload } = await import('../../src/components/downloads/make-download.ts');
    const [file, again] = ['once.gz', 'again.gz'].map((name) => path.join(folder, name)) as [string, string];
    const measured = await makeDownload(concepts, file);
    const bytes = fs.readFileSync(file);
    expect(gunzipSync(bytes).toString()).toBe(`${line.repeat(11_000)}{"id":"last"}\n`);
    expect(measured).toEqual({
      bytes: bytes.length,
      count: 11_001,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await makeDownload(concepts, again)).toEqual(measured);
    expect(fs.readFileSync(again).equals(bytes)).toBe(true);
    expect((await makeDownload(relations)).count).toBe(3);
  });
});
