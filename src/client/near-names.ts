/** What was perhaps meant, where an address leads nowhere or a word stands in no text: concepts of such a name. */
import { make } from './explorer/dom.ts';
import { toAddresses } from './explorer/parts.ts';

/**
 * What is near to some words, under a heading, as a list that leads to their pages; nothing where there are none or the map could not be loaded.
 * Loads the map and what searches it.
 * @param base  path of the site, ends with a slash
 * @param most  items, >= 1
 */
export async function nameBlock(
  heading: string,
  base: string,
  words: string,
  most: number,
): Promise<readonly HTMLElement[]> {
  const [{ loadGraph }, { createConceptSearch }] = await Promise.all([
    import('./load-graph.ts'),
    import('./search/concept-search.ts'),
  ]);
  const addresses = toAddresses(base);
  const graph = await loadGraph(addresses.map).catch(() => undefined); // the page has a field and lists beside
  if (graph === undefined) return [];
  const search = createConceptSearch(graph);
  const items = search.near(words, most).map(({ id }) => {
    const name = graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
    return make('li', {}, make('a', { href: addresses.concept(id) }, name));
  });
  return items.length === 0 ? [] : [make('h2', {}, heading), make('ul', { class: 'near-names' }, ...items)];
}
