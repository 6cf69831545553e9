import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildData, DEFAULT_DATA, type DataOptions } from '../../scripts/lib/build-data.ts';
import { openSources, readTextFiles } from '../../scripts/lib/files.ts';
import { cacheFor } from '../../scripts/lib/freshness.ts';
import { PaperCache } from '../../scripts/lib/paper-cache.ts';
import { readSettings } from '../../scripts/lib/settings.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { eachPaperHere, type EachPaper } from '../../src/pipeline/per-paper.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { FITTED } from '../pipeline/fitted.ts';

let folder: string;
let sources: string;
let cache: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-cache-'));
  sources = path.join(folder, 'sources');
  cache = path.join(folder, 'cache');
  fs.cpSync('test/fixtures/corpus/sources', sources, { recursive: true });
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const options = (more: Partial<DataOptions> = {}): DataOptions => ({
  ...DEFAULT_DATA,
  sources,
  curated: 'test/fixtures/small/curated',
  settings: 'test/fixtures/corpus/site.yaml',
  out: path.join(folder, 'built'),
  ...more,
});

/** Bytes of a build with the cache, and of one without. */
async function bytesOfBoth(): Promise<readonly [string, string]> {
  const clean = path.join(folder, 'clean');
  await buildData(options({ cache }));
  await buildData(options({ out: clean }));
  return [bytesOf(path.join(folder, 'built')), bytesOf(clean)];
}

function bytesOf(out: string): string {
  const names = fs.readdirSync(out);
  expect(names.length).toBeGreaterThan(6);
  return names.map((name) => `${name}\n${fs.readFileSync(path.join(out, name), 'utf8')}`).join('\n');
}

function sourceFiles(): string[] {
  return fs
    .readdirSync(sources)
    .sort()
    .map((name) => path.join(sources, name));
}

/** Runs the pipeline with the cache; tells which files were opened for their text, how many papers each piece of work had, what was reported. */
async function runWatched() {
  const settings = readSettings('test/fixtures/corpus/site.yaml', () => {});
  const curated = parseCurated(readTextFiles('test/fixtures/small/curated', '.tsv'), () => {});
  const kept = new PaperCache(cache);
  const reported: Diagnostic[] = [];
  const report = kept.listening((diagnostic) => void reported.push(diagnostic));
  const opened: string[] = [];
  const files = openSources(sources, report).map((file) => ({
    ...file,
    get chunks() {
      opened.push(file.name);
      return file.chunks;
    },
  }));
  const counts: Record<string, number> = {};
  const others: EachPaper = (name, papers, shared, onMade) => {
    counts[name] = papers.length;
    return eachPaperHere(name, papers, shared, onMade);
  };
  const { papers } = await runPipeline({
    ...{ sources: files, readSource: kept.readSource, curated, fitted: FITTED, settings, report },
    onStage: () => {},
    eachPaper: kept.eachPaper(others),
  });
  kept.close();
  return { opened, counts, reported, paperCount: papers.length };
}

describe('what was read and made before', () => {
  it('is not read or made again', async () => {
    fs.writeFileSync(path.join(sources, 'broken.jsonl'), '{"title":"Lo st \ufffd"}\n{"no":"title"}\n');
    fs.writeFileSync(path.join(sources, 'latin.bib'), Buffer.from('@article{a, title={Caf\xe9 networks}}', 'latin1'));
    const first = await runWatched();
    expect(first.opened.length).toBeGreaterThan(2);
    expect(first.counts).toEqual({
      definitions: first.paperCount,
      mentions: first.paperCount,
      relations: first.paperCount,
    });
    const second = await runWatched();
    expect(second).toEqual({ ...first, opened: [], counts: {} });
    expect(second.reported.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['source/encoding']));
  });

  it('is made again for the paper that changed, and read again where it stands', async () => {
    const { paperCount } = await runWatched();
    const added = { title: 'ZibraNet: a further network', abstract: 'We propose ZibraNet, which builds on LoRA.' };
    fs.writeFileSync(path.join(sources, 'more.jsonl'), JSON.stringify(added));
    const { opened, counts } = await runWatched();
    expect(new Set(opened)).toEqual(new Set(['more.jsonl']));
    expect(counts['definitions']).toBe(1);
    expect(counts['mentions']).toBe(paperCount + 1); // the lexicon has a name more
    expect(counts['relations']).toBeLessThan(paperCount / 2);
  });

  it('is kept when a record moves to another line', async () => {
    await runWatched();
    const [file = ''] = sourceFiles().filter((name) => name.endsWith('.jsonl') || name.endsWith('.bib'));
    fs.writeFileSync(file, `\n\n${fs.readFileSync(file, 'utf8')}`);
    expect((await runWatched()).counts).toEqual({});
  });
});

describe('a build with a cache', () => {
  it('gives the bytes of a clean one after each change of the sources', async () => {
    const seen = new Set<string>();
    const check = async (): Promise<void> => {
      const [kept, clean] = await bytesOfBoth();
      expect(kept).toBe(clean);
      seen.add(kept);
    };
    await check();
    fs.writeFileSync(
      path.join(sources, 'more.jsonl'),
      JSON.stringify({
        title: 'ZibraNet',
        abstract: 'ZibraNet (Zibra Network) outperforms LoRA on GLUE. Adapters help.',
      }),
    );
    await check();
    const file = path.join(sources, 'more.jsonl');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('outperforms', 'is based on'));
    await check();
    fs.rmSync(sourceFiles()[0] as string);
    await check();
    expect(seen.size).toBe(4);
  });

  it('gives the bytes of a clean one when the cache is broken in any of its files, or gone', async () => {
    const [, clean] = await bytesOfBoth();
    const logs = fs.readdirSync(cache);
    expect(logs.sort()).toEqual(['definitions.log', 'mentions.log', 'records.log', 'relations.log']);
    const breakEach = (change: (file: string, bytes: Buffer) => void): void => {
      for (const name of logs) change(path.join(cache, name), fs.readFileSync(path.join(cache, name)));
    };
    const changes: ((file: string, bytes: Buffer) => void)[] = [
      (file, bytes) => fs.truncateSync(file, Math.floor(bytes.length / 2)),
      (file, bytes) =>
        fs.writeFileSync(
          file,
          bytes.map((byte, at) => (at % 997 === 500 ? byte ^ 1 : byte)),
        ),
      (file, bytes) => fs.writeFileSync(file, bytes.toString('latin1').replaceAll('"', "'"), 'latin1'),
      (file) => fs.writeFileSync(file, 'no log at all'),
      (file) => fs.rmSync(file),
    ];
    for (const change of changes) {
      breakEach(change);
      await buildData(options({ cache }));
      expect(bytesOf(path.join(folder, 'built'))).toBe(clean);
    }
  }, 180_000);

  it('that is killed in any of its stages leaves the last good output, and the next run ends with the same bytes', async () => {
    const out = path.join(folder, 'built');
    const settings = 'test/fixtures/corpus/site.yaml';
    await buildData(options());
    const clean = bytesOf(out);
    const old = path.join(out, 'manifest.json');
    fs.appendFileSync(old, ' '); // told apart from what is written anew
    const words = [
      '--sources',
      sources,
      '--curated',
      'test/fixtures/small/curated',
      '--settings',
      settings,
      '--out',
      out,
    ];
    for (const stage of ['definitions', 'mentions', 'land']) {
      expect(await killAfter(stage, words)).toBe('SIGKILL');
      expect(fs.readFileSync(old, 'utf8').endsWith(' ')).toBe(true);
    }
    expect(await killAfter('never', words)).toBe(null);
    expect(bytesOf(out)).toBe(clean);
    fs.rmSync(cacheFor(out), { recursive: true });
  }, 180_000);
});

/** Runs the data step as a command; kills it as soon as it tells of that stage. @returns the signal that ended it */
function killAfter(stage: string, words: readonly string[]): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['scripts/data.ts', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (piece: Buffer) => {
    told += piece.toString();
    if (told.includes(`  ${stage} `)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)));
}
