/**
 * What papers say about concepts: the role of each concept in each paper, and the relations between two concepts that a
 * sentence states. Every pair of names in a sentence is a candidate; cues (`cues/`), words and grammar around the two are its
 * features, and models fitted on labelled papers weigh them.
 */
import {
  RELATION_TYPES,
  type Concept,
  type PaperConcepts,
  type Role,
  type StatedRelation,
} from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { Models } from '../fitted/linear-model.ts';
import { readCandidates } from './candidates.ts';
import { findIntroductions } from './introduces.ts';
import { joinModels } from './joint-model.ts';
import { chooseRelations } from './paper-relations.ts';
import { candidateNamesIn, roleNames } from './role-features.ts';
import { FITTED_ROLES, rolesOf, type PaperRoles } from './roles.ts';
import { readSentences } from './sentences.ts';
import { weighCandidate } from './weigh.ts';

export type { PaperRoles };

type Claim = Readonly<{ type: Role; confidence: number }>;

/**
 * Roles and stated relations of all papers.
 * @param models  `introduces`, `relation/<type>` and `role/<role>`; where one is missing, nothing of its sort is found
 * @param minConfidence  0 to 1; introductions, relations and roles below are left out; that a paper mentions a concept stays
 * @returns roles in the order of `resolved.papers`; stated relations in that order, too, then by the place of their evidence
 *          (title first); each (from, type, to) at most once a paper
 * @throws {Error} `relateConcepts: no paper "<id>"` where `resolved` speaks of a paper that is not among `papers`
 */
export function relateConcepts(
  papers: readonly Paper[],
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>,
  models: Models,
  minConfidence = 0,
): { roles: readonly PaperRoles[]; stated: readonly StatedRelation[] } {
  const papersById = new Map(papers.map((paper) => [paper.id, paper]));
  const conceptsById = new Map(resolved.concepts.map((concept) => [concept.id, concept]));
  const joint = joinModels(models, 'role/', FITTED_ROLES);
  const ofRoles = candidateNamesIn(FITTED_ROLES.flatMap((role) => models.get(`role/${role}`) ?? []));
  const relationModels = joinModels(models, 'relation/', RELATION_TYPES, ofRoles);
  const { features } = relationModels;
  const roleModels = { joint, names: roleNames(joint.features, features) };
  const roles: PaperRoles[] = [];
  const stated: StatedRelation[] = [];
  for (const concepts of resolved.papers) {
    const paper = papersById.get(concepts.paperId);
    if (paper === undefined) throw new Error(`relateConcepts: no paper "${concepts.paperId}"`);
    const sentences = readSentences(paper, concepts, conceptsById);
    const isSure = ({ type, confidence }: Claim): boolean => type === 'mentions' || confidence >= minConfidence;
    const reading = { paper, concepts, sentences, conceptsById };
    const introductions = findIntroductions(reading, models).filter(({ evidence }) => isSure(evidence));
    const candidates = readCandidates({ ...reading, introductions, features }).map((one) =>
      weighCandidate(relationModels, one),
    );
    const read = rolesOf({ paper, concepts, introductions, candidates }, conceptsById, roleModels);
    roles.push({
      paperId: paper.id,
      concepts: read.map(({ conceptId, roles: all }) => ({ conceptId, roles: all.filter(isSure) })),
    });
    for (const relation of chooseRelations(candidates).filter(isSure)) {
      if (relation.from !== undefined) stated.push({ paper: paper.id, ...relation, from: relation.from });
    }
  }
  return { roles, stated };
}
