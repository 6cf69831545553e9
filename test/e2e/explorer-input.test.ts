import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { freeStanding, placeOf, readConcept } from './explorer-page.ts';
import { freeOne, meetDot, onExplorer, panel, panelName, query, site } from './explorer-steps.ts';
import { difference, mapPicture } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the pointer', () => {
  it('lights the neighbours of the dot it is on', async () => {
    await onExplorer(browser, async (page) => {
      const before = await mapPicture(page);
      let change = 0;
      for (const id of (await freeStanding(page, site)).slice(0, 6)) {
        const { x, y } = await placeOf(page, site, id);
        await page.mouse.move(x - 30, y - 30);
        await page.mouse.move(x, y, { steps: 4 });
        await page.waitForTimeout(300);
        change = difference(await mapPicture(page), before);
        if (change > 0.001) break;
      }
      expect(change).toBeGreaterThan(0.001);
      expect(await panel(page).isVisible()).toBe(false);
    });
  });

  it('opens by click, and lets go by a click beside all dots', async () => {
    await onExplorer(browser, async (page) => {
      const id = await meetDot(page, ({ x, y }) => page.mouse.click(x, y));
      await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, id).name);
      await panel(page).locator('.panel-close').click();
      await expect.poll(() => panel(page).isVisible()).toBe(false);
    });
  });

  it('drags the map without opening anything', async () => {
    await onExplorer(browser, async (page) => {
      const { x, y } = await placeOf(page, site, await freeOne(page));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 40, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => query(page).get('camera')).toBeTruthy();
      await expect.poll(() => query(page).get('focus')).toBe(null);
    });
  });

  it('only zooms by a double click, whatever the first of the two has opened', async () => {
    await onExplorer(browser, async (page) => {
      const { x, y } = await placeOf(page, site, await freeOne(page));
      await page.mouse.click(x, y, { clickCount: 2, delay: 20 });
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.8);
      expect(query(page).get('focus')).toBe(null);
      expect(await panel(page).isVisible()).toBe(false);
    });
  });

  it('zooms by the wheel', async () => {
    await onExplorer(browser, async (page) => {
      await page.mouse.move(640, 420);
      await page.mouse.wheel(0, -400);
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.2);
    });
  });

  it('leaves the wheel to the page where the address asks for it, and is called as it says', async () => {
    await onExplorer(
      browser,
      async (page) => {
        expect(await page.title()).toMatch(/^Hello · /);
        await page.mouse.move(640, 420);
        await page.mouse.wheel(0, -400);
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -40);
        await page.keyboard.up('Control');
        await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.2);
        expect(Number(query(page).get('camera')?.split(',')[2])).toBeLessThan(1.6);
      },
      '?wheel=0&title=Hello',
    );
  });
});

describe('the keyboard', () => {
  it('finds, walks, opens and goes back', async () => {
    await onExplorer(browser, async (page) => {
      const live = page.locator('[data-explorer="live"]');
      await page.locator('[data-explorer="map"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => live.textContent()).toMatch(/stated relation/);
      const first = await live.textContent();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await page.keyboard.press(key);
        if ((await live.textContent()) !== first) break;
      }
      expect(await live.textContent()).not.toBe(first);
      const name = (await live.textContent())?.split(',')[0] ?? '';
      await page.keyboard.press('Enter');
      await expect.poll(() => panelName(page).textContent()).toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => panel(page).isVisible()).toBe(false);
      await page.keyboard.press('+');
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1);
      await page.keyboard.press('-');
      await page.keyboard.press('0');
      await expect.poll(() => query(page).get('camera')).toBe(null);
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    });
  });

  it('reaches a search result with arrows and Enter', async () => {
    await onExplorer(browser, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('tarn');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(() => panelName(page).textContent()).toBe('TarnQuant');
    });
  });
});
