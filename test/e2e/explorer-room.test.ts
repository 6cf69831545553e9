/** What is free of the map: panels, list and filters leave a part of it, into which the map goes, and out of which it comes back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, PHONE, readConcept } from './explorer-page.ts';
import { onExplorer, openBySearch, panel, panelName, query, search, site } from './explorer-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const part = (page: Page, name: string) => page.locator(`[data-explorer="${name}"]`);
const isWhole = async (page: Page) => (await page.locator('[data-moved]').count()) === 0;
const closeFilters = (page: Page) => page.locator('.filters-close').click();
const openFilters = (page: Page) => page.locator('.legend-opener').click();

describe('the whole map', () => {
  it.each([
    ['button', (page: Page) => part(page, 'whole-button').click()],
    [
      'key',
      async (page: Page) => {
        await part(page, 'map').focus();
        await page.keyboard.press('0');
      },
    ],
  ])('is fitted beside an open panel, by %s', async (_by, press) => {
    await onExplorer(
      browser,
      async (page) => {
        await panel(page).locator('.panel-group').first().waitFor();
        await press(page);
        await expect.poll(() => isWhole(page)).toBe(true);
        await expect.poll(() => page.locator('.focus-count').textContent()).toMatch(/^(\d+) of \1 in view/);
        expect(Number(query(page).get('camera')?.split(',')[2])).toBeLessThan(1);
      },
      '?focus=lora',
    );
  });

  it('makes room for filters and list, of which neither the address nor the way back tells', async () => {
    await onExplorer(browser, async (page) => {
      await openFilters(page);
      await page.locator('.filters-frame').waitFor();
      expect(query(page).has('camera')).toBe(false);
      await page.locator('button[aria-label="only methods"]:visible').first().click();
      await expect.poll(() => query(page).get('kinds')).toBe('method');
      await closeFilters(page);
      await page.goBack();
      await expect.poll(() => new URL(page.url()).search).toBe('');
      expect(await isWhole(page)).toBe(true);
    });
  });
});

describe('who leaves what is chosen', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['close', (page) => panel(page).locator('.panel-close').click()],
    ['Leave', (page) => page.locator('.focus-leave').click()],
  ];

  it.each(ways)('by %s is where they were before', async (_way, leave) => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'lora');
      expect(query(page).has('camera')).toBe(true);
      await leave(page);
      await expect.poll(() => new URL(page.url()).search).toBe('');
      expect(await isWhole(page)).toBe(true);
    });
  });

  it.each(ways)('by %s stays where they have moved the map to', async (_way, leave) => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'lora');
      const found = query(page).get('camera');
      await part(page, 'zoom-out').click();
      await expect.poll(() => query(page).get('camera')).not.toBe(found);
      await page.waitForTimeout(300);
      const moved = query(page).get('camera');
      await leave(page);
      await expect.poll(() => query(page).has('focus')).toBe(false);
      await page.waitForTimeout(300);
      expect(query(page).get('camera')).toBe(moved);
    });
  });
});

describe('a row of the list', () => {
  it('brings its concept as near as the search does', async () => {
    const zoomAfter = async (page: Page) => {
      await expect.poll(() => query(page).get('camera')).not.toBe(null);
      return Number(query(page).get('camera')?.split(',')[2]);
    };
    let found = 0;
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'lora');
      found = await zoomAfter(page);
    });
    await onExplorer(browser, async (page) => {
      await part(page, 'list-button').click();
      await page.locator('tr[data-id="lora"] a').click();
      expect(await zoomAfter(page)).toBeCloseTo(found, 2);
    });
  });

  it('is marked beside its name, under heads that stand apart', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const [row, name] = [page.locator('tr[aria-current]'), page.locator('tr[aria-current] a')];
        const [rowBox, nameBox] = [await row.boundingBox(), await name.boundingBox()];
        expect((nameBox?.x ?? 0) - (rowBox?.x ?? 0)).toBeGreaterThanOrEqual(6);
        const heads = await page
          .locator('thead .number button')
          .evaluateAll((buttons) =>
            buttons.map((button) => button.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
          );
        expect((heads[1]?.left ?? 0) - (heads[0]?.right ?? 0)).toBeGreaterThanOrEqual(12);
      },
      '?focus=lora&list=1',
    );
  });
});

describe('list and panel', () => {
  it('leave the buttons a place over the key of lines, in large windows too', async () => {
    await onExplorer(
      browser,
      async (page) => {
        for (const [width, height] of [
          [1600, 900],
          [1680, 1050],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await expect
            .poll(
              async () => {
                const [buttons, key] = [
                  await page.locator('.map-buttons').boundingBox(),
                  await page.locator('.line-key').boundingBox(),
                ];
                return (key?.y ?? 0) - (buttons?.y ?? 0) - (buttons?.height ?? 0);
              },
              { message: String(width) },
            )
            .toBeGreaterThan(0);
        }
      },
      '?focus=lora&list=1',
      { ...DESKTOP, viewport: { width: 1920, height: 1080 } },
    );
  });
});

describe('on a phone', () => {
  it('filters make way for what is found, and the map for filters', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await part(page, 'filter-button').tap();
        await page.locator('.filters-frame').waitFor();
        expect(query(page).has('camera')).toBe(false);
        await search(page).fill(readConcept(site, 'lora').name);
        await page.locator('[role="option"]').first().tap();
        await expect.poll(() => query(page).get('focus')).toBe('lora');
        expect(await part(page, 'filters').isVisible()).toBe(false);
        await expect.poll(() => panelName(page).evaluate((name) => name === document.activeElement)).toBe(true);
      },
      '',
      PHONE,
    );
  });

  it('buttons and chips stand beside the land, and an open key shows all of itself', async () => {
    for (const [width, height] of [
      [390, 844],
      [360, 640],
      [320, 568],
    ] as const) {
      const phone = { ...PHONE, viewport: { width, height } };
      await onExplorer(
        browser,
        async (page) => {
          const [chips, map] = [await page.locator('.chips').boundingBox(), await part(page, 'map').boundingBox()];
          expect((chips?.y ?? 0) + (chips?.height ?? 0), 'chips').toBeLessThanOrEqual((map?.y ?? 0) + 1);
        },
        '?kinds=method',
        phone,
      );
      await onExplorer(
        browser,
        async (page) => {
          await page.locator('.key-unfold').tap();
          const { scroll, client } = await page
            .locator('.line-key')
            .evaluate(({ scrollHeight, clientHeight }) => ({ scroll: scrollHeight, client: clientHeight }));
          expect(scroll).toBeLessThanOrEqual(client);
        },
        '?focus=lora',
        phone,
      );
    }
  });
});
