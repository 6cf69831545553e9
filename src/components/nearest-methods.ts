import type { ConceptRef, PaperRecord } from '../domain/schema/site-data.ts';
import { introducedIn } from './paper-introductions.ts';

const MOST = 3;

/**
 * Methods and models that the nearest papers introduce, nearest first, at most three.
 * @param besides  id that is left out: the concept that the question is about
 */
export function nearestMethods(paper: PaperRecord, besides: string): readonly ConceptRef[] {
  const found = new Map<string, ConceptRef>();
  for (const { paper: other } of paper.nearest) {
    if (found.size >= MOST) break;
    for (const concept of introducedIn(other.id)) {
      const { id, kind } = concept;
      if ((kind === 'method' || kind === 'model') && id !== besides) found.set(id, concept);
    }
  }
  return [...found.values()].slice(0, MOST);
}
