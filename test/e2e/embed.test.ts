import { describe, expect, inject, it } from 'vitest';
import { PHONE } from './explorer-page.ts';
import { namesIn, ready, useHosts } from './on-host.ts';

const { root: site } = inject('sites');
const { open, frame, element, onHost } = useHosts();

describe('the frame', () => {
  it('works on a page whose policy lets in nothing but frames and pictures of the map', async () => {
    const policy = `default-src 'self'; frame-src ${site.address}; img-src ${site.address}`;
    const picture = `<img src="${site.address}embed/concepts/lora/light.svg" width="360">`;
    await onHost(
      frame('embed/concepts/lora/') + picture,
      async (page, complaints) => {
        const inner = await ready(page);
        expect(await namesIn(inner)).toContain('lora');
        expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
        expect(complaints).toEqual([]);
      },
      { policy },
    );
  });

  it('brings its data along, so that a sandbox without an origin can filter it', async () => {
    await onHost(frame('embed/concepts/lora/?limit=3&theme=dark', 'sandbox="allow-scripts"'), async (page) => {
      const inner = await ready(page);
      expect(await namesIn(inner)).toHaveLength(4);
      expect(await inner.locator('html').getAttribute('data-theme')).toBe('dark');
    });
  });

  it.each([
    'embed/?concepts=lora,dora',
    'embed/?path=lora,dora',
    'embed/?compare=lora,dora',
    'embed/?kinds=method&years=2020-',
    'embed/?focus=low-rank-adaptation',
    'embed/concepts/lora/?depth=2',
  ])('%s works in a sandbox without an origin, where nothing of the map may be fetched', async (address) => {
    await onHost(frame(address, 'sandbox="allow-scripts"'), async (page) => {
      const fetches: string[] = [];
      page.on('request', (request) => request.resourceType() === 'fetch' && fetches.push(request.url()));
      const inner = await ready(page);
      await expect.poll(() => namesIn(inner)).toContain('lora');
      expect(await inner.locator('[data-embed="notice"]').isVisible()).toBe(false);
      expect(await inner.evaluate(() => self.origin)).toBe('null');
      expect(fetches).toEqual([]);
    });
  });

  it('shows a set, a path and a comparison by query, and leads to the same view on the map', async () => {
    const views = ['concepts=lora,dora', 'path=lora,dora', 'compare=lora,dora', 'communities=adapters'];
    await onHost(views.map((view) => frame(`embed/?v=1&${view}`)).join(''), async (page) => {
      for (const [i, view] of views.entries()) {
        const inner = await ready(page, i);
        const ids = await namesIn(inner);
        if (i < 3) expect(ids, view).toEqual(expect.arrayContaining(['lora', 'dora']));
        else expect(ids.length).toBeGreaterThan(2);
        expect(await inner.locator('[data-embed="open"]').getAttribute('href')).toBe(`${site.address}?v=1&${view}`);
      }
    });
  });

  it('is drawn anew for another size, built or by query', async () => {
    const views = ['embed/concepts/lora/', 'embed/?v=1&concepts=lora,dora,peft'];
    await onHost(views.map((view) => frame(view)).join(''), async (page) => {
      for (const i of [0, 1]) {
        const inner = await ready(page, i);
        const scale = () =>
          inner.locator('[data-graph]:visible').evaluate((svg: SVGSVGElement) => {
            const { width, height } = svg.getBoundingClientRect();
            return Math.min(width / svg.viewBox.baseVal.width, height / svg.viewBox.baseVal.height);
          });
        for (const [width, height] of [
          [320, 420],
          [1200, 700],
        ]) {
          await page
            .locator('iframe')
            .nth(i)
            .evaluate((element, size) => Object.assign(element, size), { width, height });
          await page.locator('iframe').nth(i).scrollIntoViewIfNeeded(); // what nobody sees need not be drawn
          await expect.poll(scale).toBeGreaterThan(1 / 1.31);
          await expect.poll(scale).toBeLessThan(1.31);
        }
      }
    });
  });

  it('is alive again when it was turned and turned back', async () => {
    await onHost(frame('embed/concepts/lora/'), async (page) => {
      const inner = await ready(page);
      const drawing = inner.locator('[data-embed="picture"] svg[data-graph]:visible');
      for (const width of [320, 720]) {
        await page.locator('iframe').evaluate((element, px) => Object.assign(element, { width: px }), width);
        await expect.poll(() => inner.evaluate(() => innerWidth)).toBe(width);
        await drawing.locator('[data-id="fernlora"]').hover();
        await expect.poll(() => drawing.locator('[data-id].is-unlit').count(), { message: `${width}` }).not.toBe(0);
      }
    });
  });

  it('leads on from a former address, and offers the nearest for what is not there', async () => {
    await onHost(frame('embed/?focus=low-rank-adaptation') + frame('embed/concepts/lorra/?v=1'), async (page) => {
      expect(await namesIn(await ready(page))).toContain('lora');
      const lost = () => page.frames()[2]?.locator('[data-embed="notice"]').textContent();
      await expect.poll(lost).toMatch(/No concept here has the address “lorra”.+Nearest:.*LoRA/);
    });
  });

  it('lights neighbours under the pointer, walks by arrows, and lets the keyboard out again', async () => {
    await onHost(
      `<button id="before">b</button>${frame('embed/concepts/fernlora/')}<button id="after">a</button>`,
      async (page) => {
        const inner = await ready(page);
        await inner.locator('[data-graph] [data-id="dora"]').hover();
        expect(await inner.locator('[data-graph] [data-id].is-unlit').count()).toBeGreaterThan(0);
        expect(await inner.locator('[data-graph] [data-id="fernlora"]').getAttribute('class')).not.toMatch(/is-unlit/);
        expect(await inner.locator('[data-embed="caption"]').textContent()).toMatch(/^DoRA: .*FernLoRA/);
        const opacityOf = (id: string) =>
          inner.locator(`[data-graph] [data-of="${id}"]`).evaluate((stem) => Number(getComputedStyle(stem).opacity));
        const stems = await inner
          .locator('[data-graph] [data-of]')
          .evaluateAll((all) => all.map((stem) => stem.getAttribute('data-of') ?? ''));
        expect(stems.length).toBeGreaterThan(0);
        for (const id of stems) {
          const dot = await inner.locator(`[data-graph] [data-id="${id}"]`).getAttribute('class');
          await expect.poll(() => opacityOf(id), { message: id }).toBe(/is-unlit/.test(dot ?? '') ? 0.2 : 1);
        }
        await page.locator('#before').focus();
        const focused = () => inner.evaluate(() => document.activeElement?.getAttribute('data-id'));
        for (let i = 0; i < 8 && (await focused()) !== 'fernlora'; i++) await page.keyboard.press('Tab');
        expect(await focused()).toBe('fernlora');
        await page.keyboard.press('ArrowRight');
        expect(await focused()).not.toBe('fernlora');
        let presses = 0;
        while (presses < 8 && (await page.evaluate(() => document.activeElement?.id)) !== 'after') {
          await page.keyboard.press('Tab');
          presses += 1;
        }
        expect(presses).toBeLessThan(6); // the whole graph is one stop
      },
    );
  });

  it.each([
    ['a new tab', ''],
    ['a new tab that its sandbox allows', 'sandbox="allow-scripts allow-popups"'],
    ['nowhere but says the address, where nothing may be opened', 'sandbox="allow-scripts"'],
  ])('its links lead to %s', async (_where, more) => {
    await onHost(frame('embed/concepts/fernlora/', more), async (page) => {
      const inner = await ready(page);
      const host = page.url();
      const before = inner.url();
      const isBlocked = more === 'sandbox="allow-scripts"';
      for (const [link, address] of [
        ['[data-graph] [data-id="dora"]', `${site.address}concepts/dora/`],
        ['[data-embed="open"]', `${site.address}?v=1&focus=fernlora`],
      ] as const) {
        const opened = isBlocked ? undefined : page.context().waitForEvent('page');
        await inner.locator(link).click();
        if (opened) expect((await opened).url()).toBe(address);
        else expect(await inner.locator('[data-embed="notice"]').textContent()).toContain(` ${address}`);
      }
      expect([page.url(), inner.url()]).toEqual([host, before]);
      expect(page.context().pages()).toHaveLength(isBlocked ? 1 : 3);
    });
  });

  it('talks by messages: what is malformed, or comes from another window, changes nothing', async () => {
    const body = `${frame('embed/concepts/fernlora/')}<script>
      window.heard = [];
      addEventListener('message', (event) => event.origin === '${new URL(site.address).origin}' && heard.push(event.data));
      window.tell = (data) => document.querySelector('iframe').contentWindow.postMessage(data, '*');
    </script>`;
    await onHost(body, async (page) => {
      const inner = await ready(page);
      const heard = () =>
        page.evaluate(() => (window as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type));
      await expect.poll(heard).toEqual(expect.arrayContaining(['methodscape:ready', 'methodscape:resize']));
      const tell = (data: unknown) =>
        page.evaluate((sent) => (window as unknown as { tell: (data: unknown) => void }).tell(sent), data);
      const unlit = () => inner.locator('[data-graph] .is-unlit').count();
      for (const garbage of [
        null,
        7,
        'methodscape:focus',
        {},
        { type: 'methodscape:focus', id: '<b>' },
        { type: 'focus', id: 'dora' },
        { type: 'methodscape:theme', theme: 'red' },
      ])
        await tell(garbage);
      await inner.evaluate(() => window.postMessage({ type: 'methodscape:focus', id: 'dora' }, '*')); // not from the host
      await tell({ type: 'methodscape:theme', theme: 'dark' });
      await expect.poll(() => inner.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await unlit()).toBe(0);
      await tell({ type: 'methodscape:focus', id: 'dora' });
      await expect.poll(unlit).toBeGreaterThan(0);
      await tell({ type: 'methodscape:focus', id: null });
      await expect.poll(unlit).toBe(0);
    });
  });
});

describe('a page with five embeds', () => {
  const embeds = () =>
    Array.from({ length: 5 }, (_, i) =>
      i % 2 === 0 ? frame('embed/concepts/lora/') : element(open(), 'focus="fernlora"'),
    );
  const body =
    () => `<style>iframe { max-width: 100% }</style>${embeds().join('<p style="height:120px"></p>')}<p style="height:900px"></p>
    <script src="${open()}embed.js"></script>`;

  it('scrolls past all of them by wheel and by keyboard; Ctrl with the wheel zooms', async () => {
    await onHost(body(), async (page) => {
      const inner = await ready(page);
      await page.mouse.move(300, 300);
      const viewBox = () => inner.locator('[data-graph]').getAttribute('viewBox');
      const before = await viewBox();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await expect.poll(viewBox).not.toBe(before);
      const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      for (let i = 0; i < 20; i++) {
        const at = await page.evaluate(() => scrollY);
        if (at >= end - 2) break;
        await page.mouse.wheel(0, 300);
        await expect.poll(() => page.evaluate(() => scrollY), { message: `stuck at ${at}` }).toBeGreaterThan(at);
      }
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(end - 400);
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('body').press('End');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(end - 400);
    });
  });

  it('scrolls by one finger that starts on an embed', async () => {
    await onHost(
      `<meta name="viewport" content="width=device-width">${body()}`,
      async (page) => {
        await page.waitForFunction(() =>
          document.querySelector('methodscape-graph')?.shadowRoot?.querySelector('[data-graph]'),
        );
        const client = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
          client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 150, y }] });
        for (const start of [300, 640]) {
          await page.evaluate(() => scrollTo(0, 0)); // a frame lies under the one place, an element under the other
          await touch('touchStart', start);
          for (let step = 1; step <= 12; step++) await touch('touchMove', start - 18 * step);
          await touch('touchEnd');
          await expect.poll(() => page.evaluate(() => scrollY), { message: `from ${start}` }).toBeGreaterThan(100);
        }
      },
      PHONE,
    );
  });
});
