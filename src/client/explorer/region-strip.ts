/** The names of regions under a narrow map: a press takes the map there. */
import type { Parts } from './parts.ts';

/** @param go  hears the id of the region pressed; a press with a modifier key stays a link to its page. @returns takes the listener away */
export function listenToRegionStrip({ find, root }: Parts, go: (id: string) => void): () => void {
  const stop = new AbortController();
  find('regions')?.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-region]') : null;
      const id = link?.dataset['region'];
      if (id === undefined || root.dataset['state'] === 'static') return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(id);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
