import { describe, expect, it } from 'vitest';
import type { Concept, Mention, PaperConcepts, StatedRelation } from '../../../src/domain/schema/concept.ts';
import type { Paper } from '../../../src/domain/schema/paper.ts';
import { buildGraph, isUmbrella, type Related } from '../../../src/pipeline/graph/build-graph.ts';
import { inventConcept } from '../invented-graph.ts';

const THRESHOLDS = { umbrellaShare: 0.1, umbrellaMinPapers: 30, coMentionMinPapers: 2 };
const SENTENCE = { start: 0, end: 9 };
function mention(field: 'title' | 'abstract'): Mention {
  return { field, start: 0, end: 4, sentence: SENTENCE, detector: 'test', confidence: 1 };
}
function inPaper(paperId: string, ...ids: readonly string[]): PaperConcepts {
  return { paperId, concepts: ids.map((conceptId) => ({ conceptId, mentions: [mention('abstract')] })) };
}
function papers(count: number): readonly Paper[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    title: 't',
    abstract: '',
    tags: [],
    links: [],
    sources: [],
  }));
}
function stated(paper: string, from: string, to: string, part: Partial<StatedRelation> = {}): StatedRelation {
  const evidence = { field: 'abstract', start: 0, end: 9 } as const;
  return { paper, from, to, type: 'builds-on', mode: 'paper', evidence, cue: 'upon', confidence: 0.5, ...part };
}
function introducing(paperId: string, conceptId: string): Related['roles'][number] {
  const evidence = { field: 'abstract', start: 0, end: 9 } as const;
  return { paperId, concepts: [{ conceptId, roles: [{ type: 'introduces', evidence, cue: 'we', confidence: 1 }] }] };
}

const CONCEPTS: readonly Concept[] = [
  inventConcept({ id: 'loom', paperCount: 3 }),
  inventConcept({ id: 'shuttle', paperCount: 2 }),
  inventConcept({ id: 'newloom', paperCount: 1 }),
  inventConcept({ id: 'reed', paperCount: 1 }),
];
const RESOLVED = {
  concepts: CONCEPTS,
  papers: [
    inPaper('p0', 'newloom', 'loom', 'shuttle'),
    inPaper('p1', 'loom', 'shuttle', 'reed'),
    inPaper('p2', 'loom'),
  ],
};
const ROLES = [introducing('p0', 'newloom')];

describe('buildGraph', () => {
  it('gathers sentences of one pair, type and direction into one edge, best evidence first', () => {
    const relations = [
      stated('p1', 'newloom', 'loom', { mode: 'others', confidence: 0.9 }),
      stated('p0', 'newloom', 'loom', { mode: 'direct', confidence: 0.6 }),
      stated('p0', 'newloom', 'loom', { mode: 'direct', confidence: 0.8 }),
    ];
    const { edges } = buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: relations }, THRESHOLDS);
    expect(edges).toEqual([
      { from: 'newloom', to: 'loom', type: 'builds-on', mode: 'direct', paperCount: 2, relations: [2, 1, 0] },
    ]);
  });

  it('ties papers of like words by what they are about, which is no umbrella', () => {
    const words = ['dyes', 'dyes', 'kilns'];
    const some = papers(3).map((paper, i) => ({ ...paper, abstract: words[i] ?? '' }));
    const concepts = ['trade', 'indigo', 'madder'].map((id, i) =>
      inventConcept({ id, kind: 'concept', paperCount: i === 0 ? 3 : 1 }),
    );
    const named = [inPaper('p0', 'indigo'), inPaper('p1', 'madder'), inPaper('p2')];
    const inAll = named.map(({ paperId, concepts: own }) => ({
      paperId,
      concepts: [{ conceptId: 'trade', mentions: [mention('title'), mention('title')] }, ...own],
    }));
    const thresholds = { umbrellaShare: 1, umbrellaMinPapers: 3, coMentionMinPapers: 2 };
    const { kin } = buildGraph(some, { concepts, papers: inAll }, { roles: [], stated: [] }, thresholds);
    expect(kin?.map(({ a, b }) => [a, b])).toEqual([
      ['indigo', 'madder'],
      ['madder', 'indigo'],
    ]);
  });

  it('files a comparison once, whichever end is named first', () => {
    const relations = [
      stated('p0', 'shuttle', 'loom', { type: 'compares' }),
      stated('p1', 'loom', 'shuttle', { type: 'compares' }),
    ];
    const { edges } = buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: relations }, THRESHOLDS);
    expect(edges).toMatchObject([{ from: 'loom', to: 'shuttle', type: 'compares', paperCount: 2 }]);
  });

  it('weighs a direct relation twice, once a paper, and papers by 0.35', () => {
    const relations = [
      stated('p0', 'newloom', 'loom', { mode: 'direct' }),
      stated('p0', 'newloom', 'loom', { mode: 'paper' }),
      stated('p0', 'newloom', 'shuttle', { mode: 'others' }),
    ];
    const { nodes } = buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: relations }, THRESHOLDS);
    const byId = new Map(nodes.map(({ concept, prominence }) => [concept.id, prominence]));
    expect(byId.get('newloom')).toBeCloseTo(2 + 1 + 0.35, 9);
    expect(byId.get('loom')).toBeCloseTo(2 + 3 * 0.35, 9);
    expect(byId.get('reed')).toBeCloseTo(0.35, 9);
  });

  it('lets one paper say so much of a concept and no more, where papers are not about methods', () => {
    const all = ['loom', 'shuttle', 'reed'].map((to) =>
      stated('p0', 'newloom', to, { type: 'compares', mode: 'direct' }),
    );
    const prominenceOf = (isAboutMethods: boolean, more: readonly StatedRelation[] = []): number | undefined =>
      buildGraph(
        papers(3),
        RESOLVED,
        { roles: ROLES, stated: [...all, ...more] },
        THRESHOLDS,
        isAboutMethods,
      ).nodes.find(({ concept }) => concept.id === 'newloom')?.prominence;
    expect(prominenceOf(true)).toBeCloseTo(6.35);
    expect(prominenceOf(false)).toBeCloseTo(4.35);
    expect(prominenceOf(false, [stated('p1', 'newloom', 'loom')])).toBeCloseTo(5.35);
  });

  it('tells what is common, introduced in one paper, and neither', () => {
    const { nodes } = buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: [] }, THRESHOLDS);
    const tiers = nodes.map(({ concept, tier }) => [concept.id, tier]);
    expect(tiers).toEqual([
      ['loom', 'common'],
      ['newloom', 'introduced'],
      ['reed', 'rest'],
      ['shuttle', 'common'],
    ]);
  });

  it('names the company of a concept of one paper, what the paper introduces first', () => {
    const { nodes } = buildGraph(
      papers(3),
      RESOLVED,
      { roles: [introducing('p1', 'shuttle')], stated: [] },
      THRESHOLDS,
    );
    expect(nodes.find(({ concept }) => concept.id === 'reed')?.companions).toEqual(['shuttle', 'loom']);
    expect(nodes.find(({ concept }) => concept.id === 'loom')?.companions).toBeUndefined();
  });

  it('counts two concepts as named together from two papers on', () => {
    const { coMentions } = buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: [] }, THRESHOLDS);
    expect(coMentions).toHaveLength(1);
    expect(coMentions[0]).toMatchObject({ a: 'loom', b: 'shuttle', paperCount: 2 });
  });

  it('leaves out a relation of a concept to itself, and refuses an unknown end', () => {
    const itself = [stated('p0', 'loom', 'loom')];
    expect(buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: itself }, THRESHOLDS).edges).toEqual([]);
    const unknown = [stated('p0', 'loom', 'nowhere')];
    expect(() => buildGraph(papers(3), RESOLVED, { roles: ROLES, stated: unknown }, THRESHOLDS)).toThrow(/"nowhere"/);
  });

  it('makes nothing of nothing', () => {
    const graph = buildGraph([], { concepts: [], papers: [] }, { roles: [], stated: [] }, THRESHOLDS);
    expect(graph).toEqual({ nodes: [], edges: [], coMentions: [] });
  });
});

describe('isUmbrella', () => {
  const common = { id: 'x', paperCount: 40 };
  it('takes plain words that a tenth of the papers name', () => {
    expect(isUmbrella(inventConcept({ ...common, name: 'weaving' }), 300, THRESHOLDS)).toBe(true);
    expect(isUmbrella(inventConcept({ ...common, name: 'weaving' }), 500, THRESHOLDS)).toBe(false);
    const unset = { ...THRESHOLDS, umbrellaShare: undefined };
    const isCommonIn = (paperCount: number, isAboutMethods: boolean): boolean =>
      isUmbrella(inventConcept({ id: 'x', name: 'weaving', paperCount: 40 }), paperCount, unset, isAboutMethods);
    expect([isCommonIn(400, true), isCommonIn(401, true)]).toEqual([true, false]);
    expect([isCommonIn(160, false), isCommonIn(161, false)]).toEqual([true, false]);
    expect(isUmbrella(inventConcept({ id: 'x', name: 'weaving', paperCount: 29 }), 30, THRESHOLDS)).toBe(false);
  });
  it('spares what has a proper name', () => {
    const aliases = [
      { form: 'JaQ', mentionCount: 38 },
      { form: 'jacquard weaving', mentionCount: 2 },
    ];
    expect(isUmbrella(inventConcept({ ...common, name: 'JaQ', aliases }), 300, THRESHOLDS)).toBe(false);
  });
  it('does not take an abbreviation of plain words for a proper name', () => {
    const aliases = [
      { form: 'WV', mentionCount: 20 },
      { form: 'woven ware', mentionCount: 20 },
    ];
    expect(isUmbrella(inventConcept({ ...common, name: 'WV', aliases }), 300, THRESHOLDS)).toBe(true);
  });
  it('never spares a task or an idea', () => {
    expect(isUmbrella(inventConcept({ ...common, name: 'GLUEING', kind: 'task' }), 300, THRESHOLDS)).toBe(true);
  });
});
