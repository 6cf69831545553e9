import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFixture } from '../site/fixture.ts';

/** Of one length: the index knows at which byte a record lies. */
const AS_RECEIVED = [
  ['It lowers drift error', 'It is a 2.7times gain'],
  ['a steadier TERN', 'a steadi² TERN'],
] as const;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'methodscape-search-'));
  writeFixture(folder);
  for (const name of ['papers-000.jsonl', 'papers-001.jsonl', 'papers-002.jsonl', 'concepts-000.jsonl']) {
    const path = join(folder, name);
    const text = AS_RECEIVED.reduce(
      (all, [typed, received]) => all.replaceAll(typed, received),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  }
  vi.resetModules();
  vi.stubEnv('METHODSCAPE_DATA', folder);
});

describe('what search looks through', () => {
  it('is every concept and paper, its text as pages show it', async () => {
    const { searchRecords } = await import('../../src/components/search/search-records.ts');
    const records = [...searchRecords()];
    const variant = records.find(({ url }) => url === '/papers/on-variant-a/');
    expect(variant?.meta.title).toBe('Variant A: a steadi² TERN');
    expect(variant?.content).toContain('a steadi2 TERN');
    expect(variant?.content).toContain('It is a 2.7× gain');
    expect(records.filter(({ content }) => content.includes('2.7times'))).toEqual([]);
    expect(records.some(({ url, filters }) => url === '/concepts/tern/' && filters.type[0] === 'concept')).toBe(true);
  });

  it('has every name once, however it is written', async () => {
    const { distinctNames } = await import('../../src/components/search/search-records.ts');
    expect(
      distinctNames(['LoRA', 'low-rank adapter', 'LoRAs', 'Lora', 'Low-Rank Adapters', 'low rank adapter']),
    ).toEqual([
      'LoRA',
      'low-rank adapter',
      'low rank adapter', // what somebody types without the hyphen is found by it
    ]);
  });

  it('is shared out among the indexes of many records, each record in one of them', async () => {
    const { countIndexes, searchRecords } = await import('../../src/components/search/search-records.ts');
    expect([1, 64_000, 64_001, 302_371].map((count) => countIndexes(count))).toEqual([1, 1, 2, 5]);
    const urlsOf = (index?: number, indexes?: number) => [...searchRecords(index, indexes)].map(({ url }) => url);
    const shared = [0, 1, 2].map((index) => urlsOf(index, 3));
    expect(shared.flat().sort()).toEqual(urlsOf().sort());
    for (const urls of shared) expect(urls.length).toBeGreaterThan(urlsOf().length / 4);
  });
});
