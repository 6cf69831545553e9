/** Every link of the built sites, checked in the files. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const sites = inject('sites');

describe.each(['root', 'based', 'hostile'] as const)('links of the site %s', (name) => {
  const site = sites[name];
  const files = fs
    .readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const isThere = new Set(files);
  const pages = files.filter((file) => file.endsWith('.html'));
  const read = (file: string) => fs.readFileSync(path.join(site.folder, file), 'utf8');

  it('lead to files that exist, under the base', () => {
    expect(pages.length).toBeGreaterThan(80);
    const broken = new Set<string>();
    for (const page of pages)
      for (const address of addressesIn(read(page)))
        if (!leadsSomewhere(page, address)) broken.add(`${page} -> ${address}`);
    expect([...broken].slice(0, 30)).toEqual([]);
  });

  it('of style sheets and pictures lead to files that exist', () => {
    const broken: string[] = [];
    for (const sheet of files.filter((file) => file.endsWith('.css'))) {
      for (const [, address = ''] of read(sheet).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (!address.startsWith('data:') && !leadsSomewhere(sheet, address)) broken.push(`${sheet} -> ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('to anchors lead to elements that exist', () => {
    const broken = new Set<string>();
    const idsOf = new Map<string, ReadonlySet<string>>();
    for (const page of pages) {
      for (const address of addressesIn(read(page))) {
        const url = new URL(address, `http://site.invalid${site.base}${page}`);
        if (url.hash.length < 2 || url.host !== 'site.invalid') continue;
        const file = toFile(url.pathname);
        if (!idsOf.has(file) && isThere.has(file))
          idsOf.set(file, new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)));
        if (!idsOf.get(file)?.has(decodeURIComponent(url.hash.slice(1)))) broken.add(`${page} -> ${address}`);
      }
    }
    expect([...broken].slice(0, 30)).toEqual([]);
  });

  it('that no page writes out lead somewhere too: robots file, 404 page, data, search index', () => {
    for (const file of ['404.html', 'index.html', 'robots.txt', 'data/v1/map.json', 'search/pagefind/pagefind.js'])
      expect(isThere, file).toContain(file);
  });

  function leadsSomewhere(from: string, address: string): boolean {
    const url = new URL(address, `http://site.invalid${site.base}${from}`);
    if (url.host !== 'site.invalid') return /^https?:$/.test(url.protocol);
    return url.pathname.startsWith(site.base) && isThere.has(toFile(url.pathname));
  }

  function toFile(pathname: string): string {
    const inner = decodeURIComponent(pathname.slice(site.base.length));
    return inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
  }
});

/** What a page links, loads, refreshes to or sends forms to. */
function addressesIn(html: string): string[] {
  const plain = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(',').map((each) => each.trim().split(/\s+/)[0] ?? ''),
  );
  const refreshes = [...html.matchAll(/content="\d+;\s*url=([^"]*)"/gi)].map(([, address = '']) => address);
  return [...plain, ...sets, ...refreshes].map((address) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}
