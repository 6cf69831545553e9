import { FITTED } from '../fitted.ts';
import { describe, expect, it } from 'vitest';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';
import { buildLexicon } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { detect, findMentions, makeDetectors, toPaperFields } from '../../../src/pipeline/mentions/find-mentions.ts';
import { curatedOf, findAbbreviations, formsIn, paperOf, type Row } from '../support.ts';

const ROWS: readonly Row[] = [
  ['Zed', 'dataset'],
  ['ZedQA', 'dataset'],
  ['Quux', 'model'],
  ['weight decay', 'method'],
];

describe('findMentions', () => {
  it('reads a raised digit as a part of the name', () => {
    const abstract = 'We propose Z$^2$-RAG, a way. Then Z$^{2}$-RAG wins, and Z2-RAG too.';
    expect(formsIn('Z$^2$-RAG: Faster Tea', abstract)).toMatchObject({
      'z2-rag': ['Z$^2$-RAG', 'Z$^{2}$-RAG', 'Z2-RAG'],
    });
  });

  it('gives spans whose slices are the surface forms, in sentences that hold them', () => {
    const paper = paperOf('a', 'On {\\bf Zed}', 'First. We use $Zed$ and weight-decay here. Last.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual(['Zed', 'Zed', 'weight-decay']);
    for (const { field, start, end, surface, sentence } of found?.mentions ?? []) {
      expect(paper[field].slice(start, end)).toBe(surface);
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThanOrEqual(end);
    }
  });

  it('reads a name with a slash however it is set, and no slash as the hyphen of a name', () => {
    const rows: readonly Row[] = [
      ['AB/DailyZed', 'dataset', 'AB / Daily Zed'],
      ['MC-QNN', 'model'],
    ];
    const paper = paperOf('a', 'T', 'We use AB / Daily Zed and AB/DailyZed with MC-QNN, not MC/QNN.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(rows), FITTED), FITTED);
    const known = found?.mentions.filter(({ detector }) => detector === 'lexicon');
    expect(known?.map(({ surface }) => surface)).toEqual(['AB / Daily Zed', 'AB/DailyZed', 'MC-QNN']);
  });

  it("keeps what a row of one's own names, however unlikely a term it is; what comes along has to be likely", () => {
    const paper = paperOf('a', 'On kilns', 'Most pots stay warm, and so this way of ours does not.');
    const surfacesBy = (file: string) => {
      const curated = parseCurated([{ name: `concepts/${file}.tsv`, text: 'name\tkind\nway\tconcept\n' }], () => {});
      const [found] = findMentions([paper], buildLexicon([paper], curated, FITTED), FITTED);
      return found?.mentions.map(({ surface }) => surface);
    };
    expect(surfacesBy('my-field')).toContain('way');
    expect(surfacesBy('nlp')).not.toContain('way');
  });

  it('reads no end of a hyphened word, unless the name stands by itself somewhere', () => {
    expect(Object.keys(formsIn('T', 'A multi-weight decay is kept.', ROWS))).not.toContain('weight-decay');
    const forms = formsIn('T', 'A multi-weight decay is kept. We use weight decay here.', ROWS);
    expect(Object.keys(forms)).toContain('weight-decay');
  });

  it('reads three capitals in capitals alone, longer names however they are set', () => {
    const rows: readonly Row[] = [
      ['ZLU', 'method'],
      ['ZoRA', 'method'],
    ];
    const paper = paperOf('a', 'T', 'We use ZLU and ZLUs with ZORA or Zora, not Zlu or zLU.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(rows), FITTED), FITTED);
    const known = found?.mentions.filter(({ detector }) => detector === 'lexicon');
    expect(known?.map(({ surface }) => surface)).toEqual(['ZLU', 'ZLUs', 'ZORA', 'Zora']);
  });

  it('reads a known name that a short form in brackets parts, where its parts are no names', () => {
    const rows: readonly Row[] = [
      ['KV cache', 'concept'],
      ['BRN', 'method', 'big red number'],
      ['BRN tree', 'method'],
    ];
    const paper = paperOf('a', 'T', 'They keep key-value (KV) caches for big red number (BRN) trees, not (KV) caches.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(rows), FITTED), FITTED);
    const surfaces = found?.mentions.map(({ surface }) => surface);
    expect(surfaces).toContain('key-value (KV) caches');
    expect(surfaces).toContain('big red number');
    expect(surfaces).not.toContain('big red number (BRN) trees');
  });

  it('reads a metric of the first few as the metric', () => {
    const paper = paperOf('a', 'T', 'We report ZDCG@5, ZDCG@k and ZDCG, but no ZDCG@home.');
    const rows: readonly Row[] = [['ZDCG', 'metric']];
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(rows), FITTED), FITTED);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual(['ZDCG', 'ZDCG', 'ZDCG', 'ZDCG@home']);
  });

  it('takes the edition of a model for a part of its name', () => {
    const paper = paperOf('a', 'T', 'We ask Quux-2-0125-preview and Quux-vision for Quux vision tasks.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual(['Quux-2-0125-preview', 'Quux-vision', 'Quux']);
  });

  it('takes the size of a model in words, and its version, for a part of its name', () => {
    const paper = paperOf('a', 'T', 'We train Quux-base, Quux-Large and Quux-large-v2 here.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual(['Quux-base', 'Quux-Large', 'Quux-large-v2']);
  });

  it('takes the version of a dataset or method for a part of its name', () => {
    const paper = paperOf('a', 'T', 'We read Zed v2, Zed V3.1 and Zed; weight decay v2 is none.');
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual(['Zed v2', 'Zed V3.1', 'Zed', 'weight decay']);
  });

  it('never overlaps mentions', () => {
    const paper = paperOf(
      'a',
      'ZooNet: Zonal Networks',
      'We propose Zonal Object Networks (ZooNet), a Quux-7B/13B variant of Zed, QuuxBench and ZooNet-XL.',
    );
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    let end = 0;
    for (const mention of found?.mentions.filter(({ field }) => field === 'abstract') ?? []) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      end = mention.end;
    }
  });

  it('reads a short form in each paper as that paper defines it', () => {
    const papers = [
      paperOf('a', 'One', 'We use red fox dens (RFD). RFD is warm.'),
      paperOf('b', 'Two', 'We use rank fit decay (RFD). RFD is fast.'),
    ];
    const lexicon = buildLexicon(papers, curatedOf(ROWS), FITTED);
    const expansions = findMentions(papers, lexicon, FITTED).map(({ mentions }) =>
      mentions
        .filter(({ surface }) => surface === 'RFD')
        .map(({ entry }) => (entry === undefined ? undefined : lexicon.entries[entry]?.expansion)),
    );
    expect(expansions).toEqual([
      ['red fox den', 'red fox den'],
      ['rank fit decay', 'rank fit decay'],
    ]);
  });

  it('reads a name that waits for context as the known one where the context is, and elsewhere as any unknown name', () => {
    const text = 'We outperform ZQV, and ZQV is slow';
    const papers = [paperOf('a', 'One', `${text} on kettles.`), paperOf('b', 'Two', `${text}.`)];
    const lexicon = buildLexicon(papers, curatedOf([['ZQV', 'model', '', '?exact', '', 'kettle']]), FITTED);
    const origins = findMentions(papers, lexicon, FITTED).map(({ mentions }) =>
      mentions.map(({ surface, entry }) => [surface, lexicon.entries[entry ?? -1]?.origin === 'curated']),
    );
    expect(origins).toEqual([
      [
        ['ZQV', true],
        ['ZQV', true],
      ],
      [
        ['ZQV', false],
        ['ZQV', false],
      ],
    ]);
  });

  it('finds an unknown name in a list of known ones and gives it their kind', () => {
    expect(formsIn('Tests', 'We test on ZedQA, QZV and others.', ROWS)).toHaveProperty('qzv');
  });

  it('finds a capitalised word that is all there is between two names of a list', () => {
    expect(
      formsIn('Tests', 'We test on ZedQA, Kettle, Zed2QA and others.', [...ROWS, ['Zed2QA', 'dataset']]),
    ).toHaveProperty('kettle');
    expect(formsIn('Tests', 'On ZedQA, Kettle and tea, we test.', ROWS)).not.toHaveProperty('kettle');
  });

  it('grows model families by version and size', () => {
    expect(Object.keys(formsIn('Tests', 'We test Quux-7B, Quux 2 13B and Quux-1.5-0.5B-Chat.', ROWS))).toEqual([
      'quux-7b',
      'quux-2-13b',
      'quux-1-5-0-5b-chat',
    ]);
    expect(Object.keys(formsIn('Tests', 'We test Quux 1) by taste.', ROWS))).toEqual(['quux']);
    expect(Object.keys(formsIn('Tests', 'We test Quux-7B-Instruct-v0.2.', ROWS))).toEqual(['quux-7b-instruct-v0-2']);
    expect(Object.keys(formsIn('Tests', 'We test Quux2 base models and Quux3-base.', ROWS))).toEqual([
      'quux2',
      'quux3-base',
    ]);
    expect(Object.keys(formsIn('Tests', 'We test (by Quux 2) by taste.', ROWS))).toEqual(['quux-2']);
  });
});

describe('findAbbreviations', () => {
  it('reports pairs and every acronym, defined or not', () => {
    const paper = paperOf('a', 'Title', 'Hidden state pooling (HSP) beats QRS-based nets and plain words. HSPs win.');
    const [found] = findAbbreviations([paper]);
    const text = (span: { start: number; end: number }) => paper.abstract.slice(span.start, span.end);
    expect(found?.pairs.map(({ short, long }) => [text(short), text(long)])).toEqual([['HSP', 'Hidden state pooling']]);
    expect(found?.acronyms.map(text)).toEqual(['HSP', 'QRS', 'HSPs']);
  });
});

describe('what stands right beside a name', () => {
  const rows: readonly Row[] = [['ZID', 'metric']];
  const found = (abstract: string) =>
    Object.values(formsIn('On kettles', `${abstract} We train a neural network for it.`, rows)).flat();
  it.each([
    ['a metric with "score"', 'It reaches better ZID scores on tea.', 'ZID'],
    ['a metric with its gain', 'It gains more than 15% ZID on tea.', 'ZID'],
    ['data by their noun', 'Results on the MEDOK benchmark show it.', 'MEDOK'],
    ['what is proposed', 'Runs show that the proposed ZSIM strategy beats them.', 'ZSIM'],
  ])('keeps %s', (_, abstract, name) => {
    expect(found(abstract)).toContain(name);
  });

  it('gives the place of a phrase that is none back to the name in it', () => {
    const paper = paperOf('a', 'T', 'We pour by the Evil Zed parser of tea.');
    const lexicon = buildLexicon([paper], curatedOf([['Zed', 'model']]), FITTED);
    const namesOf = (refused: readonly number[]) =>
      detect({ ...toPaperFields(paper), refused: new Set(refused) }, makeDetectors(lexicon)).flatMap(({ candidates }) =>
        candidates.map(({ entry }) => lexicon.entries[entry ?? -1]?.name),
      );
    expect(namesOf([])).toContain('Evil Zed');
    expect(namesOf([lexicon.entries.findIndex(({ name }) => name === 'Evil Zed')])).toEqual(['Zed']);
  });
});

describe('hostile input', () => {
  const size = 200_000;
  const words = (word: string) => Array.from({ length: size / (word.length + 1) }, () => word).join(' ');
  it.each([
    ['nested brackets', '('.repeat(size / 2) + ')'.repeat(size / 2)],
    ['brackets that open short forms', '(AB '.repeat(size / 4)],
    ['one endless word', 'a'.repeat(size)],
    ['one endless hyphenated word', 'Ab-'.repeat(size / 3)],
    ['all capitals', words('ABCDE')],
    ['capitalised words', words('Abc')],
    ['a list of capitals', words('ABCDE,')],
    ['a list of known names', 'ZedQA, QZV and '.repeat(size / 15)],
    ['a list of sizes', `Quux-7B${'/7B'.repeat(size / 3)}`],
    ['camel case', 'aB'.repeat(size / 2)],
    ['combining marks', 'a' + '\u0301'.repeat(size)],
    ['maths signs', 'X^{2}_'.repeat(size / 6)],
    ['backslashes', '\\'.repeat(size)],
    ['quotes', '"a '.repeat(size / 3)],
    ['full stops', 'a. B'.repeat(size / 4)],
    ['one sentence of commas', words('a,')],
    ['spaces', ' '.repeat(size)],
    ['newlines and colons', ': \n'.repeat(size / 3)],
  ])('%s are read to the end: quadratic time would take longer than a test has', (_, abstract) => {
    const paper = paperOf('a', abstract.slice(0, 2000) || 'x', abstract);
    const [found] = findMentions([paper], buildLexicon([paper], curatedOf(ROWS), FITTED), FITTED);
    expect(found?.paperId).toBe('a');
    expect(findAbbreviations([paper])).toHaveLength(1);
  });
});
