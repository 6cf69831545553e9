/** Which papers are near a paper: those with which it shares concepts that few others have. */
import type { Site } from './site.ts';
import { need } from './site.ts';

const MAX_NEAREST = 6;
/** A concept of more papers than this share tells nothing about which papers are near. */
const MAX_SHARE = 0.15;
const MIN_CUTOFF = 10; // … but in a small corpus a concept of ten papers still may
/** Who shares one concept of more papers than this, and nothing else, would be near by chance: as many others share it. */
const RARE_SHARE = 0.05;

/** A paper, by its row among all, and what it shares: ids of concepts, the rarest first. */
export type NearPaper = Readonly<{ row: number; shared: readonly string[] }>;

/**
 * Papers by the rarity of what they share, at most six: the sum of ln(papers / papers with the concept), at least that of one rare concept.
 * @returns a function of a paper's row among `papers`, which are sorted by id; the nearest first, of equal ones the lower row
 */
export function nearestPapers({
  papers,
  papersByConcept,
  occurrencesByPaper,
}: Pick<Site, 'papersByConcept'> & {
  papers: readonly Readonly<{ id: string }>[];
  occurrencesByPaper: ReadonlyMap<string, readonly Readonly<{ conceptId: string }>[]>;
}): (row: number) => readonly NearPaper[] {
  const rowById = new Map(papers.map(({ id }, row) => [id, row]));
  const cutoff = Math.max(MIN_CUTOFF, papers.length * MAX_SHARE);
  const least = Math.log(papers.length / Math.max(MIN_CUTOFF, papers.length * RARE_SHARE));
  const telling = [...papersByConcept].filter(([, ids]) => ids.length >= 2 && ids.length <= cutoff);
  const rowsByConcept = new Map(telling.map(([id, ids]) => [id, Int32Array.from(ids, (one) => need(rowById, one))]));
  const conceptsOf = (row: number): string[] =>
    (occurrencesByPaper.get(papers[row]?.id ?? '') ?? []).map(({ conceptId }) => conceptId);
  const scores = new Float64Array(papers.length);
  const metBy = new Int32Array(papers.length).fill(-1);
  return (own) => {
    const met: number[] = [];
    metBy[own] = own; // it is not near itself
    const concepts = conceptsOf(own).filter((id) => rowsByConcept.has(id));
    for (const conceptId of concepts) {
      const rows = need(rowsByConcept, conceptId);
      const rarity = Math.log(papers.length / rows.length);
      for (const row of rows) {
        const isNew = metBy[row] !== own;
        if (isNew) met.push(row);
        metBy[row] = own;
        scores[row] = isNew ? rarity : (scores[row] ?? 0) + rarity;
      }
    }
    const near = met.filter((row) => (scores[row] ?? 0) >= least);
    return greatest(near, scores, MAX_NEAREST).map((row) => {
      const others = new Set(conceptsOf(row));
      const count = (id: string): number => papersByConcept.get(id)?.length ?? 0;
      const shared = concepts.filter((id) => others.has(id));
      return { row, shared: shared.sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1)) };
    });
  };
}

/** The rows with the greatest scores, in that order, of equal ones the lower row first: no more are sorted than are kept. */
function greatest(rows: readonly number[], scores: Float64Array, count: number): number[] {
  const kept: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const row of rows) {
    let at = kept.length;
    while (at > 0 && isBefore(row, kept[at - 1] ?? 0)) at--;
    if (at < count) kept.splice(at, 0, row);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
