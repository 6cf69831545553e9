/** The legend that is also the filter: a button per kind and per region, pressed while it is shown, each with "only". */
import type { Kind } from '../../domain/schema/concept.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { allows } from '../../view/view-keys.ts';
import type { MapGraph } from '../load-graph.ts';
import { isFiltered, type Action, type ViewState } from '../view-state.ts';
import { make, makeSvg } from './dom.ts';
import type { Parts } from './parts.ts';
import { kindSymbol } from './symbols.ts';

export type Legend = Readonly<{ update: (state: ViewState) => void; destroy: () => void }>;

type Row = Readonly<{ element: HTMLElement; update: (state: ViewState) => void }>;

export function mountLegend({ root, find }: Parts, graph: MapGraph, dispatch: (action: Action) => void): Legend {
  const stop = new AbortController();
  const kinds = find('legend-kinds');
  const regions = find('legend-regions');
  const before = kinds ? [...kinds.childNodes] : [];
  const rows = [...kindRows(graph, dispatch), ...regionRows(graph, dispatch), umbrellaRow(graph, dispatch)];
  const [kindPart, rest] = [rows.slice(0, kindCount(graph)), rows.slice(kindCount(graph))];
  const clear = make('button', { type: 'button', class: 'legend-clear', hidden: true }, 'Show everything again');
  clear.addEventListener('click', () => dispatch({ do: 'clear-filters' }));
  kinds?.replaceChildren(
    make(
      'ul',
      { class: 'legend-list legend-list-kinds', 'aria-label': 'Kinds' },
      ...kindPart.map((row) => row.element),
    ),
    clear,
  );

  const opener = make(
    'button',
    { type: 'button', class: 'legend-opener', 'aria-expanded': 'false' },
    'Regions and switches',
  );
  const drawer = make(
    'ul',
    { class: 'legend-list legend-list-regions', 'aria-label': 'Regions', hidden: true },
    ...rest.map((row) => row.element),
  );
  opener.addEventListener('click', () => {
    drawer.hidden = !drawer.hidden;
    opener.setAttribute('aria-expanded', String(!drawer.hidden));
  });
  regions?.replaceChildren(opener, drawer);
  if (regions) regions.hidden = false;

  const sheet = find('filter-button');
  if (sheet) sheet.hidden = false;
  sheet?.setAttribute('aria-expanded', 'false');
  sheet?.addEventListener(
    'click',
    () => {
      const isOpen = root.dataset['legend'] !== 'open';
      root.dataset['legend'] = isOpen ? 'open' : '';
      sheet.setAttribute('aria-expanded', String(isOpen));
    },
    { signal: stop.signal },
  );

  return {
    update: (state) => {
      for (const row of rows) row.update(state);
      clear.hidden = !isFiltered(state);
    },
    destroy: () => {
      stop.abort();
      kinds?.replaceChildren(...before);
      regions?.replaceChildren();
    },
  };
}

/** Kinds that occur here, in the legend's order. */
function presentKinds(graph: MapGraph): readonly Kind[] {
  const present = new Set(graph.nodes.map((node) => node.kind));
  return (Object.keys(KIND_LABELS) as Kind[]).filter((kind) => present.has(kind));
}

function kindCount(graph: MapGraph): number {
  return presentKinds(graph).length;
}

function kindRows(graph: MapGraph, dispatch: (action: Action) => void): readonly Row[] {
  return presentKinds(graph).map((kind) =>
    choiceRow(kindSymbol(kind), KIND_LABELS[kind].one, {
      toggle: () => dispatch({ do: 'toggle-kind', kind }),
      only: () => dispatch({ do: 'only-kind', kind }),
      isOn: (state) => allows(state.kinds, kind),
    }),
  );
}

function regionRows(graph: MapGraph, dispatch: (action: Action) => void): readonly Row[] {
  return graph.regions.map(({ id, name, hue, step }) =>
    choiceRow(swatch(hue, step), name, {
      toggle: () => dispatch({ do: 'toggle-community', id }),
      only: () => dispatch({ do: 'only-community', id }),
      isOn: (state) => allows(state.communities, id),
    }),
  );
}

function umbrellaRow(graph: MapGraph, dispatch: (action: Action) => void): Row {
  const count = graph.nodes.filter((node) => node.isUmbrella).length;
  const button = make(
    'button',
    { type: 'button', class: 'legend-toggle legend-switch', 'aria-pressed': 'false' },
    `very common terms (${count})`,
  );
  let isOn = false;
  button.addEventListener('click', () => dispatch({ do: 'show-umbrellas', on: !isOn }));
  return {
    element: make('li', { class: 'legend-row', hidden: count === 0 }, button),
    update: (state) => {
      isOn = state.umbrellas;
      button.setAttribute('aria-pressed', String(isOn));
    },
  };
}

function choiceRow(
  symbol: SVGElement,
  name: string,
  on: Readonly<{ toggle: () => void; only: () => void; isOn: (state: ViewState) => boolean }>,
): Row {
  const button = make(
    'button',
    { type: 'button', class: 'legend-toggle', 'aria-pressed': 'true' },
    symbol,
    make('span', { class: 'legend-name' }, name),
  );
  const only = make('button', { type: 'button', class: 'legend-only', 'aria-label': `only ${name}` }, 'only');
  button.addEventListener('click', on.toggle);
  only.addEventListener('click', on.only);
  return {
    element: make('li', { class: 'legend-row' }, button, only),
    update: (state) => button.setAttribute('aria-pressed', String(on.isOn(state))),
  };
}

/** Coloured by the class that the tokens stylesheet knows for a hue and step. */
function swatch(hue: number, step: number): SVGElement {
  const box = makeSvg('rect', { x: 2, y: 3, width: 12, height: 10, rx: 2, class: `swatch region-${hue}-${step}` });
  return makeSvg('svg', { class: 'symbol', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, box);
}
