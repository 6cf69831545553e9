import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

describe('JSON lines', () => {
  it('give all named fields, and none of the others', () => {
    const { papers, lines } = read({
      c: [
        {
          title: ' Fern ',
          abstract: ' A text. See https://example.org/code. ',
          id: 'https://arxiv.org/abs/2409.40004v2',
          date: '2024-09',
          year: 2023,
          venue: 'Workshop',
          url: 'https://example.org/fern',
          doi: 'https://doi.org/10.5555/FERN.1',
          authors: ['Lena Farn', 'Tom Wald'],
          tags: ['peft'],
          note: 'private',
          file: '/home/me/fern.pdf',
          annote: 'secret',
        },
      ],
    });
    expect(lines).toEqual([]);
    expect(papers).toEqual([
      {
        id: 'fern',
        title: 'Fern',
        abstract: 'A text. See https://example.org/code.',
        date: { value: '2024-09', isInferred: false },
        arxiv: '2409.40004',
        venue: 'Workshop',
        url: 'https://example.org/fern',
        doi: '10.5555/fern.1',
        authors: ['Lena Farn', 'Tom Wald'],
        authorCount: 2,
        tags: ['peft'],
        links: ['https://example.org/code'],
        sources: [{ file: 'c', line: 1 }],
      },
    ]);
  });

  it.each([
    [{ year: 2024 }, { value: '2024', isInferred: false }],
    [{ year: '2024' }, { value: '2024', isInferred: false }],
    [{ date: '2024-02-29' }, { value: '2024-02-29', isInferred: false }],
    [{ date: '2024' }, { value: '2024', isInferred: false }],
    [{ date: 'May 2024' }, { value: '2024-05', isInferred: false }],
    [
      { published: '2024-05-06T10:00:00Z', year: 2024 },
      { value: '2024-05-06', isInferred: false },
    ],
  ])('%j is a date', (fields, date) => {
    expect(read({ c: [{ title: 'Fern', ...fields }] }).papers[0]?.date).toEqual(date);
  });

  it('skip empty lines and count lines from one', () => {
    const { papers } = read({ c: ['', { title: 'Fern' }, '  ', { title: 'Moss' }] });
    expect(papers.flatMap(({ sources }) => sources.map(({ line }) => line))).toEqual([2, 4]);
  });

  it.each([
    ['{"title": "unclosed', 'jsonl/no-json'],
    ['words', 'jsonl/no-json'],
    ['{"title":"a"}{"title":"b"}', 'jsonl/no-json'],
    ['[{"title":"a"}]', 'jsonl/no-object'],
    ['null', 'jsonl/no-object'],
    ['7', 'jsonl/no-object'],
    ['{}', 'paper/no-title'],
    ['{"abstract":"a text"}', 'paper/no-title'],
    ['{"title":null}', 'paper/no-title'],
    ['{"title":5}', 'paper/no-title'],
    ['{"title":"Not found","abstract":"Not found"}', 'paper/no-title'],
    ['{"title":"  "}', 'paper/no-title'],
  ])('set %j aside and say file, line, rule, found and expected', (line, rule) => {
    const { papers, diagnostics } = read({ c: [{ title: 'Fern' }, line, { title: 'Moss' }] });
    expect(papers.map(({ title }) => title)).toEqual(['Fern', 'Moss']);
    expect(diagnostics).toMatchObject([{ file: 'c', line: 2, severity: 'error', rule }]);
    expect(diagnostics[0]?.found).toBeTruthy();
    expect(diagnostics[0]?.expected).toBeTruthy();
  });

  it.each([
    ['abstract', 5, 'jsonl/abstract'],
    ['year', 'soon', 'paper/date'],
    ['year', 24, 'paper/date'],
    ['date', true, 'jsonl/date'],
    ['venue', 7, 'jsonl/venue'],
    ['url', 'javascript:alert(1)', 'paper/url'],
    ['url', 'file:///etc/passwd', 'paper/url'],
    ['url', 'example.org', 'paper/url'],
    ['doi', 'see the paper', 'paper/doi'],
    ['authors', [1], 'jsonl/authors'],
    ['tags', { a: 1 }, 'jsonl/tags'],
  ])('leave out a bad %s (%j), keep the record and say so', (field, value, rule) => {
    const { papers, diagnostics } = read({ c: [{ title: 'Fern', [field]: value }] });
    expect(papers).toHaveLength(1);
    if (field !== 'abstract' && field !== 'tags') expect(papers[0]).not.toHaveProperty(field);
    expect(diagnostics).toMatchObject([{ file: 'c', line: 1, severity: 'warning', rule }]);
  });

  it.each([
    ['authors', 'Lena Farn; Tom Wald', { authors: ['Lena Farn', 'Tom Wald'] }],
    ['author', ['Farn, Lena'], { authors: ['Lena Farn'] }],
    [
      'authors',
      [{ name: 'Lena Farn' }, { firstName: 'Tom', lastName: 'Wald' }],
      { authors: ['Lena Farn', 'Tom Wald'] },
    ],
    ['tags', 'ferns, moss', { tags: ['ferns', 'moss'] }],
    ['keywords', ['ferns, dry', 'moss'], { tags: ['ferns, dry', 'moss'] }],
    ['venue', ['Workshop'], { venue: 'Workshop' }],
    ['journal', 'Ferns', { venue: 'Ferns' }],
    ['summary', 'We <i>grow</i> ferns &amp; moss.', { abstract: 'We grow ferns & moss.' }],
    ['arxiv_id', '2409.40004v2', { arxiv: '2409.40004' }],
    ['doi', 'https://arxiv.org/abs/2409.40004', { arxiv: '2409.40004' }],
    ['link', 'https://doi.org/10.5555/FERN.1', { doi: '10.5555/fern.1' }],
    ['pmid', 30000001, { url: 'https://pubmed.ncbi.nlm.nih.gov/30000001/' }],
    ['doi', 'N/A', {}],
    ['arxiv', 'none', {}],
  ])('read %s (%j) whatever form it has', (field, value, expected) => {
    const { papers, lines } = read({ c: [{ title: 'Fern', [field]: value }] });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([expected]);
  });

  it('take no field from an object that is only inherited', () => {
    const { papers } = read({ c: ['{"title":"Fern","__proto__":{"venue":"polluted","abstract":"polluted"}}'] });
    expect(papers[0]).not.toHaveProperty('venue');
    expect(papers[0]?.abstract).toBe('');
    expect(({} as Record<string, unknown>)['venue']).toBeUndefined();
  });

  it('replace half of a surrogate pair by a character of the same length, so that offsets hold', () => {
    const { papers } = read({ c: ['{"title":"Half \\ud800 of a Pair","abstract":"\\udc00 LoRA"}'] });
    expect(papers[0]?.title).toBe('Half \ufffd of a Pair');
    expect(papers[0]?.abstract.indexOf('LoRA')).toBe(2);
  });
});
