/** Sources that are long in one way or another: reading takes time that grows with their length. */
import { describe, expect, it } from 'vitest';
import { readBytes } from './reading-bytes.ts';

/** Some seconds each on a quiet machine; what is not linear would take hours. */
const LONG_MS = 240_000;

describe('one line of 50 MB', () => {
  const MB = 1 << 20;
  const filler = 'crystal plasticity of hexagonal metals '.repeat((50 * MB) / 39);
  it.each([
    ['JSON', `[{"title":"Slip in Zinc","abstract":"${filler}"},{"title":"Slip in Tin"}]`, 2],
    ['JSON lines', `{"title":"Slip in Zinc","abstract":"${filler}"}\n{"title":"Slip in Tin"}`, 2],
    ['BibTeX', `@misc{a, title={Slip in Zinc}, abstract={${filler}}}@misc{b, title={Slip in Tin}}`, 2],
    ['CSV', `title,abstract\nSlip in Zinc,"${filler}"\nSlip in Tin,none`, 2],
    ['plain text of Web of Science', `PT J\nTI Slip in Zinc\nAB ${filler}\nER\nPT J\nTI Slip in Tin\nER\n`, 2],
    ['tagged text of EndNote', `%0 Book\n%T Slip in Zinc\n%X ${filler}\n%0 Book\n%T Slip in Tin\n`, 2],
    [
      'Zotero’s RDF',
      rdfOf(
        `<a><z:itemType>thesis</z:itemType><dc:title>Slip in Zinc</dc:title><dcterms:abstract>${filler}</dcterms:abstract></a>`,
      ),
      2,
    ],
    ['RIS, as a title,', `TY  - JOUR\nTI  - ${filler}\nER  - \nTY  - JOUR\nTI  - Slip in Tin\nER  - `, 1],
    ['braces', `@misc{a, title={Slip in Tin}}@misc{b, title={${'{'.repeat(50 * MB)}`, 1],
    ['brackets', `[{"title":"Slip in Tin"},${'['.repeat(50 * MB)}`, 1],
    ['quotation marks', `title,abstract\nSlip in Tin,none\n${'"'.repeat(50 * MB + 1)}`, 1],
  ])('of %s is read, or reported', { timeout: LONG_MS }, (_what, text, count) => {
    const { papers, rules } = readBytes(Buffer.from(text));
    expect(papers).toHaveLength(count);
    const cut = papers.filter(({ abstract }) => abstract.length > MB / 2);
    expect(rules.filter((rule) => rule.endsWith('paper/abstract-length'))).toHaveLength(cut.length);
    for (const { abstract } of cut) expect(abstract.length).toBeLessThanOrEqual(MB);
  });
});

describe('very many of one thing', () => {
  it.each([
    ['RIS, lines of a field', `TY  - JOUR\nTI  - Slip in Tin\nAB  - \n${'of tin\n'.repeat(1 << 18)}ER  - \n`],
    ['MEDLINE, lines of a field', `PMID- 1\nTI  - Slip in Tin\nAB  - \n${'      of tin\n'.repeat(1 << 18)}`],
    ['Atom, authors', atomOf('<author><name>A B</name></author>'.repeat(1 << 17))],
    ['PubMed’s XML, parts of an abstract', pubmedOf('<AbstractText>We slip.</AbstractText>'.repeat(1 << 17))],
    [
      'EndNote’s XML, raised letters in one another',
      endnoteOf(`${'<sup>a'.repeat(1 << 16)}${'</sup>'.repeat(1 << 16)}`),
    ],
    ['EndNote’s XML, attributes', endnoteOf(`<a ${Array.from({ length: 1 << 17 }, (_, i) => `a${i}=""`).join(' ')}/>`)],
    [
      'Zotero’s RDF, journals',
      rdfOf(Array.from({ length: 1 << 15 }, (_, i) => `<bib:Journal rdf:about="#${i}"/>`).join('')),
    ],
    ['Zotero’s RDF, places', rdfOf('', '<dcterms:isPartOf rdf:resource="#v"/>'.repeat(1 << 16))],
    ['Web of Science, lines of a field', `PT J\nTI Slip in Tin\nAB x\n${'   of tin\n'.repeat(1 << 18)}ER\n`],
    ['EndNote, keywords', `%0 Book\n%T Slip in Tin\n%K x\n${'of tin\n'.repeat(1 << 16)}`],
    ['CSV, blanks between names', `title,authors\nSlip in Tin,"A B${' '.repeat(1 << 20)}C"\n`],
    ['CSV, quotation marks in a list of names', `title,authors\nSlip in Tin,"['${"\\'".repeat(1 << 18)}']"\n`],
    ['CSV, stops behind a DOI', `title,doi\nSlip in Tin,"10.5555/a${'.'.repeat(1 << 20)}b"\n`],
    ['JSON, escaped marks', `{"title":"Slip in Tin","abstract":"${'\\"'.repeat(1 << 20)}"}`],
    ['Atom, elements in one another', atomOf(`${'<a>'.repeat(1 << 17)}${'</a>'.repeat(1 << 17)}`)],
  ])('in %s, is read', { timeout: LONG_MS }, (_what, text) => {
    const { papers, lines } = readBytes(Buffer.from(text));
    expect(lines.filter((line) => !line.includes('paper/abstract-length'))).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip in Tin' }]);
  });

  it('in BibTeX, macros that double, breaks off where it is longer than an entry, with its line', () => {
    const macros = Array.from({ length: 40 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}\n`).join('');
    const paper = '@misc{a, title = {Slip in Tin}, note = s40}';
    const { papers, rules } = readBytes(Buffer.from(`@string{s0 = {of tin}}\n${macros}${paper}\n`));
    expect(papers).toMatchObject([{ title: 'Slip in Tin' }]);
    expect(rules).toEqual(['21 bibtex/field']);
  });
});

it(
  'what is no XML is looked at no further: closing tags that close nothing, behind very many that are open',
  { timeout: LONG_MS },
  () => {
    const { papers, rules } = readBytes(Buffer.from(endnoteOf('<a>'.repeat(1 << 20) + '</b>'.repeat(1 << 14))));
    expect(papers).toEqual([]);
    expect(rules).toEqual(['1 endnote-xml/broken']);
  },
);

it('semicolons in the place of an address are reported', { timeout: LONG_MS }, () => {
  const { rules } = readBytes(Buffer.from(`title,url\nSlip in Tin,"${';'.repeat(1 << 20)}x"\n`));
  expect(rules).toEqual(['2 paper/url']);
});

function pubmedOf(parts: string): string {
  return `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Slip in Tin</ArticleTitle><Abstract>${parts}</Abstract></Article></MedlineCitation></PubmedArticle>`;
}

function endnoteOf(elements: string): string {
  return `<xml><record><ref-type/><titles><title>Slip in Tin</title></titles><abstract>${elements}</abstract></record></xml>`;
}

function rdfOf(nodes: string, places = ''): string {
  return `<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><a><z:itemType>thesis</z:itemType><dc:title>Slip in Tin</dc:title>${places}</a>${nodes}</rdf:RDF>`;
}

function atomOf(elements: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Slip in Tin</title>${elements}</entry></feed>`;
}
