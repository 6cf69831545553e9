/** The legend that is also a filter: a button per kind, what the dots' colours mean, and the way to all other filters. */
import type { Kind } from '../../domain/schema/concept.ts';
import { YEAR_STEPS } from '../../domain/palette.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Papers } from '../load-papers.ts';
import { canColourByYear, datesOf, yearSpan, type Dates } from '../years.ts';
import { isFiltered, type Action, type ViewState } from '../view-state.ts';
import { choiceRow } from './choice-row.ts';
import { make, makeSvg } from './dom.ts';
import type { Parts } from './parts.ts';
import { kindSymbol } from './symbols.ts';

export type Legend = Readonly<{
  update: (state: ViewState, papers: Papers | undefined) => void;
  destroy: () => void;
}>;

/** @param openFilters  shows the panel of all filters */
export function mountLegend(
  { find }: Parts,
  graph: MapGraph,
  dispatch: (action: Action) => void,
  openFilters: () => void,
): Legend {
  const stop = new AbortController();
  const [kinds, rest] = [find('legend-kinds'), find('legend-regions')];
  const before = kinds ? [...kinds.childNodes] : [];
  const rows = presentKinds(graph).map((kind) =>
    choiceRow({ of: 'kinds', value: kind, name: KIND_LABELS[kind].one, symbol: inkedSymbol(kind) }, dispatch),
  );
  const list = make('ul', { class: 'legend-list legend-list-kinds', 'aria-label': 'Kinds' });
  list.append(...rows.map((row) => row.element));
  const clear = make('button', { type: 'button', class: 'legend-clear', hidden: true }, 'Show everything again');
  clear.addEventListener('click', () => dispatch({ do: 'clear-filters' }));
  kinds?.replaceChildren(list, clear);

  const years = make('div', { class: 'year-key', hidden: true });
  const opener = make(
    'button',
    { type: 'button', class: 'legend-opener', 'aria-expanded': 'false' },
    'Filter and colour',
  );
  opener.addEventListener('click', openFilters);
  rest?.replaceChildren(years, opener);
  if (rest) rest.hidden = false;
  const sheet = find('filter-button');
  if (sheet) sheet.hidden = false;
  sheet?.setAttribute('aria-expanded', 'false');
  sheet?.addEventListener('click', openFilters, { signal: stop.signal });

  return {
    update: (state, papers) => {
      for (const row of rows) row.update(state);
      clear.hidden = !isFiltered(state);
      list.classList.toggle('is-coloured', state.colour === 'kind');
      const dates = datesOf(graph, papers);
      years.hidden = state.colour !== 'year' || !dates || !canColourByYear(dates);
      if (!years.hidden && dates && years.childElementCount === 0) years.append(...yearKey(dates));
    },
    destroy: () => {
      stop.abort();
      kinds?.replaceChildren(...before);
      rest?.replaceChildren();
    },
  };
}

/** In the ink of its kind while the list has the class `is-coloured`. */
export function inkedSymbol(kind: Kind): SVGSVGElement {
  const symbol = kindSymbol(kind);
  symbol.classList.add(`ink-${kind}`);
  return symbol;
}

/** Kinds that occur here, in the legend's order. */
export function presentKinds(graph: MapGraph): readonly Kind[] {
  const present = new Set(graph.nodes.flatMap((node) => node.kind));
  return (Object.keys(KIND_LABELS) as Kind[]).filter((kind) => present.has(kind));
}

/** Steps of the scale, from the oldest to the newest, coloured by `year-<n>` of the tokens stylesheet; and what undated dots look like. */
function yearKey(dates: Dates): readonly Element[] {
  const { first, last } = yearSpan(dates) ?? { first: 0, last: 0 };
  const boxes = Array.from({ length: YEAR_STEPS }, (_, i) =>
    makeSvg('rect', { x: i * 16, y: 0, width: 16, height: 10, class: `year-${i}` }),
  );
  const width = YEAR_STEPS * 16;
  return [
    make('span', { class: 'year-key-name' }, 'Earliest paper'),
    make('span', {}, String(first)),
    makeSvg('svg', { viewBox: `0 0 ${width} 10`, width, height: 10, 'aria-hidden': 'true' }, ...boxes),
    make('span', {}, String(last)),
    make('span', { class: 'year-key-none' }, 'grey: undated'),
  ];
}
