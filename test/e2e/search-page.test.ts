/** `/search/` and the page for addresses that are not there: by keyboard, under a base, and without script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext } from './explorer-page.ts';

const sites = inject('sites');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser({ hasWebgl: false });
});
afterAll(() => browser.close());

describe.each(['root', 'based'] as const)('the search page of the site %s', (name) => {
  const site = sites[name];

  it('finds concepts and papers as one types, and the address follows', async () => {
    const { page, complaints, close } = await openContext(browser);
    await page.goto(`${site.address}search/`);
    await page.locator('#text-search-input').focus();
    await page.keyboard.type('fernlora');
    const results = page.locator('[data-search="results"] a');
    await expect.poll(() => results.first().textContent()).toBe('FernLoRA');
    await expect.poll(() => page.locator('[data-search="status"]').textContent()).toMatch(/concepts? and \d+ papers?/);
    expect(new URL(page.url()).search).toBe('?q=fernlora');
    // From the field by Tab: button, choices, results.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}concepts/fernlora/`);
    await page.goBack();
    await expect.poll(() => results.first().textContent()).toBe('FernLoRA');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps to papers where the address says so, marks the words, and every result is a page that is there', async () => {
    const { page, close } = await openContext(browser);
    await page.goto(`${site.address}search/?q=adapter&type=paper`);
    const results = page.locator('[data-search="results"] a');
    await expect.poll(() => results.count()).toBeGreaterThan(2);
    expect(await page.locator('input[name="type"]:checked').getAttribute('value')).toBe('paper');
    expect(await page.locator('.excerpt mark').count()).toBeGreaterThan(2);
    for (const address of await results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      expect(address).toContain(`${site.address}papers/`);
      expect((await page.request.get(address)).status(), address).toBe(200);
    }
    await close();
  });

  it('asks every index of a large site', async () => {
    const { page, complaints, close } = await openContext(browser);
    const counts = async () => {
      await page.goto(`${site.address}search/?q=adapter`);
      const status = page.locator('[data-search="status"]');
      await expect.poll(() => status.textContent()).toMatch(/concepts? and \d+ papers?/);
      return (await status.textContent())?.match(/\d+/g)?.map(Number) ?? [];
    };
    const alone = await counts();
    // The second index has the same records as the first.
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('data-indexes="1"', 'data-indexes="2"'),
      });
    });
    await page.context().route('**/search/pagefind/2/**', async (route) => {
      const url = route.request().url().replace('/pagefind/2/', '/pagefind/');
      await route.fulfill({ response: await page.request.get(url) });
    });
    const [concepts = 0, papers] = await counts();
    expect(papers).toBe(2 * (alone[1] ?? 0));
    expect(concepts).toBeGreaterThan(alone[0] ?? 0); // what names alone answer for is counted once
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so where nothing is found, and leads on', async () => {
    const { page, close } = await openContext(browser);
    await page.goto(`${site.address}search/?q=qqxxzz`);
    await expect.poll(() => page.locator('[data-search="status"]').textContent()).toBe('Nothing here holds “qqxxzz”.');
    expect(await page.locator('[data-search="loss"] a').count()).toBe(2);
    await close();
  });

  it.each(['lorikeet', 'quaternion', 'blockchain', 'fernloom', 'transcendental'])(
    'takes what begins a little like %s for no hit',
    async (word) => {
      const { page, close } = await openContext(browser);
      await page.goto(`${site.address}search/?q=${word}`);
      const status = page.locator('[data-search="status"]');
      await expect.poll(() => status.textContent()).toBe(`Nothing here holds “${word}”.`);
      expect(await page.locator('[data-search="results"] a').count()).toBe(0);
      await close();
    },
  );

  it('offers the names that look like a misspelt one, and what holds the other words', async () => {
    const { page, close } = await openContext(browser);
    await page.goto(`${site.address}search/?q=adapter+fernlroa&type=paper`);
    const status = page.locator('[data-search="status"]');
    await expect
      .poll(() => status.textContent())
      .toMatch(/^Nothing here holds “fernlroa”\. Without that: \d+ papers?\.$/);
    await expect.poll(() => page.locator('[data-search="near"] a').allTextContents()).toContain('FernLoRA');
    expect(await page.locator('[data-search="results"] a').count()).toBeGreaterThan(2);
    await page.locator('#text-search-input').fill('adapters');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ papers? with “adapters” or words like it\.$/);
    expect(await page.locator('[data-search="near"]').textContent()).toBe('');
    await close();
  });

  it('puts what is called so first, by any of its names', async () => {
    const { page, close } = await openContext(browser);
    for (const [words, name] of [
      ['lora', 'LoRA'],
      ['gptq', 'GPTQ'],
      ['Adapter', 'adapter'],
      ['low-rank adapters', 'LoRA'],
    ] as const) {
      await page.goto(`${site.address}search/?q=${encodeURIComponent(words)}`);
      await expect.poll(() => page.locator('[data-search="results"] a').first().textContent()).toBe(name);
    }
    await close();
  });

  it('puts concepts that names answer for before all texts, in the order of the map’s list', async () => {
    const { page, close } = await openContext(browser);
    for (const words of ['low rank', 'lora', 'fern']) {
      await page.goto(`${site.address}?q=${encodeURIComponent(words)}`);
      const options = page.locator('[role="option"] .name');
      await expect.poll(() => options.count()).toBeGreaterThan(0);
      const onMap = await options.allTextContents();
      await page.goto(`${site.address}search/?q=${encodeURIComponent(words)}`);
      const found = page.locator('[data-search="results"] a');
      await expect.poll(async () => (await found.allTextContents()).slice(0, onMap.length)).toEqual(onMap);
    }
    await close();
  });

  it('says why it does nothing without script, and leads to the lists', async () => {
    const { page, close } = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    await page.goto(`${site.address}search/?q=adapter`);
    expect(await page.locator('.script-note').textContent()).toMatch(/needs JavaScript/);
    expect(await page.locator('noscript a').count()).toBe(3);
    await close();
  });

  it('is loaded nowhere else', async () => {
    const { page, close } = await openContext(browser);
    const loaded: string[] = [];
    page.on('request', (request) => void loaded.push(request.url()));
    for (const path of ['', 'concepts/lora/', 'papers/', 'downloads/']) await page.goto(`${site.address}${path}`);
    expect(loaded.filter((address) => address.includes('pagefind'))).toEqual([]);
    await close();
  });
});

describe('an address that is not there', () => {
  const site = sites.based;

  it('offers concepts of such a name, and the words for a search', async () => {
    const { page, close } = await openContext(browser);
    await page.goto(`${site.address}concepts/fern-loras/`);
    const names = page.locator('[data-not-found="near"] a');
    await expect.poll(() => names.allTextContents()).toContain('FernLoRA');
    expect(await page.locator('[data-not-found="words"]').inputValue()).toBe('fern loras');
    await names.filter({ hasText: /^FernLoRA$/ }).click();
    await page.waitForURL(`${site.address}concepts/fernlora/`);
    await close();
  });

  it('has a plain form and links without script', async () => {
    const { page, close } = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    const response = await page.goto(`${site.address}no/such/place/`);
    expect(response?.status()).toBe(404);
    await page.locator('#text-search-input').fill('adapter');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}search/?q=adapter`);
    await close();
  });
});
