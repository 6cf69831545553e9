import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PapersData } from '../../src/domain/schema/site-data.ts';
import { launchBrowser } from './browser.ts';
import { DESKTOP, PHONE, readMap } from './explorer-page.ts';
import { legendOnly, listIds, onExplorer, query, shownCount, site } from './explorer-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const chips = (page: Page) => page.locator('.chips .chip');
const filters = (page: Page) => page.locator('[data-explorer="filters"]');
const group = (page: Page, name: string) =>
  filters(page).locator('details', { has: page.locator('h3', { hasText: new RegExp(`^${name}$`) }) });

/** Ids of the concepts that a plain reading of the papers leaves on the map. */
async function expectedIds(page: Page, passes: (year: number | undefined) => boolean): Promise<string[]> {
  const { papers } = (await (await page.request.get(`${site.address}data/v1/papers.json`)).json()) as PapersData;
  const rows = new Set<number>();
  papers.concepts.forEach((steps, i) => {
    const date = papers.date[i] ?? '';
    if (!passes(date === '' ? undefined : Number(date.slice(0, 4)))) return;
    let row = 0;
    for (const step of steps) rows.add((row += step));
  });
  const { nodes } = readMap(site);
  return nodes.id.filter((_, row) => rows.has(row) && nodes.umbrella[row] === 0);
}

/** Drags a slider from its first value over all others. */
async function slideToEnd(page: Page, slider: Locator): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no place');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, y, { steps: 8 });
  await page.mouse.up();
}

/** Room for filters, list and map side by side. */
const WIDE: BrowserContextOptions = { ...DESKTOP, viewport: { width: 1600, height: 900 } };

describe('the filters', () => {
  it('open with the years: a brush and two lists do the same, undated papers stay until they are left out', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const all = await shownCount(page);
        await page.locator('.legend-opener').click();
        const drawing = filters(page).locator('.histogram-drawing');
        await drawing.waitFor();
        expect(
          await filters(page)
            .locator('h2')
            .evaluate((title) => title === document.activeElement),
        ).toBe(true);

        const overlay = filters(page).locator('.brush .overlay');
        const box = await overlay.boundingBox();
        if (!box) throw new Error('the brush has no place');
        await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 4 });
        await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 4 });
        await page.mouse.up();
        await expect.poll(() => query(page).get('years')).toMatch(/^\d{4}-\d{4}$/);
        const brushed = /^(\d{4})-(\d{4})$/.exec(query(page).get('years') ?? '');
        const [from, to] = [Number(brushed?.[1]), Number(brushed?.[2])];
        expect(to).toBeGreaterThanOrEqual(from);
        await filters(page)
          .getByRole('button', { name: /without a date/ })
          .click();
        await expect.poll(() => query(page).get('undated')).toBe('0');
        await page.goBack();
        await page.goBack();
        await expect.poll(() => query(page).has('years')).toBe(false);
        await page.goForward();
        await page.goForward();
        await expect.poll(() => query(page).get('undated')).toBe('0');
        const wanted = await expectedIds(page, (year) => year !== undefined && year >= from && year <= to);
        expect(await shownCount(page)).toBe(wanted.length);
        expect(wanted.length).toBeLessThan(all);
        expect((await listIds(page)).toSorted()).toEqual(wanted.toSorted());

        // By keyboard: the list gives other years; the chip takes all of it away.
        await filters(page).getByLabel('From year').focus();
        await page.keyboard.press('Home');
        await expect.poll(() => query(page).get('years')).toBe(`-${to}`);
        expect(await chips(page).allTextContents()).toHaveLength(1);
        await chips(page).first().press('Enter');
        await expect.poll(() => query(page).has('years')).toBe(false);
        await expect.poll(() => query(page).has('undated')).toBe(false);
        expect(await shownCount(page)).toBe(all);
      },
      '',
      WIDE,
    );
  });

  it('are at hand beside an open panel too, with what goes by the chosen concept', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await page.locator('[data-explorer="filter-button"]').click();
        await filters(page)
          .getByRole('button', { name: /Leave .* out of the map/ })
          .click();
        await expect.poll(() => query(page).get('exclude')).toBe('fernlora');
        await expect.poll(() => query(page).get('focus')).toBe(null);
      },
      '?focus=fernlora',
      WIDE,
    );
  });

  it('combine, say why, and are taken away one by one or all at once', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const all = await shownCount(page);
        await page.locator('.legend-opener').click();
        await legendOnly(page, 'Regions', readMap(site).regions[0]?.name ?? '');
        const inRegion = await shownCount(page);
        await group(page, 'Relations').locator('summary').click();
        await legendOnly(page, 'Relations', 'compared with');
        await expect.poll(() => query(page).get('relations')).toBe('compares');
        const both = await shownCount(page);
        expect(both).toBeLessThan(inRegion);
        expect(await listIds(page)).toHaveLength(both);

        await page.locator('.counter-why').click();
        await expect
          .poll(() => page.locator('.why').textContent())
          .toMatch(/of those on the map are in a region that is left out/);
        await page.keyboard.press('Escape');
        expect(await page.locator('.why').isVisible()).toBe(false);

        await chips(page).filter({ hasText: 'compared' }).click();
        expect(await shownCount(page)).toBe(inRegion);
        await group(page, 'Papers').locator('summary').click();
        await slideToEnd(page, filters(page).getByLabel('Papers at least'));
        await expect.poll(() => Number(query(page).get('min-papers'))).toBeGreaterThan(2);
        await page.goBack(); // one step, whatever lay on the way
        await expect.poll(() => query(page).has('min-papers')).toBe(false);
        expect(await shownCount(page)).toBe(inRegion);
        await filters(page).getByLabel('Papers at least').press('ArrowRight');
        await expect.poll(() => query(page).get('min-papers')).toBe('2');
        await filters(page).locator('.filters-clear').click();
        expect(await shownCount(page)).toBe(all);
        expect(await chips(page).count()).toBe(0);
        await page.keyboard.press('Escape');
        expect(await filters(page).isVisible()).toBe(false);
        expect(await page.locator('.legend-opener').evaluate((button) => button === document.activeElement)).toBe(true);
      },
      '',
      WIDE,
    );
  });

  it('come back with the address: years, tags, colours, papers and the limit', async () => {
    const address = '?years=2024-&undated=0&colour=kind&papers=1&focus=lora&limit=3';
    await onExplorer(
      browser,
      async (page) => {
        const wanted = await expectedIds(page, (year) => year !== undefined && year >= 2024);
        await expect.poll(() => shownCount(page)).toBe(wanted.length);
        expect(await chips(page).allTextContents()).toEqual(['since 2024×', 'at most 3 neighbours×']);
        expect(await page.locator('.focus-count').textContent()).toMatch(/of 3 in view$/);
        const { width: wide, height } = page.viewportSize() ?? { width: 0, height: 0 };
        for (const width of [320, 861, 1241, wide]) {
          await page.setViewportSize({ width, height });
          const bar = page.locator('.focus-bar');
          expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
        }
        await page.locator('.focus-rest').click();
        await expect.poll(() => query(page).has('limit')).toBe(false);
        expect(query(page).get('only')).toBe('lit');
        const only = page.locator('.list-only');
        expect(await only.getAttribute('aria-pressed')).toBe('true');
        const rows = page.locator('[data-explorer="list"] tbody tr');
        expect(`Only what is lit (${(await rows.count()) - 1})`).toBe(await only.textContent());
        await only.click();
        expect(await rows.count()).toBeGreaterThan(100);
      },
      address,
    );
  });

  it('lead back from an empty list', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const list = page.locator('[data-explorer="list"]');
        expect(await list.locator('table').isVisible()).toBe(false);
        await list.getByRole('button', { name: 'Show everything again' }).click();
        await expect.poll(() => query(page).has('kinds')).toBe(false);
        expect(await list.locator('table').isVisible()).toBe(true);
      },
      '?kinds=method,-method&list=1',
    );
  });

  it('say where papers are drawn, lead there, and explain them', async () => {
    await onExplorer(browser, async (page) => {
      const key = page.locator('[data-explorer="line-key"]');
      expect(await key.isVisible()).toBe(false);
      await page.locator('.legend-opener').click();
      await filters(page).locator('button', { hasText: 'papers, as specks' }).click();
      await key.locator('button', { hasText: 'come nearer to see papers' }).click();
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.3);
      await expect.poll(() => key.locator('li:visible').allTextContents()).toEqual(['a paper']);
    });
  });

  it('are a sheet on a phone', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const all = await shownCount(page);
        await page.locator('[data-explorer="filter-button"]').tap();
        await filters(page).locator('.histogram-drawing').waitFor();
        const box = await filters(page).boundingBox();
        expect(box?.width).toBe(390);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
        const small = await filters(page)
          .locator('button:visible, select:visible, summary:visible')
          .evaluateAll((parts) =>
            parts.filter((part) => part.getBoundingClientRect().height < 44).map((part) => part.textContent),
          );
        expect(small).toEqual([]);
        await filters(page)
          .getByRole('button', { name: /^methods/ })
          .tap();
        await expect.poll(() => query(page).get('kinds')).toBe('-method');
        expect(await shownCount(page)).toBeLessThan(all);
        await page.locator('[data-explorer="filter-button"]').tap();
        await chips(page).first().tap();
        expect(await shownCount(page)).toBe(all);
      },
      '',
      PHONE,
    );
  });
});
