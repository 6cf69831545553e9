/** The panel of two concepts, a path or a comparison, in the place of the concept's panel. What fills it is loaded when first asked for. */
import type { MapGraph } from '../load-graph.ts';
import type { PairIds, PairView } from '../paths/pair-view.ts';
import { pairOf, type Action, type PairMode, type ViewState } from '../view-state.ts';
import { make } from './dom.ts';
import { followConceptLinks } from './concept-links.ts';
import type { Addresses, Parts } from './parts.ts';
import type { Records } from './records.ts';

export type PairPart = Readonly<{
  /**
   * @param isRestored  the state comes from the address: then its camera stays
   * @returns whether the panel of two is open
   */
  update: (state: ViewState, isRestored: boolean) => boolean;
  destroy: () => void;
}>;

const TITLES: Readonly<Record<PairMode, string>> = { path: 'Path', compare: 'Compare' };
/** Fields of the state that change nothing here; all others, the filters among them, ask anew. */
const STILL: ReadonlySet<string> = new Set([
  'hover',
  'marked',
  'camera',
  'theme',
  'colour',
  'list',
  'comentions',
  'title',
  'parts',
  'wheel',
]);

export function mountPair(
  { root, find }: Parts,
  graph: MapGraph,
  { addresses, records }: Readonly<{ addresses: Addresses; records: Records }>,
  on: Readonly<{
    dispatch: (action: Action) => void;
    /** A concept in what is shown was chosen. */
    choose: (id: string) => void;
    say: (text: string) => void;
    /** Brings what is lit into view. */
    fit: () => void;
  }>,
): PairPart {
  const title = make('h2', { tabindex: -1 });
  const close = make('button', { type: 'button', class: 'panel-close' }, 'close');
  close.addEventListener('click', () => on.dispatch({ do: 'select', id: undefined }));
  const body = make('div', { class: 'panel-body pair' });
  const page = make('a', { class: 'panel-page' }, 'Open as a page');
  const other = make('button', { type: 'button', class: 'pair-other' });
  const panel = make(
    'aside',
    { class: 'panel', 'data-explorer': 'pair', hidden: true },
    make('header', { class: 'panel-head' }, title, close),
    body,
    make('footer', { class: 'panel-foot' }, page, other),
  );
  (find('stage') ?? root).append(panel);
  followConceptLinks(panel, graph, on.choose);
  let view: Promise<PairView> | undefined;
  let asked: ViewState | undefined;
  let isFresh = false; // the map has not been fitted to this pair yet

  other.addEventListener('click', () => {
    const pair = asked && pairOf(asked);
    if (pair) on.dispatch({ do: 'show-pair', mode: otherMode(pair.mode), ends: { from: pair.from, to: pair.to } });
  });

  const load = async (): Promise<PairView> => {
    const [{ mountPairView }, { createPairTools }] = await Promise.all([
      import('../paths/pair-view.ts'),
      import('../paths/pair-tools.ts'),
    ]);
    return mountPairView(body, createPairTools(graph, addresses, records), 'pair', {
      light: (marked) => {
        on.dispatch({ do: 'mark', marked });
        if (isFresh) on.fit();
        isFresh = false;
      },
      say: on.say,
      clearFilters: () => on.dispatch({ do: 'clear-filters' }),
      choose: (pair) => {
        const { mode, from, to } = pair;
        if (from === undefined || to === undefined) return;
        on.dispatch({ do: 'show-pair', mode, ends: { from, to } });
        title.focus({ preventScroll: true });
      },
    });
  };

  const show = async (pair: PairIds, state: ViewState) => {
    view ??= load();
    view.catch(() => (view = undefined)); // the next try asks again
    try {
      const loaded = await view;
      if (asked !== state) return;
      loaded.show(pair, state);
      if (pair.to === undefined) loaded.focus();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      body.replaceChildren(make('p', { class: 'pair-message' }, `What shows this could not be loaded. ${why}`));
    }
  };

  return {
    update: (state, isRestored) => {
      const pair = idsOf(state);
      const before = asked;
      panel.hidden = pair === undefined;
      if (pair && before && isSameQuestion(before, state)) return true;
      asked = state;
      if (!pair) return false;
      const isNew = before === undefined || !isSamePair(idsOf(before), pair);
      isFresh = isNew && !(isRestored && state.camera);
      title.textContent = TITLES[pair.mode];
      panel.setAttribute('aria-label', TITLES[pair.mode]);
      page.href = addresses[pair.mode](pair.from ?? '', pair.to);
      other.textContent = pair.mode === 'path' ? 'Compare the two' : 'Path between them';
      other.hidden = pair.to === undefined;
      if (isNew) panel.scrollTop = 0;
      void show(pair, state);
      return true;
    },
    destroy: () => {
      void view?.then((loaded) => loaded.destroy());
      panel.remove();
    },
  };
}

function idsOf(state: ViewState): PairIds | undefined {
  return state.picking ? { mode: state.picking, from: state.focus } : pairOf(state);
}

function isSameQuestion(before: ViewState, now: ViewState): boolean {
  const keys = Object.keys({ ...before, ...now }) as (keyof ViewState)[];
  return keys.every((key) => STILL.has(key) || before[key] === now[key]);
}

function isSamePair(a: PairIds | undefined, b: PairIds): boolean {
  return a?.mode === b.mode && a.from === b.from && a.to === b.to;
}

function otherMode(mode: PairMode): PairMode {
  return mode === 'path' ? 'compare' : 'path';
}
