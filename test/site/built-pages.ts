/** A site built from the invented corpus, and a plain reading of its pages: enough HTML to test promises, not a parser. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { writeFixture } from './fixture.ts';

export const BASE = '/methodscape/';
const ROOT = resolve(import.meta.dirname, '../..');

export type Element = Readonly<{ tag: string; attributes: Readonly<Record<string, string>> }>;
export type BuiltPage = Readonly<{ path: string; html: string; elements: readonly Element[] }>;
export type BuiltSite = Readonly<{ folder: string; pages: readonly BuiltPage[]; page: (path: string) => BuiltPage }>;

/**
 * Builds the fixture under a base path into a temporary folder. Takes a few seconds.
 * @param parts  processes that share the pages out
 */
export function buildSite(parts = 1): BuiltSite {
  // Inside the project: for an output folder elsewhere Astro keeps its chunks in one place, which builds side by side share.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const scratch = mkdtempSync(join(ROOT, '.cache', 'site-test-'));
  const folder = join(scratch, 'dist');
  writeFixture(join(scratch, 'built'));
  execFileSync(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      METHODSCAPE_BASE: BASE,
      METHODSCAPE_OUT: folder,
      METHODSCAPE_DATA: join(scratch, 'built'),
      METHODSCAPE_SITE: 'https://example.org',
      METHODSCAPE_PARTS: String(parts),
    },
  });
  const pages = filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => toPage(relative(folder, file), readFileSync(file, 'utf8')));
  const page = (path: string): BuiltPage => {
    const found = pages.find((each) => each.path === path);
    if (found === undefined) throw new Error(`no page ${path} was built`);
    return found;
  };
  return { folder, pages, page };
}

/** Where an address of the site leads: the file that a plain static host would send; undefined for another host's. */
export function fileOf(site: BuiltSite, page: BuiltPage, address: string): string | undefined {
  const url = new URL(address, `https://site.invalid${BASE}${page.path.replace(/index\.html$/, '')}`);
  if (url.host !== 'site.invalid') return undefined;
  if (!url.pathname.startsWith(BASE)) return join(site.folder, '..', 'outside-the-base', url.pathname);
  const path = join(site.folder, decodeURIComponent(url.pathname.slice(BASE.length)));
  return url.pathname.endsWith('/') ? join(path, 'index.html') : path;
}

/** Whether a page has the element that a link's fragment names; true without a fragment. */
export function hasAnchor(file: string, address: string): boolean {
  const fragment = address.split('#')[1];
  if (fragment === undefined || fragment === '') return true;
  return elementsOf(readFileSync(file, 'utf8')).some(
    ({ attributes }) => attributes['id'] === decodeURIComponent(fragment),
  );
}

/** Takes the built site away again. */
export function removeSite({ folder }: BuiltSite): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

/** Whether a file exists and is no folder. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function toPage(path: string, html: string): BuiltPage {
  return { path, html, elements: elementsOf(html) };
}

function elementsOf(html: string): readonly Element[] {
  const tags = html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi);
  return [...tags].map(([, tag = '', attributes = '']) => ({
    tag: tag.toLowerCase(),
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
        ([, name = '', double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')],
      ),
    ),
  }));
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');
}

/** Paths of all files below a folder, sorted. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
