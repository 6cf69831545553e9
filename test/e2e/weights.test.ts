/** What a reader's connection has to carry for a concept's page. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { FONT_FACES } from '../../src/view/tokens.ts';

const { root: site } = inject('sites');
const KB = 1000;
const MOST_HTML = 15 * KB; // in the median, gzip
const MOST_STYLES = 12 * KB; // of each page, gzip
const MOST_FONTS = 40 * KB; // all weights, as they are sent

const packed = (file: string): number => gzipSync(fs.readFileSync(file)).length;
const pages = fs
  .readdirSync(path.join(site.folder, 'concepts'))
  .map((id) => path.join(site.folder, 'concepts', id, 'index.html'))
  .filter((file) => fs.existsSync(file))
  .map((file) => ({ file, html: fs.readFileSync(file, 'utf8') }))
  .filter(({ html }) => !html.includes('http-equiv="refresh"')); // addresses that lead on

describe('a concept page', () => {
  it('is light: markup, styles and fonts', () => {
    expect(pages.length).toBeGreaterThan(50);
    const sizes = pages.map(({ file }) => packed(file)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MOST_HTML);
    const styles = pages.map(({ html }) =>
      [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].reduce(
        (sum, [, href = '']) => sum + packed(path.join(site.folder, href)),
        0,
      ),
    );
    expect(Math.min(...styles)).toBeGreaterThan(KB);
    expect(Math.max(...styles)).toBeLessThanOrEqual(MOST_STYLES);
    const folder = path.join(site.folder, 'fonts');
    const fonts = FONT_FACES.map(({ file }) => file); // those behind them come where a page has their letters
    expect(fonts.length).toBeGreaterThan(0);
    const bytes = fonts.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_FONTS);
  });

  it('has no script but its block of data', () => {
    for (const { file, html } of pages) {
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
      expect(
        scripts.filter((words) => words !== 'type="application/ld+json"'),
        file,
      ).toEqual([]);
      expect(html, file).not.toMatch(/\son[a-z]+="/);
    }
  });
});
