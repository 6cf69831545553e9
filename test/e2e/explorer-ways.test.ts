/** Ways into the explorer and back: addresses as people write them, the list's row, the map that moves aside. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { readConcept, wake } from './explorer-page.ts';
import { meetDot, onExplorer, panel, panelName, query, site } from './explorer-steps.ts';
import { difference, mapPicture } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the explorer', () => {
  it('takes an id in capitals, and offers near names for one that it does not know', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await expect.poll(() => panelName(page).textContent()).toBe('LoRA');
      },
      '?focus=LoRA',
    );
    await onExplorer(
      browser,
      async (page) => {
        const notice = page.locator('[data-explorer="notice"]');
        await expect
          .poll(() => notice.textContent())
          .toContain('No concept here has the address “lorra”. Nearest: LoRA');
        await notice.getByRole('link', { name: 'LoRA', exact: true }).click();
        await expect.poll(() => query(page).get('focus')).toBe('lora');
        expect(await notice.isVisible()).toBe(false);
      },
      '?focus=LoRRA',
    );
  });

  it('goes back to the row of the list that a concept was opened from', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const link = page.locator('[data-explorer="list"] tbody tr').nth(5).locator('a');
        const name = await link.textContent();
        const focused = () => page.evaluate(() => document.activeElement?.textContent);
        for (const leave of [() => page.keyboard.press('Escape'), () => panel(page).locator('.panel-close').click()]) {
          await link.focus();
          await page.keyboard.press('Enter');
          await expect.poll(() => panelName(page).textContent()).toBe(name);
          await leave();
          await expect.poll(() => query(page).get('focus')).toBe(null);
          expect(await focused()).toBe(name);
        }
      },
      '?list=1',
    );
  });

  it('holds the camera of whatever was chosen on the whole map, so that a reload and the way back show that', async () => {
    await onExplorer(browser, async (page) => {
      const id = await meetDot(page, ({ x, y }) => page.mouse.click(x, y));
      await page.mouse.move(5, 5);
      const seen = { address: page.url(), picture: await mapPicture(page) };
      expect(query(page).has('camera')).toBe(true);
      await page.reload();
      await wake(page);
      await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, id).name);
      expect(difference(await mapPicture(page), seen.picture)).toBeLessThan(0.002);
      expect(page.url()).toBe(seen.address);
      await page.locator('.focus-steps button').nth(1).click();
      await expect.poll(() => query(page).get('depth')).toBe('2');
      await page.goBack();
      await page.mouse.move(5, 5);
      await expect.poll(() => page.url()).toBe(seen.address);
      expect(difference(await mapPicture(page), seen.picture)).toBeLessThan(0.002);
      await page.goBack();
      await expect.poll(() => new URL(page.url()).search).toBe('');
    });
  });

  it('moves aside for the list, and back, without a word in the address', async () => {
    await onExplorer(browser, async (page) => {
      const before = await mapPicture(page);
      await page.locator('[data-explorer="list-button"]').click();
      await expect.poll(async () => difference(await mapPicture(page), before)).toBeGreaterThan(0.05);
      expect(new URL(page.url()).search).toBe('?v=1&list=1');
      await page.locator('.list-close').click();
      await expect.poll(() => new URL(page.url()).search).toBe('');
      await expect.poll(async () => difference(await mapPicture(page), before)).toBeLessThan(0.01);
    });
  });
});
