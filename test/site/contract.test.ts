import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formerIdsSchema } from '../../src/domain/schema/former-ids.ts';
import { packedConceptSchema } from '../../src/domain/schema/served.ts';
import {
  conceptRecordSchema,
  mapDataSchema,
  paperRecordSchema,
  papersDataSchema,
} from '../../src/domain/schema/site-data.ts';
import { BASE, buildSite, fileOf, hasAnchor, isFile, removeSite } from './built-pages.ts';
import type { BuiltPage, BuiltSite } from './built-pages.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'";

let site: BuiltSite;
beforeAll(() => {
  site = buildSite();
}, 120_000);
afterAll(() => {
  removeSite(site);
});

const withTag = (page: BuiltPage, tag: string) => page.elements.filter((element) => element.tag === tag);
/** Blocks of data are no scripts: nothing runs them. */
const scripts = (page: BuiltPage) =>
  withTag(page, 'script').filter(({ attributes }) => !/^application\/(ld\+)?json$/.test(attributes['type'] ?? ''));
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(site.folder, path), 'utf8'));
const outsideAttributes = (html: string) => html.replace(/="[^"]*"/g, '');
const isText = ({ path }: BuiltPage) => /^(concepts|papers|communities)\//.test(path);

describe('every page', () => {
  it('states the policy word for word, before anything that could load', () => {
    for (const page of site.pages) {
      const first = page.elements.findIndex(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
      const policy = page.path.startsWith('search/')
        ? POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
        : POLICY;
      expect(page.elements[first]?.attributes['content'], page.path).toBe(policy);
      const loads = page.elements.findIndex(({ tag }) => ['link', 'script', 'img', 'style'].includes(tag));
      expect(first, page.path).toBeLessThan(loads);
    }
  });

  it('has no inline style, inline script or event handler', () => {
    for (const page of site.pages) {
      expect(withTag(page, 'style'), page.path).toEqual([]);
      expect(
        scripts(page).filter(({ attributes }) => attributes['src'] === undefined),
        page.path,
      ).toEqual([]);
      const names = page.elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        names.filter((name) => name === 'style' || name.startsWith('on')),
        page.path,
      ).toEqual([]);
    }
  });

  it('ships no script unless it is the explorer', () => {
    expect(site.pages.filter(isText).flatMap((page) => scripts(page))).toEqual([]);
    expect(site.pages.filter(isText).length).toBeGreaterThan(20);
  });

  it('has a language, a title, a description, one h1 and no level left out', () => {
    for (const page of site.pages) {
      expect(withTag(page, 'html')[0]?.attributes['lang'], page.path).toBe('en');
      expect(page.html, page.path).toMatch(/<title>[^<]+<\/title>/);
      expect(
        page.elements.some(({ attributes }) => attributes['name'] === 'description' && attributes['content']),
      ).toBe(true);
      const levels = page.elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
      expect(
        levels.filter((level) => level === 1),
        page.path,
      ).toHaveLength(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), page.path).toBeLessThanOrEqual(1));
    }
  });

  it('ends where its document ends: a script behind it would stand outside', () => {
    for (const page of site.pages) expect(page.html.trimEnd().slice(-14), page.path).toBe('</body></html>');
    expect(scripts(site.page('search/index.html'))).not.toEqual([]);
  });

  it('has no empty heading and no id twice', () => {
    for (const page of site.pages) {
      expect(page.html, page.path).not.toMatch(/<h([1-6])[^>]*>(\s|<[^>]*>)*<\/h\1>/);
      const ids = page.elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
      expect(ids, page.path).toEqual([...new Set(ids)]);
    }
  });
});

describe('links', () => {
  it('lead to files and anchors that exist, all under the base path', () => {
    const broken: string[] = [];
    for (const page of site.pages) {
      for (const { tag, attributes } of page.elements) {
        const address = attributes['href'] ?? attributes['src'] ?? attributes['action'] ?? attributes['srcset'];
        if (address === undefined || attributes['rel'] === 'canonical') continue;
        const file = fileOf(site, page, address.split('?')[0] ?? '');
        if (file === undefined) continue;
        if (!isFile(file) || (tag === 'a' && !hasAnchor(file, address))) broken.push(`${page.path}: ${address}`);
      }
    }
    expect([...new Set(broken)]).toEqual([]);
  });

  it('leave for https addresses only, and never run as script', () => {
    const targets = site.pages.flatMap((page) => withTag(page, 'a').map(({ attributes }) => attributes['href'] ?? ''));
    const out = targets.filter((target) => !target.startsWith(BASE) && !target.startsWith('#'));
    expect(out.filter((target) => !target.startsWith('https://'))).toEqual([]);
    expect(out.length).toBeGreaterThan(0);
  });
});

describe('addresses', () => {
  it('an alias leads on to its concept, by refresh and by link', () => {
    const page = site.page('concepts/tidal-estimation/index.html');
    expect(page.html).toContain(`content="0; url=${BASE}concepts/tern/"`);
    expect(withTag(page, 'a').some(({ attributes }) => attributes['href'] === `${BASE}concepts/tern/`)).toBe(true);
  });

  it("an alias never takes another concept's address", () => {
    expect(site.page('concepts/heron/index.html').html).not.toContain('http-equiv="refresh"');
  });

  it('of a concept that was published and is gone say so, and lead to what lay nearest', () => {
    const page = site.page('concepts/sandglass/index.html');
    expect(page.html).toContain('Sand &lt;b&gt;glass&lt;/b&gt;');
    expect(page.html).toContain('This was a concept of the map');
    const near = withTag(page, 'a').filter(({ attributes }) =>
      /^\/methodscape\/concepts\/[^/]+\/$/.test(attributes['href'] ?? ''),
    );
    expect(near).toHaveLength(2);
  });

  it('of other times are listed for programs, with what they lead to', () => {
    const { concepts, communities, gone } = formerIdsSchema.parse(readJson('data/v1/former.json'));
    expect(concepts['tidal-estimation']).toBe('tern');
    expect(communities).toEqual({ 'sea-shore': 'tides' });
    expect(gone['sandglass']).toMatchObject({ name: 'Sand <b>glass</b>' });
    expect(gone['sandglass']?.near).toHaveLength(2);
  });

  it('are canonical, and kept from search engines for concepts named once in passing', () => {
    const robots = (path: string) => site.page(path).elements.find(({ attributes }) => attributes['name'] === 'robots');
    expect(robots('concepts/plover/index.html')?.attributes['content']).toBe('noindex');
    expect(robots('concepts/tern/index.html')).toBeUndefined();
    const canonical = site
      .page('concepts/tern/index.html')
      .elements.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe(`https://example.org${BASE}concepts/tern/`);
  });
});

describe('concept pages', () => {
  it('show a table of variants where more than ten build on the concept', () => {
    const page = site.page('concepts/tern/index.html');
    expect(withTag(page, 'table')).toHaveLength(1);
    expect(page.html).toContain('https://example.org/code/variant-a');
    expect(withTag(site.page('concepts/variant-a/index.html'), 'table')).toHaveLength(0);
    const names = (path: string) =>
      [...site.page(path).html.matchAll(/<th scope="row">\s*<a[^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, name]) => name);
    const byName = names('concepts/tern/variants/by-name/index.html');
    expect(byName).toEqual(byName.toSorted());
    expect(byName.toSorted()).toEqual(names('concepts/tern/index.html').toSorted());
    expect(site.pages.some(({ path }) => path.startsWith('concepts/variant-a/variants'))).toBe(false);
  });

  it('fold what is more likely wrong than right, never what a paper introduces, and leave no heading without a row', () => {
    const bare = site.pages.filter(({ html }) => /<\/h3>\s*<details/.test(html)).map(({ path }) => path);
    expect(bare).toEqual([]);
    const foldOf = (path: string) => /<details class="unlikely"[^]*?<\/details>/.exec(site.page(path).html)?.[0] ?? '';
    const paper = site.page('papers/on-variant-b/index.html');
    expect(withTag(paper, 'h3').map(({ attributes }) => attributes['id'])).toEqual(['role-introduces']);
    expect(foldOf(paper.path)).toMatch(/1 less certain reading[^]*Builds on[^]*TERN/);
    expect(foldOf('concepts/variant-b/index.html')).toMatch(/<details class="unlikely" open[^]*id="rel-builds-on-out"/);
    expect(foldOf('concepts/tern/index.html')).toMatch(/Variant B/);
  });

  it('give the table as files: CSV, BibTeX of its papers, Markdown', () => {
    const read = (format: string) => readFileSync(join(site.folder, `concepts/tern/variants.${format}`), 'utf8');
    expect(read('csv').split('\r\n')).toHaveLength(12 + 2);
    expect(read('bib')).toContain('@misc{on-variant-a,');
    expect(read('md')).toContain('[@on-variant-a]');
  });

  it('open the interactive view in the picture’s place, by a link and without script', () => {
    const frames = site.pages.filter((page) => withTag(page, 'iframe').length > 0);
    for (const page of frames) {
      expect(page.path).toMatch(/^concepts\/[^/]+\/index.html$/);
      expect(withTag(page, 'a').some(({ attributes }) => attributes['href'] === '#explore')).toBe(true);
      expect(withTag(page, 'iframe')[0]?.attributes).toMatchObject({ loading: 'lazy' });
    }
    expect(frames.map(({ path }) => path)).toContain('concepts/tern/index.html');
  });

  it('quote the sentence and mark the concept in it', () => {
    expect(site.page('concepts/variant-a/index.html').html).toMatch(/<mark class="mark mark-method">Variant A<\/mark>/);
  });
});

describe('the register', () => {
  const tern = () => site.page('guide/register/t/index.html');

  it('says of every concept of several names why each is one of them', () => {
    expect(tern().html).toMatch(/id="concept-tern"/);
    expect(tern().html).toContain('Tidal Estimation');
    expect(tern().html).toContain('defined by 2 papers, first');
    expect(tern().html).toMatch(/<mark class="mark mark-method">TERN<\/mark>/);
    expect(tern().html).toContain('the version or size behind a model’s name');
  });

  it('is reached from a concept page, from the guide and from the page on how it is made', () => {
    const leads = (path: string, address: string) =>
      withTag(site.page(path), 'a').some(({ attributes }) => attributes['href'] === `${BASE}${address}`);
    expect(leads('concepts/tern/index.html', 'guide/register/t/#concept-tern')).toBe(true);
    expect(site.page('concepts/salinity/index.html').html).not.toContain('guide/register');
    expect(leads('guide/index.html', 'guide/register/')).toBe(true);
    expect(leads('about/index.html', 'guide/register/')).toBe(true);
  });

  it('tells the meanings of a form apart, and each concept leads to the other', () => {
    const page = site.page('guide/register/senses/index.html');
    expect(page.html).toMatch(/id="form-heron7"/);
    expect(page.html).toContain('a word of the paper tells: “tide”');
    for (const [id, other] of [
      ['heron', 'plover'],
      ['plover', 'heron'],
    ] as const) {
      const targets = withTag(site.page(`concepts/${id}/index.html`), 'a').map(({ attributes }) => attributes['href']);
      expect(targets).toContain(`${BASE}concepts/${other}/`);
      expect(targets).toContain(`${BASE}guide/register/senses/#form-heron7`);
    }
  });

  it('shows where a form was left unlinked, and what was decided by hand', () => {
    expect(site.page('guide/register/unlinked/index.html').html).toMatch(/<mark class="unlinked">&lt;script&gt;/);
    const { html } = site.page('guide/register/index.html');
    expect(html).toContain('An old name of the Plover.');
    expect(html).toContain('no text here has it');
  });

  it('needs no script, and shows hostile names as text', () => {
    const pages = site.pages.filter(({ path }) => path.startsWith('guide/register/'));
    expect(pages.map(({ path }) => path)).toEqual([
      'guide/register/index.html',
      'guide/register/s/index.html',
      'guide/register/senses/index.html',
      'guide/register/t/index.html',
      'guide/register/unlinked/index.html',
    ]);
    for (const page of pages) expect(scripts(page), page.path).toEqual([]);
    expect(site.page('guide/register/s/index.html').html).toContain('&lt;script&gt;alert(1)');
  });
});

describe('how sure a reading is', () => {
  it('stands on the pages of concepts and papers', () => {
    expect(site.page('concepts/tern/index.html').html).toContain('90 of 100 right');
    const paper = site.page('papers/on-variant-b/index.html').html;
    expect(paper).toContain('the list of well-known concepts');
    expect(paper).toContain('90 of 100 right');
  });
});

describe('hostile names and texts', () => {
  it('are shown as text', () => {
    const page = site.page('papers/hostile-paper/index.html');
    expect(scripts(page)).toEqual([]);
    expect(withTag(page, 'style')).toEqual([]);
    expect(page.html).toContain('&lt;script&gt;alert(1)');
    expect(page.html).toContain('{{constructor}} ${7*7}');
  });

  it('become no element anywhere', () => {
    for (const page of site.pages) {
      const odd = page.elements.filter(({ attributes }) => attributes['src'] === 'x' || 'onerror' in attributes);
      expect(odd, page.path).toEqual([]);
      expect(outsideAttributes(page.html), page.path).not.toMatch(/<script>|<img src=x/);
    }
  });

  it('get no link for an address that is not https', () => {
    const { html } = site.page('papers/hostile-paper/index.html');
    expect(html).not.toContain('href="javascript:');
    expect(html).not.toContain('http://example.org/plain');
    expect(html).toContain('href="https://example.org/a%22onmouseover=%22alert(4)"');
  });
});

describe('data', () => {
  it('of the map and of every concept parses in its schema', () => {
    expect(mapDataSchema.safeParse(readJson('data/v1/map.json')).success).toBe(true);
    expect(papersDataSchema.safeParse(readJson('data/v1/papers.json')).success).toBe(true);
    for (const name of ['map', 'papers', 'sentences'])
      expect(readJson(`data/v1/${name}.json`)).toMatchObject({ dataHash: 'abcdef012345' });
    const index = readJson('data/v1/concepts.json') as { concepts: { id: string; isFull: boolean }[] };
    for (const { id } of index.concepts.filter(({ isFull }) => isFull)) {
      expect(packedConceptSchema.parse(readJson(`data/v1/concepts/${id}.json`)).id).toBe(id);
    }
    const rest = readJson('data/v1/rest/0.json') as Record<string, unknown>;
    expect(Object.keys(rest)).toEqual(index.concepts.filter(({ isFull }) => !isFull).map(({ id }) => id));
  });

  it('is offered whole as JSON lines', () => {
    const lines = (name: string) =>
      readFileSync(join(site.folder, 'downloads', name), 'utf8')
        .trim()
        .split('\n');
    const papers = lines('papers.jsonl').map((line) => paperRecordSchema.parse(JSON.parse(line)).paper.id);
    expect(papers).toHaveLength(14);
    expect(papers).toEqual([...papers].sort());
    for (const line of lines('concepts.jsonl')) conceptRecordSchema.parse(JSON.parse(line));
    expect(lines('mentions.jsonl')).toHaveLength(1);
  });
});
