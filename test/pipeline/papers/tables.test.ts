/** Tables as services and programs export them: their names of columns, the lines before these, their ways to write lists. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const rulesOf = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.map(({ rule, line }) => `${line ?? '-'} ${rule}`);

describe('names of columns', () => {
  it.each([
    [
      'Covidence',
      'Title,Authors,Published Year,Journal,DOI,Notes',
      'Slip,"Byron, A.; Ito, M.",2021,Tin,10.5555/a,private',
      { authors: ['A. Byron', 'M. Ito'], date: { value: '2021' }, venue: 'Tin', doi: '10.5555/a' },
    ],
    [
      'Lens',
      'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,External URL',
      '1,Slip,2021-06-17,2021,Tin,Ada Byron; Mei Ito,https://doi.org/10.5555/a',
      { authors: ['Ada Byron', 'Mei Ito'], date: { value: '2021-06-17' }, venue: 'Tin', doi: '10.5555/a' },
    ],
    [
      'OpenAlex',
      'id,title,authorships.author.display_name,publication_date,primary_location.source.display_name,keywords.display_name',
      'W1,Slip,Ada Byron|Mei Ito,2021-06-17,Tin,tin|slip',
      { authors: ['Ada Byron', 'Mei Ito'], venue: 'Tin', tags: ['tin', 'slip'] },
    ],
    [
      'EBSCO',
      'Article Title,Author,Journal Title,ISSN,Publication Date,Subjects,PLink',
      '"Slip","Byron, Ada; Ito, Mei","Tin",="00000000","6/17/2021","TIN; SLIP","https://example.org/a"',
      { venue: 'Tin', date: { value: '2021' }, tags: ['TIN', 'SLIP'], url: 'https://example.org/a' },
    ],
    [
      'a list of preprints',
      'Title,Web,Authors',
      '"Slip - Ada Byron, M. Ito et al.",https://arxiv.org/abs/2105.02859,"Ada Byron, Mei Ito, Lu Xu"',
      { title: 'Slip', arxiv: '2105.02859', date: { value: '2021-05', isInferred: true } },
    ],
    [
      'a list of old ones',
      'Title,Web,Authors',
      '"Slip - the tin of Byron",https://arxiv.org/abs/quant-ph/9601029,"Ada Byron"',
      { title: 'Slip - the tin of Byron', date: { value: '1996-01', isInferred: true } },
    ],
    [
      'RefWorks',
      'Reference Type\tAuthors, Primary\tTitle Primary\tPeriodical Full\tPub Year',
      'Journal Article\tByron, Ada;Ito, Mei\tSlip\tTin\t2021',
      { title: 'Slip', authors: ['Ada Byron', 'Mei Ito'], venue: 'Tin', date: { value: '2021' } },
    ],
    [
      'SpringerLink',
      'Item Title,Publication Title,Item DOI,Authors,Publication Year,URL',
      'Slip,Tin,10.5555/a,Ada ByronKaru McBrideXiaolong (Luke) ZhangJ. L. Ito Jr.Mei Xu,2021,http://example.org/a',
      {
        title: 'Slip',
        venue: 'Tin',
        doi: '10.5555/a',
        authors: ['Ada Byron', 'Karu McBride', 'Xiaolong (Luke) Zhang', 'J. L. Ito Jr.', 'Mei Xu'],
      },
    ],
    [
      'Cochrane',
      'CENTRAL ID,Author(s),Title,Source,Year,PubMed ID',
      'CN-1,"Byron, A; Ito, M",Slip,Tin,2021,0',
      { authors: ['A Byron', 'M Ito'], venue: 'Tin' },
    ],
    [
      'Embase',
      'Title,Author Names,Source',
      'Slip,"Byron A., Ito M.",Tin (2021) 3:2 (15-19). Date of Publication: 17 Jun 2021',
      { authors: ['A. Byron', 'M. Ito'], venue: 'Tin', date: { value: '2021-06-17' } },
    ],
    [
      'a script',
      'title,authors,categories',
      'Slip,"[\'Ada Byron\', ""Shay O\'Neil""]","[\'tin\', \'slip\']"',
      { authors: ['Ada Byron', "Shay O'Neil"], tags: ['tin', 'slip'] },
    ],
    [
      'Rayyan',
      'key,title,url',
      'rayyan-1,Slip,https://example.org/a?b=c     U2  - L1',
      { url: 'https://example.org/a?b=c' },
    ],
  ])('of %s are known', (_name, names, row, expected) => {
    const { papers, lines } = read({ c: [names, row] });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip', ...expected }]);
    expect(JSON.stringify(papers)).not.toMatch(/private|nlm\.nih/);
  });

  it('a source is no venue where it is a database, or where there is a column for venues', () => {
    const venueOf = (...lines: string[]) => read({ c: lines }).papers.map(({ venue }) => venue);
    expect(venueOf('Title,Source', 'Slip,Scopus', 'Slip in tin,Web of Science Core Collection')).toEqual([
      undefined,
      undefined,
    ]);
    expect(venueOf('Title,Source title,Source', 'Slip,,Tin')).toEqual([undefined]);
  });
});

describe('lines before the names', () => {
  it.each([
    [
      'Embase',
      ['"SEARCH QUERY","tin:ti"', '-----------------', '', '"Title","Author Names","Publication Year"'],
      '"Slip","Byron A.","2021"',
      5,
    ],
    [
      'a spreadsheet of it',
      ['SEARCH QUERY;tin:ti;', '------;;', ';;', 'Title;Author Names;Publication Year'],
      'Slip;Byron A.;2021',
      5,
    ],
    [
      'Dimensions',
      [
        '"About the data: Exported on Jun 17, 2026. Criteria: \'tin\' in title and abstract."',
        'Rank,Title,Authors,PubYear',
      ],
      '1,Slip,"Byron, A.",2021',
      3,
    ],
  ])('of %s are passed over', (_name, head, row, line) => {
    const { papers, lines } = read({ c: [...head, row] });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([
      { title: 'Slip', authors: ['A. Byron'], date: { value: '2021' }, sources: [{ line }] },
    ]);
  });

  it('are not looked for without end: what is told of is the first line', () => {
    const reading = read({ c: ['Key,Year,Journal', ...Array.from({ length: 9 }, (_, i) => `${i},2021,Tin`)] });
    expect(reading.papers).toEqual([]);
    expect(rulesOf(reading)).toEqual(['1 table/no-title-column']);
  });
});

describe('RIS', () => {
  const ris = (...fields: readonly string[]) => read({ c: ['TY  - JOUR', 'TI  - Slip', ...fields, 'ER  - '] });

  it('of Cochrane has two blanks behind the stroke, and words of its own before each record', () => {
    const { papers, lines } = read({
      c: [
        'Record #1 of 2',
        'Provider: Invented House',
        '',
        'TY  -  JOUR',
        'TI  -  Slip',
        'AU  -  Byron, A',
        'KW  -  *slip',
        'KW  -  Tin Disorder [*prevention & control, psychology]',
        'ER  -  ',
      ],
    });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip', authors: ['A Byron'], tags: ['slip', 'Tin Disorder'] }]);
  });

  it('of EBSCO has the DOI where others have files, and the title in English where others have the journal', () => {
    const { papers } = ris('JF  - Tin', 'T2  - Slip in English', 'L3  - 10.5555/a');
    expect(papers).toMatchObject([{ venue: 'Tin', doi: '10.5555/a' }]);
    expect(ris('L3  - C:\\someone\\10.5555.pdf').papers[0]).not.toHaveProperty('doi');
  });

  it.each([
    ['We slip. [ABSTRACT FROM AUTHOR]'],
    ['We slip. (English) [ABSTRACT FROM AUTHOR]'],
    [
      'We slip. Copyright of Tin is the property of Invented House B.V. and its content may not be copied or emailed to multiple sites without permission. However, users may print articles. (Copyright applies to all Abstracts.)',
    ],
  ])('gives the abstract alone: %s', (abstract) => {
    expect(ris(`AB  - ${abstract}`).papers[0]?.abstract).toBe('We slip.');
  });
});

it('BibTeX of Scopus has blanks in names of fields', () => {
  const { papers, lines } = read({
    c: [
      '@ARTICLE{a,',
      'title={Slip},',
      'funding_text 1={Not read},',
      'funding_text\u00a02={Not read},',
      'year={2021}',
      '}',
    ],
  });
  expect(lines).toEqual([]);
  expect(papers).toMatchObject([{ title: 'Slip', date: { value: '2021' } }]);
});

it.each([
  [String.raw`{\{GPU\}} Slip on {\{SMT\}}`, 'GPU Slip on SMT'],
  ['<A study of slip.pdf>', 'A study of slip'],
  ['<i>Slip</i> of <a href="x">tin</a>', 'Slip of tin'],
])('a title %s is %s', (title, expected) => {
  expect(read({ c: ['@misc{a,', `title = {${title}}`, '}'] }).papers[0]?.title).toBe(expected);
});

it('MEDLINE of ERIC has no numbers: records stand between blank lines', () => {
  const record = (title: string) => [
    'OWN - ERIC',
    `TI  - ${title}`,
    'AU  - Byron, Ada',
    'LID - http://eric.example.org/?id=1',
    'ISSN - ISSN-0000-0000',
    'DP  - 2021',
    '',
  ];
  const { papers, lines } = read({ c: [...record('Slip in tin'), ...record('Slip in zinc')] });
  expect(lines).toEqual([]);
  expect(papers).toMatchObject([
    { title: 'Slip in tin', authors: ['Ada Byron'], url: 'http://eric.example.org/?id=1' },
    { title: 'Slip in zinc', date: { value: '2021' } },
  ]);
});

it('tab-delimited text of the Web of Science has one more tab at the end of each row but the first', () => {
  const { papers, diagnostics } = read({
    'a.txt': ['PT\tAU\tTI\tPY', 'J\tByron, A\tSlip in Tin\t2021\t', 'J\tIto, M\tCreep\t2022\tx'],
  });
  expect(papers).toMatchObject([{ title: 'Slip in Tin', authors: ['A Byron'], date: { value: '2021' } }]);
  expect(diagnostics.map(({ rule, line }) => `${line ?? '-'} ${rule}`)).toEqual(['3 table/cells']);
});

it('BibTeX of the Web of Science has blanks in names, and the year of what is out early there alone', () => {
  const { papers, diagnostics } = read({
    'a.bib': [
      '@article{ ISI:1,',
      'Title = {{Slip in Tin}},',
      'Early Access Date = {{MAY 2020}},',
      'Research Areas Of Tin = {{Tin}},',
      '}',
    ],
  });
  expect(papers).toMatchObject([{ title: 'Slip in Tin', date: { value: '2020-05' } }]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['bibtex/field']);
});

describe('values as people write them', () => {
  it.each([
    ['an address without its scheme', 'www.example.org/a', '2021', { url: 'https://www.example.org/a' }],
    ['an address behind a mark', '; https://example.org/a', '2021', { url: 'https://example.org/a' }],
    ['a date in one number', 'https://example.org/a', '20210617', { date: { value: '2021-06-17' } }],
    ['no date', 'https://example.org/a', 'n.d.', { url: 'https://example.org/a' }],
  ])('%s', (_, url, date, expected) => {
    const { papers, diagnostics } = read({ 'a.csv': ['title,url,date', `Slip in Tin,${url},${date}`] });
    expect(papers).toMatchObject([expected]);
    expect(diagnostics).toEqual([]);
  });
});
