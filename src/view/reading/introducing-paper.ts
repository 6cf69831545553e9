/** Whether a concept comes from a paper that is not among those read: said on its page and in the panel. Pure. */
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { isNamed } from '../tokens.ts';

/**
 * Families of methods, tasks and ideas have no one paper that introduced them; of a name that was found in one paper alone nobody knows whether that
 * introduces it among others or has it from elsewhere.
 */
export function isIntroducedElsewhere({
  name,
  kind,
  origin,
  introducedBy,
}: Pick<ConceptRecord, 'name' | 'kind' | 'origin' | 'introducedBy'>): boolean {
  const isNamedThing = isNamed(name) && (kind === 'method' || kind === 'model' || kind === 'dataset');
  return isNamedThing && origin === 'curated' && introducedBy.length === 0;
}
