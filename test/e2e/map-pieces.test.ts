/** The explorer on a map that comes in pieces shows what it shows on the whole map, and fetches no more of it than the view needs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext, openExplorer, readConcept } from './explorer-page.ts';
import { onExplorer, openBySearch, panel, panelName, query, search, site } from './explorer-steps.ts';
import { far, holdBack, map, near, servePieces } from './served-pieces.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Runs a test on a map in pieces, and ends it with: nothing complained. */
async function onPieces(at: string, run: (page: Page, asked: readonly string[]) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openContext(browser);
  try {
    const asked = await servePieces(page);
    await openExplorer(page, site, at);
    await run(page, asked);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

/** What the view says of itself. */
async function told(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForLoadState('networkidle');
  const texts = ['.focus-name', '.focus-count'].map((part) => page.locator(part).textContent());
  return [...(await Promise.all(texts)), await page.title()];
}

/** What the panel of filters says of years and of colours by them. */
async function yearGroups(page: Page): Promise<string> {
  const groups = page.locator('[data-explorer="filters"] details', { hasText: /^(?:Years|Colour by)/ });
  return (await groups.allInnerTexts()).join();
}

describe('a map in pieces', () => {
  it('opens with its start alone, and counts all concepts', async () => {
    await onPieces('', async (page, asked) => {
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual(['map.json']);
      expect(await page.locator('.counter-text').textContent()).toContain(` of ${map.nodes.id.length} concepts shown`);
    });
  });

  it('finds what is not here by its name, and brings what is stated of it when it is chosen', async () => {
    await onPieces('', async (page, asked) => {
      await search(page).fill(readConcept(site, far).name);
      await page
        .locator('[role="option"]', { hasText: readConcept(site, far).name })
        .first()
        .click();
      await expect.poll(() => query(page).get('focus')).toBe(far);
      expect(await panelName(page).textContent()).toBe(readConcept(site, far).name);
      await expect.poll(() => asked.filter((name) => name.startsWith('map/')).length).toBeGreaterThan(0);
      const found = await told(page);
      await onExplorer(
        browser,
        async (whole) => expect(await told(whole)).toEqual(found),
        page.url().replace(site.address, ''),
      );
    });
  });

  it('goes to what is not here, though Enter is quicker than its name', async () => {
    await onPieces('', async (page) => {
      await search(page).focus();
      await page.waitForLoadState('networkidle');
      await page.keyboard.insertText(readConcept(site, far).name);
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('focus')).toBe(far);
    });
  });

  it.each([
    ['a concept beyond the start', `?focus=${far}`],
    ['one with what it is related to, two steps away', `?focus=${near}&depth=2`],
    ['co-mentions', `?focus=${near}&comentions=1`],
    ['a set', `?concepts=${near},${far}`],
    ['two compared', `?compare=${far},${near}`],
    ['a path', `?path=${far},${near}`],
  ])('opens the address of %s as the whole map does', async (_, at) => {
    await onExplorer(
      browser,
      async (whole) => {
        const [expected, list] = [
          await told(whole),
          await whole
            .locator('[data-explorer="pair"]')
            .innerText()
            .catch(() => ''),
        ];
        await onPieces(at, async (page) => {
          expect(await told(page)).toEqual(expected);
          expect(query(page).get('camera')).toBe(query(whole).get('camera'));
          if (list !== '') expect(await page.locator('[data-explorer="pair"]').innerText()).toBe(list);
        });
      },
      at,
    );
  });

  it('offers co-mentions, though it has none of them at first', async () => {
    await onPieces('', async (page, asked) => {
      await page.locator('.legend-opener').click();
      await page.locator('[data-explorer="filters"] button', { hasText: 'co-mentions, as hairlines' }).click();
      await expect.poll(() => asked.filter((name) => name.startsWith('co-mentions/'))).toHaveLength(map.regions.length);
    });
  });

  it('knows when papers are from, without all papers', async () => {
    await onPieces('', async (page, asked) => {
      await page.locator('.legend-opener').click();
      await page.getByLabel('From year').selectOption({ index: 1 });
      await expect.poll(() => query(page).get('years')).not.toBeNull();
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual(['map.json']);
      await onExplorer(
        browser,
        async (whole) => {
          const told = await yearGroups(page);
          expect(told).toContain('papers are dated');
          await whole.locator('.legend-opener').click();
          await expect.poll(() => yearGroups(whole)).toBe(told);
        },
        page.url().replace(site.address, ''),
      );
    });
  });

  it('gives a view away once all of it is here, and says so until then', async () => {
    await onPieces('', async (page) => {
      const letGo = await holdBack(page, '**/data/v1/map/*');
      await openBySearch(page, far);
      const notice = page.locator('[data-explorer="notice"]');
      await page.locator('[data-explorer="share-button"]').click();
      await expect.poll(() => notice.textContent()).toContain('More of this view is on its way');
      expect(await page.locator('.take-away').isVisible()).toBe(false);
      letGo();
      await page.locator('.take-away[open]').waitFor();
      expect(await notice.isVisible()).toBe(false);
      const note = await page.locator('.take-away-note').first().textContent();
      const others = new Set(readConcept(site, far).relations.map(({ other }) => other.id));
      const lit = [...others].filter((id) => map.nodes.umbrella[map.nodes.id.indexOf(id)] === 0);
      expect(note).toMatch(new RegExp(`^${lit.length} concepts? lit`));
    });
  });

  it('says what could not be had, and not that it is on its way or that no paper names it', async () => {
    const { page, close } = await openContext(browser);
    try {
      await servePieces(page);
      await page.route(/data\/v1\/(?:map|names)\//, (route) => route.fulfill({ status: 404 }));
      await openExplorer(page, site);
      await search(page).fill(readConcept(site, far).name);
      await expect.poll(() => page.locator('.search-message').textContent()).toContain('could not be loaded (404).');
      expect(await page.locator('.search-message').textContent()).not.toContain('No paper');
      await openBySearch(page, near);
      await expect
        .poll(() => page.locator('[data-explorer="notice"]').textContent())
        .toContain('More of the map could not be loaded (404).');
      expect(await page.locator('.focus-count').textContent()).not.toContain('more is coming');
    } finally {
      await close();
    }
  });

  it.each([
    ['says which names could not be had, and is live', Infinity, undefined],
    ['asks again for names that could not be had at first', 1, far],
  ])('%s', async (_, failures, chosen) => {
    const { page, close } = await openContext(browser);
    try {
      await servePieces(page);
      let left = failures;
      await page.route(/data\/v1\/names\/\d/, (route) =>
        (left -= 1) >= 0 ? route.fulfill({ status: 500 }) : route.fallback(),
      );
      await openExplorer(page, site, `?focus=${far}`);
      expect(await page.locator('[data-state]').getAttribute('data-state')).toBe('live');
      if (chosen) await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, chosen).name);
      else
        await expect
          .poll(() => page.locator('[data-explorer="notice"]').textContent())
          .toContain('More of the map could not be loaded (500).');
    } finally {
      await close();
    }
  });

  it('says that it looks for names while they come', async () => {
    await onPieces('', async (page) => {
      const letGo = await holdBack(page, '**/data/v1/names/*');
      const message = page.locator('.search-message');
      await search(page).fill(readConcept(site, far).name);
      await expect.poll(() => message.textContent()).toBe('Looking for more names…');
      expect(await message.isVisible()).toBe(true);
      letGo();
      await expect.poll(() => page.locator('[role="option"]').count()).toBeGreaterThan(0);
      expect(await message.isVisible()).toBe(false);
    });
  });

  it('leaves what one types as the end of a path while more of it comes', async () => {
    await onPieces('', async (page, asked) => {
      const letGo = await holdBack(page, '**/data/v1/map/*');
      await openBySearch(page, near);
      await panel(page).getByRole('button', { name: 'Path from here…' }).click();
      const field = page.locator('#pair-to');
      await field.fill('of');
      letGo();
      await expect.poll(() => asked.some((name) => name.startsWith('map/'))).toBe(true);
      await page.waitForLoadState('networkidle');
      expect(await field.inputValue()).toBe('of');
    });
  });

  it('knows two concepts again that a step back compares, after the page was loaded anew', async () => {
    const last = map.nodes.id.at(-1) ?? '';
    await onPieces(`?compare=${far},${last}`, async (page) => {
      const one = page.locator('#pair-from');
      await expect.poll(() => one.inputValue()).toBe(readConcept(site, far).name);
      await page.locator('[data-explorer="pair"] .panel-close').click();
      await expect.poll(() => query(page).get('compare')).toBeNull();
      await page.reload();
      await page.waitForSelector('[data-state]');
      await page.goBack();
      await expect.poll(() => one.inputValue()).toBe(readConcept(site, far).name);
      expect(await page.locator('[data-explorer="pair"]').innerText()).not.toContain('No concept here');
    });
  });

  it('knows a concept again that a step back leads to, after the page was loaded anew', async () => {
    await onPieces(`?focus=${far}`, async (page) => {
      await page.locator('.focus-leave').click();
      await expect.poll(() => query(page).get('focus')).toBeNull();
      await page.reload();
      await page.waitForSelector('[data-state]');
      await page.goBack();
      await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, far).name);
      expect(await page.locator('[data-explorer="notice"]').isVisible()).toBe(false);
    });
  });
});
