/** The explorer where something is missing: WebGL, JavaScript, width, data; and on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, LOW_PHONE, openContext, openExplorer, PHONE, placeOf, readMap } from './explorer-page.ts';
import { meetDot } from './explorer-steps.ts';

const { root: site } = inject('sites');
const part = (page: Page, name: string) => page.locator(`[data-explorer="${name}"]`);

describe('without WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser({ hasWebgl: false });
  });
  afterAll(() => browser.close());

  it('the picture stays, one line says why, and search, panel and list work', async () => {
    const { page, close } = await openContext(browser);
    await openExplorer(page, site);
    expect(await part(page, 'root').getAttribute('data-state')).toBe('static');
    expect(await part(page, 'notice').textContent()).toMatch(/picture of the map.*WebGL/);
    expect(
      await page.locator('[data-explorer="picture"] img').evaluate((img) => (img as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    expect(await part(page, 'picture').isVisible()).toBe(true);
    expect(await part(page, 'list').locator('tbody tr').count(), 'the list, before anybody asks').toBeGreaterThan(50);
    await part(page, 'search-input').fill('FernLoRA');
    await page.locator('[role="option"]').first().click();
    await expect.poll(() => part(page, 'panel').locator('h2').textContent()).toMatch(/^FernLoRA/);
    const middle = await part(page, 'notice').evaluate((notice) => {
      const { left, top, width, height } = notice.getBoundingClientRect();
      return notice.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(middle, 'the line beside the panel').toBe(true);
    await part(page, 'panel').locator('.panel-close').click();
    const { x, y } = await placeOf(page, site, 'lora');
    await page.mouse.click(x, y);
    await expect
      .poll(() => part(page, 'panel').locator('h2').textContent(), { message: 'a dot of the picture' })
      .toBe('LoRA');
    const drawn = page.locator('.picture-drawn');
    const written = () => drawn.locator('text').allTextContents();
    expect(await written(), 'the picture names what is chosen and what it relates to').toContain('LoRA');
    await part(page, 'panel').locator('.panel-close').click();
    await expect.poll(() => drawn.count(), { message: 'as the build drew it' }).toBe(0);
    await page.locator('.legend-toggle', { hasText: 'method' }).click();
    await expect.poll(() => drawn.count(), { message: 'without what a filter leaves out' }).toBe(1);
    expect(await written()).not.toContain('LoRA');
    await part(page, 'list-button').click();
    expect(await part(page, 'list').locator('tbody tr').count()).toBeGreaterThan(50);
    const top = async () => (await part(page, 'list').locator('h2').boundingBox())?.y;
    await expect.poll(top, { message: 'the list under the picture is in view' }).toBeLessThan(300);
    await close();
  });

  it('the list is there, and a line says why, before anybody attends', async () => {
    const { page, close } = await openContext(browser);
    await page.clock.install();
    await page.goto(site.address);
    await page.waitForSelector('[data-state="ready"]');
    await page.clock.fastForward(6000);
    await page.waitForSelector('[data-state="static"]');
    expect(await part(page, 'list').locator('tbody tr').first().isVisible()).toBe(true);
    expect(await part(page, 'notice').textContent()).toMatch(/WebGL/);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await close();
  });

  it('dark shows the dark picture', async () => {
    const { page, close } = await openContext(browser, { ...DESKTOP, colorScheme: 'dark' });
    await openExplorer(page, site);
    const source = () =>
      page.locator('[data-explorer="picture"] img').evaluate((img) => (img as HTMLImageElement).currentSrc);
    expect(await source()).toContain('dark');
    await close();
  });
});

describe('without JavaScript', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('the explorer is a picture with a list of links, and says so', async () => {
    const { page, complaints, close } = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    await page.goto(site.address);
    expect(await page.locator('[data-explorer="picture"] img').isVisible()).toBe(true);
    expect(await page.locator('noscript').textContent()).toMatch(/picture/);
    expect(await part(page, 'list').locator('a[href*="/concepts/"]').count()).toBeGreaterThan(50);
    expect(await part(page, 'example').isVisible(), 'nothing invites to press a dot').toBe(false);
    for (const button of await page.locator('.map-controls button').all()) expect(await button.isVisible()).toBe(false);
    const names = await part(page, 'list').locator('li a').allTextContents();
    expect(names.toSorted()).toEqual(shownNames().toSorted());
    await part(page, 'list').locator('a', { hasText: 'FernLoRA' }).first().click();
    expect(await page.locator('h1').textContent()).toContain('FernLoRA');
    expect(complaints).toEqual([]);
    await close();
  });

  it('an address of an alias leads on to the concept', async () => {
    const { page, close } = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    for (const each of ['root', 'based'] as const) {
      const { address } = inject('sites')[each];
      for (const [alias, id] of [
        ['low-rank-adaptation', 'lora'],
        ['maximal-update-parameterization', 'mup'],
      ] as const) {
        await page.goto(`${address}concepts/${alias}/`);
        await page.waitForURL(`${address}concepts/${id}/`);
        expect(await page.locator('h1').count()).toBe(1);
      }
    }
    await close();
  });

  it('an unknown address is told so, with ways on', async () => {
    const { page, close } = await openContext(browser, { ...DESKTOP, javaScriptEnabled: false });
    const response = await page.goto(`${site.address}concepts/no-such-concept/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('a').count()).toBeGreaterThan(2);
    await close();
  });
});

describe('when something does not come', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['is missing', { status: 500, body: '' }],
    ['is of another version', { json: { version: 99 } }],
    ['is no JSON', { body: '<html>' }],
  ])('the picture and the list stay and a line says why: the data %s', async (_name, answer) => {
    const { page, close } = await openContext(browser);
    await page.route('**/data/v1/map.json', (route) => route.fulfill(answer));
    await openExplorer(page, site);
    expect(await part(page, 'root').getAttribute('data-state')).toBe('static');
    expect(await part(page, 'notice').isVisible()).toBe(true);
    expect(await part(page, 'notice').textContent()).toMatch(/picture of the map/);
    expect(await part(page, 'picture').isVisible()).toBe(true);
    expect(await part(page, 'list').locator('a').count()).toBeGreaterThan(50);
    await close();
  });

  it('the panel says so when a record is missing, and leads to the page', async () => {
    const { page, close } = await openContext(browser);
    await page.route('**/data/v1/concepts/*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await openExplorer(page, site, '?focus=fernlora');
    await part(page, 'panel').locator('.panel-message').waitFor();
    expect(await part(page, 'panel').locator('.panel-message a').getAttribute('href')).toBe('/concepts/fernlora/');
    await close();
  });

  it('the picture is back when the browser takes the drawing context, and the map when it returns: while dragging, and twice', async () => {
    const { page, complaints, close } = await openContext(browser);
    await openExplorer(page, site, '?focus=fernlora&camera=800,500,2');
    const setLost = (isLost: boolean) =>
      page.evaluate((lose) => {
        const held = window as unknown as { lost?: (WEBGL_lose_context | null | undefined)[] };
        if (lose)
          held.lost = [...document.querySelectorAll('canvas')].map((canvas) =>
            canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
          );
        for (const extension of held.lost ?? []) {
          if (lose) extension?.loseContext();
          else extension?.restoreContext();
        }
      }, isLost);
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(540, 420, { steps: 3 });
    for (const time of ['first', 'second']) {
      await setLost(true);
      await expect.poll(() => part(page, 'root').getAttribute('data-state'), { message: time }).toBe('static');
      expect(await part(page, 'notice').isVisible()).toBe(true);
      expect(await part(page, 'picture').isVisible()).toBe(true);
      const transform = () => page.locator('[data-explorer="picture"] img').evaluate((img) => img.style.transform);
      expect(await transform(), 'the picture stands where the map stood').toMatch(/^matrix\(2, 0, 0, 2, /);
      await page.mouse.up();
      await setLost(false);
      await expect.poll(() => part(page, 'root').getAttribute('data-state'), { message: time }).toBe('live');
      expect(await part(page, 'notice').isVisible()).toBe(false);
    }
    const camera = new URL(page.url()).searchParams.get('camera')?.split(',').map(Number) ?? [];
    expect(camera[0], 'the drag counts').toBeLessThan(800);
    expect(new URL(page.url()).searchParams.get('focus')).toBe('fernlora');
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('camera')?.split(',')[2])).toBeGreaterThan(2.1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('fits the width, opens by a tap that wobbles, and reads panel and page', async () => {
    const { page, complaints, close } = await openContext(browser, PHONE);
    await openExplorer(page, site, '?camera=800,500,4');
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await meetDot(page, (place) => wobblyTap(page, place), 24);
    await part(page, 'panel').locator('.panel-group').first().waitFor();
    expect(new URL(page.url()).pathname, 'the tap hits nothing in the panel').toBe('/');
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await part(page, 'panel').locator('.panel-page').click();
    await page.waitForURL(/\/concepts\/[a-z0-9-]+\/$/);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes a tap for where the finger came down', async () => {
    const { page, complaints, close } = await openContext(browser, PHONE);
    await openExplorer(page, site, '?camera=800,500,1.05');
    await wobblyTap(page, await placeOf(page, site, 'lora'));
    await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe('lora');
    expect(complaints).toEqual([]);
    await close();
  });

  it('pans by one finger and zooms by two', async () => {
    const { page, complaints, close } = await openContext(browser, LOW_PHONE);
    await openExplorer(page, site);
    const { x: left = 0, y: top = 0, width = 0, height = 0 } = (await part(page, 'map').boundingBox()) ?? {};
    const [x, y] = [left + width / 2, top + height / 2];
    const scrolled = () => page.evaluate(() => scrollY);
    await touch(page, upwards(x, y, 160));
    await expect.poll(scrolled, { message: 'the whole map is in view: the page scrolls past it' }).toBeGreaterThan(60);
    expect(new URL(page.url()).search).toBe('');
    await page.waitForTimeout(600); // the page goes on for a while, and a finger on what moves slides aside and up
    await page.evaluate(() => scrollTo(0, 0));
    await touch(
      page,
      [0, 15, 30, 45].map((way) => [{ x: x + way, y }]),
    );
    await expect.poll(() => new URL(page.url()).search).toContain('camera');
    await touch(page, upwards(x, y, 160));
    // The line of the first visit has gone: the page is a little shorter.
    await expect.poll(scrolled, { message: 'it still does after a move to the side' }).toBeGreaterThan(30);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(900); // a finger that has just panned does not tap at once
    await part(page, 'whole-button').click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    const zoom = () => Number(new URL(page.url()).searchParams.get('camera')?.split(',')[2] ?? 1);
    await touch(page, [
      [
        { x: x - 20, y },
        { x: x + 20, y },
      ],
      [
        { x: x - 50, y },
        { x: x + 50, y },
      ],
      [
        { x: x - 80, y },
        { x: x + 80, y },
      ],
    ]);
    await expect.poll(zoom).toBeGreaterThan(1.5);
    const before = page.url();
    const scrolledBefore = await scrolled();
    await touch(page, upwards(x, y, 80));
    await expect.poll(() => page.url()).not.toBe(before);
    expect(await scrolled(), 'from near, a finger moves the map').toBe(scrolledBefore);
    const moved = page.url();
    await touch(page, [[{ x, y }], [{ x: x + 30, y: y + 30 }], [{ x: x + 60, y: y + 60 }]]);
    await expect.poll(() => page.url()).not.toBe(moved);
    expect(new URL(page.url()).searchParams.get('focus')).toBe(null);

    const region = part(page, 'regions').locator('[data-region]').first();
    const atFinger = new URL(page.url()).search;
    await page.waitForTimeout(900); // a finger that has just panned does not tap at once
    // A busy machine may hold a tap so long that the browser takes it for a long press: then, as a person would, again.
    const tapRegion = async () => {
      await region.tap();
      await page.waitForTimeout(1000);
      return new URL(page.url()).search;
    };
    await expect.poll(tapRegion, { interval: 100 }).not.toBe(atFinger);
    expect(new URL(page.url()).pathname, 'on the map').toBe('/');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps every kind of page within the width', async () => {
    const { page, close } = await openContext(browser, PHONE);
    const { regions } = (await (await fetch(`${site.address}data/v1/map.json`)).json()) as {
      regions: { id: string }[];
    };
    const paths = [
      'concepts/',
      'concepts/lora/',
      'concepts/fernlora/',
      'concepts/gptq/',
      'papers/',
      'communities/',
      `communities/${regions[0]?.id}/`,
      'about/',
      'guide/',
      'downloads/',
    ];
    for (const path of paths) {
      await page.goto(`${site.address}${path}`);
      expect(await sidewaysOverflow(page), path).toBeLessThanOrEqual(0);
    }
    await close();
  });
});

/** Names of what the explorer draws at first: under a hundred papers everything but the very common. */
function shownNames(): string[] {
  const { nodes } = readMap(site);
  return nodes.name.filter((_, row) => nodes.umbrella[row] !== 1);
}

async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Frames of a finger that goes straight up. */
function upwards(x: number, y: number, way: number): readonly (readonly { x: number; y: number }[])[] {
  return Array.from({ length: 9 }, (_, i) => [{ x, y: y - (way / 8) * i }]);
}

/** A finger that comes down, slides ten px and goes up. */
async function wobblyTap(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await touch(page, [[{ x, y }], [{ x: x + 3, y: y + 4 }], [{ x: x + 6, y: y + 8 }]]);
}

/** Touches as the browser gets them from a screen: one frame after the other, then all fingers up. */
async function touch(page: Page, frames: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [i, points] of frames.entries()) {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await session.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
