/** What files hold that nobody meant for a reader: lines of other formats, marks of bytes and of direction, names of JavaScript's own. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';
import { readBytes } from './reading-bytes.ts';

describe('a text that quotes another format', () => {
  const QUOTED = 'We quote\nTY  - JOUR\nPT J\nAU A\nPMID- 12\n%T x\n%A y\n@misc{a,';
  it.each([
    ['CSV', `title,abstract\nSlip in tin,"${QUOTED}"\n`],
    ['CSV behind lines of its own', `Searched for:,tin\ntitle,abstract\nSlip in tin,"${QUOTED}"\n`],
    ['RIS', `TY  - JOUR\nTI  - Slip in tin\nAB  - ${QUOTED.replace('TY  - ', '')}\nER  - \n`],
    ['EndNote', `%0 Book\n%T Slip in tin\n%X ${QUOTED.replace(/%T.*/s, '')}\n`],
    [
      'Web of Science',
      `FN x\nVR 1.0\nPT J\nTI Slip in tin\nAB ${QUOTED.replaceAll('\n', '\n   ')}\n@misc{a,\nER\nEF\n`,
    ],
    ['MEDLINE', `PMID- 1\nTI  - Slip in tin\nAB  - ${QUOTED.replaceAll('\n', '\n      ')}\n`],
    ['BibTeX', `@misc{b, title = {Slip in tin}, abstract = {${QUOTED.replace('@misc{a,', '')}}}\n`],
    [
      'BibTeX behind a word',
      `Of tin\n@misc{b, title = {Slip in tin}, abstract = {${QUOTED.replace('@misc{a,', '')}}}\n`,
    ],
    [
      'EndNote’s XML',
      '<xml><records><record><ref-type/><titles><title>Slip in tin</title></titles><abstract>http://www.w3.org/2005/Atom</abstract></record></records></xml>',
    ],
  ])('is read as what it is, %s', (_format, text) => {
    const { papers, lines } = read({ c: [text] });
    expect(lines).toEqual([]);
    expect(papers.map(({ title }) => title)).toEqual(['Slip in tin']);
  });
});

describe('a line separator of Unicode', () => {
  it.each([
    ['RIS', 'TY  - JOUR\nTI  - Slip\u2028in tin\nAB  - We\u2029slip.\nER  - \n'],
    ['MEDLINE', 'PMID- 1\nTI  - Slip\u2028in tin\nAB  - We\u2029slip.\n'],
    ['Web of Science', 'PT J\nTI Slip\u2028in tin\nAB We\u2029slip.\nER\n'],
    ['EndNote', '%0 Book\n%T Slip\u2028in tin\n%X We\u2029slip.\n'],
    ['CSV', 'title,abstract\nSlip\u2028in tin,We\u2029slip.\n'],
  ])('ends no line of %s', (_format, text) => {
    const { papers, lines } = read({ c: [text] });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip in tin', abstract: 'We slip.' }]);
  });
});

describe('files that were put behind one another, with their marks of bytes,', () => {
  it.each([
    ['RIS', ['TY  - JOUR\nTI  - Slip in tin\nER  - \n', 'TY  - JOUR\nTI  - Slip in zinc\nER  - \n']],
    ['MEDLINE', ['PMID- 1\nTI  - Slip in tin\n', 'PMID- 2\nTI  - Slip in zinc\n']],
    ['Web of Science', ['FN x\nPT J\nTI Slip in tin\nER\nEF\n', 'FN x\nPT J\nTI Slip in zinc\nER\nEF\n']],
    ['EndNote', ['%0 Book\n%T Slip in tin\n', '%0 Book\n%T Slip in zinc\n']],
    ['JSON lines', ['{"title":"Slip in tin"}\n', '{"title":"Slip in zinc"}\n']],
    ['CSV', ['title,year\nSlip in tin,2020\n', 'title,year\nSlip in zinc,2020\n']],
    ['CSV of other columns', ['title,year\nSlip in tin,2020\n', 'year,venue,title\n2020,Metals,Slip in zinc\n']],
  ])('give the papers of all: %s', (_format, files) => {
    const { papers, lines } = readBytes(Buffer.from(files.map((file) => `\ufeff${file}`).join('')));
    expect(lines).toEqual([]);
    expect(papers.map(({ title }) => title)).toEqual(['Slip in tin', 'Slip in zinc']);
  });
});

it('XML is read in its encoding, and one that is no UTF-8 is told', () => {
  const endnote = (title: string) =>
    `<?xml version="1.0"?><xml><records><record><ref-type/><titles><title>${title}</title></titles><urls><related-urls><url>https://a.org/張</url></related-urls></urls></record></records></xml>`;
  const utf = readBytes(Buffer.from(endnote('Slip à la Müller, 張偉 😀')));
  expect(utf.lines).toEqual([]);
  expect(utf.papers).toMatchObject([{ title: 'Slip à la Müller, 張偉 😀', url: 'https://a.org/張' }]);
  const latin = readBytes(Buffer.from(endnote('Slip à la Müller').replace('張', ''), 'latin1'));
  expect(latin.rules).toEqual(['- source/encoding']);
  expect(latin.papers).toMatchObject([{ title: 'Slip à la Müller' }]);
});

it('marks that turn the direction of a page, and halves of characters, are in no field', () => {
  const odd = 'Slip\u202e in \ud800tin\u2066';
  const { papers } = read({
    c: [JSON.stringify([{ title: odd, abstract: odd, authors: [odd, 'A B'], venue: odd, tags: [odd] }])],
  });
  const even = 'Slip in \ufffdtin';
  expect(papers).toMatchObject([{ title: even, abstract: even, authors: [even, 'A B'], venue: even, tags: [even] }]);
});

it('names of JavaScript’s own are names of nothing', () => {
  const own = '"__proto__":{"abstract":"not read","doi":"10.5555/a"},"constructor":{"name":"not read"},"toString":1';
  const index = '"abstract_inverted_index":{"__proto__":[1],"constructor":[2],"We":[0]}';
  const json = [`[{"title":"Slip in tin",${own}},{"title":"Slip in zinc",${index}}]`, `{"title":"Slip in tin",${own}}`];
  for (const text of [...json, '__proto__,title,constructor\nnot read,Slip in tin,not read\n']) {
    const { papers, lines } = read({ c: [text] });
    expect(lines).toEqual([]);
    expect(JSON.stringify(papers)).not.toContain('not read');
    expect(papers[0]).toMatchObject({ title: 'Slip in tin', abstract: '' });
  }
  expect(read({ c: [json[0] ?? ''] }).papers[1]?.abstract).toBe('We __proto__ constructor');
});
