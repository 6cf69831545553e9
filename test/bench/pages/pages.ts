/**
 * HTML of concept pages against plain pages of the same size, both made by one and the same Astro build, one after the other. Pictures are
 * kept by content and measured apart: a first build draws them, the second reads them. Asks for built data (`npm run data`).
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { printRatio, printTime, type Bench } from '../measure.ts';
import type { Marks } from './site/marks.ts';

const MOST_RATIO = 3;
const MS = 1000;

export const pages: Bench = {
  name: 'pages',
  description: 'HTML of concept pages, against plain Astro pages of the same size',
  run: async () => {
    mkdirSync('.cache', { recursive: true });
    const out = mkdtempSync('.cache/bench-pages-');
    try {
      rmSync('.cache/pictures', { recursive: true, force: true });
      const first = join(out, 'first');
      printRound('concept pages, pictures drawn', await buildPages(first, [0, 0]), 'concepts');
      const sizes = htmlSizes(join(first, 'concepts'));
      const second = join(out, 'second'); // elsewhere: what was imported from a folder is not imported from it again
      const kept = await buildPages(second, sizes);
      const concepts = printRound('concept pages, pictures kept', kept, 'concepts', sizes);
      const plain = printRound('plain pages', kept, 'plain', htmlSizes(join(second, 'plain')));
      printRatio('processor time of a page against a plain one', concepts / plain, { most: MOST_RATIO });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
};

async function buildPages(outDir: string, sizes: readonly number[]): Promise<Marks> {
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['BENCH_SIZES'] = JSON.stringify(sizes);
  globalThis.pageMarks = {};
  await build({
    configFile: false,
    srcDir: './test/bench/pages/site',
    outDir,
    logLevel: 'error',
    trailingSlash: 'always',
  });
  return globalThis.pageMarks;
}

/** Prints what all pages of a kind took. @returns processor time of one, ms: from the begin of the first to that of the last */
function printRound(what: string, marks: Marks, kind: string, sizes: readonly number[] = []): number {
  const mark = marks[kind];
  if (mark === undefined || mark.pages < 2) throw new Error(`bench: no pages of the kind "${kind}" were made`);
  const all = mark.lastMs - mark.firstMs;
  const each = all / (mark.pages - 1);
  const size = sizes.reduce((sum, one) => sum + one, 0) / Math.max(1, sizes.length) / MS;
  const note = sizes.length === 0 ? '' : `, ${size.toFixed(1)} kB without pictures`;
  printTime(`${mark.pages} ${what}`, { ms: all }, `of processor time, ${each.toFixed(2)} ms each${note}`);
  return each;
}

/** Pictures are counted apart, in size as in time; symbols and samples of lines are part of the page. */
function htmlSizes(folder: string): readonly number[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name, 'index.html'), 'utf8'))
    .map((html) => html.replaceAll(/<svg xmlns[\s\S]*?<\/svg>/g, '').length);
}
