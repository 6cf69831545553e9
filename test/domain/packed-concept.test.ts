import { describe, expect, it } from 'vitest';
import { packConcept, paperPage, PAPERS_A_PAGE, unpackConcept } from '../../src/domain/packed-concept.ts';
import { packedConceptSchema, type ServedConcept } from '../../src/domain/schema/served.ts';

const tern = { id: 'tern', name: 'TERN', kind: 'method' } as const;
const gull = { id: 'gull', name: 'GULL', kind: 'model' } as const;
const reed = { id: 'reed', name: 'reed', kind: 'dataset' } as const;
const papers = [
  { id: 'tern-a-bird', title: 'TERN: a bird', date: { value: '2025', isInferred: false } },
  { id: 'gulls', title: 'Gulls' },
] as const;
const mark = (start: number, { id, kind }: typeof tern | typeof gull | typeof reed) => ({
  start,
  end: start + id.length,
  id,
  kind,
});
const quote = (marks: ReturnType<typeof mark>[]) => ({
  paper: papers[0],
  field: 'abstract' as const,
  text: 'TERN beats GULL on reed.',
  marks,
});
const ground = { mode: 'direct', cue: 'comparative', confidence: 0.8 } as const;

/** One sentence defines it, states two things of it and is quoted for its paper. */
const concept: ServedConcept = {
  ...tern,
  aliases: [],
  redirects: [],
  senses: [],
  foundBy: [],
  origin: { paper: papers[0] },
  definition: { source: 'quoted', quote: quote([mark(0, tern)]) },
  tier: 'common',
  isUmbrella: false,
  prominence: 1,
  paperCount: 2,
  mentionCount: 2,
  datedPaperCount: 1,
  earliest: papers[0],
  introducedBy: [papers[0]],
  broader: [],
  narrower: [],
  relations: [
    {
      type: 'compares',
      direction: 'both',
      other: gull,
      mode: 'direct',
      paperCount: 1,
      evidence: [{ ...quote([mark(0, tern), mark(11, gull)]), ...ground }],
    },
    {
      type: 'evaluates',
      direction: 'out',
      other: reed,
      mode: 'paper',
      paperCount: 1,
      evidence: [{ ...quote([mark(0, tern), mark(19, reed)]), ...ground, mode: 'paper', introduces: 'TERN' }],
    },
  ],
  coMentions: [],
  papers: [
    { paper: papers[0], role: 'introduces', isSurvey: false, quote: quote([mark(0, tern)]) },
    { paper: papers[1], role: 'mentions', isSurvey: true },
  ],
};

describe('packConcept', () => {
  const packed = packConcept(concept);

  it('says every paper and every sentence once', () => {
    const text = JSON.stringify(packed);
    for (const words of [papers[0].title, papers[1].title, 'TERN beats GULL on reed.'])
      expect(text.split(words)).toHaveLength(2);
    expect(packed.sentences).toHaveLength(1);
    expect(packed.sentences[0]?.marks.map(([, , id]) => id)).toEqual(['tern', 'gull', 'reed']);
    expect(packed).toMatchObject({ earliest: 0, introducedBy: [0], origin: { paper: 0 }, definition: { sentence: 0 } });
  });

  it('has the shape that its schema says', () => {
    expect(packedConceptSchema.parse(packed)).toEqual(JSON.parse(JSON.stringify(packed)));
  });

  it('comes back as it was, each quotation with the marks that it is quoted for', () => {
    expect(unpackConcept(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(concept);
  });

  it('keeps a paper where it is said that is not among its papers', () => {
    const other = { ...concept, papers: concept.papers.slice(1) };
    expect(packConcept(other).earliest).toEqual(papers[0]);
    expect(unpackConcept(packConcept(other))).toEqual(other);
  });

  it('holds the first page of the papers of a common term; further ones have files of their own', () => {
    const many = Array.from({ length: 2 * PAPERS_A_PAGE + 1 }, (_, i) => ({
      paper: { id: `p${i}`, title: `Paper ${i}` },
      role: 'mentions' as const,
      isSurvey: false,
    }));
    const [first] = concept.papers;
    if (first === undefined) throw new Error('it has papers');
    const common = { ...concept, papers: [...many, first] };
    const file = packConcept(common);
    expect(file.papers).toHaveLength(PAPERS_A_PAGE);
    expect(file.introducedBy).toEqual([papers[0]]); // on the last page
    const pages = [unpackConcept(file).papers, paperPage(common, 2), paperPage(common, 3)];
    expect(pages.flat()).toEqual(common.papers);
    expect(paperPage(common, 4)).toEqual([]);
  });

  it('refuses a file with rows missing', () => {
    expect(() => unpackConcept({ ...packed, sentences: [] })).toThrow(/no row 0/);
  });
});
