/** Links to the concepts whose names are nearest to some words: what was perhaps meant. */
import { make } from './explorer/dom.ts';
import type { Addresses } from './explorer/parts.ts';
import type { MapSupply } from './map-supply.ts';

const MOST_IN_ROW = 3;

/**
 * Loads names that may answer, and what searches them. Each link says its concept (`followConceptLinks`).
 * @param most  links, >= 1
 */
export async function nearLinks(
  supply: MapSupply,
  addresses: Addresses,
  words: string,
  most: number,
): Promise<readonly HTMLElement[]> {
  const { createConceptSearch } = await import('./search/concept-search.ts');
  const { graph } = supply;
  const search = createConceptSearch(graph, supply);
  await search.bring(words)?.catch(console.error); // those at hand may be near, too
  return search.near(words, most).map(({ id }) => {
    const name = graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
    return make('a', { href: addresses.concept(id), 'data-concept': id }, name);
  });
}

/** A few of them in a row, to go on after a sentence that says what is not known; empty where there are none. */
export async function nearestRow(
  supply: MapSupply,
  addresses: Addresses,
  id: string,
): Promise<readonly (Node | string)[]> {
  const links = await nearLinks(supply, addresses, id.replaceAll('-', ' '), MOST_IN_ROW);
  return links.flatMap((link, i) => [i === 0 ? ' Nearest: ' : ', ', link]);
}
