import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ignoredSettings, lineOfSetting, readSettings } from '../../scripts/lib/settings.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { settingsSchema } from '../../src/domain/schema/settings.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-settings-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const DEFAULTS = settingsSchema.parse({});

function read(text: string) {
  const file = path.join(folder, 'site.yaml');
  fs.writeFileSync(file, text);
  const diagnostics: Diagnostic[] = [];
  const settings = readSettings(file, (diagnostic) => diagnostics.push(diagnostic));
  return { settings, diagnostics, places: diagnostics.map(({ line, rule }) => `${line} ${rule}`).sort() };
}

describe('readSettings', () => {
  it('gives defaults for a missing file and for an empty one', () => {
    const none = readSettings(path.join(folder, 'none.yaml'), () => expect.unreachable());
    expect(none).toEqual(DEFAULTS);
    for (const text of ['', '\n\n', '# only a comment\n'])
      expect(read(text)).toMatchObject({ settings: DEFAULTS, diagnostics: [] });
  });

  it('reads what is set and leaves the rest at its default', () => {
    const { settings, diagnostics } = read(
      'title: Fjord\nseed: 9\nthresholds:\n  resolution: 1.5\nexample: [A, B]\npage-year: 2030\n',
    );
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject({ title: 'Fjord', seed: 9, example: ['A', 'B'], pageYear: 2030 });
    expect(settings.thresholds).toEqual({ ...DEFAULTS.thresholds, resolution: 1.5 });
  });

  it('reads what the papers are about, and says what that may be', () => {
    expect(read('papers-about: other\n').settings.papersAbout).toBe('other');
    const { settings, diagnostics } = read('papers-about: medicine\n');
    expect(settings.papersAbout).toBe('auto');
    expect(diagnostics).toMatchObject([{ line: 1, found: '"medicine"' }]);
    expect(diagnostics[0]?.expected).toMatch(/auto.*methods.*other/);
  });

  it('reads the settings of this site and of the invented corpora without complaint', () => {
    for (const file of ['data/site.yaml', 'test/fixtures/corpus/site.yaml', 'test/fixtures/hostile/site.yaml']) {
      readSettings(file, (diagnostic) => expect.unreachable(JSON.stringify(diagnostic)));
    }
  });

  it('reports text that is no YAML with its line, and uses the defaults but publishes no abstracts', () => {
    const { settings, diagnostics } = read('title: Fjord\nthresholds:\n  - [unclosed\nseed: 3\n');
    expect(settings).toEqual({ ...DEFAULTS, abstracts: 'none' });
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of diagnostics)
      expect(diagnostic).toMatchObject({ severity: 'error', rule: 'settings/yaml' });
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('says once what is used instead of what is no YAML or no list of settings', () => {
    for (const text of ['title: [a, b\nseed: 2\nabstracts: full\n', '- title\n']) {
      const { diagnostics } = read(text);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.message).toContain(
        'every setting is its default, but nothing of the abstracts is published',
      );
    }
  });

  it('says of what nothing is published', () => {
    expect(read('abstracts: some\n').diagnostics[0]?.message).toBe('nothing of the abstracts is published');
  });

  it('publishes nothing of abstracts where what is set for them is no choice', () => {
    expect(read('abstracts: sentence\n').settings.abstracts).toBe('none');
    expect(read('title: Reefs: a map\nabstracts: none\n').settings.abstracts).toBe('none');
    expect(read('seed: many\n').settings.abstracts).toBe('full');
  });

  it('says in words what an address and two names are', () => {
    const { diagnostics } = read('address: reefs.org\nexample: LoRA\n');
    expect(diagnostics.map(({ expected }) => expected)).toEqual([
      'a whole address, such as https://example.org/maps/',
      'a list of two, such as [A, B]',
    ]);
  });

  it('reports an unknown key with its line, and keeps the others', () => {
    const { settings, places } = read('title: Fjord\n\ncolour: blue\nthresholds:\n  resolution: 2\n  umbrella: 1\n');
    expect(places).toEqual(['3 settings/colour', '6 settings/thresholds.umbrella']);
    expect(settings).toMatchObject({ title: 'Fjord', thresholds: { resolution: 2 } });
  });

  it('says which keys there are, and which values', () => {
    const { diagnostics } = read('titel: Fjord\nabstracts: some\nthresholds:\n  umbrellaShare: 0.2\n');
    const expected = Object.fromEntries(diagnostics.map(({ rule, expected: words }) => [rule, words]));
    expect(expected['settings/titel']).toMatch(/^one of title, description, .*abstracts/);
    expect(expected['settings/thresholds.umbrellaShare']).toContain('umbrella-share');
    expect(expected['settings/abstracts']).toBe('one of "full"|"sentences"|"none"');
  });

  it.each([
    ['title: Fjord\nseed: many\n', 2, 'settings/seed'],
    ['title: Fjord\nseed: 1.5\n', 2, 'settings/seed'],
    ['title: Fjord\naddress: javascript:alert(1)\n', 2, 'settings/address'],
    ['title: Fjord\nrepository: ../repo\n', 2, 'settings/repository'],
    ['title: Fjord\npage-year: 20\n', 2, 'settings/page-year'],
    ['title: Fjord\nabstracts: some\n', 2, 'settings/abstracts'],
    ['title: Fjord\nexample: [one]\n', 2, 'settings/example'],
    ['title: Fjord\nexample:\n  - one\n  - 2\n', 4, 'settings/example.1'],
    ['title: Fjord\nthresholds: high\n', 2, 'settings/thresholds'],
    ['title: Fjord\nthresholds:\n  umbrella-share: 2\n', 3, 'settings/thresholds.umbrella-share'],
    ['title: Fjord\nthresholds:\n  mention-confidence: 90\n', 3, 'settings/thresholds.mention-confidence'],
    ['title: Fjord\nthresholds:\n  relation-confidence: -0.1\n', 3, 'settings/thresholds.relation-confidence'],
    ['title: Fjord\nthresholds:\n  mention-confidence: sure\n', 3, 'settings/thresholds.mention-confidence'],
  ])('reports a bad value in %j and keeps the rest', (text, line, rule) => {
    const { settings, diagnostics } = read(text);
    expect(diagnostics[0]).toMatchObject({ line, rule, severity: 'error' });
    expect(diagnostics[0]?.found).toBeTruthy();
    expect(diagnostics[0]?.expected).toBeTruthy();
    expect(settings.title).toBe('Fjord');
  });

  it.each(['[]\n', '- a\n- b\n', 'words\n', '5\n', 'null\n'])('comes to an end for %j, which is no mapping', (text) => {
    const { settings, diagnostics } = read(text);
    const abstracts = diagnostics.length > 0 ? 'none' : 'full';
    expect(settings).toEqual({ ...DEFAULTS, abstracts });
  });
});

describe('what was ignored', () => {
  it.each([
    ['title: Fjord\n', undefined],
    ['titel: Fjord\n', '1 setting of site.yaml is ignored, see above'],
    ['titel: Fjord\nseed: many\n', '2 settings of site.yaml are ignored, see above'],
    [
      'title: [a, b\n',
      'site.yaml could not be read, see above: every setting is its default, but nothing of the abstracts is published',
    ],
  ])('of %j is said in a line', (text, line) => {
    expect(ignoredSettings('site.yaml', read(text).diagnostics)).toBe(line);
  });
});

describe('lineOfSetting', () => {
  it('is where the value stands, and the first line where there is none', () => {
    const file = path.join(folder, 'site.yaml');
    fs.writeFileSync(file, '# Fjord\ntitle: Fjord\nexample: [A, B]\n');
    expect(lineOfSetting(file, 'example')).toBe(3);
    expect(lineOfSetting(file, 'seed')).toBe(1);
  });
});
