import { describe, expect, it } from 'vitest';
import type { Concept, PaperConcepts } from '../../../src/domain/schema/concept.ts';
import { findKin } from '../../../src/pipeline/graph/kin.ts';
import { inventConcept } from '../invented-graph.ts';

/** Papers about one craft each: what they name is theirs alone, and they share the words of their craft. */
function readingList(crafts: readonly string[], perCraft: number) {
  const rows = crafts.flatMap((craft) => Array.from({ length: perCraft }, (_, i) => ({ craft, id: `${craft}-${i}` })));
  const papers = rows.map(({ craft, id }) => ({
    id,
    title: `On ${craft}`,
    abstract: `The study of ${craft} asks for ${craft}tools and ${craft}rooms.`,
  }));
  const named = rows.map(({ id }): PaperConcepts => ({
    paperId: id,
    concepts: [{ conceptId: `c-${id}`, mentions: [] }],
  }));
  const concepts = rows.map(({ id }) => inventConcept({ id: `c-${id}`, paperCount: 1 }));
  return { papers, resolved: { concepts, papers: named } };
}

const NOBODY = new Map<string, ReadonlySet<string>>();

describe('findKin', () => {
  const { papers, resolved } = readingList(['weaving', 'pottery', 'lacing', 'gilding'], 3);

  it('ties what papers of like words are about, and nothing else', () => {
    const kin = findKin(papers, resolved, NOBODY) ?? [];
    expect(kin.length).toBeGreaterThanOrEqual(papers.length);
    for (const { a, b, weight } of kin) {
      expect(a.split('-')[1]).toBe(b.split('-')[1]);
      expect(a).not.toBe(b);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('ties nothing to a paper that has no word with another', () => {
    const lone = { id: 'lone', title: 'Zzzz', abstract: 'Qqqq' };
    const kin = findKin([...papers, lone], resolved, NOBODY);
    expect(kin).toEqual(
      findKin(papers, resolved, NOBODY)?.map((one) => ({ ...one, weight: expect.any(Number) as number })),
    );
  });

  it('reads texts of any length', () => {
    const abstract = Array.from({ length: 150_000 }, (_, i) =>
      [...String(i)]
        .map((digit) => 'abcdefghij'[+digit])
        .join('')
        .padStart(6, 'z'),
    ).join(' ');
    const two = ['a', 'b'].map((id) => ({ id, title: id, abstract }));
    expect(findKin(two, { concepts: [], papers: [] }, NOBODY)).toEqual([]);
  });

  it('is not asked where enough concepts are of two papers, nor of many papers', () => {
    const shared: readonly Concept[] = Array.from({ length: 100 }, (_, i) =>
      inventConcept({ id: `s-${i}`, paperCount: 2 }),
    );
    expect(findKin(papers, { ...resolved, concepts: shared }, NOBODY)).toBeUndefined();
    expect(
      findKin(
        Array.from({ length: 1001 }, () => papers[0] as (typeof papers)[number]),
        resolved,
        NOBODY,
      ),
    ).toBeUndefined();
  });
});
