import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, toBase } from '../../scripts/lib/build-site.ts';

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
