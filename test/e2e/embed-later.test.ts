/** Embeds that were made for other data: what was renamed leads on, what is gone says so and offers the nearest, in each form and each kind of view. */
import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { FormerIds } from '../../src/domain/schema/former-ids.ts';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import { DESKTOP, openContext } from './explorer-page.ts';
import { useHosts } from './on-host.ts';

const { root: site } = inject('sites');
const { browser, open, element, script, onHost } = useHosts();

/** As a later release would say. */
const FORMER: FormerIds = {
  version: SITE_DATA_VERSION,
  concepts: { 'lora-of-old': 'lora', 'dora-of-old': 'dora' },
  communities: { 'adapters-of-old': 'adapters' },
  gone: { 'lost-method': { name: 'Lost <b>Method</b>', near: ['fernlora', 'dora'] } },
};

/** Opens an address of the site after that release. */
async function later(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await openContext(browser(), DESKTOP);
  await page.route('**/data/v1/former.json', (route) => route.fulfill({ json: FORMER }));
  await page.goto(`${site.address}${address}`);
  await use(page);
  await close();
}

const drawnIds = (page: Page) =>
  page.locator('[data-graph] [data-id]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));
const notice = (page: Page) => page.locator('[data-embed="notice"]').textContent();

describe('a frame with ids of other times', () => {
  it.each([
    ['focus=lora-of-old', 'focus=lora', ['lora']],
    ['path=lora-of-old,dora-of-old', 'path=lora,dora', ['lora', 'dora']],
    ['compare=dora-of-old,lora-of-old', 'compare=dora,lora', ['lora', 'dora']],
    ['concepts=lora-of-old,dora', 'concepts=lora,dora', ['lora', 'dora']],
    ['communities=adapters-of-old&kinds=method', 'kinds=method&communities=adapters', []],
    ['kinds=method&exclude=lora-of-old', 'exclude=lora&kinds=method', []],
  ])('%s shows what they lead to, and so does the way to the map', async (query, now, ids) => {
    await later(`embed/?v=1&${query}`, async (page) => {
      await page.waitForSelector('[data-graph]');
      expect(await drawnIds(page)).toEqual(expect.arrayContaining(ids));
      expect(await page.locator('[data-embed="open"]').getAttribute('href')).toBe(`${site.address}?v=1&${now}`);
      expect(await page.locator('[data-embed="notice"]').isVisible()).toBe(false);
    });
  });

  it('says which concept is gone, by its name, and offers what lay nearest in its place', async () => {
    await later('embed/?v=1&focus=lost-method&theme=dark', async (page) => {
      await expect
        .poll(() => notice(page))
        .toBe('Lost <b>Method</b> is no longer among the concepts of this map. Nearest: FernLoRA, DoRA');
      await page.getByRole('link', { name: 'FernLoRA' }).click();
      await page.waitForSelector('[data-graph] [data-id="fernlora"]');
      expect(new URL(page.url()).search).toBe('?v=1&focus=fernlora&theme=dark');
    });
  });

  it('shows what is left of a set, and keeps the rest of a path where one end is gone', async () => {
    await later('embed/?v=1&concepts=lora,lost-method', async (page) => {
      await expect.poll(() => notice(page)).toMatch(/no longer among the concepts/);
      expect(await drawnIds(page)).toEqual(['lora']);
      const offered = page.locator('[data-embed="notice"] a').first();
      expect(await offered.getAttribute('href')).toBe('?v=1&concepts=lora,fernlora');
    });
    await later('embed/?v=1&path=lora,lost-method', async (page) => {
      const offered = page.locator('[data-embed="notice"] a').first();
      await offered.waitFor();
      expect(await offered.getAttribute('href')).toBe('?v=1&path=lora,fernlora');
    });
  });

  it('says where a chain is no longer stated, a place is not there, and a value is not understood', async () => {
    await later('embed/?v=1&path=fernlora,peft,attention,dora', async (page) => {
      await expect
        .poll(() => notice(page))
        .toMatch(/^(The chain that was chosen is not there any more|No concept here)/);
      expect(await drawnIds(page)).toEqual(expect.arrayContaining(['fernlora', 'dora']));
    });
    await later('embed/?v=1&communities=atlantis&depth=9&nosuch=1', async (page) => {
      await expect.poll(() => notice(page)).toMatch(/“depth=9” in the address is not understood.*“atlantis”/);
      expect((await drawnIds(page)).length).toBeGreaterThan(5);
    });
  });
});

describe('other forms with ids of other times', () => {
  it('an element leads on, and the frame takes over where something is to be said', async () => {
    const body = [
      element(open(), 'concepts="low-rank-adaptation,dora"'),
      element(open(), 'focus="lorra"'),
      element(open(), 'concepts="lora,lorra"'),
    ].join('');
    await onHost(`${body}${script()}`, async (page) => {
      await page.locator('methodscape-graph').first().locator('[data-id="lora"]').waitFor();
      for (const i of [1, 2]) {
        const graph = page.locator('methodscape-graph').nth(i);
        await graph.scrollIntoViewIfNeeded();
        const inside = graph.locator('iframe:not(.waiting)').contentFrame();
        await expect
          .poll(() => inside.locator('[data-embed="notice"]').textContent())
          .toMatch(/No concept here has the address “lorra”. Nearest: /);
      }
    });
  });

  it('the explorer, to which pictures and links lead, opens the view under today’s ids', async () => {
    await later('?v=1&path=lora-of-old,dora', async (page) => {
      await expect.poll(() => new URL(page.url()).search).toBe('?v=1&path=lora,dora');
      expect(await page.locator('[data-explorer="notice"]').textContent()).not.toMatch(/No concept/);
    });
  });
});
