/** Embeds of a built site, as files: what stays at addresses that were published once, and oEmbed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toScript } from '../../src/client/embed/get-data.ts';
import { DATA_SCRIPTS } from '../../src/domain/data-scripts.ts';
import { VIEW_KEY_NAMES } from '../../src/view/view-keys.ts';
import { BASE, buildSite, fileOf, isFile, removeSite } from './built-pages.ts';
import type { BuiltPage, BuiltSite } from './built-pages.ts';

let site: BuiltSite;
beforeAll(() => {
  site = buildSite();
});
afterAll(() => {
  removeSite(site);
});

const withTag = (page: BuiltPage, tag: string) => page.elements.filter((element) => element.tag === tag);

describe('addresses that were published once', () => {
  it('of concepts that are gone keep a frame and pictures, which say so and offer the nearest', () => {
    const frame = site.page('embed/concepts/sandglass/index.html');
    expect(frame.html).toContain('Sand &lt;b&gt;glass&lt;/b&gt;');
    expect(frame.html).toContain('Nearest to where it stood');
    expect(withTag(frame, 'a').filter(({ attributes }) => /\?focus=/.test(attributes['href'] ?? ''))).toHaveLength(2);
    const picture = readFileSync(join(site.folder, 'embed/concepts/sandglass/dark.svg'), 'utf8');
    expect(picture).toContain('Sand &lt;b&gt;glass&lt;/b&gt; is no longer among');
    expect(picture.match(/<a href="\/methodscape\/concepts\//g)).toHaveLength(3);
  });

  it('of regions that were published and are none any more show where their concepts lie now, in every form', () => {
    const page = site.page('communities/sea-shore/index.html');
    expect(page.html).toContain('Most of what was Sea shore lies here now.');
    const canonical = page.elements.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe(`https://example.org${BASE}communities/tides/`);
    for (const file of ['light.svg', 'dark.svg', 'light.png', 'oembed.json'])
      expect(readFileSync(join(site.folder, 'embed/communities/sea-shore', file)), file).toEqual(
        readFileSync(join(site.folder, 'embed/communities/tides', file)),
      );
    expect(site.page('embed/communities/sea-shore/index.html').html).toBe(
      site.page('embed/communities/tides/index.html').html,
    );
    expect(site.page('embed/communities/whales/index.html').html).toContain('is no longer a part of this map');
    expect(readFileSync(join(site.folder, 'embed/communities/whales/light.svg'), 'utf8')).toContain('no longer a part');
  });
});

describe('data as classic scripts', () => {
  it.each(DATA_SCRIPTS)('%s says what the file of its name in /data/v1/ says', (name) => {
    const said: unknown[] = [];
    const code = readFileSync(join(site.folder, toScript(`data/v1/${name}.json`)), 'utf8');
    vm.runInNewContext(code, { methodscapeData: (data: unknown) => said.push(JSON.stringify(data)) });
    expect(said).toEqual([JSON.stringify(JSON.parse(readFileSync(join(site.folder, `data/v1/${name}.json`), 'utf8')))]);
  });
});

describe('oEmbed', () => {
  const frames = () => site.pages.filter(({ path }) => /^embed\/(concepts|communities)\//.test(path));
  const linkOf = (page: BuiltPage) =>
    withTag(page, 'link').find(({ attributes }) => attributes['type'] === 'application/json+oembed')?.attributes[
      'href'
    ];
  const answerOf = (page: BuiltPage): unknown =>
    JSON.parse(readFileSync(fileOf(site, page, new URL(linkOf(page) ?? '').pathname) ?? '', 'utf8'));

  it('is discovered on every frame and on the page of what it shows, at a file that is there', () => {
    expect(frames().length).toBeGreaterThan(3);
    for (const page of [...frames(), site.page('concepts/tern/index.html')]) {
      expect(linkOf(page), page.path).toMatch(/^https:\/\/example\.org\/methodscape\/embed\/.+\/oembed\.json$/);
      expect(isFile(fileOf(site, page, new URL(linkOf(page) ?? '').pathname) ?? ''), page.path).toBe(true);
    }
    expect(linkOf(site.page('about/index.html'))).toBeUndefined();
  });

  it('of a view that a query says is a link, to be discovered on every page that takes such a query', async () => {
    for (const path of ['index.html', 'embed/index.html', 'compare/index.html', 'path/index.html']) {
      const page = site.page(path);
      expect(linkOf(page), path).toBe(`https://example.org${BASE}embed/oembed.json`);
      expect(answerOf(page)).toMatchObject({
        version: '1.0',
        type: 'link',
        provider_url: `https://example.org${BASE}`,
      });
      expect(answerOf(page)).not.toHaveProperty('html'); // it would show another view than the one that was pasted
    }
    const { elements } = site.page('embed/index.html');
    const properties = elements.flatMap(({ attributes }) => attributes['property'] ?? []);
    expect(properties).toEqual(expect.arrayContaining(['og:title', 'og:description', 'og:image', 'og:site_name']));
    expect(properties, 'a link without its query is another view').not.toContain('og:url');
  });

  it('answers as the standard has it: a bare frame of this address, and a picture of the size it says', async () => {
    for (const page of frames()) {
      const answer = answerOf(page) as Record<string, string | number>;
      expect(answer, page.path).toMatchObject({ version: '1.0', type: 'rich', provider_name: expect.any(String) });
      for (const key of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'])
        expect(Number.isInteger(answer[key]), `${page.path} ${key}`).toBe(true);
      const html = String(answer['html']);
      expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
      expect(html).not.toMatch(/<script|onload|javascript:/i);
      const src = /src="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(isFile(fileOf(site, page, new URL(src).pathname) ?? ''), src).toBe(true);
      const thumbnail = fileOf(site, page, new URL(String(answer['thumbnail_url'])).pathname) ?? '';
      const { width, height } = await sharp(thumbnail).metadata();
      expect([width, height]).toEqual([answer['thumbnail_width'], answer['thumbnail_height']]);
    }
  });
});

describe('scripts for other people’s pages', () => {
  it('are classic files, and the one that stands in the page is small', () => {
    const read = (name: string) => readFileSync(join(site.folder, name), 'utf8');
    for (const name of ['embed.js', 'embed/frame.js', 'embed/draw.js'])
      expect(() => new vm.Script(read(name)), `${name} may import nothing`).not.toThrow();
    expect(gzipSync(read('embed.js')).length).toBeLessThan(20 * 1024);
  });
});

describe('the guide of embedding', () => {
  const guide = () => site.page('guide/embedding/index.html').html;
  const codeOf = (host: string, file: string) =>
    new RegExp(`data-host="${host}"\\s+data-file="${file}"[^>]*>([^<]*)<`).exec(guide())?.[1] ?? '';
  const metaOf = (page: BuiltPage) =>
    new Map(
      withTag(page, 'meta').map(({ attributes }) => [
        attributes['property'] ?? attributes['name'],
        attributes['content'] ?? '',
      ]),
    );

  it('is led to from every page of a concept, a region or a neighbourhood that has a view, with it', () => {
    const list = JSON.parse(readFileSync(join(site.folder, 'data/v1/concepts.json'), 'utf8')) as {
      concepts: { id: string }[];
      communities: { id: string }[];
    };
    expect(list.communities.map(({ id }) => id)).toEqual(expect.arrayContaining(['tides', 'reeds', 'sea-shore']));
    expect(
      list.communities.map(({ id }) => id),
      'gone without an heir',
    ).not.toContain('whales');
    const hasView = (id = '') => isFile(join(site.folder, `embed/concepts/${id}/index.html`));
    const views = [
      ...list.concepts.map(({ id }) => ['concepts', 'focus', id]).filter(([, , id]) => hasView(id)),
      ...['tides', 'reeds'].map((id) => ['communities', 'communities', id]),
    ];
    expect(views.length).toBeLessThan(list.concepts.length + 2); // some have next to nothing around them
    const ledTo = ([section = '', key = '', id = '']: readonly string[]) =>
      site.page(`${section}/${id}/index.html`).html.includes(`${BASE}guide/embedding/?v=1&amp;${key}=${id}"`);
    expect(views.filter((view) => !ledTo(view))).toEqual([]);
  });

  it('has an address pasted into Notion and forums where a frame by oEmbed and a card are found', async () => {
    const address = codeOf('unfold', 'address');
    expect(address).toMatch(/^https:\/\/example\.org\/methodscape\/embed\/concepts\/[a-z-]+\/$/);
    const path = new URL(address).pathname;
    const page = site.page(`${path.slice(BASE.length)}index.html`);
    const link = withTag(page, 'link').find(({ attributes }) => attributes['type'] === 'application/json+oembed');
    expect(link?.attributes['rel']).toBe('alternate');
    const file = fileOf(site, page, new URL(link?.attributes['href'] ?? '').pathname) ?? '';
    const answer = JSON.parse(readFileSync(file, 'utf8')) as { html: string; title: string };
    expect(answer.html).toContain(`src="${address}"`);
    const meta = metaOf(page);
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    for (const name of ['og:title', 'og:description', 'og:site_name', 'og:url', 'og:image:alt'])
      expect(meta.get(name) ?? '', name).toMatch(/\S/);
    const image = new URL(meta.get('og:image') ?? '');
    expect(image.href).toBe(codeOf('unfold', 'picture in pixels'));
    const { width, height, format } = await sharp(fileOf(site, page, image.pathname)).metadata();
    expect([format, String(width), String(height)]).toEqual([
      'png',
      meta.get('og:image:width'),
      meta.get('og:image:height'),
    ]);
  });

  it('names every key of a view, and every message that the frame’s script knows, and no other', () => {
    const named = (id: string) =>
      [
        ...(new RegExp(`aria-labelledby="${id}"[^]+?</section>`).exec(guide())?.[0] ?? '').matchAll(
          /<dt>\s*<code>([^<]+)/g,
        ),
      ]
        .flatMap(([, names = '']) => names.split(', '))
        .toSorted();
    expect(named('keys')).toEqual(VIEW_KEY_NAMES.toSorted());
    const known = readFileSync(join(site.folder, 'embed/frame.js'), 'utf8').matchAll(/methodscape:[a-z]+/g);
    expect(named('messages')).toEqual([...new Set([...known].map(([type]) => type))].toSorted());
  });
});
