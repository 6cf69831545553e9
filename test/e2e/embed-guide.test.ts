/** The builder of `/guide/embedding/?…`: every kind of view in every form, with a preview that lives and options that change both. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { runAxe } from './axe.ts';
import { DESKTOP, openContext, readMap } from './explorer-page.ts';

const { root: site } = inject('sites');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const region = readMap(site).regions[0]?.id ?? '';
/** What the explorer can show, and whether its picture has an address of its own. */
const VIEWS = [
  ['a concept', 'focus=lora', true],
  ['a community', `communities=${region}`, true],
  ['a path', 'path=fernlora,dora', false],
  ['a comparison', 'compare=fernlora,lora', false],
  ['a chosen set', 'concepts=lora,dora', false],
  ['a filtered view', 'kinds=method&min-papers=2&colour=kind', false],
] as const;

async function onGuide(query: string, use: (page: Page, complaints: readonly string[]) => Promise<void>) {
  const { page, complaints, close } = await openContext(browser, DESKTOP);
  await page.goto(`${site.address}guide/embedding/?v=1&${query}`);
  await use(page, complaints);
  await close();
}

const code = (page: Page) => page.locator('.embedding > .embedding-code');
const preview = (page: Page) => page.locator('.embedding-preview');
const choose = (page: Page, form: string) => page.locator(`.embedding-forms input[value="${form}"]`).check();

/** A frame or an element in which the drawing has become interactive. */
const drawnIn = (page: Page) =>
  page.waitForFunction(() => {
    const place = document.querySelector('.embedding-preview');
    const frame = place?.querySelector('iframe');
    const inside = frame ? frame.contentDocument : place?.querySelector('methodscape-graph')?.shadowRoot;
    return inside?.querySelector('[data-graph]') !== null && inside?.querySelector('[data-graph]') !== undefined;
  });

describe.each(VIEWS)('%s', (_kind, query, hasPicture) => {
  it('has code and a living preview as frame, picture, element and link', async () => {
    await onGuide(query, async (page, complaints) => {
      await drawnIn(page);
      const [, value = ''] = /=([^&]+)/.exec(query) ?? [];
      await expect.poll(() => code(page).textContent()).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="720"/);
      expect(await code(page).textContent()).toContain(value);

      await choose(page, 'picture');
      const image = preview(page).locator('img');
      await image.waitFor();
      await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(720);
      const address = (await image.getAttribute('src')) ?? '';
      expect(address.startsWith('data:'), address.slice(0, 80)).toBe(!hasPicture);
      expect(await code(page).textContent()).toMatch(/<picture>\s+<source media="\(prefers-color-scheme: dark\)"/);
      expect(await page.getByRole('button', { name: 'Save the pair' }).isVisible()).toBe(!hasPicture);

      await choose(page, 'element');
      await drawnIn(page);
      expect(await code(page).textContent()).toMatch(/^<methodscape-graph src="[^"]+"[^>]*>[^]+embed\.js" async>/);

      await choose(page, 'link');
      await drawnIn(page);
      expect(await code(page).textContent()).toMatch(/^\S+\/embed\/\S+$/);
      expect(complaints).toEqual([]);
    });
  });
});

describe('the options', () => {
  it('change the address, the code and the preview together', async () => {
    await onGuide('focus=lora', async (page) => {
      await drawnIn(page);
      await page.getByLabel('Steps away').selectOption('2');
      await page.getByLabel('Concepts at most').fill('7');
      await page.getByLabel('Concepts at most').press('Tab');
      await page.getByLabel('Theme').selectOption('dark');
      await page.getByLabel('Colour by').selectOption('kind');
      await page.getByLabel('Size').selectOption({ index: 2 });
      await page.getByLabel('datasets').uncheck();
      await page.getByLabel('legend').uncheck();
      await page.getByLabel('Wheel zooms').check();
      for (const part of ['depth=2', 'limit=7', 'theme=dark', 'colour=kind', 'parts=title,buttons,list', 'wheel=1']) {
        await expect.poll(() => code(page).textContent()).toContain(part);
        expect(page.url().replaceAll('%2C', ',')).toContain(part);
      }
      expect(await code(page).textContent()).toMatch(/kinds=method,model,task,metric,concept.+width="320"/);
      await expect
        .poll(() => preview(page).locator('iframe').contentFrame().locator('html').getAttribute('data-theme'))
        .toBe('dark');
      await expect
        .poll(() => preview(page).locator('iframe').contentFrame().locator('.embed-legend').isVisible())
        .toBe(false);
    });
  });

  it('saves the pair of a view that has no picture of its own', async () => {
    await onGuide('concepts=lora,dora', async (page) => {
      await drawnIn(page);
      expect(await page.getByLabel('Size').isVisible()).toBe(true);
      await choose(page, 'picture');
      expect(await page.getByLabel('Size').isVisible(), 'a picture has one size').toBe(false);
      const names: string[] = [];
      page.on('download', (download) => names.push(download.suggestedFilename()));
      await page.getByRole('button', { name: 'Save the pair' }).click();
      await expect.poll(() => names.toSorted()).toHaveLength(2);
      expect(names.toSorted()[0]).toMatch(/-concepts-lora_dora-dark\.svg$/);
      for (const name of names) expect(await code(page).textContent()).toContain(name);
      await page.getByRole('button', { name: 'Save as PNG' }).click();
      await expect.poll(() => names[2]).toMatch(/\.png$/);
      await choose(page, 'element');
      const [, inside = ''] = /<img src="([^"]+)"/.exec((await code(page).textContent()) ?? '') ?? [];
      expect(inside).toMatch(/\/embed\/concepts\/lora\/light\.svg$/);
      expect(await page.getByRole('button', { name: 'Save the pair' }).isVisible()).toBe(true);
    });
  });

  it('leave nothing for axe to find', async () => {
    await onGuide('focus=lora', async (page) => {
      await drawnIn(page);
      expect(await runAxe(page)).toEqual([]);
    });
  });
});
