/** `/sitemap.xml`: every finished page that does not ask to be left out (https://www.sitemaps.org/protocol.html). */
import { open, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { element, escapeXml } from '../view/svg.ts';
import { siteAddress } from './downloads/site-source.ts';

/** The protocol's own limit for one file. */
const MOST_ADDRESSES = 50_000;
/** The head of a page says whether it is to be listed; it stands within these bytes. */
const HEAD_BYTES = 8192;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NOINDEX = /<meta name="robots" content="noindex"/;

/** Step of the site's build, after the pages; writes nothing where the site does not know its address. */
export function writeSitemap(): AstroIntegration {
  return {
    name: 'methodscape-sitemap',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const site = siteAddress();
        if (site === undefined) return;
        const paths: string[] = [];
        for (const { pathname } of pages) if (await isListed(dir, pathname)) paths.push(pathname);
        const parts = toParts(paths.sort().map((path) => `${site}${path}`));
        const write = (name: string, text: string) => writeFile(fileURLToPath(new URL(name, dir)), text);
        await write('sitemap.xml', toIndex(parts.map((_, i) => `${site}${partName(i)}`)));
        for (const [i, part] of parts.entries()) await write(partName(i), toSet(part));
      },
    },
  };
}

/** @param pathname  below the base, as Astro has it: `` or `concepts/lora/` */
async function isListed(dir: URL, pathname: string): Promise<boolean> {
  if (/^404\b/.test(pathname)) return false; // no address of its own
  const file = await open(fileURLToPath(new URL(`${pathname}index.html`, dir)));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return !NOINDEX.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

function toParts(addresses: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(addresses.length / MOST_ADDRESSES);
  return Array.from({ length: count }, (_, i) => addresses.slice(i * MOST_ADDRESSES, (i + 1) * MOST_ADDRESSES));
}

function partName(i: number): string {
  return `sitemap-${i + 1}.xml`;
}

function toIndex(addresses: readonly string[]): string {
  return toDocument('sitemapindex', 'sitemap', addresses);
}

function toSet(addresses: readonly string[]): string {
  return toDocument('urlset', 'url', addresses);
}

function toDocument(name: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => element(entry, {}, element('loc', {}, escapeXml(address))));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, { xmlns: NAMESPACE }, `\n${entries.join('\n')}\n`)}\n`;
}
