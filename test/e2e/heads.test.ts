/** What pages say of themselves: titles, descriptions, addresses, cards, JSON-LD, and the sitemap that lists them. */
import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, it } from 'vitest';
import { unpackConcept } from '../../src/domain/packed-concept.ts';
import type { PackedConcept } from '../../src/domain/schema/served.ts';
import { plainText } from '../../src/view/reading/latex-remnants.ts';
import { readIndex } from './explorer-page.ts';

const sites = inject('sites');
const HOST = 'https://example.org';

type Head = Readonly<{ file: string; title: string; description: string; head: string }>;

function headsOf(folder: string): readonly Head[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const [head = ''] = fs.readFileSync(file, 'utf8').split('<body');
      const inside = (pattern: RegExp) => unescaped(pattern.exec(head)?.[1] ?? '');
      return {
        file: path.relative(folder, file).split(path.sep).join('/'),
        title: inside(/<title>([^<]*)<\/title>/),
        description: inside(/<meta name="description" content="([^"]*)"/),
        head,
      };
    });
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');
const isIndexed = ({ head }: Head) => !head.includes('<meta name="robots" content="noindex"');
const isPaper = (file: string) => /^papers\/[^/]+\/index\.html$/.test(file);
const canonicalOf = ({ head }: Head) => unescaped(/<link rel="canonical" href="([^"]*)"/.exec(head)?.[1] ?? '');
const jsonLdOf = ({ head }: Head) =>
  [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as Readonly<Record<string, unknown>>,
  );

describe.each([
  ['root', '/'],
  ['based', '/methodscape/'],
] as const)('heads of the site %s', (name, base) => {
  const { folder } = sites[name];
  const heads = headsOf(folder);
  const indexed = heads.filter(isIndexed);

  it('have a title and a description of their own', () => {
    expect(indexed.length).toBeGreaterThan(80);
    for (const what of ['title', 'description'] as const) {
      const seen = new Map<string, string>();
      for (const head of indexed) {
        expect(head[what].length, head.file).toBeGreaterThan(10);
        const other = seen.get(head[what]) ?? '';
        if (isPaper(head.file) && isPaper(other)) continue; // two papers may have one title: "Editorial"
        expect(other, `${head.file}: ${head[what]}`).toBe('');
        seen.set(head[what], head.file);
      }
    }
  });

  it('name their own address, and a card image that is there', () => {
    for (const head of indexed) {
      expect(canonicalOf(head)).toBe(`${HOST}${base}${head.file.replace(/index\.html$/, '')}`);
      const image = /<meta property="og:image" content="([^"]*)"/.exec(head.head)?.[1] ?? '';
      expect(image, head.file).toMatch(new RegExp(`^${HOST}${base}.*\\.png$`));
      expect(fs.existsSync(path.join(folder, image.slice(`${HOST}${base}`.length))), image).toBe(true);
    }
  });

  it('say what a link to them unfolds to, on pages that no list of results has too', () => {
    const said = (head: Head, name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]+)"`).exec(head.head)?.[1];
    for (const head of heads.filter((one) => !one.head.includes('http-equiv="refresh"'))) {
      for (const name of ['title', 'description', 'image', 'image:alt'])
        expect(said(head, name), `${head.file} ${name}`).toBeTruthy();
      // A frame unfolds as the page that it leads to, and one of a query as no address at all.
      if (canonicalOf(head) !== '' && !head.file.startsWith('embed/'))
        expect(said(head, 'url'), head.file).toBe(canonicalOf(head));
    }
  });

  it('are all in the sitemap, and no page that asks to be left out is', () => {
    const index = locations(path.join(folder, 'sitemap.xml'));
    const listed = index.flatMap((address) => locations(path.join(folder, address.slice(`${HOST}${base}`.length))));
    expect([...listed].sort()).toEqual(indexed.map(canonicalOf).sort());
    expect(fs.readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${HOST}${base}sitemap.xml`);
  });

  it('of concepts, papers, the list of concepts and the downloads say what they are', () => {
    const typeOf = (file: string) => jsonLdOf(need(heads, file)).map((thing) => thing['@type']);
    const { concepts, papers } = readIndex(sites[name]);
    for (const { id } of concepts) {
      const file = `concepts/${id}/index.html`;
      expect(typeOf(file), id).toEqual(isIndexed(need(heads, file)) ? ['DefinedTerm'] : []); // what is not listed tells no engine
    }
    for (const { id } of papers) expect(typeOf(`papers/${id}/index.html`), id).toEqual(['ScholarlyArticle']);
    expect(typeOf('concepts/index.html')).toEqual(['DefinedTermSet']);
    const [dataset] = jsonLdOf(need(heads, 'downloads/index.html'));
    expect(dataset).toMatchObject({ '@type': 'Dataset', '@id': `${HOST}${base}downloads/` });
    const files = (dataset?.['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
    expect(files.length).toBeGreaterThan(12);
    for (const file of files)
      expect(fs.existsSync(path.join(folder, file.slice(`${HOST}${base}`.length))), file).toBe(true);
  });

  it('of aliases lead on, under the base, and name the address that they lead to', () => {
    const leading = heads.filter(({ head }) => head.includes('http-equiv="refresh"'));
    expect(leading.length).toBeGreaterThan(5);
    for (const head of leading) {
      const target = unescaped(/content="0; url=([^"]*)"/.exec(head.head)?.[1] ?? '');
      expect(target.startsWith(`${base}concepts/`), head.file).toBe(true);
      expect(canonicalOf(head)).toBe(`${HOST}${target}`);
      expect(isIndexed(head)).toBe(false);
    }
  });
});

describe('heads of the hostile site', () => {
  const { folder } = sites.hostile;
  const heads = headsOf(folder);

  it('keep hostile titles inside their JSON-LD', () => {
    const { papers } = readIndex(sites.hostile);
    for (const { id, title } of papers) {
      const [thing] = jsonLdOf(need(heads, `papers/${id}/index.html`));
      expect(thing?.['name'], id).toBe(plainText(title));
    }
  });

  it('hold quotes and titles as pages show them, without left-over markup', () => {
    const { concepts, papers } = readIndex(sites.hostile);
    const titles = new Set(papers.map(({ title }) => plainText(title)));
    for (const { id } of concepts) {
      const [thing] = jsonLdOf(need(heads, `concepts/${id}/index.html`));
      const introducing = (thing?.['subjectOf'] ?? []) as { name: string }[];
      for (const { name } of introducing) expect(titles, id).toContain(name);
      const file = path.join(folder, 'data', 'v1', 'concepts', `${id}.json`);
      if (!fs.existsSync(file)) continue; // read from a shared file
      const { definition } = unpackConcept(JSON.parse(fs.readFileSync(file, 'utf8')) as PackedConcept);
      if (definition?.source === 'quoted') expect(thing?.['description'], id).toBe(plainText(definition.quote.text));
    }
  });

  it('say no address where the site knows none', () => {
    for (const { head, file } of heads) expect(head, file).not.toMatch(/rel="canonical"|og:url/);
    expect(fs.existsSync(path.join(folder, 'sitemap.xml'))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'card.png'))).toBe(false);
  });
});

function need(heads: readonly Head[], file: string): Head {
  const found = heads.find((head) => head.file === file);
  if (found === undefined) throw new Error(`no page ${file}`);
  return found;
}

/** Every `loc` of a sitemap or an index of them. */
function locations(file: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let isInside = false;
  parser.on('opentag', ({ local }) => void (isInside = local === 'loc'));
  parser.on('text', (text) => void (isInside && found.push(text)));
  parser.on('closetag', () => void (isInside = false));
  parser.write(fs.readFileSync(file, 'utf8')).close();
  return found;
}
