import { toConceptId } from '../../domain/ids.ts';
import type { Concept } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { Snapshot } from '../published/snapshot.ts';
import { addTo } from '../text/add-to.ts';

/**
 * Addresses that lead on to a concept: the slugs of its aliases and long form, where no concept has that id and no other
 * concept has that alias; and every published address that is none of its own any more but can be traced. Sorted.
 */
export function toRedirects(concepts: readonly Concept[], published?: Snapshot): Map<string, string[]> {
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
  const traced = tracePublished(concepts, ids, published);
  for (const [address, id] of traced) {
    claims.set(address, id);
    isShared.delete(address);
  }
  const redirects = new Map<string, string[]>();
  for (const [address, id] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isShared.has(address)) addTo(redirects, id, address);
  }
  return redirects;
}

/**
 * Where published addresses lead today: those of concepts that have gone, to the one concept that now has their name among its
 * own; addresses that led on before, to where they led, as long as that can be followed.
 */
function tracePublished(
  concepts: readonly Concept[],
  ids: ReadonlySet<string>,
  published: Snapshot | undefined,
): ReadonlyMap<string, string> {
  const traced = new Map<string, string>();
  const gone = (published?.concepts ?? []).filter(({ id }) => !ids.has(id));
  if (gone.length > 0) {
    const byForm = conceptsByForm(concepts);
    for (const { id, name } of gone) {
      const [heir, ...others] = byForm.get(toAliasKey(name)) ?? [];
      if (heir !== undefined && others.length === 0) traced.set(id, heir);
    }
  }
  for (const { address, id } of published?.redirects ?? []) {
    const target = ids.has(id) ? id : traced.get(id);
    if (target !== undefined && !ids.has(address) && !traced.has(address)) traced.set(address, target);
  }
  return traced;
}

function conceptsByForm(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map<string, string[]>();
  for (const { id, name, expansion, aliases } of concepts) {
    const forms = [name, ...(expansion === undefined ? [] : [expansion]), ...aliases.map(({ form }) => form)];
    for (const key of new Set(forms.map(toAliasKey))) addTo(byForm, key, id);
  }
  return byForm;
}
