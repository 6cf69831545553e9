import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { serveOpenly } from './embed-hosts.ts';
import { PHONE } from './explorer-page.ts';
import { namesIn, ready, useHosts } from './on-host.ts';

const { root: site } = inject('sites');
const { open, frame, element, script, onHost } = useHosts();

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

  it('brings its data along, so that a sandbox without an origin can filter it; what has to be fetched is said to be', async () => {
    const sandbox = 'sandbox="allow-scripts"';
    const body =
      frame('embed/concepts/lora/?limit=3&theme=dark', sandbox) + frame('embed/?concepts=lora,dora', sandbox);
    await onHost(body, async (page) => {
      const inner = await ready(page);
      expect(await namesIn(inner)).toHaveLength(4);
      expect(await inner.locator('html').getAttribute('data-theme')).toBe('dark');
      const other = page.frames()[2];
      await expect.poll(() => other?.locator('[data-embed="notice"]').textContent()).toMatch(/allow-same-origin/);
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

describe('the element', () => {
  const drawn = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('methodscape-graph')].map(
        (each) => each.shadowRoot?.querySelectorAll('[data-id]').length ?? 0,
      ),
    );

  it('may be loaded twice, changes with its attributes and properties, is taken away and put back', async () => {
    await onHost(`${element(open(), 'focus="lora"')}${script()}${script()}`, async (page, complaints) => {
      await expect.poll(() => drawn(page)).toEqual([expect.toSatisfy((count: number) => count > 4)]);
      const ids = () =>
        page.evaluate(() =>
          [...(document.querySelector('methodscape-graph')?.shadowRoot?.querySelectorAll('[data-id]') ?? [])].map(
            (node) => node.getAttribute('data-id'),
          ),
        );
      await page.evaluate(() =>
        Object.assign(document.querySelector('methodscape-graph') ?? {}, { focus: 'fernlora', limit: 2 }),
      );
      await expect.poll(ids).toHaveLength(3);
      expect(await ids()).toContain('fernlora');
      await page.evaluate(() => {
        const graph = document.querySelector('methodscape-graph');
        graph?.remove();
        if (graph) document.body.append(graph);
      });
      await expect.poll(ids).toHaveLength(3);
      await page.evaluate(() => document.querySelector('methodscape-graph')?.removeAttribute('limit'));
      await expect.poll(async () => (await ids()).length).toBeGreaterThan(3);
      expect(complaints).toEqual([]);
    });
  });

  it('takes what was set before its script came, and `focus()` moves the keyboard into it', async () => {
    const body = `${element(open(), '')}${element(open(), 'focus="lora" activate="click"')}<script>
      Object.assign(document.querySelector('methodscape-graph'), { focus: 'fernlora', limit: 2, minPapers: 1 });
    </script>`;
    await onHost(body, async (page, complaints) => {
      const tag = page.locator('methodscape-graph').first();
      await page.addScriptTag({ url: `${open()}embed.js` });
      await tag.locator('[data-id="fernlora"]').waitFor();
      expect(await tag.evaluate((node) => [node.getAttribute('focus'), Object.keys(node)])).toEqual(['fernlora', []]);
      const focused = () =>
        tag.evaluate((node) => [
          document.activeElement === node,
          node.shadowRoot?.activeElement?.getAttribute('tabindex'),
        ]);
      expect(await focused()).toEqual([false, undefined]);
      await tag.evaluate((node: HTMLElement) => node.focus());
      expect(await focused()).toEqual([true, '0']);
      await page.keyboard.press('Tab');
      expect((await focused())[1], 'the whole drawing is one stop').not.toBe('0');
      const waiting = page.locator('methodscape-graph[activate]');
      await waiting.evaluate((node: HTMLElement) => node.focus());
      expect(await page.evaluate(() => document.activeElement?.className), 'the link inside of the tag').toBe('inside');
      expect(complaints).toEqual([]);
    });
  });

  it('keeps what stands inside it where the map cannot be reached', async () => {
    const gone = await serveOpenly(site.folder);
    await gone.close();
    await onHost(`${element(gone.address, 'focus="lora"')}${script()}`, async (page) => {
      await page.waitForTimeout(1500);
      expect(await page.locator('.inside').isVisible()).toBe(true);
      expect(
        await page.evaluate(
          () => document.querySelector('methodscape-graph')?.shadowRoot?.querySelector('slot') !== null,
        ),
      ).toBe(true);
    });
  });

  it('gives way to the frame where the map’s host lets nobody read', async () => {
    await onHost(`${element(site.address, 'focus="lora"')}${script()}`, async (page) => {
      const shown = () =>
        page.evaluate(() =>
          document
            .querySelector('methodscape-graph')
            ?.shadowRoot?.querySelector('iframe:not(.waiting)')
            ?.getAttribute('src'),
        );
      await expect.poll(shown).toBe(`${site.address}embed/?v=1&focus=lora`);
      await page.evaluate(() => {
        const graph = document.querySelector('methodscape-graph');
        const heights: number[] = ((window as { heights?: number[] }).heights = []);
        const note = () => heights.push(graph?.getBoundingClientRect().height ?? 0) && requestAnimationFrame(note);
        note();
        graph?.setAttribute('focus', 'dora');
      });
      await expect.poll(shown).toBe(`${site.address}embed/?v=1&focus=dora`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForTimeout(1500);
      const heights = await page.evaluate(() => (window as { heights?: number[] }).heights ?? []);
      expect(heights.length).toBeGreaterThan(5);
      expect(new Set(heights).size, 'nothing of the page moves while the view changes').toBe(1);
      expect(await page.locator('methodscape-graph iframe').count()).toBe(1);
    });
  });

  it('stands on a page twenty times without a WebGL context, and memory comes to rest', async () => {
    const kinds = ['focus="lora"', 'focus="fernlora" limit="4"', 'concepts="lora,dora,peft"', 'communities="adapters"'];
    const twenty = Array.from(
      { length: 20 },
      (_, i) => `${element(open(), kinds[i % 4] ?? '')}<p style="height:400px"></p>`,
    );
    const count = `<script>window.contexts = 0; const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { if (/webgl/.test(kind)) window.contexts += 1; return get.call(this, kind, ...rest); };</script>`;
    await onHost(`${count}${twenty.join('')}${script()}`, async (page, complaints) => {
      const client = await page.context().newCDPSession(page);
      const scrollThrough = async () => {
        for (let i = 0; i < 20; i++) {
          await page.evaluate((at) => document.querySelectorAll('methodscape-graph')[at]?.scrollIntoView(), i);
          await page.waitForTimeout(30);
        }
      };
      const heap = async () => {
        await client.send('HeapProfiler.collectGarbage');
        return ((await client.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
      };
      await scrollThrough();
      await expect.poll(async () => (await drawn(page)).filter((nodes) => nodes > 1).length).toBe(20);
      const first = await heap();
      await scrollThrough();
      expect(await heap()).toBeLessThan(1.1 * first + 1e6);
      expect(await page.evaluate(() => (window as unknown as { contexts: number }).contexts)).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});
