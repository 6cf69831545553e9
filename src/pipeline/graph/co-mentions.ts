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
  const papersById = new Map(common.map((concept) => [concept.id, concept.paperCount]));
  const found: CoMention[] = [];
  for (const [key, together] of countPairs(resolved.papers, rankById)) {
    if (together < minTogether) continue;
    const a = ids[Math.floor(key / ids.length)] as string; // keys are made from ranks
    const b = ids[key % ids.length] as string;
    const strength = npmi(together, papersById.get(a) ?? 0, papersById.get(b) ?? 0, paperCount);
    found.push({ a, b, paperCount: together, npmi: strength });
  }
  return found.sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1));
}

/** Papers with both, by rank of the one times the number of ranks plus rank of the other. */
function countPairs(papers: readonly PaperConcepts[], rankById: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { concepts } of papers) {
    const ranks = [...new Set(concepts.map(({ conceptId }) => rankById.get(conceptId)))]
      .filter((rank) => rank !== undefined)
      .sort((a, b) => a - b);
    ranks.forEach((a, i) => {
      for (const b of ranks.slice(i + 1)) {
        const key = a * rankById.size + b;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });
  }
  return counts;
}
