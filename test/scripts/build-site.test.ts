import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, pageTeller, toBase } from '../../scripts/lib/build-site.ts';
import { Progress } from '../../scripts/lib/progress.ts';

describe('toBase', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['methodscape', '/methodscape/'],
    ['/methodscape', '/methodscape/'],
    ['methodscape/', '/methodscape/'],
    ['//a/b//', '/a/b/'],
  ])('writes %j as %j', (text, base) => {
    expect(toBase(text)).toBe(base);
  });
});

describe('what Astro prints', () => {
  it('is told without its pages, of one process or of several that write between one another', () => {
    const written: string[] = [];
    const progress = new Progress({}, { write: (text) => void written.push(text) }, () => 0);
    const hear = pageTeller(progress, 4);
    for (const line of [
      '12:00:00 [build] a warning',
      ' generating static routes ',
      '12:00:01   ├─ /about/index.html (+12ms)',
      '12:00:01   ├─ /concepts/zebra/index.html12:00:01   └─ /papers/index.html (+1.68s)',
      ' (+3ms)',
      '',
    ])
      hear(line);
    expect(written.join('')).toMatch(/^12:00:00 \[build\] a warning\n +scripts +[\d.]+ s.*\n$/);
  });
});

describe('buildSite', () => {
  const folder = path.resolve('test/output', `failing-${process.pid}`);
  beforeEach(() => {
    fs.mkdirSync(path.join(folder, 'site'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'site', 'index.html'), 'the last good one');
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('throws when the site cannot be built, and leaves the last good one as it was', async () => {
    const out = path.join(folder, 'site');
    await expect(buildSite({ data: path.join(folder, 'no data'), out, base: '/' })).rejects.toThrow(
      /could not be built/,
    );
    expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('the last good one');
    expect(fs.readdirSync(folder)).toEqual(['site']);
  });
});
