/** Whom a concept of one paper keeps company with: what decides where it lies when no sentence relates it to anything. */
import type { Concept, PaperConcept, PaperConcepts } from '../../domain/schema/concept.ts';

const MAX_COMPANIONS = 8;

/**
 * @param papers      concepts of each paper
 * @param concepts    all concepts
 * @param introduced  papers by the concept that they introduce
 * @returns for each concept of one paper: the others there, main one first. Main is what the paper introduces, then what
 *          its title names, then what it names most often; ties by id
 */
export function findCompanions(
  papers: readonly PaperConcepts[],
  concepts: readonly Concept[],
  introduced: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const papersById = new Map(concepts.map(({ id, paperCount }) => [id, paperCount]));
  const companions = new Map<string, readonly string[]>();
  for (const paper of papers) {
    const ranked = mainFirst(paper, introduced);
    for (const id of ranked) {
      if (papersById.get(id) !== 1) continue;
      companions.set(id, ranked.filter((other) => other !== id).slice(0, MAX_COMPANIONS));
    }
  }
  return companions;
}

/** Ids of a paper's concepts, main one first. */
export function mainFirst(
  { paperId, concepts }: PaperConcepts,
  introduced: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const weigh = (one: PaperConcept): number =>
    (introduced.get(one.conceptId)?.has(paperId) === true ? 100 : 0) +
    (one.mentions.some(({ field }) => field === 'title') ? 10 : 0) +
    Math.min(9, one.mentions.length);
  return concepts
    .map((one) => ({ id: one.conceptId, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
