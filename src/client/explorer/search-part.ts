/** The search field of the page over all concepts of the map, drawn or not. */
import type { MapGraph } from '../load-graph.ts';
import { mountSearchBox } from '../search/box.ts';
import { createSearch } from '../search/rank.ts';
import { isOnMap } from '../shown.ts';
import type { ViewState } from '../view-state.ts';
import type { Parts } from './parts.ts';

/** @returns takes the listeners away; nothing to take where the page has no search */
export function mountSearch(
  { find }: Parts,
  graph: MapGraph,
  state: () => ViewState,
  on: Readonly<{ choose: (id: string) => void; hover: (id: string | undefined) => void }>,
): () => void {
  const [form, input, results] = [find('search'), find('search-input'), find('search-results')];
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement) || !results) return () => undefined;
  return mountSearchBox({
    form,
    input,
    results,
    search: createSearch(graph.nodes.map((node) => ({ ...node, weight: node.prominence }))),
    describe: (id) => {
      const node = graph.nodes[graph.indexById.get(id) ?? -1];
      if (!node) return undefined;
      const note = isOnMap(graph, node, state())
        ? ''
        : node.isUmbrella
          ? 'very common, off the map'
          : 'not on the map at first';
      return { ...node, note };
    },
    choose: on.choose,
    preview: on.hover,
  });
}
