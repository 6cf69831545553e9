import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
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
  const conceptById = new Map([...papersByConcept.keys()].map((name) => [name, { name }]));
  return nearestPapers({ papers, papersByConcept, conceptById, occurrencesByPaper });
}
const rowsOf = (near: readonly { row: number }[]) => near.map(({ row }) => row);

describe('the nearest papers', () => {
  it('share the rarest concepts, the nearest first, each with what it shares; never the paper itself', () => {
    const near = nearIn(200, [['A', 'B'], ['B'], ['A', 'B'], ['B']])(0);
    expect(near).toEqual([
      { row: 2, shared: ['A', 'B'] },
      { row: 1, shared: ['B'] },
      { row: 3, shared: ['B'] },
    ]);
  });

  it('are none where all that is shared is common, and name nothing common that they share besides', () => {
    const common = Array.from({ length: 24 }, () => ['LoRA', 'language model']); // of 200 papers
    expect(nearIn(200, common)(0)).toEqual([]);
    const both = ['LoRA', 'tide gauge'];
    expect(nearIn(200, [both, both, ...common])(0)).toEqual([{ row: 1, shared: ['tide gauge'] }]);
  });

  it('are none for an everyday word that few papers happen to have', () => {
    expect(nearIn(200, [['encoder'], ['encoder']])(0)).toEqual([]);
    expect(
      rowsOf(
        nearIn(200, [
          ['encoder', 'image segmentation'],
          ['encoder', 'image segmentation'],
        ])(0),
      ),
    ).toEqual([1]);
  });

  it('share no concept of more than 3 in 100 papers, but in a small corpus all that ten papers have', () => {
    const everywhere = Array.from({ length: 40 }, () => ['tide gauge', 'MODEL']);
    expect(nearIn(200, everywhere)(0)).toEqual([]);
    expect(nearIn(10, everywhere.slice(0, 10))(0)).toHaveLength(6);
  });

  it('are those that a comparison with every paper finds', () => {
    const random = seededRandom(3);
    const corpus = Array.from({ length: 300 }, () => [
      ...new Set(Array.from({ length: 12 }, () => `c${Math.floor(random() ** 2 * 600)}`)),
    ]);
    const near = nearIn(corpus.length, corpus);
    const counts = new Map(corpus.flat().map((id) => [id, corpus.filter((ids) => ids.includes(id)).length]));
    const plainly = plainlyNearest(corpus, (id) => counts.get(id) ?? 0);
    for (const row of corpus.keys()) expect(rowsOf(near(row))).toEqual(plainly(row));
    expect([...corpus.keys()].filter((row) => near(row).length === 6).length).toBeGreaterThan(100);
  });
});

/** Every paper's score, added up in the order of the paper's own concepts. */
function plainlyNearest(corpus: readonly (readonly string[])[], count: (id: string) => number) {
  return (own: number): number[] => {
    const telling = (corpus[own] ?? []).filter(
      (id) => count(id) >= 2 && count(id) <= Math.max(10, 0.03 * corpus.length),
    );
    const score = (row: number): number =>
      telling.reduce((sum, id) => (corpus[row]?.includes(id) ? sum + Math.log(corpus.length / count(id)) : sum), 0);
    const scores = [...corpus.keys()].map((row) => ({ row, score: row === own ? 0 : score(row) }));
    const near = scores.filter((one) => one.score > 0);
    return near.sort((a, b) => b.score - a.score || a.row - b.row).flatMap(({ row }, i) => (i < 6 ? row : []));
  };
}
