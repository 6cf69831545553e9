/**
 * What papers say about concepts: the role of each concept in each paper, and the relations between two concepts that a
 * sentence states. Read from the sentences by cues (`cues/`), never from mere co-mention.
 */
import type { Concept, PaperConcepts, RoleEvidence, StatedRelation } from '../../domain/schema/concept.ts';
import { ROLES } from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { findIntroductions, type Introduction } from './introduces.ts';
import { readPaperRelations, type PaperRelation } from './paper-relations.ts';
import { readSentences } from './sentences.ts';

/** The roles of each concept in one paper: strongest first, always at least `mentions`. */
export type PaperRoles = Readonly<{
  paperId: string;
  concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
}>;

/**
 * Roles and stated relations of all papers.
 * @returns roles in the order of `resolved.papers`; stated relations sorted by paper, then place of their evidence;
 *          each (from, type, to) once per paper, with its best evidence
 * @throws {Error} `relateConcepts: no paper "<id>"` where `resolved` speaks of a paper that is not among `papers`
 */
export function relateConcepts(
  papers: readonly Paper[],
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>,
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
    const relations = readPaperRelations(sentences, introductions);
    roles.push({ paperId: paper.id, concepts: rolesOf(concepts, introductions, relations) });
    for (const relation of relations) {
      if (relation.from !== undefined) stated.push({ paper: paper.id, ...relation, from: relation.from });
    }
  }
  return { roles, stated };
}

function rolesOf(
  concepts: PaperConcepts,
  introductions: readonly Introduction[],
  relations: readonly PaperRelation[],
): PaperRoles['concepts'] {
  const introduced = new Set(introductions.map(({ conceptId }) => conceptId));
  return concepts.concepts.map(({ conceptId, mentions }) => {
    const first = mentions[0];
    const roles: RoleEvidence[] = introductions.filter((one) => one.conceptId === conceptId).map((one) => one.evidence);
    for (const { from, to, type, evidence, cue, confidence } of relations) {
      const isOwn = from === undefined || introduced.has(from) || introduced.size === 0;
      if (to === conceptId && isOwn) roles.push({ type, evidence, cue, confidence });
    }
    if (first !== undefined) {
      roles.push({
        type: 'mentions',
        evidence: { field: first.field, ...first.sentence },
        cue: 'mention',
        confidence: first.confidence,
      });
    }
    return { conceptId, roles: strongestFirst(roles) };
  });
}

/** One evidence per role, the surest, in the order of the roles. */
function strongestFirst(roles: readonly RoleEvidence[]): RoleEvidence[] {
  return ROLES.flatMap((type) => {
    const best = roles.filter((role) => role.type === type).sort((a, b) => b.confidence - a.confidence)[0];
    return best === undefined ? [] : [best];
  });
}
