import { describe, expect, it } from 'vitest';
import {
  conceptQuotes,
  PAPERS,
  quotingRelations,
  quotingVariants,
  VARIANTS,
} from '../../src/components/concept/concept-quotes.ts';
import { toRelationGroups } from '../../src/components/relation-groups.ts';
import type { ConceptRecord, Evidence, Quote } from '../../src/domain/schema/site-data.ts';

const quote = (text: string, paper = 'on-x'): Quote => ({
  text,
  field: 'abstract',
  marks: [],
  paper: { id: paper, title: paper },
});
const evidenceOf = (text: string): Evidence => ({ ...quote(text), mode: 'direct', cue: 'uses', confidence: 1 });
const relations: ConceptRecord['relations'] = Array.from({ length: 8 }, (_, i) => ({
  type: 'builds-on',
  direction: 'in',
  mode: 'direct',
  paperCount: 1,
  other: { id: `v${i}`, name: `V${i}`, kind: 'method' },
  evidence: [evidenceOf(`V${i} uses X.`)],
}));
const doubtful = relations.slice(0, 1).map((each) => ({
  ...each,
  type: 'compares' as const,
  evidence: [{ ...evidenceOf('V0, X.'), confidence: 0.4 }],
}));
const paper = (id: string, text: string): ConceptRecord['papers'][number] => ({
  paper: { id, title: id },
  role: 'mentions',
  isSurvey: false,
  quote: quote(text, id),
});
const defined = { definition: { source: 'quoted', quote: quote('X is a tide.') } } as const;
const none = { id: 'x', papers: [] };
const stated = (all: ConceptRecord['relations']) => quotingRelations('x', toRelationGroups({ relations: all }));

describe('what a concept’s page quotes', () => {
  it('is its definition, and each sentence of a relation that stands open, not what is folded away', () => {
    const { quotes } = conceptQuotes({ ...none, ...defined }, stated(relations));
    const texts = ['X is a tide.', 'V0 uses X.', 'V7 uses X.', 'X.'];
    expect(texts.map((text) => quotes.isOpen(quote(text)))).toEqual([true, true, false, false]);
  });

  it('is a less certain sentence only where no other stands in the block: its fold is open then', () => {
    const isShown = (all: ConceptRecord['relations']) =>
      conceptQuotes(none, stated(all)).quotes.isOpen(quote('V0, X.'));
    expect(isShown(doubtful)).toBe(true);
    expect(isShown([...relations, ...doubtful])).toBe(false);
  });

  it('is no sentence that its page does not hold: nothing leads to one', () => {
    const many = Array.from({ length: 205 }, (_, i) => ({
      ...relations[0],
      other: { id: `w${i}`, name: `W${i}`, kind: 'method' as const },
      evidence: [evidenceOf(`W${i} uses X.`)],
    })) as ConceptRecord['relations'];
    const { quotes } = conceptQuotes(none, stated(many));
    const led = [150, 204].map(
      (i) => quotes.elsewhere(quote(`W${i} uses X.`), { id: 'another', isFolded: true })?.words,
    );
    expect(led).toEqual(['in the sentence under “Built on by”', undefined]);
  });

  it('is what its papers say, unless that stands open above; a fold leads to it', () => {
    const papers = [paper('on-x', 'V0 uses X.'), paper('on-y', 'Y is X.'), paper('on-x', 'V0, X.')];
    const { quotes } = conceptQuotes({ id: 'x', papers }, stated([...relations, ...doubtful]));
    expect(papers.map((each) => quotes.elsewhere(each.quote, PAPERS)?.words)).toEqual([
      'in the sentence under “Built on by”',
      undefined,
      undefined,
    ]);
    expect(quotes.elsewhere(quote('V0, X.'), { id: 'compares-in', isFolded: true })?.words).toBe(
      'in the sentence under “Papers”',
    );
  });

  it('is the sentence of each row of its table first: what is stated leads there', () => {
    const rows = relations.slice(0, 2).map(({ other, evidence: [change] }) => ({
      concept: other,
      change,
      comparedWith: [],
      paper: change?.paper,
      isNamedIn: false,
      code: undefined,
    }));
    const { quotes } = conceptQuotes({ ...none, papers: [] }, [quotingVariants(rows), ...stated(relations)]);
    const led = (text: string) => quotes.elsewhere(quote(text), { id: 'builds-on-in', isFolded: false })?.words;
    expect(['V0 uses X.', 'V1 uses X.', 'V2 uses X.'].map(led)).toEqual([
      'in the sentence under “Variants”',
      'in the sentence under “Variants”',
      undefined,
    ]);
    expect(quotes.elsewhere(quote('V0 uses X.'), VARIANTS)).toBeUndefined();
  });

  it('is the sentence of its only paper, where that does not stand open above; a fold leads to it', () => {
    const papers = [paper('on-x', 'V0, X.')];
    const quotes = (all: ConceptRecord['relations'], text: string) =>
      conceptQuotes({ id: 'x', papers }, stated(all), quote(text)).quotes;
    expect(quotes(relations, 'V0 uses X.').elsewhere(quote('V0 uses X.'), PAPERS)?.words).toMatch(/Built on by/);
    const { elsewhere } = quotes([...relations, ...doubtful], 'V0, X.');
    expect(elsewhere(quote('V0, X.'), PAPERS)).toBeUndefined();
    expect(elsewhere(quote('V0, X.'), { id: 'compares-in', isFolded: true })?.words).toMatch(/“The paper”/);
  });

  it('is chosen from many papers by what stands above', () => {
    const papers = Array.from({ length: 7 }, (_, i) => ({
      ...paper('on-x', `V${i} uses X.`),
      role: 'builds-on' as const,
    }));
    const { evidence } = conceptQuotes({ id: 'x', papers }, stated(relations));
    const open = ['V0 uses X.', 'V1 uses X.', 'V2 uses X.', 'V3 uses X.']; // the only group has the page's width
    const chosen = evidence.flatMap(({ entries }) => entries.map((each) => each.quote.text));
    expect(chosen).toEqual(['V4 uses X.', 'V5 uses X.']);
    expect(open.filter((text) => chosen.includes(text))).toEqual([]);
  });
});
