import { describe, expect, it } from 'vitest';
import { asOutLink, toPaperLinks } from '../../src/domain/paper-links.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';

const paper = (known: Partial<Paper>): Paper => ({
  id: 'p',
  title: 'Tides & "reeds" <b>',
  abstract: '',
  tags: [],
  links: [],
  sources: [{ file: 'a.txt', line: 1 }],
  ...known,
});

describe('toPaperLinks', () => {
  it('offers searches for the title, named as searches, where no place is known', () => {
    const { known, searches } = toPaperLinks(paper({}));
    expect(known).toEqual([]);
    expect(searches.map(({ label }) => label)).toEqual([
      'Search arXiv for this title',
      'Search Google Scholar for this title',
    ]);
    expect(searches[0]?.href).toContain('query=Tides%20%26%20%22reeds%22%20%3Cb%3E');
  });

  it('offers no search once a place is known', () => {
    const { known, searches } = toPaperLinks(paper({ arxiv: '2301.00001', doi: '10.1234/abc' }));
    expect(known.map(({ href }) => href)).toEqual(['https://arxiv.org/abs/2301.00001', 'https://doi.org/10.1234/abc']);
    expect(searches).toEqual([]);
  });

  it.each(['../../etc', '2301.00001"onclick="x', 'javascript:1'])('takes %s for no arXiv id', (arxiv) => {
    expect(toPaperLinks(paper({ arxiv })).known).toEqual([]);
  });

  it('shows code by host and path', () => {
    expect(toPaperLinks(paper({ links: ['https://www.example.org/a/b/'] })).project).toEqual([
      { href: 'https://www.example.org/a/b/', label: 'example.org/a/b' },
    ]);
  });
});

describe('asOutLink', () => {
  it('shows the letters of a look-alike host as what they are', () => {
    expect(asOutLink('https://g\u0456thub.com/a')?.label).toBe('xn--gthub-n2e.com/a');
  });

  it('shows host and path only, and what a path hides as it is encoded', () => {
    expect(asOutLink('https://example.org/a?b=c#d')?.label).toBe('example.org/a');
    expect(asOutLink('https://example.org/\u202egpj')?.label).toBe('example.org/%E2%80%AEgpj');
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://u:p@example.org/',
    'https://localhost/',
    'https://[::1]/',
    'java\nscript:alert(1)',
    ' https://example.org/',
    'no address',
  ])('refuses %s', (address) => {
    expect(asOutLink(address)).toBeUndefined();
  });
});
