/** Groups of the filter panel that go by what the map itself knows: kinds, regions, relations, papers, neighbours, what else is drawn, colours. */
import { grouped } from '../../domain/number-words.ts';
import { KIND_LABELS, MODE_LABELS, RELATION_LABELS } from '../../domain/vocabulary.ts';
import type { RelationMode, RelationType } from '../../domain/kinds.ts';
import type { Choice } from '../../view/view-keys.ts';
import { isEverything } from '../filters.ts';
import type { GraphEdge, MapGraph } from '../load-graph.ts';
import { tally } from '../tallies.ts';
import type { Action, ViewState } from '../view-state.ts';
import { canColourByYear, datesOf } from '../years.ts';
import { choiceRow, swatch, switchRow, type Row } from './choice-row.ts';
import { make } from './dom.ts';
import type { Section } from './filter-section.ts';
import { relationWord } from './filter-words.ts';
import { inkedSymbol, presentKinds } from './legend.ts';
import { radioRow } from './radio-row.ts';
import { lineSymbol } from './symbols.ts';

type Dispatch = (action: Action) => void;

export function kindSection(graph: MapGraph, dispatch: Dispatch): Section {
  const rows = presentKinds(graph).map((kind) => ({
    kind,
    row: choiceRow({ of: 'kinds', value: kind, name: KIND_LABELS[kind].many, symbol: inkedSymbol(kind) }, dispatch),
  }));
  const content = rowList(
    'Kinds, with counts',
    rows.map(({ row }) => row),
  );
  return {
    name: 'Kinds',
    isOpen: true,
    content,
    update: (state, { filters }) => {
      const counts = tally(graph, state, filters, 'kinds', (node) => node.kind);
      for (const { kind, row } of rows) row.update(state, counts.get(kind) ?? 0);
      content.classList.toggle('is-coloured', state.colour === 'kind');
      return noteOf(state.kinds);
    },
  };
}

export function regionSection(graph: MapGraph, dispatch: Dispatch): Section {
  const rows = graph.regions.map(({ id, name, hue, step }) =>
    choiceRow({ of: 'communities', value: id, name, symbol: swatch(hue, step) }, dispatch),
  );
  return {
    name: 'Regions',
    isOpen: true,
    content: rowList('Regions', rows),
    isUseful: () => rows.length > 1,
    update: (state, { filters }) => {
      const counts = tally(graph, state, filters, 'communities', (node) => node.region);
      rows.forEach((row, region) => row.update(state, counts.get(region) ?? 0));
      return noteOf(state.communities);
    },
  };
}

/** Types of relation, and below them how one is known. Counted are relations between concepts that are shown. */
export function relationSection(graph: MapGraph, dispatch: Dispatch): Section {
  const types = (Object.keys(RELATION_LABELS) as RelationType[]).map((type) => ({
    matches: (edge: GraphEdge) => edge.type === type,
    row: relationRow(type, dispatch, lineSymbol(type, type === 'compares' ? 'both' : 'out')),
  }));
  const modes = (Object.keys(MODE_LABELS) as RelationMode[]).map((mode) => ({
    matches: (edge: GraphEdge) => edge.mode === mode,
    row: relationRow(mode, dispatch),
  }));
  const list = (label: string, rows: typeof types) =>
    rowList(
      label,
      rows.map(({ row }) => row),
    );
  return {
    name: 'Relations',
    isOpen: false,
    content: make(
      'div',
      {},
      list('Relations', types),
      make('p', { class: 'group-sub' }, 'Known from'),
      list('How relations are known', modes),
      make('p', { class: 'group-hint' }, 'Concepts without a relation of the chosen sort are left out.'),
    ),
    isUseful: () => graph.edges.length > 0,
    update: (state, { shown }) => {
      const isShown = new Set(shown);
      const edges = graph.edges.filter(({ from, to }) => isShown.has(from) && isShown.has(to));
      for (const { row, matches } of [...types, ...modes]) row.update(state, edges.filter(matches).length);
      return noteOf(state.relations);
    },
  };
}

function relationRow(value: RelationType | RelationMode, dispatch: Dispatch, symbol?: Element): Row {
  return choiceRow({ of: 'relations', value, name: relationWord(value), ...(symbol ? { symbol } : {}) }, dispatch);
}

/** Steps of "in at least n papers". */
const LEAST_STEPS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000];

export function countSection(graph: MapGraph, dispatch: Dispatch): Section {
  const most = graph.nodes.reduce(
    (max, { paperCount, isUmbrella }) => (isUmbrella ? max : Math.max(max, paperCount)),
    1,
  );
  const steps = LEAST_STEPS.filter((step) => step <= most);
  const range = make('input', {
    type: 'range',
    min: 0,
    max: Math.max(1, steps.length - 1),
    step: 1,
    'aria-label': 'Papers at least',
  });
  const output = make('output', { class: 'range-output' });
  const set = (goesOn: boolean) => dispatch({ do: 'set-min-papers', least: steps[range.valueAsNumber] ?? 1, goesOn });
  range.addEventListener('input', () => set(true));
  range.addEventListener('change', () => set(false));
  return {
    name: 'Papers',
    isOpen: false,
    content: make('div', { class: 'range-row' }, range, output),
    isUseful: () => steps.length > 1,
    update: ({ minPapers }) => {
      const at = steps.findLastIndex((step) => step <= minPapers);
      range.value = String(Math.max(0, at));
      const words = minPapers === 1 ? 'one or more' : `${grouped(minPapers)} or more`;
      range.setAttribute('aria-valuetext', words);
      output.textContent = words;
      return minPapers === 1 ? 'any number' : words;
    },
  };
}

/** What goes by the chosen concept: how many neighbours are kept, and whether it is on the map at all. */
export function aroundSection(graph: MapGraph, dispatch: Dispatch): Section {
  const limits = radioRow(
    'Neighbours',
    [undefined, 12, 24, 48].map((value) => ({ value, name: value === undefined ? 'all' : String(value) })),
    (limit) => dispatch({ do: 'set-limit', limit }),
  );
  const leaveOut = make('button', { type: 'button', class: 'group-button' });
  let id = '';
  leaveOut.addEventListener('click', () => dispatch({ do: 'exclude', id }));
  return {
    name: 'Around the chosen concept',
    isOpen: true,
    content: make('div', {}, make('p', { class: 'group-sub' }, 'Neighbours at most'), limits.element, leaveOut),
    isUseful: (state) => state.focus !== undefined && graph.indexById.has(state.focus),
    update: ({ focus, limit }) => {
      id = focus ?? '';
      const name = graph.nodes[graph.indexById.get(id) ?? -1]?.name ?? id;
      limits.update(limit);
      leaveOut.textContent = `Leave ${name} out of the map`;
      return name;
    },
  };
}

export function switchSection(graph: MapGraph, dispatch: Dispatch): Section {
  const umbrellas = graph.nodes.filter((node) => node.isUmbrella).length;
  const rows = [
    switchRow(
      'papers, as specks from near',
      (state) => state.papers,
      (on) => dispatch({ do: 'show-papers', on }),
    ),
    ...(graph.coMentions.length > 0 || !graph.isWhole // of a map in pieces they come when they are asked for
      ? [
          switchRow(
            'co-mentions, as hairlines',
            (state) => state.comentions,
            (on) => dispatch({ do: 'show-comentions', on }),
          ),
        ]
      : []),
    ...(umbrellas > 0
      ? [
          switchRow(
            `very common terms (${umbrellas})`,
            (state) => state.umbrellas,
            (on) => dispatch({ do: 'show-umbrellas', on }),
          ),
        ]
      : []),
  ];
  return {
    name: 'Also show',
    isOpen: true,
    content: rowList('Also show', rows),
    update: (state) => {
      for (const row of rows) row.update(state);
      return '';
    },
  };
}

const COLOURINGS = [
  { value: 'region', name: 'region' },
  { value: 'kind', name: 'kind' },
  { value: 'year', name: 'year' },
] as const;

/** Years are offered only where most papers have one. */
export function colourSection(graph: MapGraph, dispatch: Dispatch): Section {
  const radios = radioRow<ViewState['colour']>('Colour by', COLOURINGS, (colour) =>
    dispatch({ do: 'set-colour', colour }),
  );
  const why = make('p', { class: 'group-hint' });
  return {
    name: 'Colour by',
    isOpen: true,
    content: make('div', {}, radios.element, why),
    update: (state, { papers }) => {
      const dates = datesOf(graph, papers);
      const canYear = dates !== undefined && canColourByYear(dates);
      radios.update(state.colour === 'year' && dates && !canYear ? 'region' : state.colour);
      radios.setDisabled('year', !canYear);
      why.hidden = dates === undefined || canYear;
      if (dates)
        why.textContent = `Not by year: ${grouped(dates.datedCount)} of ${grouped(dates.paperCount)} papers are dated, fewer than 60%.`;
      return state.colour;
    },
  };
}

export function rowList(label: string, rows: readonly Readonly<{ element: HTMLElement }>[]): HTMLElement {
  return make(
    'ul',
    { class: 'legend-list legend-list-regions', 'aria-label': label },
    ...rows.map((row) => row.element),
  );
}

/** "all", "only 2", "without 3". */
export function noteOf(choice: Choice): string {
  if (isEverything(choice)) return 'all';
  const { include, exclude } = choice;
  return [include.length > 0 && `only ${include.length}`, exclude.length > 0 && `without ${exclude.length}`]
    .filter(Boolean)
    .join(', ');
}
