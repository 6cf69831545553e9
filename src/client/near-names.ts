/** What was perhaps meant, where an address leads nowhere or a word stands in no text: concepts of such a name. */
import { make } from './explorer/dom.ts';
import { siteAddresses } from './explorer/site-addresses.ts';

/**
 * What is near to some words, under a heading, as a list that leads to their pages; nothing where there are none or the map could not be loaded.
 * Loads what the map starts with, names that may answer, and what searches them.
 * @param most  items, >= 1
 */
export async function nameBlock(heading: string, words: string, most: number): Promise<readonly HTMLElement[]> {
  const [{ loadMap }, { createConceptSearch }] = await Promise.all([
    import('./map-supply.ts'),
    import('./search/concept-search.ts'),
  ]);
  const addresses = siteAddresses();
  const supply = await loadMap(addresses).catch(() => undefined); // the page has a field and lists beside
  if (supply === undefined) return [];
  const { graph } = supply;
  const search = createConceptSearch(graph, supply);
  await search.bring(words)?.catch(console.error); // those at hand may be near, too
  const items = search.near(words, most).map(({ id }) => {
    const name = graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
    return make('li', {}, make('a', { href: addresses.concept(id) }, name));
  });
  return items.length === 0 ? [] : [make('h2', {}, heading), make('ul', { class: 'near-names' }, ...items)];
}
