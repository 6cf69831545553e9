/**
 * The explorer of a large map: with a part of it at first, with the whole as soon as somebody reaches for the search or changes the view. The
 * address holds the view, so the explorer of the whole map goes on where that of the part was.
 */
import { loadGraph, type MapGraph } from '../load-graph.ts';
import type { Explorer } from './explorer.ts';
import { mountExplorer } from './mount-explorer.ts';
import { notify } from './notice.ts';
import { findParts, type Addresses } from './parts.ts';

/** @param start  what the map starts with */
export async function mountGrowing(root: HTMLElement, start: MapGraph, addresses: Addresses): Promise<Explorer> {
  const parts = findParts(root);
  const input = parts.find('search-input');
  let growing: Promise<void> | undefined;

  const grow = () => (growing ??= takeWhole().catch(fail));
  const takeWhole = async () => {
    const graph = await loadGraph(addresses.map);
    const isLive = root.dataset['state'] === 'live';
    explorer.destroy();
    explorer = await mountExplorer(root, graph, addresses);
    if (isLive) await explorer.wake();
  };
  const fail = (error: unknown) => {
    growing = undefined; // the next reason to ask asks again
    notify(parts, error instanceof Error ? error.message : String(error));
  };
  for (const event of ['focus', 'pointerenter']) input?.addEventListener(event, () => void grow(), { once: true });

  let explorer = await mountExplorer(root, start, addresses);
  explorer.listen(({ action }) => {
    if (action.do !== 'hover' && action.do !== 'move-camera') void grow();
  });
  return {
    listen: (listener) => explorer.listen(listener),
    wake: () => explorer.wake(),
    press: (press) => explorer.press(press),
    destroy: () => explorer.destroy(),
  };
}
