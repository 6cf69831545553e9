/** Every kind of page with the keyboard alone: all that can be pressed is reached, in the order of the page, and one sees where one is. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext, openFilled } from './explorer-page.ts';
import { pageKinds } from './page-kinds.ts';
import { walkByTab } from './tab-walk.ts';

const { root: site } = inject('sites');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Lists in another order or of one kind: other rows in the same frame. */
const SAME = /^list of (one kind|.* by (prominence|title|name)|neighbourhoods)|^papers that/;
const PAGES = pageKinds(site).filter(([kind]) => !SAME.test(kind));

describe.each([...PAGES, ['guide of embedding', 'guide/embedding/'] as const])('%s', (_kind, path) => {
  it('is walked through by Tab, every stop with a ring and in sight, and left at its end', async () => {
    const { page, complaints, close } = await openContext(browser, DESKTOP);
    await openFilled(page, `${site.address}${path}`);
    const { expected, reached, unseen, isOver } = await walkByTab(page);
    expect(expected.length).toBeGreaterThan(10);
    expect(reached).toEqual(expected);
    expect(unseen).toEqual([]);
    expect(isOver, 'no trap').toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the first stop of a page', () => {
  it.each(['', 'concepts/lora/', 'search/', '404.html'])('leads past what all pages have: /%s', async (path) => {
    const { page, close } = await openContext(browser, DESKTOP);
    await openFilled(page, `${site.address}${path}`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toMatch(/^Skip to/);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    if (path === '') await page.locator('[data-explorer="list"] h2').waitFor(); // the live map opens it
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus, footer :focus').count()).toBe(1);
    await close();
  });
});

describe('folded parts', () => {
  it('open and close with the keyboard, and their content is next', async () => {
    const { page, close } = await openContext(browser, DESKTOP);
    await page.goto(`${site.address}concepts/lora/`);
    const fold = page.locator('main details:has(a[href])').first();
    const summary = fold.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await fold.evaluate((details) => details.contains(document.activeElement))).toBe(true);
    await summary.press('Space');
    expect(await fold.getAttribute('open')).toBeNull();
    await close();
  });
});
