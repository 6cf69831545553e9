/** How long an embed takes to be of use, and to be interactive: against an image of the same size, and against the SVG alone, in one run. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { servePages, serveOpenly, type HostPage } from '../e2e/embed-hosts.ts';
import { printRatio, printTime, type Bench } from './measure.ts';

export const embeds: Bench = {
  name: 'embeds',
  description: 'a view in somebody’s page, from dist (or METHODSCAPE_OUT)',
  run: async () => {
    const map = await serveOpenly(path.resolve(process.env['METHODSCAPE_OUT'] ?? 'dist'));
    const pages = new Map<string, HostPage>();
    const host = await servePages(pages);
    const browser = await launchBrowser();
    const concept = process.env['BENCH_CONCEPT'] ?? 'lora';
    const svg = `${map.address}embed/concepts/${concept}/light.svg`;
    const image = `<img src="${svg}" width="720" height="420">`;
    pages.set('image', { body: image });
    pages.set('element', {
      body: `<methodscape-graph src="${map.address}" focus="${concept}" theme="light" activate="click"><a href="#">${image}</a></methodscape-graph>
        <script src="${map.address}embed.js" async></script>`,
    });
    try {
      const picture = await least(() => shown(browser, `${host.address}image`));
      const useful = await least(() => shown(browser, `${host.address}element`));
      printTime('an image of the view is there', { ms: picture });
      printTime('the element shows its picture', { ms: useful });
      printRatio('element to image', useful / picture, { most: 1.1 });
      const { load, interactive } = await activation(browser, `${host.address}element`, svg);
      printTime('the SVG itself loads', { ms: load });
      printTime('interactive after activation', { ms: interactive });
      printRatio('interactive to loading', interactive / load, { most: 1.5 });
    } finally {
      await Promise.all([browser.close(), map.close(), host.close()]);
    }
  },
};

const RUNS = 7;

async function least(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure());
  return Math.min(...times);
}

/** ms from the start of the page until its picture is decoded. */
async function shown(browser: Browser, address: string): Promise<number> {
  return onPage(browser, async (page) => {
    await page.goto(address);
    return page.evaluate(async () => {
      const image = document.querySelector('img');
      await image?.decode();
      const [entry] = image ? performance.getEntriesByName(image.src) : [];
      return entry ? entry.startTime + entry.duration : Number.NaN;
    });
  });
}

/** Least ms to load the SVG into a document of its own, and from the press on the element until its drawing takes events; in turn, on one machine's mood. */
async function activation(
  browser: Browser,
  address: string,
  svg: string,
): Promise<Readonly<{ load: number; interactive: number }>> {
  const loads: number[] = [];
  const actives: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    loads.push(
      await onPage(browser, async (page) => {
        await page.goto(svg);
        return page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          return navigation?.duration ?? Number.NaN;
        });
      }),
    );
    actives.push(
      await onPage(browser, async (page) => {
        await page.goto(address);
        await page.waitForFunction(() => customElements.get('methodscape-graph') !== undefined);
        return page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const graph = document.querySelector('methodscape-graph');
              graph?.addEventListener('methodscape-ready', () => resolve(performance.now() - start));
              const start = performance.now();
              graph?.querySelector('a')?.click();
            }),
        );
      }),
    );
  }
  return { load: Math.min(...loads), interactive: Math.min(...actives) };
}

async function onPage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
