/** The static pages in a browser: complete without script, the policy kept, readable by everyone. */
import fs from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contentPolicy } from '../../src/domain/content-policy.ts';
import { bringAxe, runAxe } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { DESKTOP, PHONE, openContext, openExplorer, openFilled, wake, type Watched } from './explorer-page.ts';
import { pageKinds } from './page-kinds.ts';

const { root: site } = inject('sites');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGES = pageKinds(site);

/** A scheme changes colours and nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

describe('every kind of page', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openContext(browser, DESKTOP);
    await bringAxe(watched.page);
  });
  afterAll(() => watched.close());

  const title =
    'sends the policy, says it in the page, ships script only where it explores, and axe finds nothing in light and dark';
  it.each(PAGES)(`%s: ${title}`, async (_kind, path) => {
    const { page } = watched;
    const before = watched.complaints.length;
    await page.emulateMedia({ colorScheme: 'light' });
    const response = await openFilled(page, `${site.address}${path}`);
    if (path === '') await wake(page);
    expect(response?.headers()['content-security-policy']).toBe(contentPolicy(`/${path}`));
    const meta = page.locator('meta[http-equiv="content-security-policy" i]');
    expect(await meta.getAttribute('content')).toBe(contentPolicy(`/${path}`));
    // The page for addresses that are not there looks for the same one in lower case; those of two concepts and of results are worked out
    // in the browser. Blocks of data are no script.
    const scripts = /^(404|path|compare|search)/.test(path) ? 1 : 0;
    if (path !== '')
      expect(await page.locator('script:not([type="application/ld+json"]), style, [style]').count()).toBe(scripts);
    expect(await runAxe(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await runAxe(page, path === '' ? undefined : COLOUR_RULES), 'dark').toEqual([]);
    expect(watched.complaints.slice(before)).toEqual([]);
  });
});

describe('what style sheets draw', () => {
  it('is not read out: marked words are their words, folded parts have no plus', async () => {
    const { page, close } = await openContext(browser, DESKTOP);
    await page.goto(`${site.address}concepts/lora/`);
    const read = await page.locator('main').ariaSnapshot();
    const marks = page.locator('main mark, main a.mark');
    const words = await marks.evaluateAll((all) => all.map((mark) => mark.textContent));
    expect(words.length).toBeGreaterThan(5);
    expect(read).not.toMatch(/\b(method|model|dataset|task|metric|idea)(?=[A-Z])/);
    expect(read).not.toMatch(/: [+−] |: \/$/m);
    await page.goto(`${site.address}concepts/`);
    expect(await page.locator('main').ariaSnapshot()).toMatch(/listitem:\n\s+- text: (method|idea|model)\n/); // in lists kinds are
    await close();
  });
});

describe('the other orders of a table of variants', () => {
  it('leave nothing for axe to find, in light and dark, wide and narrow', async () => {
    const { hostile } = inject('sites');
    const folder = `${hostile.folder}/concepts`;
    const [id] = fs.readdirSync(folder).filter((name) => fs.existsSync(`${folder}/${name}/variants`));
    expect(id).toBeDefined();
    for (const options of [DESKTOP, PHONE]) {
      const { page, complaints, close } = await openContext(browser, options);
      await bringAxe(page);
      for (const order of ['by-year', 'by-name']) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${hostile.address}concepts/${id}/variants/${order}/`);
        expect(await page.locator('table').count()).toBe(1);
        expect(await runAxe(page), order).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await runAxe(page, COLOUR_RULES), order).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

describe('a concept page', () => {
  it('is printed as it is folded, with a word on what that is and where', async () => {
    const { page, close } = await openContext(browser, DESKTOP);
    await page.goto(`${site.address}concepts/lora/`);
    const folded = page.locator('details:not([open]) > :last-child');
    const seen = () => folded.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const count = await folded.count();
    expect(count).toBeGreaterThan(0);
    expect(await seen()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await seen()).toBe(0);
    const after = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content));
    for (const words of await after('details:not([open]) > summary')) expect(words).toContain('on the page');
    expect((await after('.site-footer p'))[0]).toContain('/concepts/lora/');
    await close();
  });

  it('loads the interactive view in the picture’s place when it is asked for, and gives the picture back', async () => {
    const { page, close } = await openContext(browser, DESKTOP);
    const inFrame: string[] = [];
    page.on('request', (request) => {
      if (request.frame() !== page.mainFrame()) inFrame.push(request.url());
    });
    await page.goto(`${site.address}concepts/lora/`, { waitUntil: 'networkidle' });
    expect(inFrame).toEqual([]);
    await page.getByRole('link', { name: 'Explore this' }).press('Enter');
    await expect.poll(() => inFrame.length).toBeGreaterThan(0);
    expect(await page.locator('.explore iframe').isVisible()).toBe(true);
    const seen = () =>
      page.locator('.ego-wide:visible, .ego-narrow:visible').evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(await seen()).toEqual([]);
    await page.getByRole('link', { name: 'Back to the picture' }).press('Enter');
    expect(await seen()).toEqual(expect.arrayContaining(['DIV', 'DL']));
    await page.getByRole('link', { name: 'Explore this' }).press('Enter');
    const other = page.frameLocator('.explore iframe').locator('[data-graph] [data-id]:not([data-id="lora"])').first();
    const address = await other.getAttribute('href');
    await other.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(address); // its links lead on in the page
    await close();
  });
});

describe('the explorer with everything open', () => {
  it.each([
    ['light', undefined],
    ['dark', COLOUR_RULES],
  ] as const)('axe finds nothing, %s', async (colorScheme, rules) => {
    const { page, close } = await openContext(browser, { ...DESKTOP, colorScheme, bypassCSP: true });
    await openExplorer(page, site);
    await page.locator('.legend-opener').click();
    await page.locator('[data-explorer="search-input"]').fill('FernLoRA');
    await page.locator('[data-explorer="search-input"]').press('Enter');
    await page.locator('[data-explorer="panel"] .panel-group').first().waitFor();
    expect(await runAxe(page, rules)).toEqual([]);
    await page.locator('[data-explorer="filters"]').getByRole('button', { name: 'close', exact: true }).click();
    await page.locator('[data-explorer="list-button"]').click();
    expect(await runAxe(page, rules)).toEqual([]);
    await page.locator('[data-explorer="search-input"]').fill('lora');
    await page.locator('[role="option"]').first().waitFor();
    expect(await runAxe(page, rules)).toEqual([]);
    await page.locator('[data-explorer="search-input"]').press('Escape');
    await page.locator('[data-explorer="map"]').focus();
    await page.keyboard.press('?');
    await page.locator('[data-explorer="help"][open]').waitFor();
    expect(await runAxe(page, rules)).toEqual([]);
    await close();
  });
});

describe('with text twice as large as usual', () => {
  const KINDS = ['', 'concepts/lora/', 'about/', 'guide/', 'guide/embedding/', 'downloads/', 'search/', 'path/'];

  it('pages follow it, and none is wider than its window', async () => {
    const large = await launchBrowser({ hasWebgl: false, textPx: 32 });
    for (const device of [DESKTOP, PHONE]) {
      const { page, close } = await openContext(large, device);
      for (const path of [...KINDS, ...PAGES.flatMap(([, path]) => (path.startsWith('papers/') ? [path] : []))]) {
        await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
        const { size, wide, room } = await page.evaluate(() => ({
          size: getComputedStyle(document.body).fontSize,
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }));
        expect(size, path).toBe('28px');
        expect(wide, `${path} at ${room}`).toBeLessThanOrEqual(room);
      }
      await close();
    }
    await large.close();
  }, 120_000);
});
