import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeOf } from '../../src/client/graph-view/home-names.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { HOME_PICTURES } from '../../src/view/home-pictures.ts';
import { heldAt } from '../../src/view/place-labels.ts';
import { fitScale } from '../../src/view/placed.ts';
import { launchBrowser } from './browser.ts';
import { freeStanding, placeOf, readConcept, readMap, wake } from './explorer-page.ts';
import { freeOne, meetDot, onExplorer, panel, panelName, query, site } from './explorer-steps.ts';
import { difference, mapPicture } from './pixels.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** In the middle of the map's frame near the dot's end of each name that the picture of a first visit writes, by id. */
async function homeNames(page: Page): Promise<ReadonlyMap<string, Readonly<{ x: number; y: number }>>> {
  const graph = toGraph(readMap(site));
  const media = HOME_PICTURES.map((picture) => picture.media ?? 'all');
  const index = await page.evaluate((all) => all.findIndex((one) => matchMedia(one).matches), media);
  const home = homeOf(graph, index);
  const box = await page.locator('[data-explorer="map"]').boundingBox();
  if (!home || !box) throw new Error('the map has no names at home');
  const growth = fitScale(graph.extent, box) / home.scale;
  const places = home.labels.map(async ({ node, row, size, dx, dy }) => {
    const { x, y } = await placeOf(page, site, node.id);
    const inwards = (0.5 - heldAt(row, 0, 1)) * 2 * size;
    return [node.id, { x: x + (dx + inwards) * growth, y: y + (dy - size / 4) * growth }] as const;
  });
  return new Map(await Promise.all(places));
}

describe('the pointer', () => {
  it('takes a name for its concept', async () => {
    await onExplorer(browser, async (page) => {
      const names = await homeNames(page);
      expect(names.size).toBeGreaterThan(3);
      for (const [id, { x, y }] of [...names].slice(0, 5)) {
        const isOpen = await page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.matches('.map-labels'), {
          x,
          y,
        });
        if (!isOpen) continue;
        await page.mouse.move(x, y);
        expect(await page.locator('.map-labels.is-on-dot').count(), id).toBe(1);
        await page.mouse.click(x, y);
        await expect.poll(() => query(page).get('focus'), { message: id }).toBe(id);
        await page.goto(site.address);
        await wake(page);
      }
    });
  });

  it('says what a lit line says, and leads by a press to the sentence', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await page.locator('.pair-quote').first().waitFor();
        await expect.poll(() => query(page).has('camera')).toBe(true);
        const [from, to] = [await placeOf(page, site, 'fernlora'), await placeOf(page, site, 'lora')];
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const live = page.locator('[data-explorer="live"]');
        for (let bend = -0.1; bend < 0.1; bend += 0.01) {
          await page.mouse.move((from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend);
          if ((await live.textContent()) === 'FernLoRA builds on LoRA') break;
        }
        expect(await live.textContent()).toBe('FernLoRA builds on LoRA');
        await page.mouse.down();
        await page.mouse.up();
        await expect.poll(() => page.locator('.is-meant').textContent()).toContain('builds on');
        expect(query(page).get('path')).toBe('fernlora,lora');
      },
      '?path=fernlora,lora',
    );
  });

  it('lights the neighbours of the dot it is on', async () => {
    await onExplorer(browser, async (page) => {
      const before = await mapPicture(page);
      let change = 0;
      for (const id of (await freeStanding(page, site)).slice(0, 6)) {
        const { x, y } = await placeOf(page, site, id);
        await page.mouse.move(x - 30, y - 30);
        await page.mouse.move(x, y, { steps: 4 });
        await page.waitForTimeout(300);
        change = difference(await mapPicture(page), before);
        if (change > 0.001) break;
      }
      expect(change).toBeGreaterThan(0.001);
      expect(await panel(page).isVisible()).toBe(false);
    });
  });

  it('opens by click, and lets go by a click beside all dots', async () => {
    await onExplorer(browser, async (page) => {
      const id = await meetDot(page, ({ x, y }) => page.mouse.click(x, y));
      await expect.poll(() => panelName(page).textContent()).toBe(readConcept(site, id).name);
      await panel(page).locator('.panel-close').click();
      await expect.poll(() => panel(page).isVisible()).toBe(false);
    });
  });

  it('drags the map without opening anything', async () => {
    await onExplorer(browser, async (page) => {
      const { x, y } = await placeOf(page, site, await freeOne(page));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 40, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => query(page).get('camera')).toBeTruthy();
      await expect.poll(() => query(page).get('focus')).toBe(null);
    });
  });

  it('only zooms by a double click, whatever the first of the two has opened', async () => {
    await onExplorer(browser, async (page) => {
      const { x, y } = await placeOf(page, site, await freeOne(page));
      await page.mouse.move(x, y);
      const { mouse } = page; // none waits for what the one before does, as a hand does not
      await Promise.all([mouse.down(), mouse.up(), mouse.down({ clickCount: 2 }), mouse.up({ clickCount: 2 })]);
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.8);
      expect(query(page).get('focus')).toBe(null);
      expect(await panel(page).isVisible()).toBe(false);
    });
  });

  it('zooms by the wheel', async () => {
    await onExplorer(browser, async (page) => {
      await page.mouse.move(640, 420);
      await page.mouse.wheel(0, -400);
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.2);
    });
  });

  it('leaves the wheel to the page where the address asks for it, and is called as it says', async () => {
    await onExplorer(
      browser,
      async (page) => {
        expect(await page.title()).toMatch(/^Hello · /);
        await page.mouse.move(640, 420);
        await page.mouse.wheel(0, -400);
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -40);
        await page.keyboard.up('Control');
        await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1.2);
        expect(Number(query(page).get('camera')?.split(',')[2])).toBeLessThan(1.6);
      },
      '?wheel=0&title=Hello',
    );
  });
});

describe('the keyboard', () => {
  it('finds, walks, opens and goes back', async () => {
    await onExplorer(browser, async (page) => {
      const live = page.locator('[data-explorer="live"]');
      await page.locator('[data-explorer="map"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => live.textContent()).toMatch(/stated relation/);
      const first = await live.textContent();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await page.keyboard.press(key);
        if ((await live.textContent()) !== first) break;
      }
      expect(await live.textContent()).not.toBe(first);
      const name = (await live.textContent())?.split(',')[0] ?? '';
      await page.keyboard.press('Enter');
      await expect.poll(() => panelName(page).textContent()).toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => panel(page).isVisible()).toBe(false);
      await page.keyboard.press('+');
      await expect.poll(() => Number(query(page).get('camera')?.split(',')[2] ?? 1)).toBeGreaterThan(1);
      await page.keyboard.press('-');
      await page.keyboard.press('0');
      await expect.poll(() => query(page).get('camera')).toBe(null);
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    });
  });

  it('reaches a search result with arrows and Enter', async () => {
    await onExplorer(browser, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('tarn');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect.poll(() => panelName(page).textContent()).toBe('TarnQuant');
    });
  });
});
