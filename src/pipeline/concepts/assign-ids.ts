/** Addresses of concepts: the plain slug goes to the best-known sense, further senses take their kind, then their expansion. */
import type { Kind } from '../../domain/schema/concept.ts';
import { shortHash, toConceptId } from '../../domain/ids.ts';

type Named = Readonly<{ key: string; name: string; kind: Kind; isCurated: boolean; expansion?: string }>;

/**
 * @param concepts  in any order; keys are unique
 * @returns id by key; ids are unique, at most 80 bytes, never reserved. The same set gives the same ids in any order.
 */
export function assignIds(concepts: readonly Named[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const concept of [...concepts].sort(byStanding)) {
    const id = candidatesFor(concept).find((candidate) => !taken.has(candidate)) ?? '';
    taken.add(id);
    ids.set(concept.key, id);
  }
  return ids;
}

/** Curated before found; then by name, expansion and key, so that the order of papers does not matter more than it must. */
function byStanding(a: Named, b: Named): number {
  if (a.isCurated !== b.isCurated) return a.isCurated ? -1 : 1;
  return compare(a.name, b.name) || compare(a.expansion ?? '', b.expansion ?? '') || compare(a.key, b.key);
}

function candidatesFor({ key, name, kind, expansion }: Named): string[] {
  const plain = toConceptId(name);
  const withKind = toConceptId(`${name} ${kind}`);
  const withExpansion = expansion === undefined ? [] : [toConceptId(`${name} ${expansion}`)];
  return [plain, withKind, ...withExpansion, toConceptId(`${shortHash(key + name)} ${name}`)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
