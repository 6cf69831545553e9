/** Which of today's concepts were published before, and under which ids: an address that was given once stays. */
import { toAliasKey } from '../../domain/surface-form.ts';
import type { PublishedConcept } from '../published/snapshot.ts';

type Named = Readonly<{ key: string; name: string; kind: string; expansion?: string }>;

/**
 * Concepts are the same where name and expansion agree, with several of a name the one of the same kind; a name alone is
 * enough where it is the only one of its spelling on both sides.
 * @returns published id by key
 */
export function keepIds(
  concepts: readonly Named[],
  published: readonly PublishedConcept[],
): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const used = new Set<string>();
  for (const identity of IDENTITIES) {
    const open = groupUnique(
      published.filter(({ id }) => !used.has(id)),
      identity,
    );
    for (const [own, concept] of groupUnique(
      concepts.filter(({ key }) => !kept.has(key)),
      identity,
    )) {
      const before = open.get(own);
      if (before === undefined) continue;
      kept.set(concept.key, before.id);
      used.add(before.id);
    }
  }
  return kept;
}

type Identity = (concept: Readonly<{ name: string; kind: string; expansion?: string }>) => string;

/** The surest first. */
const IDENTITIES: readonly Identity[] = [
  ({ name, expansion = '', kind }) => [name, toAliasKey(expansion), kind].join('\n'),
  ({ name, expansion = '', kind }) => [toAliasKey(name), toAliasKey(expansion), kind].join('\n'),
  ({ name, expansion = '' }) => [toAliasKey(name), toAliasKey(expansion)].join('\n'),
  ({ name }) => toAliasKey(name),
];

/** What is alone with its identity. */
function groupUnique<Thing extends Parameters<Identity>[0]>(
  things: readonly Thing[],
  identity: Identity,
): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing | undefined>();
  for (const thing of things) {
    const own = identity(thing);
    found.set(own, found.has(own) ? undefined : thing);
  }
  return new Map([...found].flatMap(([own, thing]) => (thing === undefined ? [] : [[own, thing] as const])));
}
