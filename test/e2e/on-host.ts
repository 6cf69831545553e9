/** Somebody's page with embeds in it, opened in a browser: map, host and (for elements) a map that lets others read, each of its own origin. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Server } from '../../scripts/lib/serve.ts';
import { launchBrowser } from './browser.ts';
import { servePages, serveOpenly, type HostPage } from './embed-hosts.ts';
import { openContext } from './explorer-page.ts';

type HostOptions = BrowserContextOptions & Readonly<{ policy?: string }>;

export type Hosts = Readonly<{
  browser: () => Browser;
  /** Address of a map that others may read. */
  open: () => string;
  /** Markup of a frame of the map, of an element, and of the element's script. */
  frame: (address: string, more?: string) => string;
  element: (address: string, attributes: string) => string;
  script: () => string;
  /** Opens a page with this body; `policy`: the header that its host sends. */
  onHost: (
    body: string,
    use: (page: Page, complaints: readonly string[]) => Promise<void>,
    options?: HostOptions,
  ) => Promise<void>;
}>;

/** Servers and browser for the tests of a file. */
export function useHosts(): Hosts {
  const { root: site } = inject('sites');
  const pages = new Map<string, HostPage>();
  let browser: Browser;
  let open: Server;
  let host: Server;
  beforeAll(async () => {
    [browser, open, host] = await Promise.all([launchBrowser(), serveOpenly(site.folder), servePages(pages)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), open.close(), host.close()]);
  });
  return {
    browser: () => browser,
    open: () => open.address,
    frame: (address, more = '') =>
      `<iframe src="${site.address}${address}" title="View" width="720" height="420" ${more}></iframe>`,
    element: (address, attributes) =>
      `<methodscape-graph src="${address}" ${attributes}><a href="#" class="inside">picture</a></methodscape-graph>`,
    script: () => `<script src="${open.address}embed.js"></script>`,
    onHost: async (body, use, { policy, ...context } = {}) => {
      const name = `page-${pages.size}`;
      pages.set(name, policy === undefined ? { body } : { body, policy });
      const watched = await openContext(browser, { viewport: { width: 800, height: 600 }, ...context });
      await watched.page.goto(`${host.address}${name}`);
      await use(watched.page, watched.complaints);
      await watched.close();
    },
  };
}

/** The frame once its script has made the drawing interactive. */
export async function ready(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const inner = await handle?.contentFrame();
  if (!inner) throw new Error('there is no such frame');
  await inner.waitForSelector('[data-graph]');
  return inner;
}

/** Ids of the concepts that a frame shows. */
export function namesIn(inner: Frame): Promise<(string | null)[]> {
  return inner
    .locator('[data-graph] [data-id]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));
}
