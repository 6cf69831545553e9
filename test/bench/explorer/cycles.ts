/** Opens and closes the explorer again and again in one page, and counts what stays behind. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { steadiness } from './steady-names.ts';
import { heapBytes } from './watch.ts';

/** The first ones fill caches that are kept on purpose. */
const WARM_UP = 20;

export type Leftovers = Readonly<{
  /** After the warm-up and at the end. */
  heap: readonly [number, number];
  nodes: readonly [number, number];
  listeners: readonly [number, number];
  /** Complaints of the browser, such as of too many drawing contexts. */
  complaints: readonly string[];
}>;

/** Puts a page `cycles/` into a built site: its explorer page with a script that can close it again. */
export async function writeCyclePage(site: string): Promise<void> {
  const folder = path.join(site, 'cycles');
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.BASE_URL': '"/"' },
    build: {
      outDir: folder,
      lib: {
        entry: path.join(import.meta.dirname, 'cycle-entry.ts'),
        formats: ['iife'],
        name: 'cycles',
        fileName: () => 'page.js',
      },
    },
  });
  const page = fs
    .readFileSync(path.join(site, 'index.html'), 'utf8')
    .replace(/<script type="module"[^>]*><\/script>/g, '');
  fs.writeFileSync(path.join(folder, 'index.html'), page.replace('</body>', '<script src="page.js"></script></body>'));
}

/** @throws {Error} where a canvas stays or the explorer does not come to life */
export async function runCycles(browser: Browser, site: string, count: number): Promise<Leftovers> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 }, reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/context/i.test(message.text()) && message.type() !== 'info') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site}cycles/`);
  const run = async (times: number) => {
    const left = await page.evaluate(async (n) => {
      const { cycles } = window as unknown as { cycles: { cycle: () => Promise<number> } };
      let canvases = 0;
      for (let i = 0; i < n; i++) canvases = Math.max(canvases, await cycles.cycle());
      return canvases;
    }, times);
    if (left > 0) throw new Error(`${left} canvases stay in the page after it is closed`);
    const heap = await heapBytes(session);
    const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    return { heap, nodes, listeners };
  };
  const [before, after] = [await run(WARM_UP), await run(count - WARM_UP)];
  await page.close();
  return {
    heap: [before.heap, after.heap],
    nodes: [before.nodes, after.nodes],
    listeners: [before.listeners, after.listeners],
    complaints,
  };
}

/** On the same page: see `steadiness`. @throws {Error} where no important name was in view: then nothing was measured */
export async function measureNames(browser: Browser, site: string): ReturnType<typeof steadiness> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(`${site}cycles/`);
  const measured = await page.evaluate(() => {
    const { cycles } = window as unknown as { cycles: { steadyNames: () => ReturnType<typeof steadiness> } };
    return cycles.steadyNames();
  });
  await page.close();
  if (measured.pan.count === 0 || measured.zoom.count === 0) throw new Error('no name was in view');
  return measured;
}
