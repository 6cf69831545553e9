/** Addresses of concepts: the plain slug goes to the best-known sense, further senses take their kind, then their expansion. */
import type { Kind } from '../../domain/schema/concept.ts';
import { shortHash, toConceptId } from '../../domain/ids.ts';
import type { Snapshot } from '../published/snapshot.ts';
import { keepIds } from './keep-ids.ts';

type Named = Readonly<{ key: string; name: string; kind: Kind; isCurated: boolean; expansion?: string }>;

export type PublishedIds = Pick<Snapshot, 'concepts' | 'redirects'>;

/**
 * @param concepts   in any order; keys are unique
 * @param published  what was published keeps its id, and no other concept gets it, also where it is gone
 * @returns id by key; ids are unique, at most 80 bytes, never reserved. The same set gives the same ids in any order.
 */
export function assignIds(
  concepts: readonly Named[],
  published: PublishedIds = { concepts: [], redirects: [] },
): Map<string, string> {
  const ids = new Map(keepIds(concepts, published.concepts));
  const gone = published.redirects.filter(({ id }) => id === '').map(({ address }) => address);
  const taken = new Set([...published.concepts.map(({ id }) => id), ...gone]);
  for (const concept of concepts.filter(({ key }) => !ids.has(key)).sort(byStanding)) {
    const id = firstFree(candidatesFor(concept), taken) ?? '';
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

function* candidatesFor({ key, name, kind, expansion }: Named): Generator<string> {
  yield toConceptId(name);
  yield toConceptId(`${name} ${kind}`);
  if (expansion !== undefined) yield toConceptId(`${name} ${expansion}`);
  yield toConceptId(`${shortHash(key + name)} ${name}`);
}

function firstFree(candidates: Iterable<string>, taken: ReadonlySet<string>): string | undefined {
  for (const candidate of candidates) if (!taken.has(candidate)) return candidate;
  return undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
