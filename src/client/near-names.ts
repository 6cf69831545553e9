/** What was perhaps meant, where an address leads nowhere or a word stands in no text: concepts of such a name. */
import { make } from './explorer/dom.ts';
import { siteAddresses } from './explorer/site-addresses.ts';

/**
 * What is near to some words, under a heading, as a list that leads to their pages; nothing where there are none or the map could not be loaded.
 * Loads what the map starts with, names that may answer, and what searches them.
 * @param most  items, >= 1
 */
export async function nameBlock(heading: string, words: string, most: number): Promise<readonly HTMLElement[]> {
  const [{ loadMap }, { nearLinks }] = await Promise.all([import('./map-supply.ts'), import('./near-links.ts')]);
  const addresses = siteAddresses();
  const supply = await loadMap(addresses).catch(() => undefined); // the page has a field and lists beside
  const links = supply === undefined ? [] : await nearLinks(supply, addresses, words, most);
  if (links.length === 0) return [];
  return [make('h2', {}, heading), make('ul', { class: 'near-names' }, ...links.map((link) => make('li', {}, link)))];
}
