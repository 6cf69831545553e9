/** Where the panel of all filters stands: opened from the legend or, on a phone, by "Filter"; its script and the papers come with the first opening. */
import type { MapGraph } from '../load-graph.ts';
import type { Action, ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import { make } from './dom.ts';
import type { FilterPanel } from './filter-panel.ts';
import type { Parts } from './parts.ts';

export type FiltersPart = Readonly<{
  update: (state: ViewState, derived: Derived) => void;
  toggle: () => void;
  /** @returns whether it was open */
  close: () => boolean;
  destroy: () => void;
}>;

export function mountFilters(
  { root, find }: Parts,
  graph: MapGraph,
  dispatch: (action: Action) => void,
  on: Readonly<{ needPapers: () => void; opened: () => void; moved: () => void }>,
): FiltersPart {
  const part = make('aside', { 'data-explorer': 'filters', class: 'filters', 'aria-label': 'Filter', hidden: true });
  (find('stage') ?? root).append(part);
  let panel: FilterPanel | undefined;
  let isLoading = false;
  let opener: HTMLElement | undefined;
  let latest: readonly [ViewState, Derived] | undefined;

  const setOpen = (isOpen: boolean) => {
    const had = document.activeElement;
    const isLeft = part.contains(had) || had === document.body; // whoever has chosen something meanwhile is elsewhere
    part.hidden = !isOpen;
    root.dataset['filters'] = isOpen ? 'open' : '';
    for (const button of root.querySelectorAll('.legend-opener, [data-explorer="filter-button"]'))
      button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen && isLeft) opener?.focus({ preventScroll: true });
    else if (isOpen) part.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    on.moved();
  };
  const fill = async () => {
    isLoading = true;
    try {
      const { createFilterPanel } = await import('./filter-panel.ts');
      panel = createFilterPanel(graph, dispatch, { close: () => setOpen(false), needPapers: on.needPapers });
      part.replaceChildren(panel.element);
      if (latest) panel.update(...latest);
      if (!part.hidden) part.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    } catch (error) {
      console.error(error);
      part.replaceChildren(
        make('p', { class: 'filters-message' }, 'The filters could not be loaded. Reload the page.'),
      );
    }
    isLoading = false;
  };
  part.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  });

  return {
    update: (state, derived) => {
      latest = [state, derived];
      if (!part.hidden) panel?.update(state, derived);
    },
    toggle: () => {
      const isOpen = Boolean(part.hidden);
      if (isOpen) {
        opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
        if (!graph.dates) on.needPapers();
        on.opened();
        if (!panel && !isLoading) void fill();
        else if (latest) panel?.update(...latest);
      }
      setOpen(isOpen);
    },
    close: () => {
      const wasOpen = !part.hidden;
      if (wasOpen) setOpen(false);
      return wasOpen;
    },
    destroy: () => part.remove(),
  };
}
