/** What was perhaps meant, where an address leads nowhere or a word stands in no text: concepts of such a name. */
import { toAliasKey } from '../domain/surface-form.ts';
import { make } from './explorer/dom.ts';
import { toAddresses } from './explorer/parts.ts';
import type { Match, Search } from './search/rank.ts';

/** Less alike, nobody meant it: "photosynthesis" is 0.57 of "program synthesis". The map's own search, where one types on, is more generous. */
const LEAST_LIKENESS = 0.6;
/** A name that holds the words inside one of its own is meant where they are so much of it: "here" is 0.36 of "hypersphere". */
const LEAST_PART = 0.5;

/** Names that answer to the words, else those that are among them or look much like them, best first; empty where none does. */
export function nearNames(search: Search, words: string, most: number): readonly Match[] {
  const { length } = toAliasKey(words);
  const found = search
    .find(words, most)
    .filter(({ reason, form }) => reason !== 'part' || length >= LEAST_PART * toAliasKey(form).length);
  if (found.length > 0) return found;
  return search.nearest(words, most).filter(({ reason, score }) => reason === 'within' || score >= LEAST_LIKENESS);
}

/**
 * `nearNames` under a heading, as a list that leads to their pages; nothing where there are none or the map could not be loaded. Loads the map and what
 * searches it.
 * @param base  path of the site, ends with a slash
 * @param most  items, >= 1
 */
export async function nameBlock(
  heading: string,
  base: string,
  words: string,
  most: number,
): Promise<readonly HTMLElement[]> {
  const [{ loadGraph }, { createSearch }] = await Promise.all([import('./load-graph.ts'), import('./search/rank.ts')]);
  const addresses = toAddresses(base);
  const graph = await loadGraph(addresses.map).catch(() => undefined); // the page has a field and lists beside
  if (graph === undefined) return [];
  const search = createSearch(graph.nodes.map((node) => ({ ...node, weight: node.prominence })));
  const items = nearNames(search, words, most).map(({ id }) => {
    const name = graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
    return make('li', {}, make('a', { href: addresses.concept(id) }, name));
  });
  return items.length === 0 ? [] : [make('h2', {}, heading), make('ul', { class: 'near-names' }, ...items)];
}
