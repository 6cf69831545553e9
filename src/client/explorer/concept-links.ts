/** Links to concepts inside a panel: a plain click chooses on the map, any other goes to the page, as does one on what the map does not have. */
import type { MapGraph } from '../load-graph.ts';

/**
 * @param choose  `follow` goes to the page, for what is found not to be on the map
 * @returns takes the listener away
 */
export function followConceptLinks(
  container: HTMLElement | undefined,
  graph: MapGraph,
  choose: (id: string, follow: () => void) => void,
): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-concept]') : null;
    const id = link?.getAttribute('data-concept');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !id || !isPlain || (graph.isWhole && !graph.indexById.has(id))) return;
    event.preventDefault();
    choose(id, () => location.assign(link.href));
  };
  container?.addEventListener('click', onClick);
  return () => container?.removeEventListener('click', onClick);
}
