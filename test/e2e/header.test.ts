/** The header at every width: no word of it breaks, nothing of it is cut off, nothing runs over. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext } from './explorer-page.ts';

const { root: site } = inject('sites');
const WIDTHS = Array.from({ length: 81 }, (_, i) => 320 + i * 12); // to 1280
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser({ hasWebgl: false });
});
afterAll(() => browser.close());

const PAGES = [
  ['a concept', 'concepts/lora/'],
  ['the explorer', ''],
] as const;

it.each(PAGES)('of %s keeps a long name beside its menu on a phone', async (_name, path) => {
  const { page, close } = await openContext(browser);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.address}${path}`);
  const found = await page.evaluate(() => {
    const name = document.querySelector('.site-name a');
    if (name === null) return 'no name';
    name.textContent = 'Grain Boundaries of the Iron and Steel Laboratory';
    const top = (one: Element | null): number => Math.round(one?.getBoundingClientRect().top ?? -1);
    const middle = (one: Element | null): number =>
      top(one) + Math.round((one?.getBoundingClientRect().height ?? 0) / 2);
    const menu = document.querySelector('.menu-button');
    return {
      isBeside: Math.abs(middle(menu) - middle(name.parentElement)) < 8,
      isInside: (menu?.getBoundingClientRect().right ?? Infinity) <= innerWidth,
      runsOver: document.documentElement.scrollWidth > innerWidth,
    };
  });
  expect(found).toEqual({ isBeside: true, isInside: true, runsOver: false });
  await close();
});

it.each(PAGES)('of %s keeps its menu beside a very long name in every wide window', async (_name, path) => {
  const { page, close } = await openContext(browser);
  await page.goto(`${site.address}${path}`);
  for (const width of [862, 1024, 1180, 1200, 1300, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const right = await page.evaluate(() => {
      document
        .querySelector('.site-name a')
        ?.replaceChildren('Grain Boundaries of Iron and Steel, and whatever else is told about them');
      return Math.max(
        ...[...document.querySelectorAll('.site-nav, .search')].map((part) => part.getBoundingClientRect().right),
      );
    });
    expect(right, `${width} pixels`).toBeLessThanOrEqual(width);
  }
  await close();
});

it('of the explorer has its line whole, or not at all, and its name whole', async () => {
  const { page, close } = await openContext(browser);
  await page.goto(site.address);
  for (const width of [390, 861, 1000, 1181, 1200, 1220, 1280, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const found = await page.evaluate(() => {
      const [line, words, name] = ['.site-line', '.site-line > span', '.site-name a'].map((part) =>
        document.querySelector<HTMLElement>(part),
      );
      const [around, inside] = [line, words].map((part) => part?.getBoundingClientRect());
      if (!around || !inside || !name) return 'no header';
      const isSeen = inside.height > 0 && inside.top < around.bottom;
      return {
        isSeen,
        isCut: isSeen && inside.right > around.right + 0.5,
        isNameCut: name.scrollWidth > name.clientWidth,
      };
    });
    expect(found, `${width} pixels`).toMatchObject({ isCut: false, isNameCut: false });
    if (width < 1181 || width > 1220) expect(found, `${width} pixels`).toMatchObject({ isSeen: width > 1220 });
  }
  await close();
});

it.each(PAGES)('of %s stays on its lines from 320 to 1280 pixels', async (_name, path) => {
  const { page, close } = await openContext(browser);
  await page.goto(`${site.address}${path}`);
  const wrong: unknown[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    const found = await page.evaluate(() => {
      const header = document.querySelector('.site-header');
      if (header === null) return ['no header'];
      const texts = document.createTreeWalker(header, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if ((node.textContent ?? '').trim() !== '' && lines.size > 1) broken.push(`broken: ${node.textContent}`);
      }
      for (const item of header.querySelectorAll('.site-name, .site-name a, .site-nav a, button'))
        if (item.scrollWidth > item.clientWidth + 1 && getComputedStyle(item).display !== 'inline')
          broken.push(`cut off: ${item.textContent}`);
      const { right } = header.getBoundingClientRect();
      for (const item of header.querySelectorAll('.site-name, .site-nav, .search, button'))
        if (item.getBoundingClientRect().right > right) broken.push(`runs over: ${item.className}`);
      if (header.scrollWidth > header.clientWidth) broken.push('the header runs over');
      return broken;
    });
    if (found.length > 0) wrong.push([width, ...found]);
  }
  expect(wrong).toEqual([]);
  await close();
});
