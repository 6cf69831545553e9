/**
 * For any text, of any format: reading comes to an end, and what begins a record is a paper or is reported. `METHODSCAPE_RUNS=100000` for the
 * full number; each reader gets texts that look like its own.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { paperSchema } from '../../../src/domain/schema/paper.ts';
import { latexToText } from '../../../src/pipeline/papers/fields/latex-text.ts';
import { toDateText } from '../../../src/pipeline/papers/fields/dates.ts';
import { toAbstract } from '../../../src/pipeline/papers/fields/clean-text.ts';
import { splitNames } from '../../../src/pipeline/papers/fields/names.ts';
import { readPapers, READERS } from '../../../src/pipeline/papers/read-papers.ts';
import { toSourceFile } from '../../../src/pipeline/papers/source-file.ts';

const NUM_RUNS = Number(process.env['METHODSCAPE_RUNS'] ?? 400);
const SEED = 7;
const TIMEOUT_MS = 3_600_000;

/** Pieces that mean something to a format, in any order, with words between. */
const piecesOf = (...pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 })),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(''));

const JSON_PIECES = ['[', ']', '{', '}', ',', ':', '"', '\\', 'null', '1e9', '\n'];
const KEYS = [
  'title',
  'abstract',
  'id',
  'paper',
  'summary',
  'publishedAt',
  'authors',
  'author',
  'family',
  'issued',
  'date-parts',
  'DOI',
  'doi',
  'type',
];
const MORE_KEYS = [
  'paperId',
  'externalIds',
  'abstract_inverted_index',
  'authorships',
  'display_name',
  'content',
  'forum',
  'message',
  'items',
  'data',
  'itemType',
  'authors_parsed',
  'categories',
  'versions',
  'results',
  '__proto__',
];
const key = fc.constantFrom(...KEYS, ...MORE_KEYS);
/** Values whose keys are those that shapes look for, with anything in them. */
const { value: papersLike } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('Slip in Zinc', '10.5555/a', '2024-06-01', '', null, 7, true, NaN),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
}));
const jsonText = papersLike.map((value) => JSON.stringify(value) ?? '');

const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'daily-papers-page': piecesOf(
    'Get trending papers in your email inbox!\n',
    'Subscribe',
    '\n',
    '·\n',
    'May 8\n',
    '  • 2 authors\n',
    'Sep 10, 2024 3\n',
    'x'.repeat(300),
  ),
  atom: piecesOf(
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '</feed>',
    '<entry>',
    '</entry>',
    '<title>',
    '</title>',
    '<summary>',
    '</summary>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<',
    '\n',
  ),
  'endnote-xml': piecesOf(
    '<xml><records>',
    '<record>',
    '<ref-type/>',
    '</record>',
    '<titles><title>Slip</title></titles>',
    '<style>',
    '</style>',
    '<sup>',
    '&lt;',
    '\n',
  ),
  'pubmed-xml': piecesOf(
    '<PubmedArticleSet>',
    '<PubmedArticle>',
    '</PubmedArticle>',
    '<MedlineCitation><Article><ArticleTitle>Slip</ArticleTitle></Article></MedlineCitation>',
    '<MedlineCitation><PMID>1</PMID>',
    '<Author>',
    '&amp;',
    '\n',
  ),
  'zotero-rdf': piecesOf(
    '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">',
    '</rdf:RDF>',
    '<bib:Article rdf:about="#a"><z:itemType>journalArticle</z:itemType>',
    '</bib:Article>',
    '<dc:title>Slip</dc:title>',
    '<dcterms:isPartOf rdf:resource="#b"/>',
    '<bib:Journal rdf:about="#b"><dc:title>Metals</dc:title></bib:Journal>',
    '<dcterms:isPartOf><bib:Part>',
    '<dc:subject>',
    '\n',
  ),
  json: fc.oneof(
    fc.array(jsonText, { maxLength: 4 }).map((texts) => `[${texts.join(',')}]`),
    piecesOf('[{"title":"Slip"}', ...JSON_PIECES),
    jsonText.map((text) => `{"meta":1,"results":[${text}`),
  ),
  jsonl: fc.oneof(
    fc.array(jsonText, { maxLength: 4 }).map((texts) => texts.join('\n')),
    piecesOf('{"title":"Slip"}\n', '{"title":', ...JSON_PIECES),
  ),
  bibtex: piecesOf(
    '@article{key,\n',
    '@string{a = "b"}',
    '@comment{',
    'title = {Slip}',
    'title = "',
    'year = 2024',
    'month = jan # ',
    'author = {A and B}',
    '{',
    '}',
    '"',
    '\\',
    '\\"{o}',
    '$',
    ',',
    '\n',
    '@misc(',
    ')',
  ),
  medline: piecesOf(
    'PMID- 1\n',
    'TI  - Slip\n',
    'FAU - A, B\n',
    'DP  - 2024 Jan',
    '      goes on',
    'AB  - text',
    '\n',
    'PMID-',
    '  ',
  ),
  'web-of-science': piecesOf(
    'FN Web\n',
    'PT J\n',
    'AU A, B\n',
    '   C, D\n',
    'TI Slip\n',
    'PY 2024\n',
    'ER\n',
    'EF',
    '\n',
    '   goes on',
  ),
  'endnote-tagged': piecesOf('%0 Book\n', '%T Slip\n', '%A A, B\n', '%D 2024\n', '%X text', '%K a, b\nc', '\n', '%'),
  ris: piecesOf(
    'TY  - JOUR\n',
    'TI  - Slip\n',
    'ER  - \n',
    'AU  - A, B\n',
    'PY  - 2024\n',
    'AB  - text',
    '\n',
    'TY  -',
    '  ',
  ),
  table: piecesOf('title,year\n', 'title\tabstract\n', 'a;title\n', ',', ';', '\t', '"', '""', '\n', 'Slip,2024\n'),
};

const read = (chunks: readonly string[]) => {
  const diagnostics: Diagnostic[] = [];
  const result = readPapers([toSourceFile('any', chunks)], (diagnostic) => diagnostics.push(diagnostic));
  return { ...result, diagnostics };
};

describe.each(READERS.map(({ name }) => name))('any text for %s', (name) => {
  const text = TEXTS[name] ?? fc.constant('');

  it('is read to its end; something comes of it, and every paper is one', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(text, (content) => {
        const { papers, recordCount, diagnostics } = read([content]);
        expect(recordCount + diagnostics.length).toBeGreaterThan(0);
        expect(papers.reduce((sum, { sources }) => sum + sources.length, 0)).toBe(recordCount);
        for (const paper of papers) {
          expect(paperSchema.safeParse(paper).success).toBe(true);
          for (const { line } of paper.sources) expect(line).toBeLessThanOrEqual(content.split(/\r\n|\n|\r/).length);
        }
      }),
      { numRuns: NUM_RUNS, seed: SEED },
    );
  });

  it('gives the same wherever its pieces are cut', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(text, fc.nat(200), (content, at) => {
        expect(read([content.slice(0, at), content.slice(at)])).toEqual(read([content]));
      }),
      { numRuns: Math.ceil(NUM_RUNS / 4), seed: SEED },
    );
  });
});

it('an Atom feed is set aside from its first mistake on, though entries follow in the same piece', () => {
  const entry = (title: string) => `<entry><title>${title}</title></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('Before it')}</summary>${entry('Behind it')}</feed>`;
  for (let at = 0; at <= feed.length; at++) {
    const { papers, diagnostics } = read([feed.slice(0, at), feed.slice(at)]);
    expect(papers.map(({ title }) => title)).toEqual(['Before it']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['atom/broken']);
  }
});

/** Titles that no format has to quote. */
const title = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){2,5}$/);
const titles = fc.uniqueArray(title, { minLength: 1, maxLength: 8 });
const NOISE = ['', 'words between\n', '@comment{x}\n'];

const WRITERS: Readonly<Record<string, (titles: readonly string[]) => string>> = {
  atom: (all) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${all.map((one) => `<entry><title>${one}</title></entry>`).join('\n')}</feed>`,
  json: (all) => JSON.stringify(all.map((one) => ({ title: one, issued: { 'date-parts': [[2024]] } }))),
  jsonl: (all) => all.map((one) => JSON.stringify({ title: one })).join('\n'),
  bibtex: (all) => all.map((one, i) => `${NOISE[i % 3]}@misc{k${i},\n title = {${one}},\n}`).join('\n'),
  medline: (all) => all.map((one, i) => `PMID- ${i}\nTI  - ${one}\n`).join('\n'),
  ris: (all) => all.map((one) => `TY  - JOUR\nTI  - ${one}\nER  - \n`).join('\n'),
  table: (all) => `title,note\n${all.map((one) => `${one},"a\n,b"`).join('\n')}`,
};

describe.each(Object.entries(WRITERS))('papers written as %s', (_name, write) => {
  it('come back, one for each title', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(titles, (all) => {
        const { papers, diagnostics } = read([write(all)]);
        expect(diagnostics).toEqual([]);
        expect(papers.map((paper) => paper.title).sort()).toEqual([...all].sort());
      }),
      { numRuns: NUM_RUNS, seed: SEED },
    );
  });
});

describe('any text as a field', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    piecesOf(
      '<jats:p>',
      '</jats:p>',
      '&lt;',
      '&amp;amp;',
      '©',
      'All rights reserved',
      '\\"{',
      '\\c ',
      '$',
      '{',
      '}',
      ' and ',
      ',',
      ';',
      'Jan',
      '2024',
      '-',
      '/',
    ),
  );
  it('becomes plain text, names and dates without an error', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(anyText, (content) => {
        expect(toAbstract(content)).toBe(toAbstract(content).trim());
        expect(latexToText(content)).toBe(latexToText(content).normalize('NFC'));
        for (const name of splitNames(content)) expect(name.trim()).not.toBe('');
        const date = toDateText(content);
        if (date !== undefined)
          expect(paperSchema.shape.date.safeParse({ value: date, isInferred: false }).success).toBe(true);
      }),
      { numRuns: NUM_RUNS, seed: SEED },
    );
  });
});
