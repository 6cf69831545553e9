import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildData, type DataOptions } from '../../scripts/lib/build-data.ts';
import { buildFreshData, buildFreshSite } from '../../scripts/lib/build-fresh.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import * as freshness from '../../scripts/lib/freshness.ts';

vi.mock('../../scripts/lib/freshness.ts', { spy: true });

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-fresh-'));
  write('good', { title: 'On Ferns', abstract: 'We propose FernNet, which builds on LoRA.' });
  printed = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  const cache = freshness.cacheFor(path.join(folder, 'built'));
  for (const kept of [cache, `${cache}.inputs`, folder]) fs.rmSync(kept, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function write(name: string, record: object): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'a.jsonl'), JSON.stringify(record));
}

function options(sources: string, more: Partial<DataOptions> = {}): DataOptions {
  return {
    sources: path.join(folder, sources),
    curated: 'test/fixtures/small/curated',
    fitted: 'data/fitted',
    settings: 'test/fixtures/small/site.yaml',
    out: path.join(folder, 'built'),
    isStrict: false,
    ...more,
  };
}

describe('buildFreshData', () => {
  it('builds once what has not changed', async () => {
    expect(await buildFreshData(options('good'))).toBe(true);
    expect(printed.join('\n')).not.toContain('is up to date');
    expect(await buildFreshData(options('good'))).toBe(true);
    expect(printed.at(-1)).toContain('is up to date');
  });

  it('with --strict asks anew of what was built without', async () => {
    write('doubtful', { title: 'On Ferns', abstract: 'We propose FernNet.', year: 'long ago' });
    expect(await buildFreshData(options('doubtful'))).toBe(true);
    expect(await buildFreshData(options('doubtful', { isStrict: true }))).toBe(false);
    expect(printed.at(-1)).toContain('--strict');
  });

  it('builds again where another command has written the folder meanwhile', async () => {
    write('other', { title: 'On Mosses', abstract: 'We propose MossNet.' });
    await buildFreshData(options('good'));
    const index = path.join(folder, 'built', 'index.json');
    const good = fs.readFileSync(index, 'utf8');
    await buildData(options('other'));
    expect(fs.readFileSync(index, 'utf8')).not.toBe(good);
    await buildFreshData(options('good'));
    expect(fs.readFileSync(index, 'utf8')).toBe(good);
  });
});

describe('what is up to date', () => {
  it.each([
    ['data', 'scripts/lib/build-data.ts', () => buildFreshData(options('good'))],
    ['site', 'scripts/lib/build-site.ts', () => buildFreshSite({ data: 'none', out: folder, base: '/' })],
  ])('is told by all code that makes the %s, and by its packages', async (what, start, build) => {
    vi.mocked(freshness.isFresh).mockReturnValue(true);
    await build();
    const [places = []] = vi.mocked(freshness.hashInputs).mock.lastCall ?? [];
    const code = filesFrom([start, ...(what === 'site' ? ['astro.config.mjs', ...listFiles('src/pages')] : [])]);
    expect(code.length).toBeGreaterThan(50);
    const isAsked = (file: string) => places.some((place) => file === place || file.startsWith(`${place}/`));
    const others = [...code, 'package-lock.json'].filter((file) => !isAsked(file));
    expect(others.filter((file) => what === 'data' || !file.startsWith('src/pipeline/'))).toEqual([]); // the site reads data
  });
});

/** The files, and all of ours that they import or start. */
function filesFrom(starts: readonly string[]): string[] {
  const found = new Set(starts);
  for (const file of found) {
    const text = fs.readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/['"](\.{1,2}\/[^'"\s]+\.(?:astro|css|mjs|ts))['"]/g))
      found.add(path.join(path.dirname(file), name));
    for (const [, name = ''] of text.matchAll(/['"](scripts\/[^'"\s]+\.ts)['"]/g)) found.add(name);
  }
  return [...found].filter((file) => !file.startsWith('node_modules/'));
}
