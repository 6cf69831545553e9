import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { indexConcepts, loadConcepts, type ConceptList } from '../../src/plugins/concepts.ts';
import { readDirective } from '../../src/plugins/directive.ts';
import methodscape from '../../src/plugins/markdown-it.ts';
import remarkMethodscape, { type RemarkOptions } from '../../src/plugins/remark.ts';

const site = 'https://example.org/map/';
const concepts: ConceptList = {
  concepts: [
    { id: 'tern', name: 'TERN', redirects: ['tidal-estimation'], hasEmbed: true },
    { id: 'gull', name: 'Gull-2', hasEmbed: true },
    { id: 'petrel', name: 'Petrel', hasEmbed: false },
  ],
  communities: [
    { id: 'cliffs', name: 'Cliffs' },
    { id: 'open-sea', name: 'Open sea' },
  ],
};

async function remark(text: string, options: Partial<RemarkOptions> = {}, withDirective = false) {
  const base = withDirective ? unified().use(remarkParse).use(remarkDirective) : unified().use(remarkParse);
  const file = await base
    .use(remarkMethodscape, { site, concepts, ...options })
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(text);
  return { html: String(file), messages: file.messages.map(({ reason }) => reason) };
}

function markdownIt(text: string, options: { strict?: boolean } = {}) {
  const warnings: string[] = [];
  const md = new MarkdownIt().use(methodscape, {
    site,
    concepts,
    warn: (line: string) => warnings.push(line),
    ...options,
  });
  return { html: md.render(text), warnings };
}

describe('a directive', () => {
  it('is a line of its own, in any quotes', () => {
    expect(readDirective('::methodscape{focus="tern" depth=1 wheel}')).toEqual({
      focus: 'tern',
      depth: '1',
      wheel: '1',
    });
    expect(readDirective('see ::methodscape{focus=tern}')).toBeUndefined();
    expect(readDirective('::other{focus=tern}')).toBeUndefined();
  });

  it.each([false, true])('becomes a frame in remark, with remark-directive or without (%s)', async (withDirective) => {
    const { html, messages } = await remark('Text.\n\n::methodscape{focus="tern"}\n', {}, withDirective);
    expect(html).toContain('<p>Text.</p>');
    expect(html).toContain('<iframe src="https://example.org/map/embed/concepts/tern/" title="TERN"');
    expect(messages).toEqual([]);
  });

  it('becomes the same in markdown-it', () => {
    const { html, warnings } = markdownIt('Text.\n\n::methodscape{focus=tern}\n\nMore.');
    expect(html).toMatch(
      /<p>Text.<\/p>\s*<iframe src="https:\/\/example.org\/map\/embed\/concepts\/tern\/".*<\/iframe>\s*<p>More/s,
    );
    expect(warnings).toEqual([]);
  });

  it('as an element says of the picture inside what that shows', async () => {
    const pictureOf = async (line: string) =>
      /<img src="([^"]*)" alt="([^"]*)"/.exec((await remark(line)).html)?.slice(1);
    const folder = 'https://example.org/map/embed';
    expect(await pictureOf('::methodscape{form=element concepts="tern,gull"}')).toEqual([
      `${folder}/concepts/tern/light.svg`,
      'TERN',
    ]);
    expect(await pictureOf('::methodscape{form=element communities=cliffs kinds=method}')).toEqual([
      `${folder}/communities/cliffs/light.svg`,
      'Cliffs',
    ]);
    expect(await pictureOf('::methodscape{form=element concepts="petrel,gull"}')).toEqual([
      'https://example.org/map/map-light.svg',
      'Map of concepts',
    ]);
  });

  it('is titled by its region where a concept has the same id', async () => {
    const shared = { ...concepts, communities: [{ id: 'tern', name: 'Terns and kin' }] };
    const titleOf = async (line: string) =>
      / title="([^"]*)"/.exec((await remark(line, { concepts: shared })).html)?.[1];
    expect(await titleOf('::methodscape{communities=tern}')).toBe('Terns and kin');
    expect(await titleOf('::methodscape{communities=tern kinds=method}')).toBe('Methods of Terns and kin');
    expect(await titleOf('::methodscape{focus=tern}')).toBe('TERN');
  });

  it('checks what is left out, and places', async () => {
    const { messages, html } = await remark('::methodscape{communities="cliffs,-opensea" exclude="tern,nosuchthing"}');
    expect(messages).toEqual([
      'methodscape: no concept is called "nosuchthing"',
      'methodscape: no region has the id "opensea"; nearest: open-sea',
    ]);
    expect(html).toMatch(/^<p?.*<a href=|^<a href=/);
    expect((await remark('::methodscape{communities="-cliffs" exclude="TERN"}')).messages).toEqual([]);
    expect((await remark('::methodscape{exclude="TERN"}')).html).toContain('exclude=tern');
    await expect(remark('::methodscape{communities=beach}', { strict: true })).rejects.toThrow('no region has the id');
    const older = await remark('::methodscape{communities=beach}', { concepts: { concepts: concepts.concepts } });
    expect(older.messages, 'a map that lists no places says nothing of them').toEqual([]);
  });

  it('picks picture and element, and finds a concept by its name or a former id', async () => {
    const picture = await remark('::methodscape{focus="tidal-estimation" form=picture}');
    expect(picture.html).toMatch(
      /<a href="[^"]*focus=tern"><picture><source media="\(prefers-color-scheme: dark\)" srcset="[^"]*tern\/dark.svg"><img src="[^"]*tern\/light.svg" alt="TERN"/,
    );
    const element = await remark('::methodscape{concepts="TERN,gull 2" form=element}');
    expect(element.html).toContain('<methodscape-graph src="https://example.org/map/" concepts="tern,gull">');
    expect(element.html).toContain('<img src="https://example.org/map/embed/concepts/tern/light.svg"');
  });

  it('asks by query for what has no page of its own', async () => {
    expect((await remark('::methodscape{focus=petrel}')).html).toContain('/map/embed/?v=1&#x26;focus=petrel"');
    const picture = await remark('::methodscape{focus=petrel form=picture}');
    expect(picture.html).toContain('>Petrel</a>');
    expect(picture.messages.join()).toMatch(/no picture at an address of its own/);
  });

  it('with an unknown concept is a warning with the nearest names, and a plain link', async () => {
    const { html, messages } = await remark('::methodscape{focus=terns2}');
    expect(html).not.toContain('iframe');
    expect(html).toContain('>terns2</a>');
    expect(messages.join()).toMatch(/no concept is called "terns2"; nearest: TERN/);
    expect(markdownIt('::methodscape{focus=nobody}').warnings.join()).toContain(
      'line 1: no concept is called "nobody"',
    );
  });

  it('with an unknown concept is an error where that is asked for', async () => {
    await expect(remark('::methodscape{focus=nobody}', { strict: true })).rejects.toThrow(/nobody/);
    expect(() => markdownIt('::methodscape{focus=nobody}', { strict: true })).toThrow(/nobody/);
  });

  it('turns nothing that somebody writes into markup', async () => {
    const hostile = '::methodscape{focus=tern title="<img src=x onerror=alert(1)>"}';
    expect((await remark(hostile)).html).not.toContain('<img src=x');
    expect(markdownIt(hostile).html).not.toContain('<img src=x');
  });

  it('says which keys and forms there are not', async () => {
    const { messages } = await remark('::methodscape{focus=tern depth=9 colur=x form=film}');
    expect(messages.join()).toMatch(/depth=9.*no key "colur".*form=film/s);
  });
});

describe('names are checked', () => {
  it('against the list of a published map, fetched once for all pages', async () => {
    let count = 0;
    const server = http.createServer((request, response) => {
      count += 1;
      response.writeHead(request.url === '/map/data/v1/concepts.json' ? 200 : 404).end(JSON.stringify(concepts));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://localhost:${port}/map`;
    try {
      const processor = unified()
        .use(remarkParse)
        .use(remarkMethodscape, { site: address })
        .use(remarkRehype)
        .use(rehypeStringify);
      const found = await processor.process('::methodscape{focus="Gull 2"}');
      expect(String(found)).toContain(`src="${address}/embed/concepts/gull/"`);
      const lost = await processor.process('::methodscape{focus=gul}');
      expect(lost.messages.join()).toMatch(/no concept is called "gul"; nearest: Gull-2/);
      expect(count).toBe(1);
      expect(await loadConcepts(address)).toEqual(concepts);
      await expect(loadConcepts(`http://localhost:${port}/`)).rejects.toThrow(
        /concepts.json could not be loaded \(404\)/,
      );
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('against the list of a local build, without any network', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'build-'));
    const file = path.join(folder, 'concepts.json');
    fs.writeFileSync(file, JSON.stringify(concepts));
    try {
      const list = JSON.parse(fs.readFileSync(file, 'utf8')) as ConceptList;
      const { html, messages } = await remark('::methodscape{focus=tidal-estimation}', {
        site: 'https://none.invalid',
        concepts: list,
      });
      expect(html).toContain('src="https://none.invalid/embed/concepts/tern/"');
      expect(messages).toEqual([]);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('not at all where that is asked for', async () => {
    const { html, messages } = await remark('::methodscape{focus=terns2}', { concepts: false });
    expect(html).toContain('/embed/concepts/terns2/');
    expect(messages).toEqual([]);
  });
});

describe('the index of concepts', () => {
  it('finds by id, by a former id, and by name in any spelling', () => {
    const { find, nearest } = indexConcepts(concepts);
    expect(['tern', 'tidal-estimation', 'Tern', 'gull2', 'nobody'].map((text) => find(text)?.id)).toEqual([
      'tern',
      'tern',
      'tern',
      'gull',
      undefined,
    ]);
    expect(nearest('')).toEqual([]);
  });
});
