/** What tagged text and XML of other programs hold beside what the samples show: lines that lost their blanks, records without an end, markup. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const rulesOf = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.map(({ rule, line }) => `${line ?? '-'} ${rule}`);

describe('plain text of Web of Science', () => {
  it('is read where further lines have lost their blanks, and without the line that names the format', () => {
    const { papers, lines } = read({
      c: ['PT J', 'AU Ito, M', 'Okafor, C', 'TI Slip in', 'tin', 'PD MAR-APR', 'PY 2020', 'ER'],
    });
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip in tin', authors: ['M Ito', 'C Okafor'], date: { value: '2020' } }]);
  });

  it('keeps a record that has no end, and sets aside what stands outside of one', () => {
    const reading = read({
      c: ['FN Invented', 'VR 1.0', 'PT J', 'TI Slip in tin', 'PT J', 'TI Slip in zinc', 'ER', 'stray', 'EF'],
    });
    expect(reading.papers.map(({ title }) => title)).toEqual(['Slip in tin', 'Slip in zinc']);
    expect(rulesOf(reading)).toEqual(['3 web-of-science/unclosed', '8 web-of-science/stray-line']);
  });
});

describe('tagged text of EndNote', () => {
  it('ends a record at the next kind, or at a blank line where no kinds are written', () => {
    const { papers } = read({
      c: ['%0 Serial', '%0 Audio', '%T Slip in tin', '%0 Book', '%T Slip in zinc', '', '%T Slip in iron'],
    });
    expect(papers.map(({ title }) => title).sort()).toEqual(['Slip in iron', 'Slip in tin', 'Slip in zinc']);
  });

  it('keeps a blank line in a record with its kind', () => {
    const { papers } = read({
      c: ['%0 Journal Article', '%T Slip in tin', '%X We slip.', '', '%D 2020', '%K tin; slip'],
    });
    expect(papers).toMatchObject([{ title: 'Slip in tin', date: { value: '2020' }, tags: ['tin', 'slip'] }]);
  });
});

describe('XML', () => {
  const endnote = (inner: string) => [`<xml><records><record><ref-type>17</ref-type>${inner}</record></records></xml>`];
  const pubmed = (inner: string) => [
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article>${inner}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  ];

  it('of EndNote: a keyword may hold a comma where each has its element', () => {
    const title = '<titles><title>Slip in tin</title></titles>';
    const keywords = (...words: readonly string[]) =>
      read({ c: endnote(`${title}<keywords>${words.map((word) => `<keyword>${word}</keyword>`).join('')}</keywords>`) })
        .papers[0]?.tags;
    expect(keywords('Aged, 80 and over', 'Slip')).toEqual(['Aged, 80 and over', 'Slip']);
    expect(keywords('tin, slip')).toEqual(['tin', 'slip']);
  });

  it('of PubMed: parts keep their labels, raised digits are raised, a group is an author', () => {
    const { papers } = read({
      c: pubmed(
        '<ArticleTitle>Slip of <i>Sn</i> at 10<sup>3</sup> K</ArticleTitle><Abstract><AbstractText Label="AIM">We slip.</AbstractText>' +
          '<AbstractText Label="RESULTS">It slips.</AbstractText></Abstract><AuthorList><Author><CollectiveName>Tin Group</CollectiveName></Author></AuthorList>',
      ),
    });
    expect(papers).toMatchObject([
      { title: 'Slip of Sn at 10³ K', abstract: 'AIM: We slip. RESULTS: It slips.', authors: ['Tin Group'] },
    ]);
  });

  it('that is cut gives the records before the cut, and says where', () => {
    const reading = read({
      c: [
        '<xml><records>',
        '<record><ref-type/><titles><title>Slip in tin</title></titles></record>',
        '<record><ref-type/>',
      ],
    });
    expect(reading.papers.map(({ title }) => title)).toEqual(['Slip in tin']);
    expect(rulesOf(reading)).toEqual(['3 endnote-xml/broken']);
  });
});

describe('RDF of Zotero', () => {
  const rdf = (...nodes: readonly string[]) =>
    read({ c: [`<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">`, ...nodes, '</rdf:RDF>'] });
  const paper = (title: string, inner: string) =>
    `<bib:Article rdf:about="#${title}"><z:itemType>journalArticle</z:itemType><dc:title>${title}</dc:title>${inner}</bib:Article>`;
  const held = '<dcterms:isPartOf rdf:resource="#v"/>';
  const volume =
    '<bib:Journal rdf:about="#v"><dc:title>Metals</dc:title><dc:identifier>DOI 10.5555/zinc.1</dc:identifier></bib:Journal>';

  it('has the DOI at the journal, which stands before or behind its paper', () => {
    for (const nodes of [
      [paper('Slip in zinc', held), volume],
      [volume, paper('Slip in zinc', held)],
    ])
      expect(rdf(...nodes).papers).toMatchObject([{ title: 'Slip in zinc', venue: 'Metals', doi: '10.5555/zinc.1' }]);
  });

  it('tells not whose the DOI of a journal with two papers is', () => {
    const { papers } = rdf(paper('Slip in zinc', held), volume, paper('Slip in tin', held));
    expect(papers.map(({ title, venue, doi }) => [title, venue, doi])).toEqual([
      ['Slip in tin', 'Metals', undefined],
      ['Slip in zinc', 'Metals', undefined],
    ]);
  });

  it.each([
    [
      'a section of it between',
      `<dcterms:isPartOf><bib:Part><dc:title>Page 3</dc:title>${held}</bib:Part></dcterms:isPartOf>`,
    ],
    [
      'no more than its conference',
      '<dcterms:isPartOf><bib:Journal/></dcterms:isPartOf><bib:presentedAt><bib:Conference><dc:title>Metals</dc:title></bib:Conference></bib:presentedAt>',
    ],
    [
      'a series beside it',
      `<dcterms:isPartOf><bib:Series><dc:title>Notes</dc:title></bib:Series></dcterms:isPartOf>${held}`,
    ],
  ])('names the journal with %s', (_what, inner) => {
    expect(rdf(paper('Slip in zinc', inner), volume).papers).toMatchObject([{ venue: 'Metals' }]);
  });

  it('leaves out notes, attachments, collections, and reports papers without a title', () => {
    const reading = rdf(
      '<bib:Memo><rdf:value>private</rdf:value></bib:Memo>',
      '<z:Attachment><z:itemType>attachment</z:itemType><dc:title>private</dc:title></z:Attachment>',
      '<z:Collection><dc:title>private</dc:title></z:Collection>',
      paper('', ''),
    );
    expect(reading.papers).toEqual([]);
    expect(rulesOf(reading)).toEqual(['5 paper/no-title']);
  });

  it('that is cut gives the papers before the cut, and says where', () => {
    const reading = read({
      c: ['<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">', paper('Slip in tin', ''), '<bib:Article>'],
    });
    expect(reading.papers.map(({ title }) => title)).toEqual(['Slip in tin']);
    expect(rulesOf(reading)).toEqual(['3 zotero-rdf/broken']);
  });
});
