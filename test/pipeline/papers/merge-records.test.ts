import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPaperId } from '../../../src/domain/ids.ts';
import { abstractOf, BANNER, entry, read } from './reading.ts';

const titles = (records: readonly object[]) => read({ c: records }).papers.map(({ title }) => title);
const TEXT = 'A text that is long enough to be told from others.';
const OTHER = 'Another text, about something else altogether.';

describe('copies of one paper', () => {
  it.each([
    [
      'share a DOI',
      { title: 'Fern', doi: '10.5555/A.1' },
      { title: 'Fern, Revised', doi: 'https://doi.org/10.5555/a.1' },
    ],
    [
      'share an arXiv id',
      { title: 'Fern', arxiv: '2401.00001' },
      { title: 'Fern v2', url: 'https://arxiv.org/abs/2401.00001v2' },
    ],
    [
      'share title and year',
      { title: 'On Ferns and Mosses', year: 2024, abstract: TEXT },
      { title: 'On ferns and mosses', year: 2024, abstract: OTHER },
    ],
    [
      'share title and first author',
      { title: 'Fern', authors: ['Lena Farn'] },
      { title: 'FERN', authors: ['Farn, Lena', 'Tom Wald'] },
    ],
    ['share title and abstract', { title: 'Fern', abstract: TEXT }, { title: 'Fern.', abstract: ` ${TEXT} ` }],
  ])('%s', (_name, one, other) => {
    const { papers, recordCount, diagnostics } = read({ c: [one, other] });
    expect(papers).toHaveLength(1);
    expect(recordCount).toBe(2);
    expect(diagnostics).toEqual([]);
  });

  it('are found through a third record that knows both ids', () => {
    const papers = titles([
      { title: 'Fern', doi: '10.5555/a' },
      { title: 'The Fern Paper', arxiv: '2401.00001' },
      { title: 'Fern Again', doi: '10.5555/a', arxiv: '2401.00001' },
    ]);
    expect(papers).toHaveLength(1);
  });

  it('are merged field by field: what one does not know, another brings', () => {
    const { papers } = read({
      a: [...BANNER, ...entry('On Ferns and Mosses', '  • 2 authors', '·', 'Sep 10, 2024 3')],
      c: [
        { title: 'On Ferns and Mosses', year: 2024, authors: ['Lena Farn', 'Tom Wald'], tags: ['x'], doi: '10.5555/a' },
        {
          title: 'On Ferns and Mosses',
          doi: '10.5555/a',
          url: 'https://example.org/a',
          venue: 'Workshop',
          tags: ['x', 'y'],
        },
      ],
    });
    expect(papers).toEqual([
      {
        id: 'on-ferns-and-mosses',
        title: 'On Ferns and Mosses',
        abstract: abstractOf('On Ferns and Mosses'),
        date: { value: '2024-09-10', isInferred: false },
        authors: ['Lena Farn', 'Tom Wald'],
        authorCount: 2,
        commentCount: 3,
        doi: '10.5555/a',
        url: 'https://example.org/a',
        venue: 'Workshop',
        tags: ['x', 'y'],
        links: [],
        sources: [
          { file: 'a', line: BANNER.length + 1 },
          { file: 'c', line: 1 },
          { file: 'c', line: 2 },
        ],
      },
    ]);
  });

  it('prefer a printed date to an inferred one, and a precise one to a vague one', () => {
    const page = [
      ...BANNER,
      ...entry('Old', '·', 'Jan 1, 2024'),
      ...entry('On Ferns and Mosses', '  • 1 authors', '·', 'Jun 2'),
    ];
    const { papers } = read({
      a: page,
      c: [
        { title: 'On Ferns and Mosses', date: '2025-06' },
        { title: 'On Ferns and Mosses', date: '2025' },
      ],
    });
    // The page's inferred year, 2025, makes them one paper.
    expect(papers.find(({ title }) => title === 'On Ferns and Mosses')?.date).toEqual({
      value: '2025-06',
      isInferred: false,
    });
  });

  it('keep the longest abstract, and the place where it stands first', () => {
    const { papers } = read({
      c: [
        { title: 'Fern', doi: '10.5555/a' },
        { title: 'Fern', doi: '10.5555/a', abstract: TEXT },
      ],
    });
    expect(papers).toMatchObject([{ abstract: TEXT, sources: [{ line: 2 }, { line: 1 }] }]);
  });
});

describe('pages and a library of some of the same papers', () => {
  const page = [
    ...BANNER,
    ...entry('On Ferns and Mosses'),
    ...entry('A Printed Date of the Page', '  • 2 authors', '·', 'Sep 10, 2024 3'),
    ...entry('A Date without a Year', '·', 'Jun 2'),
    ...entry('Only on the Page Itself'),
  ];
  const library = String.raw`
@article{farn2023,
	title = {On {Ferns} and {Mosses}},
	author = {F{\"a}rn, Lena and Wald, Tom},
	journal = {Journal of Invented Botany},
	year = {2023},
	month = may,
	doi = {10.5555/FERN.23},
	url = {https://botany.example.org/fern},
	abstract = {ABSTRACT with $\times$ a formula that the page lost, and a tail. © 2023 Invented House. All rights reserved.},
}
@misc{wald2023, title = {A printed date of the page}, author = {Wald, Tom}, year = {2023}, eprint = {2309.00001v2}, archiveprefix = {arXiv}}
@inproceedings{wald2019, title = {A Date without a Year}, author = {Wald, Tom}, year = {2019}, url = {https://aclanthology.org/2019.invented-1.2}}
`.replace('ABSTRACT', abstractOf('On Ferns and Mosses'));
  const { papers, diagnostics } = read({ page, library: [library] });

  it('are one paper each, which has the date, authors, DOI and link that the library knows', () => {
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      {
        title: 'A Date without a Year',
        date: { value: '2019', isInferred: false },
        authors: ['Tom Wald'],
        url: 'https://aclanthology.org/2019.invented-1.2',
      },
      {
        title: 'A Printed Date of the Page',
        date: { value: '2024-09-10' },
        commentCount: 3,
        authors: ['Tom Wald'],
        arxiv: '2309.00001',
      },
      {
        title: 'On Ferns and Mosses',
        date: { value: '2023-05' },
        authors: ['Lena Färn', 'Tom Wald'],
        doi: '10.5555/fern.23',
        url: 'https://botany.example.org/fern',
        venue: 'Journal of Invented Botany',
      },
      { title: 'Only on the Page Itself' },
    ]);
    expect(papers.map(({ sources }) => sources.length)).toEqual([2, 2, 2, 1]);
  });

  it('meet by an id of the ACL Anthology, in a DOI or an address', () => {
    const records = [
      { title: 'A Talk on Moss', doi: '10.18653/v1/2019.invented-1.2' },
      { title: 'A Talk on Moss (extended)', url: 'https://www.aclanthology.org/2019.invented-1.2/' },
    ];
    expect(titles(records)).toHaveLength(1);
  });

  it('stay apart where years lie far apart or abstracts begin otherwise, and the doubt is reported', () => {
    const far = read({
      c: [
        { title: 'On Ferns and Mosses', year: 2015 },
        { title: 'On Ferns and Mosses', year: 2024 },
      ],
    });
    expect(far.papers).toHaveLength(2);
    expect(far.diagnostics).toMatchObject([{ rule: 'paper/doubtful-copy', line: 2 }]);
    const other = read({
      c: [
        { title: 'On Ferns and Mosses', abstract: TEXT },
        { title: 'On Ferns and Mosses', abstract: OTHER },
      ],
    });
    expect(other.papers).toHaveLength(2);
    expect(other.diagnostics).toMatchObject([{ rule: 'paper/doubtful-copy' }]);
  });
});

describe('many copies', () => {
  it('of a title that knows no more are one paper', () => {
    const records = Array.from({ length: 20_000 }, () => ({ title: 'On Ferns and Mosses' }));
    expect(titles(records)).toEqual(['On Ferns and Mosses']);
  });

  it('of one author, each with an abstract of its own, are one paper', () => {
    const records = Array.from({ length: 20_000 }, (_, i) => ({
      title: 'On Ferns and Mosses',
      authors: ['Lena Farn'],
      abstract: `Fern ${i}`,
    }));
    expect(titles(records)).toEqual(['On Ferns and Mosses']);
  });

  it('that are tied by one id or the other, as they come, are one paper with all its places in order', () => {
    const records = Array.from({ length: 2000 }, (_, i) => ({
      title: `Fern ${i}`,
      doi: `10.5555/${i >> 1}`,
      ...(i % 2 === 1 ? { arxiv: '2401.00001' } : {}),
    }));
    const { papers } = read({ c: records });
    expect(papers.map(({ sources }) => sources.length)).toEqual([2000]);
    expect(papers[0]?.sources.map(({ line }) => line)).toEqual(records.map((_, i) => i + 1));
  });
});

describe('papers of one title that are not copies', () => {
  it('stay apart without a word where the title says too little', () => {
    const { papers, diagnostics } = read({
      c: [
        { title: 'Editorial', abstract: TEXT, year: 2024 },
        { title: 'Editorial', abstract: OTHER, year: 2024 },
      ],
    });
    expect(papers.map(({ id }) => id)).toHaveLength(2);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(2);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['first author', { authors: ['Lena Farn'] }, { authors: ['Tom Wald'] }],
    ['DOI', { doi: '10.5555/a' }, { doi: '10.5555/b' }],
    ['arXiv id', { arxiv: '2401.00001' }, { arxiv: '2401.00002' }],
  ])('stay apart and are reported: same title and year, another %s', (what, one, other) => {
    const { papers, diagnostics } = read({
      c: [
        { title: 'On Ferns and Mosses', year: 2024, abstract: TEXT, ...one },
        { title: 'On Ferns and Mosses', year: 2024, abstract: OTHER, ...other },
      ],
    });
    expect(papers).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ file: 'c', line: 2, severity: 'warning', rule: 'paper/doubtful-copy' }]);
    expect(diagnostics[0]?.message).toContain(what);
  });

  it('stay apart when only the first copy of a paper does not contradict', () => {
    const { papers } = read({
      c: [
        { title: 'On Ferns and Mosses', year: 2024 },
        { title: 'On Ferns and Mosses', year: 2024, authors: ['Lena Farn'], abstract: TEXT },
        { title: 'On Ferns and Mosses', year: 2024, authors: ['Tom Wald'], abstract: OTHER },
      ],
    });
    expect(papers.map(({ authors }) => authors?.[0])).toHaveLength(2);
  });

  it('stay apart when of the copies of a paper only the last, of several years, contradicts', () => {
    const doi = '10.5555/a';
    const { papers, diagnostics } = read({
      c: [
        { title: 'On Ferns and Mosses', year: 2021, doi },
        ...[2022, 2023, 2030].map((year) => ({ title: 'Of Mosses and Ferns', year, doi })),
        { title: 'On Ferns and Mosses', year: 2022 },
      ],
    });
    expect(papers.map(({ sources }) => sources.length)).toEqual([4, 1]);
    expect(diagnostics[0]?.message).toContain('same title as c:4, but another year');
  });

  it('stay apart: another year, another abstract', () => {
    expect(
      titles([
        { title: 'On Ferns and Mosses', year: 2023, abstract: TEXT },
        { title: 'On Ferns and Mosses', year: 2024, abstract: OTHER },
      ]),
    ).toHaveLength(2);
  });
});

describe('ids of papers', () => {
  it('are the slugs of their titles; a further paper takes its year, then a hash', () => {
    const { papers } = read({
      c: [
        { title: 'On Ferns', abstract: 'one', authors: ['A'] },
        { title: 'On Ferns', abstract: 'two', authors: ['B'], year: 2024 },
        { title: 'On: Ferns!', abstract: 'three', authors: ['C'], year: 2024 },
      ],
    });
    expect(papers.map(({ id }) => id)).toEqual([
      'on-ferns',
      'on-ferns-2024',
      expect.stringMatching(/^on-ferns-[0-9a-f]{8}$/),
    ]);
  });

  it('are unique and sorted for any titles, and the papers are the same in number as the groups', () => {
    const title = fc.constantFrom(
      'Fern',
      'FERN',
      'con',
      '🔥',
      '低秩',
      '',
      'x'.repeat(200),
      'x'.repeat(300),
      'index',
      '__proto__',
    );
    const records = fc.array(
      fc.record({ title, abstract: fc.string({ maxLength: 8 }), year: fc.integer({ min: 2020, max: 2022 }) }),
    );
    fc.assert(
      fc.property(records, (list) => {
        const { papers, recordCount } = read({
          c: list.map((record) => ({ ...record, title: record.title || 'Untitled' })),
        });
        const ids = papers.map(({ id }) => id);
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
        expect(ids).toEqual([...ids].sort());
        expect(recordCount).toBe(list.length);
        expect(papers.reduce((sum, { sources }) => sum + sources.length, 0)).toBe(list.length);
        for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('keep the bare slug for the first paper of a title', () => {
    const { papers } = read({ c: [{ title: 'On Ferns', abstract: 'one' }] });
    expect(papers[0]?.id).toBe(toPaperId('On Ferns'));
  });
});
