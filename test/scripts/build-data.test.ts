import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildData, type DataOptions } from '../../scripts/lib/build-data.ts';

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-data-'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The small corpus has a vocabulary of its own, which is quick to read. */
function options(corpus: string, more: Partial<DataOptions> = {}): DataOptions {
  return {
    sources: `test/fixtures/${corpus}/sources`,
    curated: corpus === 'small' ? 'test/fixtures/small/curated' : 'data/curated',
    fitted: 'data/fitted',
    settings: `test/fixtures/${corpus}/site.yaml`,
    out: path.join(folder, 'built'),
    isStrict: false,
    ...more,
  };
}

function contents(out: string): Record<string, string> {
  return Object.fromEntries(fs.readdirSync(out).map((name) => [name, fs.readFileSync(path.join(out, name), 'utf8')]));
}

describe('npm run data', () => {
  it.each(['corpus', 'hostile'])('gives the same bytes in two folders, from copies of the %s', async (corpus) => {
    const copy = path.join(folder, 'elsewhere', 'copied sources');
    fs.cpSync(`test/fixtures/${corpus}/sources`, copy, { recursive: true });
    expect(await buildData(options(corpus))).toBe(true);
    expect(await buildData(options(corpus, { sources: copy, out: path.join(folder, 'other', 'place') }))).toBe(true);
    const one = contents(path.join(folder, 'built'));
    expect(Object.keys(one).length).toBeGreaterThan(6);
    expect(contents(path.join(folder, 'other', 'place'))).toEqual(one);
  });

  it('writes nothing of the clock or the machine', async () => {
    await buildData(options('small'));
    const all = Object.values(contents(path.join(folder, 'built'))).join('\n');
    expect(all).not.toContain(folder);
    expect(all).not.toContain(process.cwd());
    expect(all).not.toContain(new Date().toISOString().slice(0, 10));
  });

  it('prints records, papers, dated papers and what was set aside', async () => {
    await buildData(options('corpus'));
    expect(printed.join('\n')).toContain('66 records, 60 papers, 34 dated, 0 set aside');
    expect(printed.join('\n')).toMatch(/\d+ mentions of \d+ concepts/);
    expect(printed.join('\n')).toMatch(/\d+ regions, .*modularity 0\.\d{3}/);
  });

  it('reports what is wrong in a hostile corpus, one line each, and goes on', async () => {
    expect(await buildData(options('hostile'))).toBe(true);
    const reports = printed.filter((line) => / (error|warning) /.test(line));
    expect(reports.length).toBeGreaterThan(20);
    for (const line of reports) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  });

  it('with --strict fails at the first problem and leaves the last good output as it was', async () => {
    await buildData(options('small'));
    const good = contents(path.join(folder, 'built'));
    expect(await buildData(options('hostile', { isStrict: true }))).toBe(false);
    expect(contents(path.join(folder, 'built'))).toEqual(good);
    expect(printed.join('\n')).toContain('--strict');
  });

  it.each(['missing', 'empty'])(
    'without papers (%s folder) fails with a sentence and leaves the last good output',
    async (name) => {
      await buildData(options('small'));
      const good = contents(path.join(folder, 'built'));
      fs.mkdirSync(path.join(folder, 'empty'));
      expect(await buildData(options('small', { sources: path.join(folder, name) }))).toBe(false);
      expect(contents(path.join(folder, 'built'))).toEqual(good);
      expect(printed.join('\n')).toContain('No papers could be read');
    },
  );

  it('builds a corpus of one paper, and of one paper without text', async () => {
    fs.mkdirSync(path.join(folder, 'one'));
    for (const record of [
      { title: 'One', abstract: 'We propose OneNet, which builds on LoRA.' },
      { title: 'Nothing' },
    ]) {
      fs.writeFileSync(path.join(folder, 'one', 'a.jsonl'), JSON.stringify(record));
      expect(await buildData(options('small', { sources: path.join(folder, 'one') }))).toBe(true);
      expect(contents(path.join(folder, 'built'))['manifest.json']).toContain('"papers":1');
    }
  });

  /** What a run prints of these records, with the project's register or another one. */
  async function printedOf(
    records: readonly object[],
    register = fs.readFileSync('data/curated/register.tsv', 'utf8'),
  ) {
    const [sources, curated] = [path.join(folder, 'own'), path.join(folder, 'curated')];
    fs.cpSync('test/fixtures/small/curated', curated, { recursive: true });
    fs.writeFileSync(path.join(curated, 'register.tsv'), register);
    fs.mkdirSync(sources);
    fs.writeFileSync(path.join(sources, 'a.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'));
    expect(await buildData(options('small', { sources, curated }))).toBe(true);
    return printed.join('\n');
  }

  it('prints five problems that are alike, and how many more there are, so that another one is seen', async () => {
    const text = await printedOf([
      ...Array.from({ length: 9 }, () => ({ abstract: 'x' })),
      { title: 'Fern', doi: 'no' },
    ]);
    expect(text.match(/ error \S+: record has no title/g)).toHaveLength(5);
    expect(text).toContain('a.jsonl: 4 more of ');
    expect(text).toContain('a.jsonl:10 warning');
  });

  it('says how good the reading is only where all papers are there that it was measured on', async () => {
    const quality = path.join(folder, 'annotated', 'quality.json');
    fs.mkdirSync(path.dirname(quality));
    fs.writeFileSync(quality, '{}');
    const measuredOn = async (...titles: string[]): Promise<boolean> => {
      const lines = titles.map((title) => JSON.stringify({ title, relations: [] }));
      fs.writeFileSync(path.join(folder, 'annotated', 'held.relations.jsonl'), lines.join('\n'));
      await buildData(options('small', { quality }));
      return 'quality.json' in contents(path.join(folder, 'built'));
    };
    const known = 'TarnQuant: Rotations that Calm Outliers';
    expect(await measuredOn(known)).toBe(true);
    expect(await measuredOn(known, 'Another paper')).toBe(false);
  });

  it('says how many papers are in another language, with a title', async () => {
    const text = await printedOf([{ title: 'Fern' }, { title: '石墨烯的电子结构' }, { title: 'Структура графена' }]);
    expect(text).toContain('2 papers are not in English, so few of their names are found: ');
  });

  it('says what follows where papers are too few to tell, and nothing of a register that has no say here', async () => {
    const text = await printedOf([{ title: 'Fern', abstract: 'We study ferns.' }]);
    expect(text).toMatch(
      /1 paper is too few to tell, so .* methods, models, datasets …; "papers-about: other" in site/,
    );
    expect(text).not.toContain('register.tsv');
    expect(text).not.toContain('English');
  });

  it('says of a register of other papers how much of it is about these', async () => {
    const register = 'form\tdecision\tconcept\tpapers\treason\nLoRA\tnever\t\t\tno\nX\tnever\t\tnowhere\tno\n';
    const text = await printedOf([{ title: 'Fern', abstract: 'We compare ferns with LoRA.' }], register);
    expect(text).toContain('register.tsv came with other papers: 1 of 2 decisions is about these');
  });
});
