import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/schema/paper.ts';
import { papersToBibtex, paperToBibtex } from '../../../src/view/export/bibtex.ts';
import { papersToCslJson, paperToCsl } from '../../../src/view/export/csl-json.ts';

const paper = (known: Partial<Paper> = {}): Paper => ({
  id: 'tides-at-rest',
  title: 'Tides at Rest',
  abstract: '',
  tags: [],
  links: [],
  sources: [{ file: 'a.txt', line: 1 }],
  ...known,
});
const WHOLE = paper({
  authors: ['Ada Byron', 'Institute of Tides and Reeds'],
  authorCount: 5,
  date: { value: '2024-09-10', isInferred: false },
  venue: 'Proceedings of the Tide Conference',
  arxiv: '2409.00001',
  doi: '10.1234/a{b}',
});

describe('a paper as BibTeX', () => {
  test('has what is known, and no field for what is not', () => {
    expect(paperToBibtex(WHOLE)).toBe(
      [
        '@inproceedings{tides-at-rest,',
        '  title        = {{Tides at Rest}},',
        '  author       = {Ada Byron and {Institute of Tides and Reeds} and others},',
        '  booktitle    = {Proceedings of the Tide Conference},',
        '  year         = {2024},',
        '  month        = sep,',
        '  eprint       = {2409.00001},',
        '  archiveprefix = {arXiv},',
        '  doi          = {10.1234/a%7Bb%7D},',
        '  url          = {https://arxiv.org/abs/2409.00001}',
        '}\n',
      ].join('\n'),
    );
    expect(paperToBibtex(paper({ venue: 'Tide Letters' }))).toContain('@article{');
  });

  test('says whom it comes from: as what publishes it, or in a remark where a venue does', () => {
    const organisation = 'Reeds & Co';
    const entry = paperToBibtex(paper({ organisation }));
    expect(entry).toContain('  organization = {{Reeds \\& Co}},');
    expect(plugins.input.chain(entry, { generateGraph: false })[0]?.['publisher']).toBe(organisation);
    expect(paperToCsl(paper({ organisation }))['publisher']).toBe(organisation);
    const placed = { ...WHOLE, organisation };
    expect(paperToBibtex(placed)).toContain('note         = {From Reeds \\& Co},');
    expect(paperToCsl(placed)).toMatchObject({ note: 'From Reeds & Co.' });
    expect(paperToCsl(placed)).not.toHaveProperty('publisher');
  });

  test('says what is missing, before the entry and in a field that programs keep', () => {
    const entry = paperToBibtex(paper());
    expect(entry).toMatch(/^% Incomplete: authors, year and venue or link not known here\.\n@misc\{/);
    expect(entry).toContain('keywords     = {incomplete}');
    expect(paperToBibtex(WHOLE)).not.toContain('ncomplete');
    const inferred = paperToBibtex({ ...WHOLE, date: { value: '2024', isInferred: true } });
    expect(inferred).toMatch(/^% The year is inferred\.\n@/);
    expect(inferred).not.toContain('keywords');
  });

  test('whatever the texts hold, the braces are in pairs and the remark is one line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (authors, text) => {
        const entry = paperToBibtex(
          paper({ title: `${text}}`, authors, venue: `{${text}`, url: `https://a.example/${text}` }),
        );
        let [depth, least] = [0, 0];
        for (const sign of entry) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          least = Math.min(least, depth);
        }
        expect([depth, least]).toEqual([0, 0]);
        expect(entry.match(/^@/gm)).toHaveLength(1);
      }),
    );
  });

  test('the title is what pages show, without left-over markup', () => {
    const title = 'S^{4}FT and \\textbf{Tides}';
    expect(paperToBibtex(paper({ title }))).toContain('{{S\\textasciicircum{}4FT and Tides}}');
    expect(paperToCsl(paper({ title }))['title']).toBe('S^4FT and Tides');
  });

  test('an identifier of another shape is left out', () => {
    expect(paperToBibtex(paper({ arxiv: '../x', doi: 'x', url: 'javascript:1' }))).not.toMatch(/eprint|doi|url/);
  });

  test('several stand one after the other', () => {
    expect(papersToBibtex([WHOLE, paper({ id: 'b' })])).toMatch(/^\}\n\n% .*\n@misc\{b,$/m);
  });
});

describe('a paper as CSL-JSON', () => {
  test('has what is known', () => {
    expect(paperToCsl(WHOLE)).toEqual({
      id: 'tides-at-rest',
      type: 'paper-conference',
      title: 'Tides at Rest',
      author: [{ literal: 'Ada Byron' }, { literal: 'Institute of Tides and Reeds' }],
      'container-title': 'Proceedings of the Tide Conference',
      issued: { 'date-parts': [[2024, 9, 10]] },
      DOI: '10.1234/a{b}',
      number: 'arXiv:2409.00001',
      URL: 'https://arxiv.org/abs/2409.00001',
    });
  });

  test('says what is missing, and takes any title as it is', () => {
    const title = '"{}],<script>\\\u0000 \u2028{';
    expect(JSON.parse(papersToCslJson([paper({ title })]))).toEqual([
      {
        id: 'tides-at-rest',
        type: 'article',
        title,
        note: 'Incomplete: authors, year and venue or link not known here.',
      },
    ]);
    expect(papersToCslJson([])).toBe('[]\n');
  });
});
