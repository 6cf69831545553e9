/**
 * What papers say about concepts: the role of each concept in each paper, and the relations between two concepts that a
 * sentence states. Read from the sentences by cues (`cues/`), never from mere co-mention.
 */
import type { Concept, PaperConcepts, StatedRelation } from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { Models } from '../fitted/linear-model.ts';
import { findIntroductions } from './introduces.ts';
import { readPaperRelations } from './paper-relations.ts';
import { rolesOf, type PaperRoles } from './roles.ts';
import { readSentences } from './sentences.ts';

export type { PaperRoles };

/**
 * Roles and stated relations of all papers.
 * @returns roles in the order of `resolved.papers`; stated relations in that order, too, then by the place of their evidence
 *          (title first); each (from, type, to) once per paper, with its best evidence
 * @throws {Error} `relateConcepts: no paper "<id>"` where `resolved` speaks of a paper that is not among `papers`
 */
export function relateConcepts(
  papers: readonly Paper[],
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>,
  _models: Models,
): { roles: readonly PaperRoles[]; stated: readonly StatedRelation[] } {
  const papersById = new Map(papers.map((paper) => [paper.id, paper]));
  const conceptsById = new Map(resolved.concepts.map((concept) => [concept.id, concept]));
  const roles: PaperRoles[] = [];
  const stated: StatedRelation[] = [];
  for (const concepts of resolved.papers) {
    const paper = papersById.get(concepts.paperId);
    if (paper === undefined) throw new Error(`relateConcepts: no paper "${concepts.paperId}"`);
    const sentences = readSentences(paper, concepts, conceptsById);
    const introductions = findIntroductions(paper, concepts, sentences, conceptsById);
    const relations = readPaperRelations(sentences, introductions, aliasesOf(concepts, conceptsById));
    roles.push({
      paperId: paper.id,
      concepts: rolesOf({ concepts, sentences, introductions, relations }, conceptsById),
    });
    for (const relation of relations) {
      if (relation.from !== undefined) stated.push({ paper: paper.id, ...relation, from: relation.from });
    }
  }
  return { roles, stated };
}

/** All names of a paper's concepts, in lower case; of two with one name the first in the text has it. */
function aliasesOf({ concepts }: PaperConcepts, conceptsById: ReadonlyMap<string, Concept>): Map<string, string> {
  const ids = concepts.map(({ conceptId }) => conceptId).toReversed();
  return new Map(
    ids.flatMap((id) => (conceptsById.get(id)?.aliases ?? []).map(({ form }) => [form.toLowerCase(), id] as const)),
  );
}
