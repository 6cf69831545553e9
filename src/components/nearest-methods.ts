import type { ConceptRef, PaperRecord } from '../domain/schema/site-data.ts';
import { readPaper } from '../site-data/read-records.ts';

const MOST = 3;

/**
 * Methods and models that the nearest papers introduce, nearest first, at most three.
 * @param besides  id that is left out: the concept that the question is about
 */
export function nearestMethods(paper: PaperRecord, besides: string): readonly ConceptRef[] {
  const found = new Map<string, ConceptRef>();
  for (const { paper: other } of paper.nearest) {
    if (found.size >= MOST) break;
    for (const { id, name, kind, role } of readPaper(other.id).concepts) {
      if (role === 'introduces' && (kind === 'method' || kind === 'model') && id !== besides)
        found.set(id, { id, name, kind });
    }
  }
  return [...found.values()].slice(0, MOST);
}
