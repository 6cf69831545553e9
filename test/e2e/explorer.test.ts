import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext, openExplorer, placeOf, readMap } from './explorer-page.ts';
import {
  based,
  freeOne,
  legendOnly,
  listIds,
  onExplorer,
  openBySearch,
  panel,
  panelName,
  query,
  search,
  shownCount,
  site,
} from './explorer-steps.ts';
import { coloursAround, difference, mapPicture } from './pixels.ts';

/** px across a picture that shows on which side of its dot a name stands. */
const FINE = 480;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the explorer', () => {
  it('opens live, without a complaint of console, policy or network', async () => {
    await onExplorer(browser, async (page) => {
      expect(await page.locator('[data-explorer="root"]').getAttribute('data-state')).toBe('live');
      expect(await page.locator('[data-explorer="counter"]').textContent()).toMatch(/^\d+ of \d+ concepts shown/);
    });
  });

  it('draws dots with WebGL', async () => {
    await onExplorer(browser, async (page) => {
      const contexts = await page.evaluate(
        () =>
          [...document.querySelectorAll('canvas')].filter(
            (canvas) => canvas.getContext('webgl2') ?? canvas.getContext('webgl'),
          ).length,
      );
      expect(contexts).toBeGreaterThan(0);
      const colours = await coloursAround(page, await placeOf(page, site, await freeOne(page)));
      expect(colours.size).toBeGreaterThan(2);
    });
  });

  it('finds a concept by a spelling that is not its name, and opens its panel with relations and sentences', async () => {
    await onExplorer(browser, async (page) => {
      await page.keyboard.press('/');
      await search(page).pressSequentially('low-rank');
      await page.locator('[role="option"]', { hasText: /^LoRA/ }).click();
      await expect.poll(() => panelName(page).textContent()).toBe('LoRA');
      await panel(page).locator('.panel-group').first().waitFor();
      expect(await panel(page).textContent()).toContain('Built on by');
      expect(await panel(page).locator('.quote').first().textContent()).toMatch(/“.+”/);
      await expect.poll(() => query(page).get('focus')).toBe('lora');
    });
  });

  it('finds what is spelt nearly so, and says when nothing is found', async () => {
    await onExplorer(browser, async (page) => {
      await search(page).fill('kestrell');
      expect(await page.locator('[role="option"]').first().textContent()).toContain('Kestrel');
      await search(page).fill('zzqqxx');
      expect(await page.locator('[data-explorer="search-results"]').textContent()).toContain(
        'No paper here names “zzqqxx”, and no name is spelt like it.',
      );
    });
  });

  it('leads from the panel to the page, to a paper, and back to the same view', async () => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'fernlora');
      const address = page.url();
      await panel(page).locator('.panel-page').click();
      await page.waitForURL(/\/concepts\/fernlora\/$/);
      expect(await page.locator('h1').textContent()).toContain('FernLoRA');
      await page.locator('main a[href*="/papers/"]').first().click();
      await page.waitForURL(/\/papers\/[a-z0-9-]+\/$/);
      expect(await page.locator('.abstract a.mark').count()).toBeGreaterThan(3);
      await page.goBack();
      await page.goBack();
      await page.waitForSelector('[data-state="live"]');
      expect(page.url()).toBe(address);
      await expect.poll(() => panelName(page).textContent()).toBe('FernLoRA');
    });
  });

  it('takes the words that a text page was searched for, and the concept that a page leads to', async () => {
    const watched = await openContext(browser);
    const { page } = watched;
    await page.goto(`${based.address}concepts/gptq/`);
    await page.locator('input[type="search"]').first().fill('maximal update');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-state="live"]');
    await page.locator('[role="option"]', { hasText: 'μP' }).waitFor();
    expect(await search(page).inputValue()).toBe('maximal update');
    await expect.poll(() => query(page).has('q')).toBe(false);
    await page.goto(`${based.address}concepts/gptq/`);
    await page.locator('a[href$="/?focus=gptq"]:visible').first().click();
    await page.waitForSelector('[data-state="live"]');
    await expect.poll(() => panelName(page).textContent()).toBe('GPTQ');
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('finds μP however it is written', async () => {
    await onExplorer(browser, async (page) => {
      for (const words of ['muP', 'mup', 'μp', 'maximal update', 'Maximal Update Parametrisation']) {
        await search(page).fill(words);
        expect(await page.locator('[role="option"]').first().textContent(), words).toContain('μP');
      }
    });
  });

  it('goes back and forward between concepts', async () => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'fernlora');
      await panel(page).locator('a[data-concept="lora"]').first().click();
      await expect.poll(() => panelName(page).textContent()).toBe('LoRA');
      await page.goBack();
      await expect.poll(() => panelName(page).textContent()).toBe('FernLoRA');
      await page.goBack();
      await expect.poll(() => panel(page).isVisible()).toBe(false);
      await page.goForward();
      await expect.poll(() => panelName(page).textContent()).toBe('FernLoRA');
    });
  });
});

describe('the address bar', () => {
  it('holds focus, depth, filters and camera, and a reload brings the same view', async () => {
    const wanted = '?v=1&focus=brambleq&depth=2&kinds=method,model&camera=750,450,2.5';
    await onExplorer(
      browser,
      async (page) => {
        const before = { address: page.url(), count: await shownCount(page), picture: await mapPicture(page) };
        await expect.poll(() => query(page).get('focus')).toBe('brambleq');
        await expect.poll(() => query(page).get('depth')).toBe('2');
        await expect.poll(() => query(page).get('camera')).toBe('750,450,2.5');
        await page.goto('about:blank');
        await page.goto(before.address);
        await page.waitForSelector('[data-state="live"]');
        await expect.poll(() => panelName(page).textContent()).toBe('BrambleQ');
        expect(await shownCount(page)).toBe(before.count);
        expect(page.url()).toBe(before.address);
        expect(difference(await mapPicture(page), before.picture)).toBeLessThan(0.002);
      },
      wanted,
    );
  });

  it('shows names where its link shows them, whatever way the map came there', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const fresh = await mapPicture(page, FINE);
        const start = query(page).get('camera');
        const press = async (name: string) => {
          const before = query(page).get('camera');
          await page.locator(`[data-explorer="${name}"]`).click();
          await expect.poll(() => query(page).get('camera')).not.toBe(before);
        };
        for (const way of ['out', 'out', 'in', 'in', 'in', 'in', 'out', 'out']) await press(`zoom-${way}`);
        expect(query(page).get('camera')).toBe(start);
        await page.locator('[data-explorer="zoom-out"]').blur();
        await page.mouse.move(5, 5);
        expect(difference(fresh, await mapPicture(page, FINE))).toBeLessThan(0.0002);
      },
      '?camera=800,500,2.6',
    );
  });

  it('follows the camera and the filters', async () => {
    await onExplorer(browser, async (page) => {
      await page.locator('[data-explorer="zoom-in"]').click();
      await expect.poll(() => query(page).get('camera')).toBeTruthy();
      await legendOnly(page, 'Kinds', 'dataset');
      await expect.poll(() => query(page).get('kinds')).toBe('dataset');
      await page.goBack();
      await expect
        .poll(() => query(page).get('kinds'), { message: 'a filter that was pressed is taken back' })
        .toBe(null);
      expect(query(page).get('camera')).toBeTruthy();
      await page.locator('[data-explorer="list-button"]').click();
      await expect.poll(() => query(page).get('list')).toBe('1');
      await page.goBack();
      await expect.poll(() => page.locator('[data-explorer="list"]').isVisible()).toBe(false);
      await page.locator('[data-explorer="whole-button"]').click();
      await expect.poll(() => query(page).get('camera')).toBe(null);
      expect(await page.locator('[data-explorer="whole-button"]').isVisible()).toBe(false);
    });
  });

  it('says what it cannot read, and keeps keys of others', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const notice = page.locator('[data-explorer="notice"]');
        expect(await notice.textContent()).toContain('depth=9');
        for (const id of ['no-such-concept', 'no-such-region', 'no-such-tag'])
          await expect.poll(() => notice.textContent()).toContain(id);
        expect(await shownCount(page)).toBeGreaterThan(50);
        await page.locator('[data-explorer="zoom-in"]').click();
        await expect.poll(() => query(page).get('camera')).toBeTruthy();
        await expect.poll(() => query(page).get('utm')).toBe('x');
      },
      '?depth=9&focus=no-such-concept&communities=no-such-region&tags=no-such-tag&utm=x',
    );
  });

  it('takes text of the address for text', async () => {
    const attack = encodeURIComponent('"><img src=x onerror="window.__hostile=1">');
    await onExplorer(
      browser,
      async (page) => {
        expect(await page.evaluate(() => '__hostile' in window)).toBe(false);
        expect(await page.locator('img[src="x"]').count()).toBe(0);
      },
      `?focus=${attack}&kinds=${attack}&title=${attack}&communities=__proto__&${attack}=1`,
    );
  });
});

describe('the legend and the list', () => {
  it('the list shows exactly what the map shows, whatever the filter', async () => {
    await onExplorer(browser, async (page) => {
      const map = readMap(site);
      const kinds = ['method', 'model', 'dataset', 'task', 'metric', 'concept'];
      const all = await listIds(page);
      expect(all.length).toBe(await shownCount(page));
      await legendOnly(page, 'Kinds', 'dataset');
      const datasets = await listIds(page);
      expect(datasets.length).toBeGreaterThan(5);
      for (const id of datasets) expect(kinds[map.nodes.kind[map.nodes.id.indexOf(id)] ?? -1]).toBe('dataset');
      expect(datasets.length).toBe(await shownCount(page));
      await page.locator('.legend-clear').click();
      expect(await listIds(page)).toEqual(all);
      const region = map.regions[0];
      await page.locator('.legend-opener').click();
      await legendOnly(page, 'Regions', region?.name ?? '');
      const members = await listIds(page);
      expect(members.length).toBeGreaterThan(3);
      for (const id of members) expect(map.nodes.region[map.nodes.id.indexOf(id)]).toBe(0);
    });
  });

  it('can be sorted by each column, and choosing a row opens the concept', async () => {
    await onExplorer(browser, async (page) => {
      await page.locator('[data-explorer="list-button"]').click();
      await page.locator('th button', { hasText: 'Name' }).click();
      const names = (await page.locator('[data-explorer="list"] tbody th').allTextContents()).map((name) =>
        name.toLowerCase(),
      );
      expect(names).toEqual([...names].sort());
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
      await page.locator('tr[data-id="gptq"] a').click();
      await expect.poll(() => panelName(page).textContent()).toBe('GPTQ');
      expect(await page.locator('tr[data-id="gptq"]').getAttribute('aria-current')).toBe('true');
    });
  });

  it('lights nothing but what is chosen when other rows come under a pointer that rests', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const row = page.locator('[data-explorer="list"] tbody tr').nth(5);
        const name = await row.locator('th').textContent();
        await row.locator('td').first().click();
        await expect.poll(() => panelName(page).textContent()).toContain(name);
        await page.waitForTimeout(400); // the list gets narrower, its rows higher
        const resting = await mapPicture(page);
        await page.mouse.move(2, 2);
        expect(difference(resting, await mapPicture(page))).toBeLessThan(0.0005);
      },
      '?list=1',
    );
  });

  it('has the row of what is chosen, however far down it stands', async () => {
    const { nodes } = readMap(site);
    const last = nodes.id[nodes.tier.lastIndexOf(2)] ?? '';
    await onExplorer(
      browser,
      async (page) => {
        expect(await shownCount(page)).toBeGreaterThan(200); // more than are put in at once
        const row = page.locator('[data-explorer="list"] tr[aria-current]');
        expect(await row.getAttribute('data-id')).toBe(last);
        const { y = 0 } = (await row.boundingBox()) ?? {};
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
      },
      `?focus=${last}&list=1`,
    );
  });
});

describe('light and dark', () => {
  it('follow the system, change by the button, and stay for the next visit', async () => {
    await onExplorer(browser, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const button = page.locator('[data-explorer="theme"]');
      const light = await ground();
      const picture = await mapPicture(page);
      expect(await button.textContent()).toBe('Dark');
      await button.click();
      expect(await button.textContent()).toBe('Light');
      expect(await ground()).not.toBe(light);
      expect(difference(await mapPicture(page), picture)).toBeGreaterThan(0.3);
      await openExplorer(page, site);
      expect(await ground()).not.toBe(light);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(() => localStorage.clear());
      await openExplorer(page, site);
      expect(await ground()).not.toBe(light);
    });
  });
});

describe('under a base path', () => {
  it('opens live, finds, and leads to pages below the base', async () => {
    const watched = await openContext(browser);
    const { page } = watched;
    await openExplorer(page, based);
    await search(page).fill('low-rank');
    await page.locator('[role="option"]', { hasText: 'LoRA' }).first().click();
    await panel(page).locator('.panel-group').first().waitFor();
    await panel(page).locator('.panel-page').click();
    await page.waitForURL(/\/methodscape\/concepts\/lora\/$/);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});
