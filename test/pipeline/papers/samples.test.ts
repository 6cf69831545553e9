/** The same three invented papers as a dozen programs export them, whole, in every encoding, and damaged. */
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/schema/paper.ts';
import { bytesOf, readBytes, readSample, type Reading } from './reading-bytes.ts';

const GRAIN = {
  title: 'Grain Boundary Segregation in Ferritic Steels: A Phase-Field Study',
  abstract:
    "We study how phosphorus gathers at grain boundaries of ferritic steels with a phase-field model, SegField. SegField extends the Cahn-Hilliard equation by a term for the boundary's own energy, and agrees with atom probe tomography to within 5% at 600 °C. Compared with molecular dynamics it is a thousand times faster.",
  authors: ['Jörg Müller', 'Ana Šimůnek', 'Lotte van den Berg'],
  authorCount: 3,
  date: { value: '2021-06-17', isInferred: false },
  venue: 'Journal of Invented Materials',
  doi: '10.5555/gbs.2021.17',
  url: 'https://materials.example.org/gbs/17',
  tags: ['grain boundaries', 'phase-field'],
};
const FLOW = {
  title: 'CrysFlow: Flow Matching for Crystal Structure Generation',
  abstract:
    'We propose CrysFlow, a flow matching model that generates crystal structures. CrysFlow builds on diffusion models for crystals but needs 20 steps instead of 1,000. On the Perov-5 benchmark it outperforms CDVAE & DiffCSP.',
  authors: ['Mei Ito', 'Chidi Okafor'],
  authorCount: 2,
  date: { value: '2024-06-03', isInferred: false },
  arxiv: '2406.01234',
  tags: ['Condensed Matter - Materials Science'],
};
const ALLOY = {
  title: 'AlloyBERT: Reading Alloys as Sentences',
  abstract:
    'We introduce AlloyBERT, a language model that reads alloy compositions as words. AlloyBERT predicts yield strength better than random forests on two datasets.',
  authors: ['Chidi Okafor'],
  date: { value: '2023', isInferred: false },
  venue: 'Proceedings of the Workshop on Invented Language Processing',
  doi: '10.18653/v1/2023.invented-1.7',
  url: 'https://aclanthology.org/2023.invented-1.7/',
  tags: ['alloys'],
};
const month = (value: string) => ({ date: { value, isInferred: false } });
const withoutUrl = <Told extends Readonly<{ url: string }>>({ url: _url, ...rest }: Told) => rest;
const preprint = { arxiv: '2106.07777', url: 'http://arxiv.org/abs/2106.07777v2' };

const DUST = {
  ...month('2021-06'),
  title: 'Grain Growth at z ~ 5 in ΛCDM',
  abstract: 'Dust of 10⁶ M⊙ shines in Hα at 0.″035, with H0 = 70 ± 2 km s⁻¹ Mpc⁻¹ (68% confidence).',
  authors: GRAIN.authors,
  venue: 'The Astrophysical Journal',
  doi: '10.5555/gbs.2021.18',
  arxiv: '2106.07778',
};

/** By file: what its format can tell of the papers that are in it. Formats without a field leave it out. */
const SAMPLES: Readonly<Record<string, readonly object[]>> = {
  'zotero.ris': [ALLOY, FLOW, GRAIN],
  'zotero.bib': [ALLOY, { ...FLOW, ...month('2024-06') }, { ...GRAIN, ...month('2021-06') }],
  'better-bibtex.bib': [ALLOY, FLOW, GRAIN],
  'jabref-ascii.bib': [ALLOY, FLOW, GRAIN],
  'ads.bib': [DUST],
  'zotero-csl.json': [ALLOY, FLOW, GRAIN],
  'openalex-page.json': [ALLOY, FLOW, GRAIN],
  'semantic-scholar-batch.json': [
    { ...ALLOY, tags: [] },
    { ...FLOW, tags: [] },
    { ...GRAIN, tags: [] },
  ],
  'arxiv-api.xml': [
    { ...FLOW, tags: ['cond-mat.mtrl-sci'] },
    { ...GRAIN, ...preprint, url: 'https://arxiv.org/abs/2106.07777v2', tags: ['cond-mat.mtrl-sci'] },
  ],
  'arxiv-snapshot.jsonl': [
    { ...FLOW, tags: ['cond-mat.mtrl-sci', 'cs.LG'] },
    { ...withoutUrl(GRAIN), arxiv: '2106.07777', tags: ['cond-mat.mtrl-sci', 'cs.LG'] },
  ],
  'hugging-face-daily.json': [{ ...FLOW, tags: ['flow matching'], organisation: 'Invented Lab', commentCount: 3 }],
  'zotero.csv': [ALLOY, FLOW, GRAIN],
  'scopus.csv': [{ ...GRAIN, ...month('2021') }],
  'web-of-science.tsv': [{ ...withoutUrl(GRAIN), ...month('2021') }],
  'web-of-science.txt': [withoutUrl(ALLOY), withoutUrl(GRAIN)],
  'endnote.enw': [ALLOY, FLOW, GRAIN],
  'endnote.xml': [ALLOY, FLOW, GRAIN],
  'zotero.rdf': [ALLOY, FLOW, GRAIN],
  'pubmed.xml': [
    { ...ALLOY, url: 'https://pubmed.ncbi.nlm.nih.gov/30000002/' },
    { ...GRAIN, url: 'https://pubmed.ncbi.nlm.nih.gov/30000001/' },
  ],
  'plain.jsonl': [ALLOY, FLOW, GRAIN],
  'pubmed.nbib': [
    {
      ...ALLOY,
      authors: ['C Okafor'],
      url: 'https://pubmed.ncbi.nlm.nih.gov/30000002/',
    },
    { ...GRAIN, url: 'https://pubmed.ncbi.nlm.nih.gov/30000001/' },
  ],
};

describe.each(Object.entries(SAMPLES))('%s', (name, expected) => {
  const check = ({ papers, lines }: Reading, expectedLines: readonly unknown[] = []) => {
    expect(lines).toEqual(expectedLines);
    expect(papers).toHaveLength(expected.length);
    expect(papers).toMatchObject(expected);
    expect(JSON.stringify(papers)).not.toMatch(/private|someone|not read/i);
  };
  const text = bytesOf(name)
    .toString('utf8')
    .replace(/^\ufeff/, '');

  it('gives every paper with all that it tells, and nothing private', () => {
    check(readSample(name));
  });

  it.each([
    ['gzip', zlib.gzipSync(text)],
    ['a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['CR alone', Buffer.from(text.replaceAll('\n', '\r'))],
    ['blank lines before it', Buffer.from(`\n\n  \n${text}`)],
  ])('gives the same with %s', (_how, bytes) => {
    check(readBytes(bytes));
  });

  it('cut anywhere gives the papers before the cut, and says what is not whole', () => {
    const bytes = Buffer.from(text);
    for (let i = 1; i < 12; i++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 12));
      const { papers, lines } = readBytes(cut);
      for (const { title } of papers) expect(expected.some((one) => (one as Paper).title.startsWith(title))).toBe(true);
      expect(papers.length + lines.length).toBeGreaterThan(0);
    }
  });
});

describe('the same papers from all formats', () => {
  it('are three papers and one that is in a single file, with all that any of them tells', () => {
    const { papers, lines } = readSample(...Object.keys(SAMPLES));
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([
      ALLOY,
      { ...FLOW, tags: expect.anything() as unknown },
      { ...GRAIN, tags: expect.anything() as unknown, arxiv: '2106.07777' },
      DUST,
    ]);
  });
});

it('a volume of papers is no paper, and its line says so', () => {
  const volume = '@proceedings{DBLP:conf/zoo/2024,\n  title = {Zoo 2024},\n  year = {2024}\n}\n';
  const { papers, rules } = readBytes(Buffer.from(`${volume}@article{a,\n  title = {On Looms},\n  year = {2024}\n}\n`));
  expect(papers.map(({ title }) => title)).toEqual(['On Looms']);
  expect(rules).toContain('1 bibtex/volume');
});

describe('a damaged file', () => {
  const titles = ({ papers }: Reading) => papers.map(({ title }) => title);

  it('of BibTeX: what is closed is read, the rest is reported with its line', () => {
    const reading = readSample('broken.bib');
    expect(titles(reading)).toEqual([
      'Bainite without a Key',
      'Fatigue of Copper',
      'Slip in Zinc',
      'Twinning in Magnesium',
    ]);
    expect(reading.rules).toEqual([
      '5 bibtex/unclosed',
      '17 bibtex/field',
      '20 paper/no-title',
      '21 paper/date',
      '22 bibtex/unclosed',
    ]);
    expect(reading.papers.find(({ title }) => title === 'Slip in Zinc')).toMatchObject({
      date: { value: '2022' },
      venue: 'Journal of Invented Materials',
    });
  });

  it('of BibTeX: behind what is no field the next one is read, and a bare title is not its first word', () => {
    const read = (lines: string) => readBytes(Buffer.from(`@article{a,\n${lines}\n}\n`));
    const cut = read('title = {Slip in Tin},\njournal {Tin},\nyear = 2024\nvolume = {3}');
    expect(cut.papers).toMatchObject([{ title: 'Slip in Tin', date: { value: '2024' } }]);
    expect(cut.rules).toEqual(['3 bibtex/field']);
    expect(cut.papers[0]?.venue).toBeUndefined();
    expect(read('title = Slip in Tin,').rules).toEqual(['2 bibtex/field', '1 paper/no-title']);
  });

  it('of RIS: records without an end are kept and reported, fields outside of one are set aside', () => {
    const reading = readSample('broken.ris');
    expect(titles(reading)).toEqual(['Fatigue of Copper', 'Slip in Zinc', 'Twinning in Magnesium']);
    expect(reading.rules).toEqual([
      '4 ris/unclosed',
      '7 paper/date',
      '13 ris/stray-field',
      '14 paper/no-title',
      '17 ris/unclosed',
    ]);
    expect(reading.papers[1]?.abstract).toBe('A text that goes on in a second line');
  });

  it('of MEDLINE: lines outside of a record are set aside, one without a title too', () => {
    const reading = readSample('broken.nbib');
    expect(titles(reading)).toEqual(['Fatigue of Copper', 'Slip in Zinc']);
    expect(reading.rules).toEqual(['1 medline/stray-line', '8 medline/stray-line', '2 paper/date', '9 paper/no-title']);
    expect(reading.papers[1]?.abstract).toBe('A text that goes on in a second line');
    const { papers } = readBytes(Buffer.from('PMID- 3\nTI  - Slip in tin?\nDP  - 2023 Mar-Apr\n'));
    expect(papers[0]).toMatchObject({ title: 'Slip in tin?', date: { value: '2023-03' } });
  });

  it('of CSV: a mark inside of a cell that is not doubled costs its row, a stated delimiter and notes no more than themselves', () => {
    const read = (text: string) => {
      const { papers, rules } = readBytes(Buffer.from(text));
      return { papers: papers.map(({ title, abstract, date }) => ({ title, abstract, date: date?.value })), rules };
    };
    expect(read('authors,title,venue,abstract\n"A B","Bad "in" it","C","We test."\n').rules).toEqual(['2 table/cells']);
    expect(read('sep=;\ntitle;abstract;year\nSlip in <scp>Z</scp>inc;[No abstract available];2020\n')).toEqual({
      papers: [{ title: 'Slip in Zinc', abstract: '', date: '2020' }],
      rules: [],
    });
    const dates =
      'MAR 12|2020-03-12,JUN|2020-06,SPR|2020,12.03.2019|2019-03-12,12. März 2019|2019-03-12,03/2019|2019-03'.split(
        ',',
      );
    for (const [date = '', expected] of dates.map((pair) => pair.split('|')))
      expect(read(`title\tpublication date\tpublication year\nSlip\t${date}\t2020\n`).papers[0]?.date).toBe(expected);
  });

  it('of JSON: elements are judged one by one up to where it is no JSON', () => {
    const reading = readSample('broken.json');
    expect(titles(reading)).toEqual(['Slip in Tin', 'Twinning in Magnesium']);
    expect(reading.rules).toEqual(['3 paper/no-title', '4 json/no-object', '5 paper/date', '6 json/broken']);
  });

  it('of JSON in one line: which record of it is meant', () => {
    const reading = readBytes(Buffer.from('[{"title":"Slip in Tin","type":"article"},{"type":"article"},7]'));
    expect(titles(reading)).toEqual(['Slip in Tin']);
    expect(reading.lines.map((line) => /: (.*?) \(/.exec(line)?.[1])).toEqual([
      'record 2 of this line: record has no title; set aside',
      'record 3 of this line: set aside',
    ]);
  });

  it('of CSV: rows of another width and an open quotation mark cost their own row', () => {
    const reading = readSample('broken.csv');
    expect(titles(reading)).toEqual(['Fatigue of Copper', 'Twinning in Magnesium']);
    expect(reading.rules).toEqual(['3 table/cells', '5 table/cells', '6 paper/no-title']);
  });

  it.each([
    ['a PDF: export', '%PDF-1.5\n%\xd0\xd4\xc5\xd8\n1 0 obj\0\xff\xfe'],
    ['an image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xfe'],
    ['an image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['an archive or an office document', 'PK\x03\x04\x14\0\xe9\xff'],
    ['a web page', '<!DOCTYPE html>\n<html>M\xfcller'],
    ['RDF of another kind', '<rdf:RDF\n xmlns:bibo="http://purl.org/ontology/bibo/">Miller'],
    ['a list of citations from Ovid', '<1. >\nUnique Identifier\n  M\xfcller'],
    ['tagged text of RefWorks', 'RT Journal Article\nA1 M\xfcller'],
    ['XML that is none of', '<?xml version="1.0"?>\n<mods>Miller</mods>'],
  ])('of what is no list: that it is %s, in one short line', (what, bytes) => {
    const { papers, lines } = readBytes(Buffer.from(bytes, 'latin1'));
    expect(papers).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`source-0 error source/no-list: ${what}`);
    expect(lines[0]?.length).toBeLessThan(120);
  });

  it('of CSV without a title says which names it looks for', () => {
    const { papers, lines } = readSample('no-title.csv');
    expect(papers).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('source-0:1 error table/no-title-column');
    expect(lines[0]).toContain('Key,Year,Journal');
    expect(lines[0]).toContain('such as title,abstract');
    expect(lines[0]).toContain('documenttitle');
  });

  it('of Atom with entities of its own: none is expanded, errors of the API are no papers', () => {
    const reading = readSample('hostile-entities.xml');
    expect(titles(reading)).toEqual([FLOW.title]);
    expect(reading.papers[0]?.abstract).toContain('&c; &secret; On the Perov-5');
    expect(reading.papers[0]?.abstract).not.toContain('haha');
    expect(reading.rules).toEqual(['35 atom/api-error']);
  });
});
