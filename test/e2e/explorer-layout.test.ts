/** The explorer in windows of all sizes, on a sheet of paper, and under a finger: nothing is cut off, nothing hides what has the focus. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext, openExplorer, PHONE } from './explorer-page.ts';
import { onExplorer, panel, query, site } from './explorer-steps.ts';
import { walkByTab } from './tab-walk.ts';

const ON_ITS_SIDE: BrowserContextOptions = { ...PHONE, viewport: { width: 720, height: 450 } };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};
const filled = (page: Page) => panel(page).locator('.panel-group').first().waitFor();
const sheet = (page: Page) => page.locator('[data-explorer="root"]').getAttribute('data-sheet');

describe('the buttons over the map', () => {
  it.each(['zoom-in', 'list-button'])('do not move from under a pointer that presses %s twice', async (name) => {
    await onExplorer(browser, async (page) => {
      const selector = `[data-explorer="${name}"]`;
      const before = await boxOf(page, selector);
      await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
      await expect.poll(() => query(page).size, { message: 'the first press is in the address' }).toBeGreaterThan(0);
      expect(Math.abs((await boxOf(page, selector)).x - before.x)).toBeLessThan(2);
    });
  });
});

describe('what has the focus', () => {
  const unseen = async (page: Page) => {
    const { unseen: all, isOver } = await walkByTab(page);
    expect(isOver, 'no trap').toBe(true);
    return all.filter((words) => !/^\d+ div/.test(words)); // the map itself may lie under a panel in part
  };

  it('is seen on a phone on its side', async () => {
    await onExplorer(browser, async (page) => expect(await unseen(page)).toEqual([]), '', ON_ITS_SIDE);
  });

  it('is seen beside, and in, a sheet on a phone, raised or not', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await filled(page);
        expect(await unseen(page)).toEqual([]);
        await page.locator('.sheet-handle:visible').press('Enter');
        expect(await sheet(page)).toBe('full');
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        expect(await unseen(page)).toEqual([]);
      },
      '?focus=lora',
      PHONE,
    );
  });
});

describe('beside the panel', () => {
  it('the buttons stand in one row inside of the window, and the bar has its way to all that is lit', async () => {
    await onExplorer(
      browser,
      async (page) => {
        for (const width of [861, 880, 900, 940, 975, 1000, 1001, 1100, 1240]) {
          await page.setViewportSize({ width, height: 768 });
          const found = await page.evaluate(() => {
            const buttons = [...document.querySelectorAll<HTMLElement>('.map-buttons button')].filter((button) =>
              button.checkVisibility(),
            );
            const boxes = buttons.map((button) => button.getBoundingClientRect());
            const all = document.querySelector<HTMLElement>('.focus-all');
            return {
              isInside: boxes.every(({ left }) => left >= 0),
              isOneLine: boxes.every(({ height }) => height < 36),
              hasFit: all?.hidden === true || all?.checkVisibility() === true,
            };
          });
          expect({ width, ...found }).toEqual({ width, isInside: true, isOneLine: true, hasFit: true });
        }
      },
      '?focus=lora',
      DESKTOP,
    );
  });

  it('the buttons keep above the key of lines, in however many rows', async () => {
    await onExplorer(
      browser,
      async (page) => {
        for (const width of [1250, 1280, 1400, 1550]) {
          await page.setViewportSize({ width, height: 800 });
          await expect
            .poll(async () => (await boxOf(page, '.map-buttons')).bottom, { message: String(width) })
            .toBeLessThan((await boxOf(page, '.line-key')).y);
        }
      },
      '?focus=lora&depth=2&comentions=1',
      DESKTOP,
    );
  });

  it('a link of two steps without a camera leads to where pressing two steps leads', async () => {
    const cameraAfter = async (page: Page) => {
      await expect.poll(() => query(page).has('camera')).toBe(true);
      await page.waitForTimeout(1500);
      return query(page).get('camera');
    };
    let pressed: string | null = null;
    await onExplorer(
      browser,
      async (page) => {
        const before = await cameraAfter(page);
        await page.getByRole('button', { name: '2 steps away' }).click();
        pressed = await cameraAfter(page);
        expect(pressed).not.toBe(before);
      },
      '?focus=lora',
    );
    await onExplorer(browser, async (page) => expect(await cameraAfter(page)).toBe(pressed), '?focus=lora&depth=2');
  });
});

describe('the row of what to do with a concept, on a phone', () => {
  it('fades at the edge as long as more follow, and shows its last word whole at its end', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await filled(page);
        const rest = await page.locator('.panel-foot:visible').evaluate((foot) => {
          const fade = getComputedStyle(foot, '::after');
          const isLong = foot.scrollWidth > foot.clientWidth;
          foot.scrollLeft = foot.scrollWidth;
          const end = foot.lastElementChild?.getBoundingClientRect().right ?? 0;
          return { isLong, fade: fade.backgroundImage, room: innerWidth - end - Number.parseFloat(fade.width) };
        });
        expect(rest.isLong).toBe(true);
        expect(rest.fade).toContain('linear-gradient');
        expect(rest.room).toBeGreaterThanOrEqual(-0.5);
      },
      '?focus=lora',
      PHONE,
    );
  });
});

describe('on a phone on its side', () => {
  it('the first hint stands above the map, and the row of the panel at its foot', async () => {
    await onExplorer(
      browser,
      async (page) => {
        const [hint, map] = [await boxOf(page, '.try'), await boxOf(page, '.map')];
        expect(hint.bottom).toBeLessThanOrEqual(map.y + 1);
        expect(map.bottom, 'above the search').toBeLessThanOrEqual(391);
        await page.goto(`${page.url()}?focus=lora`);
        await filled(page);
        const foot = await boxOf(page, '.panel-foot');
        expect(foot.bottom).toBeLessThanOrEqual(391);
        expect(foot.height).toBeLessThan(50);
      },
      '',
      ON_ITS_SIDE,
    );
  });
});

describe('the years among the filters', () => {
  it('are written as large as on a phone where the sheet is wide', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await page.locator('[data-explorer="filter-button"]').click();
        await page.locator('.histogram-drawing').waitFor();
        expect((await boxOf(page, '.histogram-drawing')).width).toBeLessThanOrEqual(360);
      },
      '',
      { ...DESKTOP, viewport: { width: 820, height: 1100 } },
    );
  });
});

describe('the sheet on a phone', () => {
  /** A finger put on the middle of something, and moved down (up, if negative). */
  const drag = async (page: Page, selector: string, by: number) => {
    const { x, y, width, height } = await boxOf(page, selector);
    const at = { x: x + width / 2, y: y + height / 2 };
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: moved === undefined ? [] : [{ x: at.x, y: at.y + moved }],
      });
    await send('touchStart', 0);
    for (let i = 1; i <= 5; i++) await send('touchMove', (by * i) / 5);
    await send('touchEnd');
  };

  it('is raised, lowered and closed by a finger on its title as by its handle', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await filled(page);
        await drag(page, '.panel h2', -300);
        expect(await sheet(page)).toBe('full');
        await drag(page, '.panel h2', 300);
        expect(await sheet(page)).toBe('half');
        await drag(page, '.sheet-handle', -300);
        expect(await sheet(page)).toBe('full');
        await page.locator('.sheet-handle:visible').press('Enter');
        expect(await sheet(page), 'the key after the finger').toBe('half');
        await drag(page, '.panel h2', 300);
        expect(await panel(page).isVisible()).toBe(false);
      },
      '?focus=lora',
      PHONE,
    );
  });
});

describe('on paper', () => {
  it('there is the map with its dots, its name, address and source, its key and what the panel says, and nothing to press', async () => {
    await onExplorer(
      browser,
      async (page) => {
        await filled(page);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        expect(
          await page.locator(':is(button:not(.legend-toggle), input, .stage > :not(.panel) a):visible').count(),
        ).toBe(0);
        for (const part of ['.legend-kinds', '.legend-scale', '.line-key .key-line', '.panel .quote'])
          expect(await page.locator(part).first().isVisible(), part).toBe(true);
        for (const row of await page.locator('.relation-rows > li').all()) expect(await row.isVisible()).toBe(true);
        expect(await page.locator('.print-head').innerText()).toMatch(/\d papers/);
        expect(await page.locator('.print-head').innerText()).toMatch(/^LoRA · .*\s+http:.*focus=lora/);
        const inks = await page.locator('.map-still').evaluate((element) => {
          const { width, height } = element as HTMLCanvasElement;
          const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
          const seen = new Set<number>();
          for (let i = 0; i < pixels.length; i += 4)
            if (pixels[i + 3] === 255)
              seen.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
          return seen.size;
        });
        expect(inks).toBeGreaterThan(50);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        expect(await page.locator('.map-still').count()).toBe(0);
        expect((await page.pdf()).length).toBeGreaterThan(20_000);
      },
      '?focus=lora',
      { ...DESKTOP, colorScheme: 'dark' },
    );
  });
});

describe('without WebGL', () => {
  it('the line that says so leaves the map its place on a phone, and the picture is printed', async () => {
    const plain = await launchBrowser({ hasWebgl: false });
    const { page } = await openContext(plain, PHONE);
    await openExplorer(page, site, '?path=fernlora,lora');
    expect((await boxOf(page, '.map-notice')).height).toBeLessThan(80);
    expect((await page.pdf()).length, 'a blank page has a thousand bytes').toBeGreaterThan(20_000);
    await plain.close();
  });
});

describe('with text twice as large as usual', () => {
  it('a phone keeps steps, list and filters, and a raised sheet is read', async () => {
    const large = await launchBrowser({ textPx: 32 });
    const look = async (page: Page) => {
      await filled(page);
      const foot = await boxOf(page, '.site-header > .search');
      for (const name of ['list-button', 'filter-button']) {
        const box = await boxOf(page, `[data-explorer="${name}"]`);
        expect(box.y, name).toBeGreaterThanOrEqual(foot.y);
        expect(box.right, name).toBeLessThanOrEqual(390);
      }
      expect(await page.locator('.focus-steps').isVisible()).toBe(true);
      await page.locator('.sheet-handle:visible').first().click();
      const head = await boxOf(page, '.panel-head:visible');
      const links = await boxOf(page, '.panel-foot:visible');
      expect(links.y - head.bottom).toBeGreaterThan(844 * 0.3);
    };
    await onExplorer(large, look, '?v=1&focus=lora', PHONE).finally(() => large.close());
  });
});
