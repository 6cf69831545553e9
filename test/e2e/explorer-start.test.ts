/** How the explorer comes to life: a picture until somebody attends, and whatever is done before that counts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext, PHONE, placeOf, readConcept, readMap, wake } from './explorer-page.ts';
import { difference, mapPicture } from './pixels.ts';
import { freeOne, panelName, query, search, site } from './explorer-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Share of coarse pixels: letters and dots are drawn by other hands, and what covers the map hides a name or two; on a phone coasts are more of them. */
const MOST_DIFFERENCE = { wide: 0.06, phone: 0.12 };

const state = (page: Page) => page.locator('[data-explorer="root"]').getAttribute('data-state');
const picture = (page: Page) => page.locator('[data-explorer="picture"]');

describe('before anybody attends', () => {
  it('all but the map is ready, the map is its picture, and nothing is drawn', async () => {
    const { page, complaints, close } = await openContext(browser);
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    await page.waitForTimeout(1500);
    expect(await state(page)).toBe('ready');
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await picture(page).isVisible()).toBe(true);
    expect(await page.locator('.counter-why').isVisible()).toBe(true);
    expect(await page.locator('[data-explorer="share-button"]').isVisible()).toBe(true);
    await page.mouse.move(400, 300);
    await page.waitForSelector('[data-state="live"]');
    expect(await picture(page).isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['a desktop', { ...DESKTOP, viewport: { width: 1440, height: 900 } }, '/map-light.svg', MOST_DIFFERENCE.wide],
    [
      'a desktop in the dark',
      { ...DESKTOP, viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const },
      '/map-dark.svg',
      MOST_DIFFERENCE.wide,
    ],
    ['a phone', PHONE, '/map-light-phone.svg', MOST_DIFFERENCE.phone],
  ])('on %s the live map looks as its picture did', async (_, options, file, most) => {
    const { page, close } = await openContext(browser, options);
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('[data-explorer="picture"] img')?.complete,
    );
    const shown = await picture(page)
      .locator('img')
      .evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname);
    expect(shown).toBe(file);
    const before = await mapPicture(page);
    await wake(page);
    await expect.poll(async () => difference(before, await mapPicture(page))).toBeLessThan(most);
    await close();
  });

  it('who only looks has a live map in the end', async () => {
    const { page, complaints, close } = await openContext(browser);
    await page.clock.install();
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    await page.clock.fastForward(15_000);
    await page.waitForSelector('[data-state="live"]');
    expect(await page.locator('canvas').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a view in the address is shown at once', async () => {
    const { page, close } = await openContext(browser);
    await page.goto(`${site.address}?focus=lora`);
    await page.waitForSelector('[data-state="live"]');
    expect(await panelName(page).textContent()).toBe('LoRA');
    await close();
  });
});

describe('what is done before the map is there', () => {
  it('a press on the picture opens what it met, though data and script come later', async () => {
    const { page, complaints, close } = await openContext(browser);
    const pressed = Promise.withResolvers<undefined>();
    await page.route('**/data/v1/map.json', async (route) => {
      await pressed.promise;
      await route.continue();
    });
    await page.goto(site.address, { waitUntil: 'load' });
    const id = await freeOne(page);
    const { x, y } = await placeOf(page, site, id);
    await page.mouse.click(x, y);
    expect(await state(page), 'nothing is there yet').toBe(null);
    pressed.resolve(undefined);
    await expect.poll(() => query(page).get('focus')).toBe(id);
    await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, id).name);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the first tap of a finger is a tap on the dot that the picture shows there', async () => {
    const { page, complaints, close } = await openContext(browser, PHONE);
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    const id = 'lora';
    const { nodes, extent } = readMap(site);
    const row = nodes.id.indexOf(id);
    const { x, y, width } = await picture(page)
      .locator('img')
      .evaluate((img) => img.getBoundingClientRect());
    const unit = width / extent.width;
    await page.touchscreen.tap(x + ((nodes.x[row] ?? 0) / 8) * unit, y + ((nodes.y[row] ?? 0) / 8) * unit);
    await page.waitForSelector('[data-state="live"]');
    await expect.poll(() => query(page).get('focus')).toBe(id);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the first arrow walks, and a name typed at once is found', async () => {
    const { page, complaints, close } = await openContext(browser);
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    await page.locator('[data-explorer="map"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-explorer="live"]').textContent()).toMatch(/stated relation/);
    await page.goto('about:blank');
    await page.goto(site.address);
    await search(page).fill('gptq');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('focus')).toBe('gptq');
    await expect.poll(() => state(page)).toBe('live');
    expect(complaints).toEqual([]);
    await close();
  });
});
