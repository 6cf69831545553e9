/** The panel of all filters, in the order in which people ask: what, where, how related, when; then what else is drawn, and in which colours. */
import { grouped } from '../../domain/number-words.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Action, ViewState } from '../view-state.ts';
import { countPassing } from '../shown.ts';
import { isFiltered } from '../view-state.ts';
import type { Derived } from './derive.ts';
import { make } from './dom.ts';
import type { Section } from './filter-section.ts';
import {
  aroundSection,
  colourSection,
  countSection,
  kindSection,
  regionSection,
  relationSection,
  switchSection,
} from './filter-sections.ts';
import { tagSection } from './tag-section.ts';
import { yearSection } from './year-section.ts';

export type FilterPanel = Readonly<{
  element: HTMLElement;
  update: (state: ViewState, derived: Derived) => void;
}>;

/** @param on  `close`; `needPapers`: a group was opened that has nothing to say without them */
export function createFilterPanel(
  graph: MapGraph,
  dispatch: (action: Action) => void,
  on: Readonly<{ close: () => void; needPapers: () => void }>,
): FilterPanel {
  const sections: readonly Section[] = [
    kindSection(graph, dispatch),
    yearSection(graph, dispatch),
    regionSection(graph, dispatch),
    relationSection(graph, dispatch),
    tagSection(graph, dispatch, on.needPapers),
    countSection(graph, dispatch),
    aroundSection(graph, dispatch),
    switchSection(graph, dispatch),
    colourSection(graph, dispatch),
  ];
  const groups = sections.map((section) => ({ section, ...toGroup(section) }));
  const count = make('p', { class: 'filters-count' });
  const closer = make('button', { type: 'button', class: 'filters-close' }, 'close');
  closer.addEventListener('click', on.close);
  const clear = make('button', { type: 'button', class: 'filters-clear' }, 'Show everything again');
  clear.addEventListener('click', () => dispatch({ do: 'clear-filters' }));
  const element = make(
    'div',
    { class: 'filters-frame' },
    make('header', { class: 'filters-head' }, make('h2', { tabindex: -1 }, 'Filter'), closer, count, clear),
    make('div', { class: 'filters-body' }, ...groups.map(({ element: group }) => group)),
  );
  return {
    element,
    update: (state, derived) => {
      const passing = countPassing(graph, state, derived.filters, derived.shown);
      count.textContent = `${grouped(passing)} of ${grouped(graph.nodes.length)}`;
      clear.disabled = !isFiltered(state);
      for (const { section, element: group, note } of groups) {
        group.hidden = section.isUseful?.(state, derived) === false;
        if (!group.hidden) note.textContent = section.update(state, derived);
      }
    },
  };
}

function toGroup({ name, isOpen, content, opened }: Section) {
  const note = make('span', { class: 'group-note' });
  const summary = make('summary', {}, make('h3', {}, name), note);
  const element = make('details', { class: 'filter-group', open: isOpen }, summary, content);
  if (opened) element.addEventListener('toggle', () => element.open && opened());
  return { element, note };
}
