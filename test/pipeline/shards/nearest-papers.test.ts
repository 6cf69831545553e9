import { describe, expect, it } from 'vitest';
import { nearestPapers } from '../../../src/pipeline/shards/nearest-papers.ts';

/** A corpus of so many papers, `p0` to `p…`, from the concepts of the first ones. */
function nearIn(count: number, concepts: readonly (readonly string[])[]) {
  const id = (row: number): string => `p${String(row).padStart(4, '0')}`;
  const papers = Array.from({ length: count }, (_, row) => ({ id: id(row) }));
  const papersByConcept = new Map<string, string[]>();
  const occurrencesByPaper = new Map<string, { conceptId: string }[]>();
  for (const [row, own] of concepts.entries()) {
    occurrencesByPaper.set(
      id(row),
      own.map((conceptId) => ({ conceptId })),
    );
    for (const each of own) papersByConcept.set(each, [...(papersByConcept.get(each) ?? []), id(row)]);
  }
  return nearestPapers({ papers, papersByConcept, occurrencesByPaper });
}
const rowsOf = (near: readonly { row: number }[]) => near.map(({ row }) => row);

describe('the nearest papers', () => {
  it('share the rarest concepts, the nearest first, each with what it shares; never the paper itself', () => {
    const near = nearIn(200, [['a', 'b'], ['b'], ['a', 'b'], ['b']])(0);
    expect(near).toEqual([
      { row: 2, shared: ['a', 'b'] },
      { row: 1, shared: ['b'] },
      { row: 3, shared: ['b'] },
    ]);
  });

  it('are none where all that is shared is one common concept, and are some where two are', () => {
    const common = Array.from({ length: 24 }, () => ['model']); // 12 of 100 papers
    expect(nearIn(200, common)(0)).toEqual([]);
    expect(rowsOf(nearIn(200, [['model', 'tide'], ['model', 'tide'], ...common])(0))).toEqual([1]);
  });

  it('share no concept of more than 15 in 100 papers, but in a small corpus all that ten papers have', () => {
    const everywhere = Array.from({ length: 40 }, () => ['learning', 'model']);
    expect(nearIn(200, everywhere)(0)).toEqual([]);
    expect(nearIn(10, everywhere.slice(0, 10))(0)).toHaveLength(6);
  });
});
