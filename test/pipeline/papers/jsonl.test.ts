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
    ['{"title":"  "}', 'paper/no-title'],
  ])('set %j aside and say file, line, rule, found and expected', (line, rule) => {
    const { papers, diagnostics } = read({ c: [{ title: 'Fern' }, line, { title: 'Moss' }] });
    expect(papers.map(({ title }) => title)).toEqual(['Fern', 'Moss']);
    expect(diagnostics).toMatchObject([{ file: 'c', line: 2, severity: 'error', rule }]);
    expect(diagnostics[0]?.found).toBeTruthy();
    expect(diagnostics[0]?.expected).toBeTruthy();
  });

  it.each([
    ['abstract', 5],
    ['year', 'soon'],
    ['year', 24],
    ['date', '2024-13-01'],
    ['date', 'May 2024'],
    ['venue', ['x']],
    ['url', 'javascript:alert(1)'],
    ['url', 'file:///etc/passwd'],
    ['url', 'example.org'],
    ['doi', 'none'],
    ['authors', 'Lena Farn'],
    ['authors', [1]],
    ['tags', { a: 1 }],
  ])('leave out a bad %s (%j), keep the record and say so', (field, value) => {
    const { papers, diagnostics } = read({ c: [{ title: 'Fern', [field]: value }] });
    expect(papers).toHaveLength(1);
    if (field !== 'abstract' && field !== 'tags') expect(papers[0]).not.toHaveProperty(field);
    expect(diagnostics).toMatchObject([{ file: 'c', line: 1, severity: 'warning', rule: `jsonl/${field}` }]);
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
