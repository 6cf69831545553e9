/** The form for READMEs through a sanitiser with GitHub's rules (`hast-util-sanitize`, whose default schema follows them). */
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { hostExamples } from '../../../src/components/embed/host-examples.ts';
import { toElementCode, toFrameCode, toPictureHtml } from '../../../src/view/export/embed-code.ts';
import { pictureFiles } from '../../../src/view/export/picture-code.ts';
import { parseViewKeys } from '../../../src/view/view-keys.ts';

const github = unified()
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);
const render = (markdown: string) => String(github.processSync(markdown));
const target = (query: string) => ({
  site: 'https://example.org/map/',
  title: 'LoRA "&" <what> papers relate it to',
  keys: parseViewKeys(new URLSearchParams(query)).view,
});
const tagsOf = (html: string) => [...html.replaceAll(/"[^"]*"/g, '').matchAll(/<([a-z]+\d?)/g)].map(([, tag]) => tag);

describe('the picture in a README', () => {
  it('comes through GitHub’s rules whole: link, both themes, size and words', () => {
    const html = render(toPictureHtml(target('focus=lora')) ?? '');
    expect(tagsOf(html)).toEqual(['a', 'picture', 'source', 'img']);
    expect(html).toContain('href="https://example.org/map/?v=1&#x26;focus=lora"');
    expect(html).toMatch(/<source media="\(prefers-color-scheme: dark\)" srcset="[^"]+lora\/dark.svg">/);
    expect(html).toMatch(
      /<img src="[^"]+lora\/light.svg" alt="LoRA &#x22;&#x26;&#x22; <what> papers[^"]*" width="720"/,
    );
  });

  it('so does a pair that was saved and committed', () => {
    const view = target('concepts=lora,dora');
    const files = pictureFiles({ title: view.title, site: 'Map' });
    const html = render(`# A title\n\n${toPictureHtml(view, files) ?? ''}\n\nText.`);
    expect(tagsOf(html)).toEqual(['h1', 'a', 'picture', 'source', 'img', 'p']);
    expect(html).toContain(`src="${files.light}"`);
    expect(html).toContain(`srcset="${files.dark}"`);
  });

  it('is what the guide shows for GitHub; of the element its picture is left, of the frame nothing', () => {
    const example = hostExamples(target('focus=lora')).find(({ id }) => id === 'github')?.files[0]?.code ?? '';
    expect(render(example)).toBe(render(toPictureHtml(target('focus=lora')) ?? ''));
    expect(tagsOf(render(toElementCode(target('focus=lora'))))).toEqual(
      expect.arrayContaining(['a', 'picture', 'img']),
    );
    expect(render(toElementCode(target('focus=lora')))).not.toMatch(/<script|methodscape-graph/);
    expect(tagsOf(render(toFrameCode(target('focus=lora'))))).toEqual([]);
  });
});
