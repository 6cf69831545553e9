import { describe, expect, it } from 'vitest';
import { toServedConcept } from '../../src/components/concept/served-concept.ts';
import { servedConceptSchema } from '../../src/domain/schema/served.ts';
import { type ConceptRecord, type Quote } from '../../src/domain/schema/site-data.ts';
import { EMPTY } from './invented-records.ts';

const quote = (paper: string): Quote => ({
  paper: { id: paper, title: `On ${paper}` },
  field: 'abstract',
  text: 'TERN beats GULL and REED.',
  marks: [
    { start: 0, end: 4, id: 'tern', kind: 'method' },
    { start: 11, end: 15, id: 'gull', kind: 'method' },
    { start: 20, end: 24, id: 'reed', kind: 'method' },
  ],
});

function record(paperCount: number): ConceptRecord {
  const papers = Array.from({ length: paperCount }, (_, i) => `p${i}`);
  return {
    ...EMPTY,
    id: 'tern',
    name: 'TERN',
    paperCount,
    mentionCount: paperCount,
    relations: [
      {
        type: 'compares',
        direction: 'both',
        other: { id: 'gull', name: 'GULL', kind: 'method' },
        mode: 'direct',
        paperCount: 1,
        evidence: [{ ...quote('p0'), mode: 'direct', cue: 'comparative', confidence: 0.8 }],
      },
    ],
    papers: papers.map((id) => ({ paper: quote(id).paper, role: 'compares', quote: quote(id), isSurvey: false })),
  };
}

describe('toServedConcept', () => {
  it('keeps every sentence of few papers, and of many the first and those that the page chooses', () => {
    expect(toServedConcept(record(5)).papers.filter(({ quote }) => quote)).toHaveLength(5);
    const { papers } = toServedConcept(record(40));
    expect(papers).toHaveLength(40);
    expect(papers.map(({ quote }) => quote !== undefined).indexOf(true)).toBe(0);
    expect(papers.filter(({ quote }) => quote)).toHaveLength(2); // undated: the two strongest
  });
  it('marks what a sentence is quoted for: the concept, and what it is related to', () => {
    const { relations, papers } = toServedConcept(record(1));
    expect(relations[0]?.evidence[0]?.marks.map(({ id }) => id)).toEqual(['tern', 'gull']);
    expect(papers[0]?.quote?.marks.map(({ id }) => id)).toEqual(['tern']);
  });
  it('has the shape that its schema says', () => {
    expect(servedConceptSchema.parse(toServedConcept(record(8)))).toEqual(toServedConcept(record(8)));
  });
});
