/**
 * How a view gets into the places where people write: one example each, for one concept. The guide shows them, and `npm run test:hosts`
 * builds sites of them with the hosts' own tools.
 */
import {
  inPlainPage,
  mapAddress,
  PICTURE_STYLE,
  pictureFilesOf,
  toElementCode,
  toFrameCode,
  toLinkCode,
  toPictureHtml,
  type EmbedTarget,
} from '../../view/export/embed-code.ts';

export type HostExample = Readonly<{
  id: string;
  host: string;
  /** What it takes, in a sentence. */
  note: string;
  /** Name of the file that it goes into, and its text. */
  files: readonly Readonly<{ name: string; code: string }>[];
}>;

/** @param target  a view whose picture has an address of its own */
export function hostExamples(target: EmbedTarget): readonly HostExample[] {
  const { site, title, keys } = target;
  const frame = toFrameCode(target);
  const picture = toPictureHtml(target) ?? '';
  const element = toElementCode(target);
  const elementAlone = toElementCode(target, false);
  const focus = keys.focus ?? '';
  const script = `${site}embed.js`;
  const files = pictureFilesOf(target);
  const toJsx = (html: string): string =>
    html
      .replaceAll('srcset=', 'srcSet=')
      .replaceAll(`style="${PICTURE_STYLE}"`, "style={{ maxWidth: '100%', height: 'auto' }}")
      .replace(/(<(?:source|img)[^>]*)>/g, '$1 />');
  const toRaw = (html: string): string => `.. raw:: html\n\n${html.replaceAll(/^/gm, '   ')}`;
  return [
    {
      id: 'html',
      host: 'Plain HTML',
      note: 'Any of the three.',
      files: [{ name: 'page.html', code: [frame, inPlainPage(picture), element].join('\n\n') }],
    },
    {
      id: 'github',
      host: 'GitHub README, issues, discussions',
      note: 'Scripts and frames are taken out there; the picture stays, light or dark as the reader’s theme.',
      files: [{ name: 'README.md', code: picture }],
    },
    {
      id: 'starlight',
      host: 'Astro, Starlight',
      note: 'HTML stands in Markdown as it is. The script of the element goes into the head, once for the whole site.',
      files: [
        { name: 'src/content/docs/view.md', code: [frame, picture, elementAlone].join('\n\n') },
        {
          name: 'astro.config.mjs',
          code: `starlight({\n  head: [{ tag: 'script', attrs: { src: '${script}', async: true } }],\n})`,
        },
      ],
    },
    {
      id: 'docusaurus',
      host: 'Docusaurus',
      note: 'Pages are JSX: attributes as there, style as an object.',
      files: [
        {
          name: 'docs/view.mdx',
          code: [
            frame.replace(
              /style="border:0;max-width:100%;height:(\d+)px"/,
              "style={{ border: 0, maxWidth: '100%', height: $1 }}",
            ),
            toJsx(picture),
            toJsx(elementAlone),
          ].join('\n\n'),
        },
        { name: 'docusaurus.config.js', code: `scripts: [{ src: '${script}', async: true }],` },
      ],
    },
    {
      id: 'vitepress',
      host: 'VitePress',
      note: 'HTML stands in Markdown; Vue has to be told that the element is none of its components.',
      files: [
        { name: 'view.md', code: [frame, picture, elementAlone].join('\n\n') },
        {
          name: '.vitepress/config.mjs',
          code: [
            'export default {',
            `  head: [['script', { src: '${script}', async: '' }]],`,
            "  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'methodscape-graph' } } },",
            '};',
          ].join('\n'),
        },
      ],
    },
    {
      id: 'mkdocs',
      host: 'MkDocs',
      note: 'HTML stands in Markdown as it is.',
      files: [
        { name: 'docs/view.md', code: [frame, picture, elementAlone].join('\n\n') },
        { name: 'mkdocs.yml', code: `extra_javascript:\n  - ${script}` },
      ],
    },
    {
      id: 'sphinx',
      host: 'Sphinx',
      note: 'reStructuredText takes HTML in a directive of its own.',
      files: [
        { name: 'view.rst', code: [frame, picture, elementAlone].map(toRaw).join('\n\n') },
        { name: 'conf.py', code: `html_js_files = [("${script}", {"async": "async"})]` },
      ],
    },
    {
      id: 'jupyter',
      host: 'Jupyter',
      note: 'The frame in the notebook; the picture in a Markdown cell, so that there is something to see on a code host too.',
      files: [
        {
          name: 'cell',
          code: `from IPython.display import IFrame\n\nIFrame("${toLinkCode(target)}", width=720, height=420)`,
        },
        { name: 'Markdown cell', code: `[![${title}](${files?.light ?? ''})](${mapAddress(target)})` },
      ],
    },
    {
      id: 'unfold',
      host: 'Notion, forums, chats',
      note: 'Paste the address. Those that read oEmbed show the view, those that read cards its picture; the others show a link. Where a picture is uploaded or named by its address, the one in pixels is taken everywhere.',
      files: [
        { name: 'address', code: toLinkCode(target) },
        { name: 'picture in pixels', code: files?.png ?? '' },
      ],
    },
    {
      id: 'frameworks',
      host: 'React, Vue, Svelte',
      note: 'A custom element is a tag like any other; every attribute is a property too (`min-papers` is `minPapers`), can change, and may be set before the script is there. `focus` can be set, but not read, as a property: `element.focus()` moves the keyboard into the view.',
      files: [
        {
          name: 'React, Svelte',
          code: `<methodscape-graph src="${site}" focus={concept} depth="1"></methodscape-graph>`,
        },
        {
          name: 'Vue, with isCustomElement as under VitePress',
          code: `<methodscape-graph src="${site}" :focus="concept" depth="1"></methodscape-graph>`,
        },
      ],
    },
    {
      id: 'remark',
      host: 'Markdown with remark',
      note: 'A directive instead of HTML: checked against the map, so that a wrong name is found when the page is built. It is a warning with the nearest names, and an error where strict is set; the names come from the published map, or from a build on your disk.',
      files: [
        { name: 'view.md', code: `::methodscape{focus="${focus}" depth=1}` },
        {
          name: 'configuration',
          code: [
            "import remarkDirective from 'remark-directive';",
            "import remarkMethodscape from 'methodscape/remark';",
            '',
            `const remarkPlugins = [remarkDirective, [remarkMethodscape, { site: '${site}' }]];`,
          ].join('\n'),
        },
        {
          name: 'configuration, with a local build',
          code: [
            "import fs from 'node:fs';",
            '',
            "const concepts = JSON.parse(fs.readFileSync('../map/dist/data/v1/concepts.json', 'utf8'));",
            `const options = { site: '${site}', concepts, strict: true };`,
          ].join('\n'),
        },
      ],
    },
    {
      id: 'markdown-it',
      host: 'Markdown with markdown-it',
      note: 'The same directive on a line of its own.',
      files: [
        { name: 'view.md', code: `::methodscape{focus="${focus}" form=picture}` },
        {
          name: 'configuration',
          code: [
            "import MarkdownIt from 'markdown-it';",
            "import methodscape, { loadConcepts } from 'methodscape/markdown-it';",
            '',
            `const site = '${site}';`,
            'const md = new MarkdownIt().use(methodscape, { site, concepts: await loadConcepts(site) });',
          ].join('\n'),
        },
      ],
    },
  ];
}
