/** Pages beside the explorer on a site whose map comes in pieces: they say what they say on the whole map, and fetch no more than they need. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext, readConcept } from './explorer-page.ts';
import { site } from './explorer-steps.ts';
import { far, holdBack, map, near, servePieces } from './served-pieces.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('beside a map in pieces', () => {
  it.each(['path/?from=', 'compare/?a='])('serves the page %s as the whole map does', async (at) => {
    const last = map.nodes.id.at(-1) ?? '';
    const address = `${site.address}${at}${far}&${at.startsWith('path') ? 'to' : 'b'}=${last}`;
    const read = async (page: Page) => {
      await page.waitForSelector('[data-pair] .pair-body > :not(.pair-message), .pair-body .chain-room');
      await page.waitForLoadState('networkidle');
      return page.locator('[data-pair]').innerText();
    };
    const [part, whole] = [await openContext(browser), await openContext(browser)];
    try {
      await whole.page.goto(address);
      const expected = await read(whole.page);
      const asked = await servePieces(part.page);
      await part.page.goto(address);
      expect(await read(part.page)).toBe(expected);
      expect(asked).not.toContain('sentences.json');
      const isOfTwo = at.startsWith('compare');
      expect(asked.filter((name) => name.startsWith('shared-sentences/'))).toHaveLength(
        isOfTwo ? 1 : map.regions.length,
      );
      expect([...part.complaints, ...whole.complaints]).toEqual([]);
    } finally {
      await Promise.all([part.close(), whole.close()]);
    }
  });

  it('says how much of the map is here while a path waits for it', async () => {
    const { page, close } = await openContext(browser);
    try {
      await servePieces(page);
      const others = map.regions.slice(1).map(({ id }) => id);
      const letGo = await holdBack(page, `**/data/v1/map/{${others.join(',')}}.json`);
      await page.goto(`${site.address}path/?from=${far}&to=${near}`);
      const message = page.locator('.pair-body .pair-message');
      await expect.poll(() => message.textContent()).toContain(`: 1 of ${map.regions.length} parts is here…`);
      letGo();
      await page.waitForSelector('.chain-room');
    } finally {
      await close();
    }
  });

  it('suggests names that the start does not have where an address leads nowhere', async () => {
    const { page, close } = await openContext(browser);
    try {
      const asked = await servePieces(page);
      const last = readConcept(site, map.nodes.id.at(-1) ?? '');
      await page.goto(`${site.address}no-such-folder/${encodeURIComponent(last.name)}`);
      await page.locator('.near-names a', { hasText: last.name }).first().waitFor();
      expect(asked.filter((name) => name.startsWith('map/'))).toEqual([]);
    } finally {
      await close();
    }
  });
});
