import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { serveOpenly } from './embed-hosts.ts';
import { useHosts } from './on-host.ts';

const { root: site } = inject('sites');
const { open, element, script, onHost } = useHosts();

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

  it('is drawn anew for another width, and only where names would be too small or too large', async () => {
    const body = `<div style="width:700px">${element(open(), 'concepts="lora,dora,peft"')}</div>`;
    await onHost(`${body}${script()}`, async (page, complaints) => {
      const box = page.locator('methodscape-graph').locator('svg').first();
      const drawnFor = () => box.getAttribute('width');
      const letters = () =>
        box
          .locator('text')
          .first()
          .evaluate((text: SVGTextElement) => text.getCTM()?.a ?? 0);
      await expect.poll(drawnFor).toBe('700');
      const become = (width: number) =>
        page.evaluate((px) => document.querySelector('div')?.style.setProperty('width', `${px}px`), width);
      await become(600);
      await page.waitForTimeout(300);
      expect(await drawnFor(), 'near enough').toBe('700');
      await box.locator('[data-id="dora"]').focus();
      for (const width of [320, 1100]) {
        await become(width);
        await expect.poll(drawnFor).toBe(String(width));
        expect(await letters()).toBeCloseTo(1, 1);
      }
      expect(
        await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-id')),
      ).toBe('dora');
      await page.waitForTimeout(300);
      expect(await drawnFor()).toBe('1100');
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

  it('is drawn from data where the picture that it asks for is not there, and the host lets others read files only', async () => {
    const missing = `${open()}embed/concepts/low-rank-adaptation/light.svg`;
    const answer = await fetch(missing);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, null]);
    await onHost(`${element(open(), 'focus="low-rank-adaptation"')}${script()}`, async (page) => {
      await page.locator('methodscape-graph [data-id="lora"]').waitFor();
      expect(await page.locator('methodscape-graph iframe').count()).toBe(0);
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
      expect(await page.locator('methodscape-graph iframe').getAttribute('title')).toBe('LoRA');
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
