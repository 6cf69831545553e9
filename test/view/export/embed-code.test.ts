import { describe, expect, it } from 'vitest';
import {
  inPlainPage,
  embedFolder,
  frameAddress,
  standInOf,
  toElementCode,
  toFrameCode,
  toPictureHtml,
} from '../../../src/view/export/embed-code.ts';
import { WHOLE_MAP_TITLE } from '../../../src/view/filter-title.ts';
import { parseViewKeys } from '../../../src/view/view-keys.ts';

const keysOf = (query: string) => parseViewKeys(new URLSearchParams(query)).view;
const target = (query: string, more = {}) => ({
  site: 'https://example.org/map/',
  title: 'A "b" <c>',
  keys: keysOf(query),
  ...more,
});

describe('code to embed a view', () => {
  it('names the folder of a view that has one, and the query of any other', () => {
    expect(embedFolder(keysOf('focus=lora'))).toBe('embed/concepts/lora/');
    expect(embedFolder(keysOf('focus=lora&theme=dark&title=x'))).toBe('embed/concepts/lora/');
    expect(embedFolder(keysOf('communities=adapters'))).toBe('embed/communities/adapters/');
    for (const query of [
      '',
      'focus=lora&depth=2',
      'concepts=lora,dora',
      'communities=-adapters',
      'communities=a,b',
      'focus=lora&kinds=model',
    ])
      expect(embedFolder(keysOf(query)), query).toBeUndefined();
  });

  it('keeps what the view looks like beside the folder, and says the version in a query', () => {
    expect(frameAddress(target('focus=lora&theme=dark'))).toBe(
      'https://example.org/map/embed/concepts/lora/?theme=dark',
    );
    expect(frameAddress(target('concepts=lora,dora'))).toBe('https://example.org/map/embed/?v=1&concepts=lora,dora');
    expect(frameAddress(target('focus=lora', { hasFolder: false }))).toBe(
      'https://example.org/map/embed/?v=1&focus=lora',
    );
  });

  it('escapes titles for where they stand', () => {
    expect(toFrameCode(target('focus=lora'))).toContain('title="A &quot;b&quot; &lt;c&gt;"');
  });

  it('as a picture holds only what a README may', () => {
    const html = toPictureHtml(target('focus=lora')) ?? '';
    const tags = [...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
    expect([...new Set(tags)].sort()).toEqual(['a', 'img', 'picture', 'source']);
    expect(html).not.toMatch(/ (style|on\w+|class)=/);
    expect(toPictureHtml(target('concepts=lora,dora'))).toBeUndefined();
  });

  it('as a picture for a plain page, and inside of an element, keeps to a narrow column', () => {
    const style = / height="420" style="max-width:100%;height:auto">/;
    expect(inPlainPage(toPictureHtml(target('focus=lora')) ?? '')).toMatch(style);
    expect(inPlainPage(toPictureHtml(target('focus=lora', { title: 'a > b' })) ?? '')).toMatch(style);
    expect(toElementCode(target('focus=lora'))).toMatch(style);
  });

  it('as a picture is in the theme that is asked for; what its file does not show has none', () => {
    expect(toPictureHtml(target('focus=lora&theme=dark'))).toBe(
      [
        '<a href="https://example.org/map/?v=1&amp;focus=lora&amp;theme=dark">',
        '  <img src="https://example.org/map/embed/concepts/lora/dark.svg" alt="A &quot;b&quot; &lt;c&gt;" width="720" height="420">',
        '</a>',
      ].join('\n'),
    );
    expect(toPictureHtml(target('focus=lora&camera=8,5,3&wheel=1'))).toContain('lora/light.svg');
    for (const query of [
      'focus=lora&colour=kind',
      'focus=lora&title=x',
      'focus=lora&parts=title',
      'communities=a&camera=8,5,3',
    ])
      expect(toPictureHtml(target(query)), query).toBeUndefined();
  });

  it('as an element has the keys as attributes and the picture inside', () => {
    const code = toElementCode(target('focus=lora&limit=8'));
    expect(code).toMatch(/^<methodscape-graph src="https:\/\/example.org\/map\/" focus="lora" limit="8">\n {2}<a /);
    expect(code).toContain('<script src="https://example.org/map/embed.js" async></script>');
  });

  it.each([
    ['concepts=lora,dora', 'embed/concepts/lora/', 'LoRA'],
    ['path=lora,dora', 'embed/concepts/lora/', 'LoRA'],
    ['compare=dora,lora', 'embed/concepts/dora/', 'dora'],
    ['focus=lora&depth=2', 'embed/concepts/lora/', 'LoRA'],
    ['communities=lora&kinds=method', 'embed/communities/lora/', 'Low &amp; rank'],
    ['kinds=method&min-papers=2', undefined, WHOLE_MAP_TITLE],
    ['communities=adapters,lab-x', undefined, WHOLE_MAP_TITLE],
  ])(
    'as an element of %s, which has no picture of its own, holds one that is there and says of what: %s, %s',
    (query, folder, title) => {
      const names = {
        concept: (id: string) => (id === 'lora' ? 'LoRA' : undefined),
        region: (id: string) => (id === 'lora' ? 'Low & rank' : undefined),
      };
      const standIn = standInOf(keysOf(query), names);
      expect(standIn?.folder).toBe(folder);
      const code = toElementCode(target(query, { standIn }));
      const [light, dark] = ['light', 'dark'].map((theme) => (folder ? `${folder}${theme}.svg` : `map-${theme}.svg`));
      expect(code).toContain(`<img src="https://example.org/map/${light}" alt="${title}"`);
      expect(code).toContain(`srcset="https://example.org/map/${dark}"`);
      expect(toElementCode(target(query))).toContain(
        `<img src="https://example.org/map/map-light.svg" alt="${WHOLE_MAP_TITLE}"`,
      );
    },
  );

  it('as an element of a view with a picture of its own calls it as the view', () => {
    expect(toElementCode(target('focus=lora'))).toContain('lora/light.svg" alt="A &quot;b&quot; &lt;c&gt;"');
  });
});
