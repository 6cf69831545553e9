/** What a paper states of its own work is what it does with the concept: one sentence is not read in two ways. */
import { ROLES } from '../../domain/kinds.ts';
import type { RoleEvidence } from '../../domain/schema/concept.ts';
import { isLikely } from '../../domain/vocabulary.ts';
import type { PaperRelation } from './paper-relations.ts';
import type { PaperRoles } from './roles.ts';

type Concepts = PaperRoles['concepts'];

/**
 * Roles that are at least as sure as the relation of the same type that the paper's own work has to the concept, with the sentence of the surer of
 * the two; what the paper introduces stays as it is.
 * @param relations   of this paper
 * @param introduced  ids of what it introduces
 * @returns in the order of `concepts`
 */
export function liftRoles(
  concepts: Concepts,
  relations: readonly PaperRelation[],
  introduced: ReadonlySet<string>,
): Concepts {
  const ofConcept = Map.groupBy(relations.flatMap(ownRelation(introduced)), ({ conceptId }) => conceptId);
  return concepts.map(({ conceptId, roles }) => {
    const stated = ofConcept.get(conceptId);
    return { conceptId, roles: stated ? stated.map(({ role }) => role).reduce(lift, roles) : roles };
  });
}

/** The concept that the paper's own work is related to, with the role which that is. */
function ownRelation(introduced: ReadonlySet<string>) {
  const isOwn = (id: string | undefined): boolean => id === undefined || introduced.has(id);
  return ({ from, to, type, evidence, cue, confidence }: PaperRelation) => {
    const role: RoleEvidence = { type, evidence, cue, confidence };
    if (isOwn(from)) return introduced.has(to) ? [] : [{ conceptId: to, role }];
    return type === 'compares' && from !== undefined && introduced.has(to) ? [{ conceptId: from, role }] : [];
  };
}

function lift(roles: readonly RoleEvidence[], stated: RoleEvidence): readonly RoleEvidence[] {
  const same = roles.find(({ type }) => type === stated.type);
  if (same !== undefined && same.confidence >= stated.confidence) return roles;
  return inOrder([...roles.filter((role) => role !== same), stated]);
}

/** Likely ones in the guide's order, then the others, surest first: the first is what the paper is said to do with the concept. */
function inOrder(roles: readonly RoleEvidence[]): readonly RoleEvidence[] {
  const likely = roles.filter(({ confidence }) => isLikely(confidence));
  const others = roles.filter((role) => !likely.includes(role));
  return [
    ...likely.toSorted((a, b) => ROLES.indexOf(a.type) - ROLES.indexOf(b.type)),
    ...others.toSorted((a, b) => b.confidence - a.confidence),
  ];
}
