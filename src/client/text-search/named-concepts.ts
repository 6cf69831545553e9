/** Concepts by their names: those that the search list of the map has, in its order. */
import { siteAddresses } from '../explorer/site-addresses.ts';
import type { MapGraph } from '../load-graph.ts';
import { loadMap } from '../map-supply.ts';
import { createConceptSearch, type ConceptSearch } from '../search/concept-search.ts';

/** `names`: all that it has. `isCalledSo`: one of them is the very words. */
export type Named = Readonly<{ id: string; names: readonly string[]; isCalledSo: boolean }>;

let loaded: Promise<Readonly<{ graph: MapGraph; search: ConceptSearch }>> | undefined;

/** Loads what the map starts with, and names that may answer. None where they could not be had: the texts are searched all the same. */
export async function namedConcepts(words: string): Promise<readonly Named[]> {
  try {
    loaded ??= load();
    const { graph, search } = await loaded;
    await search.bring(words);
    return search.find(words).flatMap(({ id, reason }) => {
      const node = graph.nodes[graph.indexById.get(id) ?? -1];
      if (!node || reason === 'similar') return [];
      return [{ id, names: [node.name, ...node.aliases], isCalledSo: reason === 'name' || reason === 'alias' }];
    });
  } catch (error) {
    loaded = undefined; // the next words ask again
    console.error(error);
    return [];
  }
}

async function load(): Promise<Readonly<{ graph: MapGraph; search: ConceptSearch }>> {
  const supply = await loadMap(siteAddresses());
  return { graph: supply.graph, search: createConceptSearch(supply.graph, supply) };
}
