/** The search field of the page over all concepts of the map, drawn or not; its script comes when the field is first reached for. */
import type { MapSupply } from '../map-supply.ts';
import { isOnMap } from '../shown.ts';
import type { ViewState } from '../view-state.ts';
import type { Parts } from './parts.ts';

/** @returns takes the listeners away; nothing to take where the page has no search */
export function mountSearch(
  { find }: Parts,
  supply: MapSupply,
  state: () => ViewState,
  on: Readonly<{
    choose: (id: string) => void;
    hover: (id: string | undefined) => void;
    texts: (query: string) => string;
  }>,
): () => void {
  const { graph } = supply;
  const [form, input, results] = [find('search'), find('search-input'), find('search-results')];
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement) || !results) return () => undefined;
  const stop = new AbortController();
  let unmount: (() => void) | undefined;

  const describe = (id: string) => {
    const node = graph.nodes[graph.indexById.get(id) ?? -1];
    if (!node) return undefined;
    const note = isOnMap(graph, node, state())
      ? ''
      : node.isUmbrella
        ? 'very common, off the map'
        : 'not on the map at first';
    return { ...node, note };
  };
  const mount = async () => {
    const [{ mountSearchBox }, { createConceptSearch }] = await Promise.all([
      import('../search/box.ts'),
      import('../search/concept-search.ts'),
    ]);
    if (stop.signal.aborted) return;
    const search = createConceptSearch(graph, supply);
    const { choose, hover: preview, texts } = on;
    unmount = mountSearchBox({ form, input, results, search, describe, choose, preview, texts });
    if (document.activeElement === input) input.dispatchEvent(new Event('input')); // what was typed meanwhile
  };
  let coming: Promise<void> | undefined;
  const reach = () => {
    coming ??= mount().catch((error: unknown) => {
      console.error(error);
      coming = undefined; // the next try asks again; the form leads to the list of concepts meanwhile
    });
  };
  for (const event of ['focus', 'input', 'pointerenter']) input.addEventListener(event, reach, { signal: stop.signal });
  if (document.activeElement === input) reach();
  // Enter may be quicker than the script: the question is asked again once it is there.
  form.addEventListener(
    'submit',
    (event) => {
      if (unmount) return;
      event.preventDefault();
      reach();
      void coming?.then(() => unmount && form.requestSubmit());
    },
    { signal: stop.signal },
  );
  return () => {
    stop.abort();
    unmount?.();
  };
}
