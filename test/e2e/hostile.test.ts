/** The hostile corpus in a browser: nothing of it runs, becomes an element, or reaches another host. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openContext, openExplorer, readIndex, readMap } from './explorer-page.ts';

const { hostile: site } = inject('sites');
// What is looked at here is the page, not the dots: without WebGL it is the same and quicker.
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser({ hasWebgl: false });
});
afterAll(() => browser.close());

/** Opens a page that tells of every request to another host and every dialog. */
async function open(
  options?: BrowserContextOptions,
): Promise<{ page: Page; strayed: string[]; close: () => Promise<void> }> {
  const { page, close } = await openContext(browser, options);
  const strayed: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) strayed.push(request.url());
  });
  page.on('dialog', (dialog) => {
    strayed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, strayed, close };
}

/** A page that is not inert: a script of its own that runs, an image that is asked for, and its handler. */
const BAD_PAGE = `<!doctype html><script>window.__hostile = 1</script><img src="x" onerror="window.__hostile = 2">`;

/** Pages that are open at once. */
const AT_ONCE = 16;

/**
 * Opens addresses in frames of the page that are not laid out, in place of those that were there: their scripts run, their images and frames are asked for,
 * and hundreds of pages need not be painted.
 * @returns the frames, once all have loaded, in the order of the addresses
 */
async function openFrames(page: Page, addresses: readonly string[]): Promise<readonly Frame[]> {
  const handle = await page.evaluateHandle(async (all) => {
    for (const old of document.querySelectorAll('iframe')) old.remove();
    const frames = all.map((address) => {
      const frame = document.createElement('iframe');
      frame.hidden = true;
      frame.src = address;
      return frame;
    });
    const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
    document.body.append(...frames);
    await Promise.all(loaded);
    return frames;
  }, addresses);
  const frames = [...(await handle.getProperties()).values()].map((each) => each.asElement()?.contentFrame());
  return (await Promise.all(frames)).flatMap((frame) => frame ?? []);
}

/** Addresses of the register's parts. */
function registerPages(folder: string): string[] {
  const parts = fs.readdirSync(path.join(folder, 'guide/register'), { withFileTypes: true });
  return parts.filter((part) => part.isDirectory()).map(({ name }) => `guide/register/${name}/`);
}

/** Marks that the hostile texts would leave, had they become script or markup. */
function marksOf(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    if ('__hostile' in window) found.push('a script ran');
    if ('polluted' in Object.prototype) found.push('the prototype was polluted');
    const injected =
      'img[src="x"], iframe:not([src^="/embed/"]), base, svg[onload], object, embed, meta[http-equiv="refresh" i][content*="evil"], main b, textarea';
    for (const element of document.querySelectorAll(injected)) found.push(element.outerHTML.slice(0, 80));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
        if (
          /^(href|src|action|formaction|data)$/.test(name) &&
          /^\s*(javascript|vbscript|data:text|file):/i.test(value)
        )
          found.push(`${name}=${value.slice(0, 60)}`);
      }
    }
    for (const script of document.scripts)
      if (script.type === 'application/ld+json')
        JSON.parse(script.text); // data; whole, or this throws
      else if (script.src === '' || !script.src.startsWith(location.origin)) found.push(script.outerHTML.slice(0, 80));
    return found;
  });
}

describe('pages of the hostile corpus', () => {
  it('are inert, all of them, with the policy switched off', async () => {
    // Without the policy: what is inert only because the policy stops it is not inert on every host.
    const { page, strayed, close } = await open({ bypassCSP: true });
    const index = readIndex(site);
    const addresses = [
      '',
      'concepts/',
      'papers/',
      'communities/',
      'about/',
      'downloads/',
      'search/',
      'guide/',
      'guide/register/',
      ...registerPages(site.folder),
      ...index.papers.map(({ id }) => `papers/${id}/`),
      ...index.concepts.map(({ id }) => `concepts/${id}/`),
      ...readMap(site).regions.map(({ id }) => `communities/${id}/`),
    ];
    await page.goto(`${site.address}about/`);
    const bad = `${site.address}bad/`;
    await page.route(bad, (route) => route.fulfill({ contentType: 'text/html', body: BAD_PAGE }));
    const [frame] = await openFrames(page, [bad]);
    expect(frame && (await marksOf(frame)), 'what is not inert is noticed').toHaveLength(4);
    const missing: string[] = [];
    page.on('response', (response) => void (response.status() === 200 || missing.push(response.url())));
    for (let start = 0; start < addresses.length; start += AT_ONCE) {
      const some = addresses.slice(start, start + AT_ONCE).map((address) => `${site.address}${address}`);
      const frames = await openFrames(page, some);
      expect(frames.map((frame) => frame.url())).toEqual(some);
      for (const frame of frames) expect(await marksOf(frame), frame.url()).toEqual([]);
    }
    expect(missing).toEqual([]);
    expect(strayed).toEqual([]);
    await close();
  });

  it('show hostile titles as they are', async () => {
    const { page, close } = await open();
    const titles = [
      '<script>window.__hostile = 1</script>ScriptLoRA: Adapters in Angle Brackets',
      "Robert'); DROP TABLE papers;--",
      '<script>window.__hostile=1</script> & EntityNet', // its entities are read
    ];
    for (const title of titles) {
      const id = readIndex(site).papers.find((paper) => paper.title === title)?.id;
      await page.goto(`${site.address}papers/${id ?? 'missing'}/`);
      expect(await page.locator('h1').textContent()).toContain(title);
      expect(await page.title()).toContain(title);
    }
    await close();
  });

  it('keep the width of the window, however long a word is', async () => {
    const { page, close } = await open();
    for (const { id } of readIndex(site).papers.filter(({ title }) => title.length > 200)) {
      await page.goto(`${site.address}papers/${id}/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), id).toBeLessThanOrEqual(0);
    }
    await close();
  });

  it('let no direction override out of its element', async () => {
    const { page, close } = await open();
    const id = readIndex(site).papers.find(({ title }) => title.includes('\u202e'))?.id ?? 'missing';
    await page.goto(`${site.address}papers/${id}/`);
    const isolated = await page.locator('h1').evaluate((element) => getComputedStyle(element).unicodeBidi);
    expect(isolated).toMatch(/isolate|plaintext/);
    await close();
  });
});

describe('the explorer of the hostile corpus', () => {
  it('opens live', async () => {
    const live = await launchBrowser();
    const { page, complaints } = await openContext(live);
    await openExplorer(page, site);
    expect(await page.locator('[data-explorer="root"]').getAttribute('data-state')).toBe('live');
    expect(await marksOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await live.close();
  });

  it('finds, and shows panels of hostile names without a stray request', async () => {
    const { page, strayed, close } = await open();
    await openExplorer(page, site);
    for (const text of [
      '<script>',
      '"><img src=x onerror=1>',
      '(a+)+$',
      '\\',
      '[',
      '__proto__',
      'constructor',
      '🔥',
      '=cmd|',
      'a'.repeat(5000),
    ]) {
      await page.locator('[data-explorer="search-input"]').fill(text);
      expect(await marksOf(page), text).toEqual([]);
    }
    await page.locator('[data-explorer="search-input"]').fill('');
    for (const { id } of readIndex(site).concepts) {
      await page.evaluate((focus) => {
        history.pushState(null, '', `?focus=${focus}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, id);
      await page.waitForSelector('[data-explorer="panel"] .panel-body:not([aria-busy])');
      expect(await marksOf(page), id).toEqual([]);
    }
    expect(strayed).toEqual([]);
    await close();
  });
});

describe('files of the hostile corpus', () => {
  it('lie where they belong: no name leaves the folder or means something to a system', () => {
    const names = fs.readdirSync(site.folder, { recursive: true }).map(String);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      for (const piece of name.split(path.sep)) {
        expect(piece, name).toMatch(/^[\w.@-]+$/);
        expect(piece, name).not.toMatch(/^(con|nul|aux|prn|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(piece), name).toBeLessThanOrEqual(120);
      }
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
