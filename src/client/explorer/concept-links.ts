/** Links to concepts inside a panel: a plain click chooses on the map, any other goes to the page. */
import type { MapGraph } from '../load-graph.ts';

/** @returns takes the listener away */
export function followConceptLinks(
  container: HTMLElement | undefined,
  graph: MapGraph,
  choose: (id: string) => void,
): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-concept]') : null;
    const id = link?.getAttribute('data-concept');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!id || !isPlain || (graph.isWhole && !graph.indexById.has(id))) return;
    event.preventDefault();
    choose(id);
  };
  container?.addEventListener('click', onClick);
  return () => container?.removeEventListener('click', onClick);
}
