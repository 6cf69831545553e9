import { describe, expect, it } from 'vitest';
import { abstractOf, BANNER, entry, read } from './reading.ts';

const COMPACT_BANNER = [
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
];

describe('a saved page in the spaced layout', () => {
  it('gives title, abstract, authors, date and comments with their line', () => {
    const { papers, lines } = read({ a: [...BANNER, ...entry('Fern', '  • 6 authors', '·', 'Sep 10, 2024 12')] });
    expect(lines).toEqual([]);
    expect(papers).toEqual([
      {
        id: 'fern',
        title: 'Fern',
        abstract: abstractOf('Fern'),
        date: { value: '2024-09-10', isInferred: false },
        authorCount: 6,
        commentCount: 12,
        tags: [],
        links: [],
        sources: [{ file: 'a', line: BANNER.length + 1 }],
      },
    ]);
  });

  it('reads an organisation line without its handle, and a lone handle as it is', () => {
    const { papers } = read({
      a: [
        ...BANNER,
        ...entry('Fern', "fjord-lab FJORD Nordlys's Research Lab", '·', 'Dec 16, 2025 2'),
        ...entry('Moss', 'fjord-lab', '·', 'Dec 16, 2025'),
      ],
    });
    expect(papers.map(({ organisation }) => organisation)).toEqual(["FJORD Nordlys's Research Lab", 'fjord-lab']);
  });

  it('keeps a paper without authors and date', () => {
    const { papers, lines } = read({
      a: [...BANNER, ...entry('Fern'), ...entry('Moss', '  • 1 authors', '·', 'Jan 1, 2024')],
    });
    expect(lines).toEqual([]);
    expect(papers.map(({ title }) => title)).toEqual(['Fern', 'Moss']);
    expect(papers[0]).not.toHaveProperty('date');
    expect(papers[0]).not.toHaveProperty('authorCount');
  });

  it('takes the line after the byline for the date of the page, not of a paper, wherever it says so', () => {
    const { papers } = read({ a: [...BANNER, ...entry('Fern'), ...entry('Moss')] });
    expect(papers.every(({ date }) => date === undefined)).toBe(true);
  });

  it('reads the last paper of a file that ends without a line end', () => {
    const { papers } = read({
      a: [...BANNER, ...entry('Fern'), 'Moss', '', abstractOf('Moss'), '', '  • 2 authors', '·', 'Oct 1, 2024'],
    });
    expect(papers.at(-1)).toMatchObject({ title: 'Moss', authorCount: 2, date: { value: '2024-10-01' } });
  });

  it('reads "1 author" and a number too long to be one as no count', () => {
    const { papers } = read({
      a: [
        ...BANNER,
        ...entry('Fern', '  • 1 author', '·', 'Oct 1, 2024'),
        ...entry('Moss', `  • ${'9'.repeat(20)} authors`, '·', 'Oct 1, 2024'),
      ],
    });
    expect(papers[0]).toMatchObject({ authorCount: 1 });
    const moss = papers.find(({ title }) => title === 'Moss');
    expect(moss?.authorCount ?? 0).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });
});

describe('dates without a year', () => {
  const page = [
    ...BANNER,
    ...entry('Fern', '  • 1 authors', '·', 'Oct 14, 2023'),
    ...entry('Moss', '  • 1 authors', '·', 'Jun 2 1'),
    ...entry('Silt', '  • 1 authors', '·', 'Jan 20, 2025'),
    ...entry('Tarn', '  • 1 authors', '·', 'Mar 26'),
  ];
  const dates = (papers: readonly { title: string; date?: unknown }[]) =>
    Object.fromEntries(papers.map((p) => [p.title, p.date]));

  it('are of the greatest year printed on the page plus one, marked as inferred; the last number is the comment count', () => {
    const { papers } = read({ a: page });
    expect(dates(papers)).toEqual({
      Fern: { value: '2023-10-14', isInferred: false },
      Moss: { value: '2026-06-02', isInferred: true },
      Silt: { value: '2025-01-20', isInferred: false },
      Tarn: { value: '2026-03-26', isInferred: true },
    });
    expect(papers.find(({ title }) => title === 'Moss')).toMatchObject({ commentCount: 1 });
    expect(papers.find(({ title }) => title === 'Tarn')).not.toHaveProperty('commentCount');
  });

  it('are of the year that the settings name', () => {
    const { papers } = read({ a: page }, { pageYear: 2031 });
    expect(dates(papers)).toMatchObject({
      Moss: { value: '2031-06-02', isInferred: true },
      Fern: { value: '2023-10-14' },
    });
  });

  it('stay unknown on a page that prints no year, whatever other pages print', () => {
    const { papers } = read({ a: page, b: [...BANNER, ...entry('Reed', '  • 1 authors', '·', 'Apr 1')] });
    expect(papers.find(({ title }) => title === 'Reed')).not.toHaveProperty('date');
    expect(papers.find(({ title }) => title === 'Reed')).toMatchObject({ authorCount: 1 });
  });

  it.each(['Feb 99', 'Foo 12', 'Jun 0', 'june 2'])('%j is no date', (line) => {
    const { papers } = read({
      a: [
        ...BANNER,
        ...entry('Fern', '  • 1 authors', '·', line),
        ...entry('Moss', '  • 1 authors', '·', 'Jan 1, 2024'),
      ],
    });
    expect(papers.find(({ title }) => title === 'Fern')).not.toHaveProperty('date');
    expect(papers.find(({ title }) => title === 'Moss')).toMatchObject({ date: { value: '2024-01-01' } });
  });
});

describe('a saved page in the compact layout', () => {
  it('frees the first title of the button it is glued to', () => {
    const { papers, recordCount, lines } = read({
      b: [...COMPACT_BANNER, 'SubscribeFern', abstractOf('Fern'), 'Moss', abstractOf('Moss')],
    });
    expect(lines).toEqual([]);
    expect(recordCount).toBe(2);
    expect(papers.map(({ id }) => id)).toEqual(['fern', 'moss']);
    expect(papers[0]?.sources).toEqual([{ file: 'b', line: 3 }]);
  });

  it('leaves a later title that begins with that word as it is', () => {
    const { papers } = read({
      b: [...COMPACT_BANNER, 'SubscribeFern', abstractOf('Fern'), 'SubscribeNet', abstractOf('Moss')],
    });
    expect(papers.map(({ title }) => title)).toEqual(['Fern', 'SubscribeNet']);
  });
});

describe('what cannot be read on a page', () => {
  it('is reported: a text that follows no title', () => {
    const { papers, diagnostics } = read({ a: [...BANNER, abstractOf('Lost'), '', ...entry('Fern')] });
    expect(papers.map(({ title }) => title)).toEqual(['Fern']);
    expect(diagnostics).toMatchObject([
      { file: 'a', line: BANNER.length + 1, severity: 'error', rule: 'page/abstract-without-title' },
    ]);
    expect(diagnostics[0]?.expected).toBeTruthy();
  });

  it('is reported: a title without an abstract, which is kept by its title', () => {
    const { papers, diagnostics } = read({
      a: [...BANNER, 'Title Alone of Some Words', '', ...entry('Fern'), 'Last Title'],
    });
    expect(papers.map(({ title }) => title)).toEqual(['Fern', 'Last Title', 'Title Alone of Some Words']);
    expect(diagnostics.map(({ rule, line, found }) => [rule, line, found])).toEqual([
      ['paper/no-abstract', BANNER.length + 1, 'Title Alone of Some Words'],
      ['paper/no-abstract', BANNER.length + 7, 'Last Title'],
    ]);
  });
});
