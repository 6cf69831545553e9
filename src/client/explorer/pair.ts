/** The panel of two concepts, a path or a comparison, in the place of the concept's panel. What fills it is loaded when first asked for. */
import type { Filters } from '../filters.ts';
import type { MapGraph } from '../load-graph.ts';
import type { MapSupply } from '../map-supply.ts';
import type { PairIds, PairView } from '../paths/pair-view.ts';
import { pairOf, type Action, type PairMode, type ViewState } from '../view-state.ts';
import { followConceptLinks } from './concept-links.ts';
import { make } from './dom.ts';
import { mountSheet } from './panel-sheet.ts';
import type { Addresses, Parts } from './parts.ts';
import type { Records } from './records.ts';

export type PairPart = Readonly<{
  /**
   * @param filters     those of the state, the same object as long as they are the same
   * @param isRestored  the state comes from the address: then its camera stays
   * @returns whether the panel of two is open
   */
  update: (state: ViewState, filters: Filters, isRestored: boolean) => boolean;
  destroy: () => void;
}>;

const TITLES: Readonly<Record<PairMode, string>> = { path: 'Path', compare: 'Compare' };

export function mountPair(
  { root, find }: Parts,
  graph: MapGraph,
  { addresses, records, supply }: Readonly<{ addresses: Addresses; records: Records; supply: MapSupply }>,
  on: Readonly<{
    dispatch: (action: Action) => void;
    /** A concept in what is shown was chosen; see `followConceptLinks`. */
    choose: (id: string, follow: () => void) => void;
    say: (text: string) => void;
    /** Escape in a field. */
    back: () => void;
    /** Brings what is lit into view; or does so only where some of it is not. */
    fit: (isOnlyUnseen?: boolean) => void;
    /** Asks what is to be taken away of it. */
    share: () => void;
  }>,
): PairPart {
  const title = make('h2', { tabindex: -1 });
  const close = make('button', { type: 'button', class: 'panel-close' }, 'close');
  const leave = () => on.dispatch({ do: 'select', id: undefined });
  close.addEventListener('click', leave);
  const body = make('div', { class: 'panel-body pair' });
  const page = make('a', { class: 'panel-page' }, 'Open as a page');
  const other = make('button', { type: 'button', class: 'pair-other' });
  const share = make('button', { type: 'button' }, 'Share');
  share.addEventListener('click', on.share);
  const panel = make('aside', { class: 'panel', 'data-explorer': 'pair', hidden: true });
  const sheet = mountSheet(panel, root, leave);
  panel.append(
    make('header', { class: 'panel-head' }, sheet.handle, title, close),
    body,
    make('footer', { class: 'panel-foot' }, page, share, other),
  );
  (find('stage') ?? root).append(panel);
  followConceptLinks(panel, graph, on.choose);
  let view: Promise<PairView> | undefined;
  let asked: Readonly<{ pair: PairIds; filters: Filters }> | undefined;
  let isFresh = false; // the map has not been fitted to this pair yet
  let opener: HTMLElement | undefined; // what picking began with

  panel.addEventListener(
    'keydown',
    (event) => {
      const isFolded =
        event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') !== 'true';
      if (event.key !== 'Escape' || !isFolded) return;
      event.preventDefault();
      event.stopPropagation(); // else the field would only let go of the focus
      on.back();
    },
    { capture: true },
  );

  other.addEventListener('click', () => {
    const { mode, from, to } = asked?.pair ?? {};
    if (mode && from && to) on.dispatch({ do: 'show-pair', mode: otherMode(mode), ends: { from, to } });
  });

  const load = async (): Promise<PairView> => {
    const [{ mountPairView }, { createPairTools }] = await Promise.all([
      import('../paths/pair-view.ts'),
      import('../paths/pair-tools.ts'),
    ]);
    return mountPairView(body, createPairTools(supply, addresses, records), 'pair', {
      light: (marked) => {
        on.dispatch({ do: 'mark', marked });
        if (isFresh) on.fit();
        isFresh = false;
      },
      say: on.say,
      clearFilters: () => on.dispatch({ do: 'clear-filters' }),
      chooseWay: (via) => {
        on.dispatch({ do: 'choose-way', via });
        on.fit(true);
      },
      choose: (pair) => {
        const { mode, from, to, via } = pair;
        if (from === undefined || to === undefined) return;
        on.dispatch({ do: 'show-pair', mode, ends: { from, to, ...(via ? { via } : {}) } });
        title.focus({ preventScroll: true });
      },
    });
  };

  const show = async (question: NonNullable<typeof asked>) => {
    const { pair, filters } = question;
    view ??= load();
    view.catch(() => (view = undefined)); // the next try asks again
    try {
      const loaded = await view;
      if (asked !== question) return; // also where more of the map has come: the filters of then do not know it
      loaded.show(pair, filters);
      if (pair.to === undefined) loaded.focus();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      body.replaceChildren(make('p', { class: 'pair-message' }, `What shows this could not be loaded. ${why}`));
    }
  };

  return {
    update: (state, filters, isRestored) => {
      const pair = idsOf(state);
      const before = asked;
      const had = document.activeElement;
      const hadFocus = panel.contains(had);
      panel.hidden = pair === undefined;
      if (!pair) {
        asked = undefined;
        if (before) sheet.reset();
        if (before?.pair.to === undefined && hadFocus) opener?.focus({ preventScroll: true });
        return false;
      }
      if (pair.to === undefined && !before && had instanceof HTMLElement) opener = had;
      const { mode, from = '', to } = pair;
      const isLost = [from, to].some((id) => id !== undefined && !graph.indexById.has(id));
      page.hidden = isLost;
      other.hidden = isLost || to === undefined;
      page.href = mode === 'path' ? addresses.path(from, to, pair.via) : addresses.compare(from, to);
      const isNew = !isSamePair(before?.pair, pair);
      // A way chosen here is open already; one that comes by back, forward or a link is not.
      const isOtherWay = isRestored && before?.pair.via?.join() !== pair.via?.join();
      const isChoosing = pair.to === undefined; // filters change nothing of that, and what is typed stays
      if (!isNew && !isOtherWay && (isChoosing || before?.filters === filters)) return true;
      asked = { pair, filters };
      if (isNew) isFresh = !(isRestored && state.camera);
      title.textContent = TITLES[pair.mode];
      panel.setAttribute('aria-label', TITLES[pair.mode]);
      other.textContent = pair.mode === 'path' ? 'Compare the two' : 'Path between them';
      if (isNew) panel.scrollTop = 0;
      void show(asked);
      return true;
    },
    destroy: () => {
      void view?.then((loaded) => loaded.destroy());
      sheet.destroy();
      panel.remove();
    },
  };
}

function idsOf(state: ViewState): PairIds | undefined {
  return state.picking ? { mode: state.picking, from: state.focus } : pairOf(state);
}

function isSamePair(a: PairIds | undefined, b: PairIds): boolean {
  return a?.mode === b.mode && a.from === b.from && a.to === b.to;
}

function otherMode(mode: PairMode): PairMode {
  return mode === 'path' ? 'compare' : 'path';
}
