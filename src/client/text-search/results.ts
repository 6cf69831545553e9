/** Results as elements: a link, what it is, the words around the hits. */
import { make } from '../explorer/dom.ts';
import type { Found } from './engine.ts';
import { toRuns } from './excerpt.ts';
import { isMeant } from './word-forms.ts';

/**
 * @param base   path of the site, ends with a slash
 * @param terms  that were looked for: of the index's hits only these are marked
 */
export function toItem(
  { raw_url: url, content, excerpt, meta }: Found,
  base: string,
  terms: readonly string[],
): HTMLLIElement {
  const runs = toRuns(excerpt);
  const plain = runs.map(({ text }) => text).join('');
  const words = runs.map(({ text, isHit }) => (isHit && isMeant(terms, text) ? make('mark', {}, text) : text));
  return make(
    'li',
    {},
    make('h2', {}, make('a', { href: `${base}${url.replace(/^\//, '')}` }, meta['title'] ?? url)),
    make('p', { class: 'paper-meta' }, meta['about'] ?? ''),
    make('p', { class: 'excerpt' }, !content.startsWith(plain) && '… ', ...words, !content.endsWith(plain) && ' …'),
  );
}
