/** What happens inside of an embed: wheel, fingers, motion, colours, parts; and what axe says of it. */
import type { Frame } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { runAxe } from './axe.ts';
import { openContext, PHONE } from './explorer-page.ts';
import { namesIn, ready, useHosts } from './on-host.ts';

const { root: site } = inject('sites');
const { browser, open, frame, element, script, onHost } = useHosts();

describe('in a frame', () => {
  const viewBox = (inner: Frame) => inner.locator('[data-graph]').getAttribute('viewBox');

  it('the wheel alone scrolls, and zooms where whoever embeds it asked for that', async () => {
    const tall = '<p style="height:2000px"></p>';
    await onHost(frame('embed/concepts/lora/') + frame('embed/concepts/lora/?wheel=1') + tall, async (page) => {
      const [plain, wheeled] = [await ready(page, 0), await ready(page, 1)];
      const [first, second] = [await viewBox(plain), await viewBox(wheeled)];
      expect(await plain.locator('[data-embed="hint"]').textContent()).toMatch(/^(Ctrl|⌘) \+ wheel zooms$/);
      await page.mouse.move(300, 200);
      await page.mouse.wheel(0, 120);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
      expect(await viewBox(plain)).toBe(first);
      await page.locator('iframe').nth(1).hover();
      const at = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, -120);
      await expect.poll(() => viewBox(wheeled)).not.toBe(second);
      expect(await page.evaluate(() => scrollY)).toBe(at);
    });
  });

  it.each([
    ['frame', () => frame('embed/concepts/lora/', 'style="border:0;max-width:100%"'), 'iframe'],
    ['element', () => `${element(open(), 'focus="lora"')}${script()}`, 'methodscape-graph'],
  ])('two fingers zoom, and the page stays where it is: %s', async (_form, body, tag) => {
    await onHost(
      `<meta name="viewport" content="width=device-width">${body()}<p style="height:2000px"></p>`,
      async (page) => {
        const drawing = page.locator(tag).first();
        const find = async () =>
          tag === 'iframe' ? (await ready(page)).locator('[data-graph]') : drawing.locator('[data-graph]');
        const graph = await find();
        await graph.waitFor();
        const before = await graph.getAttribute('viewBox');
        const client = await page.context().newCDPSession(page);
        const pinch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart = 0) =>
          client.send('Input.dispatchTouchEvent', {
            type,
            touchPoints:
              type === 'touchEnd'
                ? []
                : [
                    { x: 190 - apart, y: 160, id: 1 },
                    { x: 190 + apart, y: 160, id: 2 },
                  ],
          });
        await pinch('touchStart', 20);
        for (let apart = 28; apart <= 100; apart += 12) await pinch('touchMove', apart);
        await pinch('touchEnd');
        await expect.poll(() => graph.getAttribute('viewBox')).not.toBe(before);
        expect(Number((await graph.getAttribute('viewBox'))?.split(' ')[2])).toBeLessThan(
          Number(before?.split(' ')[2]) / 1.5,
        );
        expect(await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale])).toEqual([0, 0, 1]);
      },
      PHONE,
    );
  });

  it('axe finds nothing, light and dark, built or worked out, wide or at 320 px', async () => {
    const addresses = ['embed/concepts/lora/', 'embed/?v=1&path=fernlora,dora', 'embed/?v=1&kinds=method&colour=kind'];
    for (const viewport of [
      { width: 720, height: 420 },
      { width: 320, height: 420 },
    ])
      for (const address of addresses) {
        const { page, close } = await openContext(browser(), { viewport, reducedMotion: 'reduce' });
        await page.goto(`${site.address}${address}`);
        await page.waitForSelector('[data-graph]');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await runAxe(page), `${address} ${viewport.width} ${colorScheme}`).toEqual([]);
        }
        await page.locator('summary').click();
        expect(await runAxe(page), `${address} list`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
        await close();
      }
  });

  it.each(['reduce', 'no-preference'] as const)('motion is what the reader wants: %s', async (reducedMotion) => {
    await onHost(
      `${frame('embed/concepts/lora/')}${element(open(), 'focus="lora"')}${script()}`,
      async (page) => {
        const inner = await ready(page);
        const graph = page.locator('methodscape-graph');
        await graph.scrollIntoViewIfNeeded();
        await graph.locator('[data-graph]').waitFor();
        const durationOf = (node: Element) => parseFloat(getComputedStyle(node).transitionDuration);
        for (const node of [inner.locator('[data-id]:visible').first(), graph.locator('[data-id]').first()])
          expect((await node.evaluate(durationOf)) > 0.01).toBe(reducedMotion === 'no-preference');
      },
      { reducedMotion },
    );
  });

  it('dots are coloured as asked, and the legend says how; the camera shows its piece of the map', async () => {
    const views = [
      'embed/concepts/lora/?colour=kind',
      'embed/?v=1&communities=adapters&colour=kind',
      'embed/?v=1&camera=800,500,1',
      'embed/?v=1&camera=0,0,40',
    ];
    await onHost(views.map((view) => frame(view)).join(''), async (page) => {
      for (const i of [0, 1]) {
        const inner = await ready(page, i);
        expect(await inner.locator('[data-embed="inks"]').textContent()).toMatch(/method/);
        const fills = await inner
          .locator('[data-graph] [data-id] > :is(path, circle)')
          .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('fill') ?? ''));
        expect(fills.filter((fill) => fill.startsWith('light-dark(')).length).toBeGreaterThan(2);
      }
      expect((await namesIn(await ready(page, 2))).length).toBeGreaterThan(5);
      const nowhere = () => page.frames()[4]?.locator('[data-embed="notice"]').textContent();
      await expect.poll(nowhere).toBe('Nothing lies there.');
    });
  });

  it.each([320, 720])('the note beside the title is whole or not there, %i px wide', async (width) => {
    const body = `<iframe src="${site.address}embed/concepts/lora/" title="View" width="${width}" height="420"></iframe>`;
    await onHost(body, async (page) => {
      const inner = await ready(page);
      const isSeen = await inner.locator('[data-embed="note"]').evaluate((note) => {
        const range = document.createRange();
        range.selectNodeContents(note);
        const [words, room] = [range.getBoundingClientRect(), note.getBoundingClientRect()];
        return words.right <= room.right + 0.5 && words.bottom <= room.bottom + 0.5
          ? 'whole'
          : words.top >= room.bottom - 0.5
            ? 'gone'
            : 'cut';
      });
      expect(isSeen).toBe(width === 320 ? 'gone' : 'whole');
      const more = inner.locator('[data-embed="more"]');
      const drawn = (await namesIn(inner)).length;
      const all = await inner.locator('[data-embed="list-body"] li').count();
      expect(await more.isVisible(), 'what is left out is counted').toBe(drawn < all);
      if (drawn < all) expect(await more.textContent()).toBe(`${all - drawn} more`);
    });
  });

  it('says of a concept in two lines what one does not hold, in no more room', async () => {
    const body = `<iframe src="${site.address}embed/concepts/lora/" title="View" width="320" height="420"></iframe>`;
    await onHost(body, async (page) => {
      const inner = await ready(page);
      const heightOf = () => inner.locator('header').evaluate((header) => header.getBoundingClientRect().height);
      const before = await heightOf();
      const caption = inner.locator('[data-embed="caption"]');
      const heights = new Set<number>();
      for (const node of await inner.locator('[data-graph]:visible [data-id]').all()) {
        await node.locator('.p-touch').hover({ force: true }); // the middle of dot and name may lie between the two
        await caption.waitFor();
        const { isCut, height } = await caption.evaluate((part) => ({
          isCut: part.scrollHeight > part.clientHeight + 9, // half a line,
          height: part.clientHeight,
        }));
        if (isCut) expect(height, 'what two lines do not hold either').toBe(36);
        heights.add(height);
        expect(await heightOf()).toBe(before);
      }
      expect(heights).toContain(36);
    });
  });

  it('a long title takes two lines at most, and is there whole', async () => {
    const title =
      'What builds on low rank adapters in at least two papers, from 2020 to 2022, and is named by more than one name';
    const address = `${site.address}embed/concepts/lora/?title=${encodeURIComponent(title)}`;
    await onHost(`<iframe src="${address}" title="View" width="320" height="420"></iframe>`, async (page) => {
      const inner = await ready(page);
      const link = inner.locator('[data-embed="title"]');
      await expect.poll(() => link.textContent()).toBe(title);
      expect(await link.getAttribute('title')).toBe(title);
      expect(await inner.locator('h1').evaluate(({ clientHeight }) => clientHeight)).toBe(2 * 26);
    });
  });

  it('only the parts that are asked for are shown, in an element too', async () => {
    const body = `${frame('embed/concepts/lora/?parts=legend')}${element(open(), 'focus="lora" parts="title"')}`;
    await onHost(`${body}${script()}`, async (page) => {
      const inner = await ready(page);
      expect(await inner.locator('header').isVisible()).toBe(false);
      expect(await inner.locator('.embed-legend').isVisible()).toBe(true);
      expect(await inner.locator('[data-embed="open"]').isVisible(), 'the way to the map stays').toBe(true);
      const graph = page.locator('methodscape-graph');
      await graph.scrollIntoViewIfNeeded();
      await graph.locator('[data-graph]').waitFor();
      const words = await graph.evaluate((node) => node.shadowRoot?.querySelector('svg')?.textContent ?? '');
      expect(words).not.toMatch(/compared with|builds on/);
      expect(words).toContain('LoRA');
    });
  });
});
