/** How surely a paper introduces a concept: a page says of doubtful ones that it perhaps does. */
import { ROLE_LABELS, isLikely } from '../../domain/vocabulary.ts';
import type { Role } from '../../domain/schema/concept.ts';
import { readPaper } from '../../site-data/read-records.ts';

/** Whether it is more likely than not. Reads the paper's record. */
export function isLikelyIntroducedIn(paperId: string, conceptId: string): boolean {
  const roles = readPaper(paperId).concepts.find(({ id }) => id === conceptId)?.roles ?? [];
  return roles.some(({ type, confidence }) => type === 'introduces' && isLikely(confidence));
}

/** What a paper does with a concept, in words: `builds on`, `perhaps introduces`. */
export function roleWords(role: Role, paperId: string, conceptId: string): string {
  const isDoubtful = role === 'introduces' && !isLikelyIntroducedIn(paperId, conceptId);
  return `${isDoubtful ? 'perhaps ' : ''}${ROLE_LABELS[role]}`;
}
