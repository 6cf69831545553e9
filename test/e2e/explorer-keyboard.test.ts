/** The explorer by its buttons and its list with the keyboard: what goes away with a press hands the focus on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { readPapers } from './explorer-page.ts';
import { onExplorer, panel, panelName, query, site } from './explorer-steps.ts';
import { difference, mapPicture } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Enter');
}

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe('what is pressed away', () => {
  it.each([
    ['the way back', '?focus=lora', '.focus-leave', '[data-explorer="map"]'],
    ['a panel', '?focus=lora', '.panel-close', '[data-explorer="map"]'],
    ['a panel of two', '?path=lora,muon', '[data-explorer="pair"] .panel-close', '[data-explorer="map"]'],
    ['a filter', '?kinds=method&min-papers=2', '.chip', '.chip'],
    ['the last filter', '?kinds=method', '.chip', '[data-explorer="map"]'],
    ['the way back to the whole map', '?camera=600,480,6', '[data-explorer="whole-button"]', '[data-explorer="map"]'],
    ['the line that greets', '', '[data-explorer="example"] a', '[data-explorer="pair"] h2'],
    ['that line, put away,', '', '.try-close', '[data-explorer="map"]'],
    ['a notice', '?kinds=zz', '.notice-close', '[data-explorer="map"]'],
    ['the rows that are left out', '?list=1', '.list-more', 'tbody tr:nth-child(201) a'],
  ])('%s hands the focus on', async (_, address, pressed, goal) => {
    await onExplorer(
      browser,
      async (page) => {
        await press(page, pressed);
        await expect.poll(() => hasFocus(page, goal)).toBe(true);
      },
      address,
    );
  });

  it('what brings all into view hands it on, by a first press or, where some lie far off, by a second', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await press(page, '.focus-all');
        await expect
          .poll(async () => {
            if (await hasFocus(page, '.focus-all')) await page.keyboard.press('Enter');
            return hasFocus(page, '[data-explorer="panel"] h2');
          })
          .toBe(true);
      },
      '?focus=lora&camera=600,480,6',
    );
  });

  it('a link in a panel hands it to the heading of the next', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await panel(page).locator('.relation-rows a').first().waitFor();
        await press(page, '[data-explorer="panel"] .relation-rows a');
        await expect.poll(() => query(page).get('focus')).not.toBe('lora');
        expect(await panelName(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
      },
      '?focus=lora',
    );
  });
});

describe('the list', () => {
  it('keeps the focus on the row that is chosen, and lights the row that has it', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await press(page, 'tr[data-id="muon"] a');
        await expect.poll(() => query(page).get('focus')).toBe('muon');
        await expect.poll(() => hasFocus(page, 'tr[data-id="muon"][aria-current] a')).toBe(true);
        await page.waitForTimeout(600); // the camera comes to rest
        const before = await mapPicture(page);
        await page.keyboard.press('Tab');
        await expect.poll(async () => difference(await mapPicture(page), before)).toBeGreaterThan(0.001);
      },
      '?list=1',
    );
  });

  it('holds its order in the address', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await page.getByRole('button', { name: 'Papers', exact: true }).click();
        await expect.poll(() => query(page).get('order')).toBe('-papers');
        await page.reload();
        await page.locator('th[aria-sort="descending"]').waitFor();
        const counts = await page.locator('[data-explorer="list"] tbody td:last-child').allTextContents();
        expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a));
      },
      '?list=1',
    );
  });

  it('holds the papers that are in view', async () => {
    const { x, y } = readPapers(site).papers;
    const row = x.findIndex((place) => typeof place === 'number');
    const rightOfList = `${(x[row] ?? 0) / 8 - 60},${(y[row] ?? 0) / 8}`;
    await onExplorer(
      browser,
      async (page) => {
        const papers = page.locator('.list-papers a');
        await papers.first().waitFor();
        const near = await papers.count();
        expect(near).toBeGreaterThan(0);
        await page.locator('[data-explorer="whole-button"]').click();
        await expect.poll(() => page.locator('.list-papers').isVisible()).toBe(false);
      },
      `?papers=1&list=1&camera=${rightOfList},6`,
    );
  });
});
