/** The concepts of a map, as its `/data/v1/concepts.json` lists them: what a directive's names are checked against. */
import { toConceptId } from '../domain/ids.ts';
import { toAliasKey } from '../domain/surface-form.ts';

/** The file's content. Fields that are not listed here are ignored. */
export type ConceptList = Readonly<{
  concepts: readonly Readonly<{ id: string; name: string; redirects?: readonly string[]; hasEmbed?: boolean }>[];
  /** Regions and neighbourhoods. Older maps do not list them. */
  communities?: readonly Readonly<{ id: string; name: string }>[];
}>;

export type Concept = ConceptList['concepts'][number];

export type ConceptIndex = Readonly<{
  /** By id, by an id that leads on to it, or by its name in any spelling. */
  find: (text: string) => Concept | undefined;
  /** The names that look most like it, best first. */
  nearest: (text: string) => readonly string[];
  /** Regions and neighbourhoods; none where the list has none. */
  communities: readonly Readonly<{ id: string; name: string }>[];
}>;

const NEAREST = 3;

/**
 * Fetches the list of a published map.
 * @param site  address of the map
 * @throws {Error} where it cannot be had
 */
export async function loadConcepts(site: string): Promise<ConceptList> {
  const address = new URL('data/v1/concepts.json', site.endsWith('/') ? site : `${site}/`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`methodscape: ${address.href} could not be loaded (${response.status})`);
  return (await response.json()) as ConceptList;
}

export function indexConcepts({ concepts, communities = [] }: ConceptList): ConceptIndex {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const others = new Map<string, Concept>();
  for (const concept of concepts) {
    for (const old of concept.redirects ?? []) others.set(old, concept);
    others.set(`name:${toAliasKey(concept.name)}`, concept);
  }
  return {
    find: (text) =>
      byId.get(text) ?? others.get(text) ?? others.get(`name:${toAliasKey(text)}`) ?? byId.get(toConceptId(text)),
    nearest: (text) => nearestNames(text, concepts),
    communities,
  };
}

type Named = Readonly<{ id: string; name: string }>;

/** @param show  what is said of each; @returns those whose name or id looks most like the text, best first */
export function nearestNames(
  text: string,
  among: readonly Named[],
  show: (one: Named) => string = ({ name }) => name,
): readonly string[] {
  const wanted = pairsOf(text);
  return among
    .map((one) => ({
      one,
      likeness: Math.max(likeness(wanted, pairsOf(one.name)), likeness(wanted, pairsOf(one.id))),
    }))
    .filter(({ likeness: alike }) => alike > 0.2)
    .toSorted((a, b) => b.likeness - a.likeness || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ one }) => show(one));
}

/** Neighbouring letters, with the ends marked. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

/** Dice's coefficient, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
