import { embeddableConcepts, embedHref } from './embed/embeds.ts';
import { href } from './href.ts';

/** What "Explore this" opens in the page: the frame of a concept, which has an address of its own or is asked for by query. */
export function exploreHref(id: string): string {
  return embeddableConcepts().has(id)
    ? embedHref('concepts', id)
    : `${href('/embed/')}?v=1&focus=${encodeURIComponent(id)}`;
}

/** The whole map with a concept in focus, as a page of its own. */
export function mapHref(id: string): string {
  return `${href('/')}?focus=${encodeURIComponent(id)}`;
}
