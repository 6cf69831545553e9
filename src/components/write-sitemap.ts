/** `/sitemap.xml`: every finished page that does not ask to be left out (https://www.sitemaps.org/protocol.html). */
import { open, readdir, writeFile } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { element, escapeXml } from '../view/svg.ts';
import { siteAddress } from './downloads/site-source.ts';

/** The protocol's own limit for one file. */
const MOST_ADDRESSES = 50_000;
/** The head of a page says whether it is to be listed; it stands within these bytes. */
const HEAD_BYTES = 8192;
const PAGE = 'index.html';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NOINDEX = /<meta name="robots" content="noindex"/;

/** Step of the site's build, after the pages; writes nothing where the site does not know its address. */
export function writeSitemap(): AstroIntegration {
  return {
    name: 'methodscape-sitemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = siteAddress();
        if (site === undefined) return;
        const paths: string[] = [];
        for (const path of await listPages(dir)) if (await isListed(dir, path)) paths.push(path);
        const parts = toParts(paths.sort().map((path) => `${site}${path}`));
        const write = (name: string, text: string) => writeFile(fileURLToPath(new URL(name, dir)), text);
        await write('sitemap.xml', toIndex(parts.map((_, i) => `${site}${partName(i)}`)));
        for (const [i, part] of parts.entries()) await write(partName(i), toSet(part));
      },
    },
  };
}

/** Addresses below the base, `` and `concepts/lora/`, whichever process has built them; the page of lost addresses has none. */
async function listPages(dir: URL): Promise<readonly string[]> {
  const files = await readdir(dir, { recursive: true });
  return files
    .filter((file) => basename(file) === PAGE)
    .map((file) => file.slice(0, -PAGE.length).replaceAll(sep, '/'));
}

async function isListed(dir: URL, path: string): Promise<boolean> {
  const file = await open(fileURLToPath(new URL(path + PAGE, dir)));
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
