import { href } from './href.ts';

/** What "Explore this" opens in the page: the interactive view around a concept. The one place that says which address that is. */
export function exploreHref(id: string): string {
  return `${href('/')}?focus=${encodeURIComponent(id)}`;
}

/** The whole map with a concept in focus, as a page of its own. */
export function mapHref(id: string): string {
  return `${href('/')}?focus=${encodeURIComponent(id)}`;
}
