import type { ConceptRef } from '../domain/schema/site-data.ts';
import { readPaper } from '../site-data/read-records.ts';

/** What a paper introduces, in the order of its text. Costs one read of the paper's record. */
export function introducedIn(paperId: string): readonly ConceptRef[] {
  return readPaper(paperId)
    .concepts.filter(({ role }) => role === 'introduces')
    .map(({ id, name, kind }) => ({ id, name, kind }));
}
