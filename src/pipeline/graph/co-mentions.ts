/** Which concepts are named in the same papers, how often, and how much more often than chance. */
import type { Concept, PaperConcepts } from '../../domain/schema/concept.ts';
import type { CoMention } from '../../domain/schema/graph.ts';
import { npmi } from './npmi.ts';

/**
 * @param resolved    concepts, and where they are mentioned
 * @param paperCount  papers in all, also those without concepts
 * @param minTogether papers that two must share; below two it is one paper's choice of words
 * @returns pairs in that many papers, sorted by (a, b); time grows with the pairs within papers
 */
export function findCoMentions(
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>,
  paperCount: number,
  minTogether: number,
): readonly CoMention[] {
  const common = resolved.concepts.filter((concept) => concept.paperCount >= minTogether);
  const ids = common.map(({ id }) => id).sort();
  const rankById = new Map(ids.map((id, rank) => [id, rank]));
  const counts = new Map(common.map((concept) => [concept.id, concept.paperCount]));
  const ranksByPaper = resolved.papers.map(({ concepts }) => {
    const ranks = concepts.flatMap(({ conceptId }) => rankById.get(conceptId) ?? []);
    return [...new Set(ranks)].sort((a, b) => b - a);
  });
  const papersByRank: (readonly number[])[][] = ids.map(() => []);
  for (const ranks of ranksByPaper) for (const rank of ranks) papersByRank[rank]?.push(ranks);
  const found: CoMention[] = [];
  for (const [rank, a] of ids.entries()) {
    for (const [other, together] of countLater(rank, papersByRank[rank] ?? [])) {
      if (together < minTogether) continue;
      const b = ids[other] as string; // ranks are those of `ids`
      const strength = npmi(together, counts.get(a) ?? 0, counts.get(b) ?? 0, paperCount);
      found.push({ a, b, paperCount: together, npmi: strength });
    }
  }
  return found;
}

/** Of the ranks behind one: how many of its papers have each, in order. @param papers  ranks in each, the last first */
function countLater(rank: number, papers: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const ranks of papers) {
    for (const other of ranks) {
      if (other <= rank) break;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => a[0] - b[0]);
}
