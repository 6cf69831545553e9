/** What the explorer's tests do again and again. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import {
  DESKTOP,
  freeStanding,
  openContext,
  openExplorer,
  placeOf,
  readConcept,
  type Watched,
} from './explorer-page.ts';

export const { root: site, based } = inject('sites');

/** Runs a test on a fresh explorer and ends it with: nothing complained. */
export async function onExplorer(
  browser: Browser,
  run: (page: Page, watched: Watched) => Promise<void>,
  query = '',
  options: BrowserContextOptions = DESKTOP,
): Promise<void> {
  const watched = await openContext(browser, options);
  try {
    await openExplorer(watched.page, site, query);
    await run(watched.page, watched);
    expect(watched.complaints).toEqual([]);
  } finally {
    await watched.close();
  }
}

export const panel = (page: Page) => page.locator('[data-explorer="panel"]');
export const panelName = (page: Page) => panel(page).locator('h2');
export const search = (page: Page) => page.locator('[data-explorer="search-input"]');
export const query = (page: Page) => new URL(page.url()).searchParams;

export async function openBySearch(page: Page, id: string): Promise<void> {
  await search(page).fill(readConcept(site, id).name);
  await page.locator('[role="option"]').first().click();
  await expect.poll(() => query(page).get('focus')).toBe(id);
  await panel(page).locator('.panel-group').first().waitFor();
  await page.waitForTimeout(300); // the camera comes to rest
}

export async function freeOne(page: Page): Promise<string> {
  const [id] = await freeStanding(page, site);
  if (id === undefined) throw new Error('no concept stands free');
  return id;
}

/** Presses "only" of a row of the legend. */
export async function legendOnly(page: Page, list: string, name: string): Promise<void> {
  await page.locator(`ul[aria-label="${list}"] button[aria-label="only ${name}"]`).click();
}

/** Ids in the list twin, in its order; the list is open afterwards. */
export async function listIds(page: Page): Promise<string[]> {
  const button = page.locator('[data-explorer="list-button"]');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const more = page.locator('.list-more');
  if (await more.isVisible()) await more.click();
  const rows = page.locator('[data-explorer="list"] tbody tr');
  const ids = await rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('data-id') ?? ''));
  await page.locator('.list-close').click();
  return ids;
}

export async function shownCount(page: Page): Promise<number> {
  const text = await page.locator('[data-explorer="counter"]').textContent();
  return Number(/^([\d,]+)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
}

/**
 * Points at dots that stand free until one is met: a name or a panel may lie over the first.
 * @param point  what to do at a place of the page
 * @returns the concept that opened
 */
export async function meetDot(
  page: Page,
  point: (place: Readonly<{ x: number; y: number }>) => Promise<void>,
  room?: number,
): Promise<string> {
  for (const id of (await freeStanding(page, site, room)).slice(0, 6)) {
    await point(await placeOf(page, site, id));
    const isMet = await page
      .waitForURL((url) => url.searchParams.has('focus'), { timeout: 4000 })
      .then(() => true)
      .catch(() => false);
    if (isMet) return new URL(page.url()).searchParams.get('focus') ?? '';
  }
  throw new Error('no dot could be met');
}
