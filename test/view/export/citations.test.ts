import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/view/export/bibtex.ts';
import { toCitationText } from '../../../src/view/export/citation-text.ts';
import type { ViewSource } from '../../../src/view/export/content.ts';
import { toCslJson } from '../../../src/view/export/csl-json.ts';
import { fileStem } from '../../../src/view/export/file-name.ts';
import { pictureFiles, toPictureCode } from '../../../src/view/export/picture-code.ts';
import { CONTENT } from './export-view.ts';

const { source } = CONTENT;
const hostile: ViewSource = { ...source, title: '50% of {R&D} _x_ $y$ \\z "><img onerror=1>' };
const undated: ViewSource = { ...source, dataDate: undefined };

describe('citation', () => {
  test('as text: title, site, date and hash of the data, address', () => {
    expect(toCitationText(source)).toBe(
      '“LoRA, one step away.” Methodscape, data of 24 June 2026 (3f06e2548057). https://maps.example.org/methods/?v=1&focus=lora',
    );
    expect(toCitationText(undated)).toContain('Methodscape, data (3f06e2548057).');
  });

  test('as BibTeX: what LaTeX gives a meaning is escaped, in the title only', () => {
    const entry = toBibtex(hostile);
    expect(entry).toContain(
      '{{50\\% of \\textbraceleft{}R\\&D\\textbraceright{} \\_x\\_ \\$y\\$ \\textbackslash{}z "\\textgreater{}\\textless{}img onerror=1\\textgreater{}}}',
    );
    expect(entry).toContain('url          = {https://maps.example.org/methods/?v=1&focus=lora}');
    expect(toBibtex(source)).toMatch(/year += \{2026\},\n +month += jun,/);
    expect(toBibtex(undated)).not.toContain('year');
  });

  test('the braces of an entry are in pairs, whatever the title', () => {
    for (const title of ['{', '}}', '\\{', 'a { b']) {
      const entry = toBibtex({ ...source, title }); // BibTeX counts braces behind a backslash too
      expect(entry.split('{')).toHaveLength(entry.split('}').length);
    }
  });

  test('has a key that no other page or view has, whatever both are called', () => {
    const keyOf = (place: string) => {
      const of = { ...source, address: `${source.siteAddress}${place}` };
      const { id } = (JSON.parse(toCslJson(of)) as { id: string }[])[0] ?? { id: '' };
      expect(toBibtex(of)).toContain(`@misc{${id},\n`);
      return id;
    };
    expect(keyOf('concepts/ether-plus/')).toBe('methodscape/concepts/ether-plus');
    expect(keyOf('?v=1&focus=lora&theme=dark')).toBe('methodscape/focus-lora');
    expect(keyOf('')).toBe('methodscape/map');
    const long = 'x'.repeat(80);
    const places = [
      'concepts/ether/',
      'concepts/lora/',
      '?v=1&concepts=lora',
      '?v=1&concepts=lora,dora',
      '?v=1&title=a/b',
    ];
    const keys = [...places, '?v=1&title=a b', `concepts/${long}1/`, `concepts/${long}2/`].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^methodscape[a-z0-9_/-]{1,49}$/);
  });

  test('as CSL-JSON: a list of one item, dated as precisely as known', () => {
    expect(JSON.parse(toCslJson(source))).toMatchObject([
      { type: 'webpage', title: source.title, URL: source.address, issued: { 'date-parts': [[2026, 6, 24]] } },
    ]);
    expect(JSON.parse(toCslJson({ ...source, dataDate: '2026' }))[0].issued).toEqual({ 'date-parts': [[2026]] });
    expect(JSON.parse(toCslJson(undated))[0]).not.toHaveProperty('issued');
  });
});

describe('picture for a README', () => {
  test('names the files as they are downloaded, and links to the view', () => {
    const code = toPictureCode(source, { width: 812.4, height: 700 });
    expect(code).toContain(`srcset="${pictureFiles(source).dark}"`);
    expect(code).toContain(
      `<img src="${pictureFiles(source).light}" width="812" height="700" alt="LoRA, one step away">`,
    );
    expect(code).toContain('<a href="https://maps.example.org/methods/?v=1&amp;focus=lora">');
  });

  test('a title stays inside its attribute', () => {
    expect(toPictureCode(hostile, { width: 1, height: 1 })).toContain('&quot;&gt;&lt;img onerror=1&gt;">');
  });
});

test('a file name has plain letters only, and is never empty; a long title ends with a phrase', () => {
  expect(fileStem(source)).toBe('methodscape-lora-one-step-away');
  expect(fileStem({ site: '地図', title: '／..' })).toBe('view');
  expect(fileStem({ site: 'a', title: 'x'.repeat(300) }).length).toBeLessThanOrEqual(120);
  const phrases = ['Methods of Quantization in papers from 2023 to 2025', 'by year'];
  expect(fileStem({ site: 'Methodscape', title: [...phrases, 'x'.repeat(60)].join(', ') })).toBe(
    'methodscape-methods-of-quantization-in-papers-from-2023-to-2025-by-year',
  );
});
