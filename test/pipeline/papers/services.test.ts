/** Answers of services as JSON: the list wherever it is, the paper however it is wrapped. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';
import { abstract, ANSWERS, DOI, openReview, PAPER, title } from './service-answers.ts';

describe.each(Object.entries(ANSWERS))('%s', (_name, [answer, more]) => {
  it.each([
    ['in one line', JSON.stringify(answer)],
    ['in several lines', JSON.stringify(answer, null, 1)],
  ])('%s is read', (_how, text) => {
    const { papers, lines } = read({ c: [text] });
    expect(lines).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(papers).toMatchObject([{ ...PAPER, ...more }]);
  });
});

it('pages of results a line are read like the pages', () => {
  const page = (name: string) => ({
    meta: { count: 2 },
    results: [{ id: 'https://openalex.org/W1', display_name: name }],
  });
  expect(read({ c: [page('Slip in Zinc'), page('Slip in Tin')] }).papers.map((paper) => paper.title)).toEqual([
    'Slip in Tin',
    'Slip in Zinc',
  ]);
});

describe('what stands beside papers', () => {
  const item = (itemType: string, more: object) => ({
    key: 'K',
    version: 1,
    library: {},
    data: { itemType, title, ...more },
  });

  it('in answers of Zotero, notes and attachments, is left out', () => {
    const { papers, lines } = read({
      c: [
        JSON.stringify([
          item('attachment', { url: 'https://example.org', filename: 'private.pdf' }),
          item('note', { note: 'private' }),
          item('journalArticle', {
            abstractNote: abstract,
            creators: [
              { creatorType: 'author', firstName: 'Ada', lastName: 'Byron' },
              { creatorType: 'author', name: 'Zinc Group' },
              { creatorType: 'editor', firstName: 'Not', lastName: 'Read' },
            ],
            publicationTitle: 'Metals',
            date: '2021-06-17',
            DOI,
            extra: 'private',
            tags: [{ tag: 'zinc' }, { tag: '_private', type: 1 }],
          }),
        ]),
      ],
    });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([
      { title, abstract, authors: ['Ada Byron', 'Zinc Group'], venue: 'Metals', doi: DOI, tags: ['zinc'] },
    ]);
    expect(JSON.stringify(papers)).not.toMatch(/private|Read/);
  });

  it('in Better BibTeX’s JSON too', () => {
    const { papers } = read({
      c: [
        JSON.stringify({
          config: {},
          items: [
            {
              itemType: 'preprint',
              title,
              creators: [{ lastName: 'Byron' }],
              archiveID: 'arXiv:2106.07777',
              tags: ['zinc'],
            },
          ],
        }),
      ],
    });
    expect(papers).toMatchObject([{ title, authors: ['Byron'], arxiv: '2106.07777', tags: ['zinc'] }]);
  });

  it('in answers of OpenReview, reviews and comments, is left out', () => {
    const review = { id: 'r1', forum: 'a1', replyto: 'a1', content: { title: { value: 'Official Review' } } };
    const { papers, lines } = read({ c: [JSON.stringify({ notes: [openReview((value) => ({ value })), review] })] });
    expect(lines).toEqual([]);
    expect(papers.map((paper) => paper.title)).toEqual([title]);
  });
});

it('a list of something else says which names it has', () => {
  const { papers, diagnostics } = read({ c: [JSON.stringify({ results: [{ label: 'Slip', count: 1 }] })] });
  expect(papers).toEqual([]);
  expect(diagnostics).toMatchObject([{ line: 1, rule: 'paper/no-title', found: 'only label, count' }]);
});
