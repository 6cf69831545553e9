import fs from 'node:fs';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext, openExplorer, PHONE, readConcept, wake } from './explorer-page.ts';
import { difference, mapPicture } from './pixels.ts';
import {
  based,
  legendOnly,
  listIds,
  onExplorer,
  openBySearch,
  panel,
  panelName,
  query,
  site,
} from './explorer-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const dialog = (page: Page) => page.locator('dialog.take-away');
const status = (page: Page) => dialog(page).locator('[role="status"]');

async function openDialog(page: Page): Promise<void> {
  await page.locator('[data-explorer="map"]').focus();
  await page.keyboard.press('s');
  await dialog(page).locator('h2').waitFor();
}

async function save(page: Page, name: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name, exact: true }).click();
  return coming;
}

async function read(download: Download): Promise<Buffer> {
  return fs.readFileSync(await download.path());
}

/** What the page has put on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect.poll(() => status(page).textContent()).toMatch(/copied/);
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('taking a view away', () => {
  it('hands out by keyboard what the list holds, in every form, without a complaint of the policy', async () => {
    await onExplorer(browser, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await legendOnly(page, 'Kinds', 'method');
      const ids = await listIds(page);
      await openDialog(page);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');

      const nodes = (await read(await save(page, 'Table: Concepts .csv'))).toString().trimEnd().split('\r\n');
      expect(nodes.slice(1).map((line) => line.split(',')[0])).toEqual(ids);
      const edges = (await read(await save(page, 'Table: Relations .csv'))).toString().trimEnd().split('\r\n');
      const ends = edges.slice(1).flatMap((line) => line.split(',').slice(0, 2));
      expect(ends.length).toBeGreaterThan(2);
      expect(ends.filter((id) => !ids.includes(id))).toEqual([]);

      const graph = parse(MultiGraph, (await read(await save(page, 'Graph: GEXF'))).toString());
      expect([graph.order, graph.size]).toEqual([ids.length, edges.length - 1]);

      const table = await copied(page, 'Table in Markdown: Copy');
      expect(table.split('\n').filter((line) => line.startsWith('| ['))).toHaveLength(ids.length);
      expect(await copied(page, 'Copy code')).toMatch(/^<iframe src="[^"]*embed\/\?v=1&amp;kinds=method"/);
      expect(await copied(page, 'Copy citation')).toMatch(/^“Methods\.” .+ data of .+ \([0-9a-f]{12}\)\. /);
      await dialog(page).getByRole('radio', { name: 'BibTeX' }).check();
      expect((await read(await save(page, 'Download'))).toString()).toMatch(/^@misc\{/);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog(page).isVisible()).toBe(false);
    });
  });

  it('draws the view as a picture, in pixels too, and the pair for light and dark', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await openDialog(page);
        await dialog(page).getByLabel('Title').fill('Kestrel & <kin>');
        await expect.poll(() => query(page).get('title')).toBe('Kestrel & <kin>');
        const preview = dialog(page).locator('.take-away-preview');
        await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);

        const svg = (await read(await save(page, 'As you see it: SVG'))).toString();
        const reader = await page.context().newPage(); // no policy there: it would forbid what is parsed its style
        const { broken, words, faces } = await reader.evaluate((text) => {
          const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
          return {
            broken: picture.querySelector('parsererror') !== null,
            words: [...picture.querySelectorAll('text')].map((each) => each.textContent),
            faces: picture.querySelector('style')?.textContent?.split('@font-face').length,
          };
        }, svg);
        await reader.close();
        expect([broken, faces]).toEqual([false, 4]);
        expect(words).toContain('Kestrel & <kin>');
        expect(words).toContain('LoRA');
        expect(words).toContain('builds on');
        expect(words.some((word) => /\([0-9a-f]{12}\)/.test(word ?? ''))).toBe(true);

        const png = await read(await save(page, 'As you see it: PNG'));
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
        expect(png.readUInt32BE(16)).toBe(2 * width);
        const [light, dark] = [await save(page, 'For a README: Light SVG'), await save(page, 'For a README: Dark SVG')];
        expect([light, dark].map((one) => one.suggestedFilename())).toEqual([
          expect.stringMatching(/-light\.svg$/),
          expect.stringMatching(/-dark\.svg$/),
        ]);
        expect((await read(light)).equals(await read(dark))).toBe(false);
      },
      '?focus=lora',
    );
  });

  it('copies a link that opens the same view', async () => {
    const watched = await openContext(browser);
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openExplorer(watched.page, based, '?kinds=method');
    await openBySearch(watched.page, 'lora');
    await openDialog(watched.page);
    const link = await copied(watched.page, 'Copy link');
    expect(link).toBe(watched.page.url());
    expect(new URL(link).pathname).toBe(based.base);
    expect(new URL(link).searchParams.get('camera')).not.toBeNull();
    await watched.page.keyboard.press('Escape');
    const ids = await listIds(watched.page);
    await watched.page.goto(link);
    await watched.page.waitForSelector('[data-state="live"]');
    expect(await panelName(watched.page).textContent()).toBe('LoRA');
    await watched.page.waitForTimeout(300); // the camera has come to rest
    expect(watched.page.url()).toBe(link);
    expect(await listIds(watched.page)).toEqual(ids);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});

describe('the panel', () => {
  it('opens each relation to all its sentences, with paper, cue and confidence', async () => {
    await onExplorer(browser, async (page) => {
      await openBySearch(page, 'lora');
      const { relations } = readConcept(site, 'lora');
      const group = panel(page).locator('.panel-group').first();
      const [first] = relations;
      const second = relations.filter(
        ({ type, direction }) => type === first?.type && direction === first.direction,
      )[1];
      if (!second) throw new Error('the first group of the invented LoRA has several relations');
      const row = group.locator('.relation-rows > li').first();
      expect(await row.locator('.evidence-list').isVisible()).toBe(false);
      await row.locator('.evidence-button').press('Enter');
      const items = row.locator('.evidence-list li');
      expect(await items.count()).toBe(second.evidence.length);
      expect(await items.first().textContent()).toContain(second.evidence[0]?.paper.title ?? '?');
      expect(await items.first().textContent()).toMatch(/Read from .+; \d+ of 100 right\./);
      await row.locator('.evidence-button').press('Enter');
      expect(await row.locator('.evidence-list').isVisible()).toBe(false);
    });
  });

  it('is a sheet on a phone: its handle raises, lowers and closes it', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await openBySearch(page, 'lora');
        const key = page.locator('[data-explorer="line-key"]');
        await key.getByRole('button', { name: 'Key' }).tap();
        expect(await key.locator('li:visible').allTextContents()).toContain('builds on');
        const height = async () => (await panel(page).boundingBox())?.height ?? 0;
        const half = await height();
        await panel(page).locator('.sheet-handle').tap();
        await expect.poll(height).toBeGreaterThan(1.3 * half);
        const drag = async (to: number) => {
          const handle = await panel(page).locator('.sheet-handle').boundingBox();
          if (!handle) throw new Error('no handle');
          await page.mouse.move(195, handle.y + 10);
          await page.mouse.down();
          await page.mouse.move(195, (handle.y + to) / 2);
          await page.mouse.move(195, to);
          await page.mouse.up();
        };
        await drag(430);
        await expect.poll(height).toBe(half);
        await drag(760);
        await expect.poll(() => panel(page).isVisible()).toBe(false);
      },
      '',
      PHONE,
    );
  });
});

describe('without WebGL', () => {
  it('the picture holds what the filters leave', async () => {
    const noWebgl = await launchBrowser({ hasWebgl: false });
    const { page, close } = await openContext(noWebgl);
    await openExplorer(page, site, '?kinds=-method');
    await page.locator('[data-explorer="share-button"]').click();
    const svg = (await read(await save(page, 'As you see it: SVG'))).toString();
    expect(svg).toContain('</text>');
    expect(svg).not.toContain('>LoRA</text>');
    await close();
    await noWebgl.close();
  });
});

describe('the first visit', () => {
  it('is greeted with one line that can be put away, and not when sent to a view', async () => {
    await onExplorer(browser, async (page) => {
      const line = page.locator('[data-explorer="example"]');
      expect(await line.isVisible()).toBe(true);
      await page.locator('[data-explorer="zoom-in"]').click();
      await expect.poll(() => query(page).has('camera')).toBe(true);
      expect(await line.isVisible(), 'a view is there').toBe(false);
      await page.locator('[data-explorer="zoom-in"]').blur();
      await page.mouse.move(5, 5);
      const picture = await mapPicture(page);
      await page.goto(page.url()); // as somebody who is sent the link
      await wake(page);
      expect(difference(await mapPicture(page), picture)).toBeLessThan(0.0002);
      await page.goto(site.address);
      await wake(page);
      await line.getByRole('button').click();
      await page.reload();
      await wake(page);
      expect(await line.isVisible()).toBe(false);
    });
    const watched = await openContext(browser);
    await openExplorer(watched.page, site, '?kinds=method');
    expect(await watched.page.locator('[data-explorer="example"]').isVisible()).toBe(false);
    await watched.close();
  });
});
