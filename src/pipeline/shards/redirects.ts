import { toConceptId } from '../../domain/ids.ts';
import type { Concept } from '../../domain/schema/concept.ts';
import { push } from './site.ts';

/**
 * Addresses that lead on to a concept: the slugs of its aliases and long form, where no concept has that id and no other
 * concept has that alias. Sorted.
 */
export function toRedirects(concepts: readonly Concept[]): Map<string, string[]> {
  const ids = new Set(concepts.map(({ id }) => id));
  const claims = new Map<string, string>();
  const isShared = new Set<string>();
  for (const { id, expansion, aliases, name } of concepts) {
    const forms = [name, ...(expansion === undefined ? [] : [expansion]), ...aliases.map(({ form }) => form)];
    for (const address of new Set(forms.map(toConceptId))) {
      if (ids.has(address)) continue;
      if (claims.has(address)) isShared.add(address);
      claims.set(address, id);
    }
  }
  const redirects = new Map<string, string[]>();
  for (const [address, id] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isShared.has(address)) push(redirects, id, address);
  }
  return redirects;
}
