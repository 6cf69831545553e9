import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFixture } from '../site/fixture.ts';

let folder: string;
const load = () => import('../../src/site-data/read-records.ts');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'methodscape-data-'));
  writeFixture(folder);
  vi.resetModules();
  vi.stubEnv('METHODSCAPE_DATA', folder);
});

describe('reading records', () => {
  it('finds every concept and paper of the index, in whichever shard', async () => {
    const { readIndex, readConcept, readPaper } = await load();
    const { concepts, papers } = readIndex();
    for (const { id } of concepts) expect(readConcept(id).id).toBe(id);
    for (const { id } of papers) expect(readPaper(id).paper.id).toBe(id);
    expect(concepts.some(({ at }) => at[0] > 0)).toBe(true);
  });

  it('knows no concept by the names of object properties', async () => {
    const { readConcept } = await load();
    expect(() => readConcept('__proto__')).toThrow(RangeError);
  });

  it('says what to run when there is no data', async () => {
    rmSync(join(folder, 'manifest.json'));
    const { readIndex } = await load();
    expect(readIndex).toThrow(/no .*manifest\.json; run "npm run data"/);
  });

  it('refuses data of another version, and says which', async () => {
    const path = join(folder, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"version":\d+/, '"version":99'));
    const { readIndex } = await load();
    expect(readIndex).toThrow(/version 99, this site reads version \d+; run/);
  });

  it('names the concept and the field when a record has another shape', async () => {
    const path = join(folder, 'concepts-000.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"tier":', '"tear":'));
    const { readIndex, readConcept } = await load();
    const [first] = readIndex().concepts;
    expect(() => readConcept(first?.id ?? '')).toThrow(/concept \S+ is not in the shape .* at tier/);
  });
});
