/** The explorer of the whole map: address, view state, map, search, panel, legend and list, wired together. */
import type { GraphNode } from '../load-graph.ts';
import { asksForPapers } from '../filters.ts';
import { breathe } from '../idle.ts';
import { keepKnown } from '../known-ids.ts';
import type { MapSupply } from '../map-supply.ts';
import { createInks } from '../node-inks.ts';
import { countPassing } from '../shown.ts';
import { writeAddress } from '../url-state.ts';
import { pairOf, type ViewState } from '../view-state.ts';
import { wireButtons } from './buttons.ts';
import { mountCounter, noteWords } from './counter.ts';
import { derive, isSameList, toScene } from './derive.ts';
import type { Explorer } from './explorer.ts';
import { mountFilters } from './filters-part.ts';
import { mountFirstVisit } from './first-visit.ts';
import { followSupply } from './follow-supply.ts';
import { goBack } from './go-back.ts';
import { keepFocus } from './keep-focus.ts';
import { listenToKeys } from './keyboard.ts';
import { mountLegend } from './legend.ts';
import { mountListTwin } from './list-twin.ts';
import { mapEvents } from './map-events.ts';
import { mountMapPart } from './map-part.ts';
import { mountLost } from './lost.ts';
import { createMoves } from './moves.ts';
import { mountPair } from './pair.ts';
import { conceptActions } from './panel-actions.ts';
import { mountPanel } from './panel.ts';
import { createPapersSource } from './papers-source.ts';
import { mountShare } from './share.ts';
import { findParts, type Addresses } from './parts.ts';
import { listenToPrinting } from './print-part.ts';
import { createRecords } from './records.ts';
import { mountSearch } from './search-part.ts';
import { listenToRegionStrip } from './region-strip.ts';
import { notify } from './notice.ts';
import { openList, scrollToList, toggleList } from './open-list.ts';
import { createStore, type Change } from './store.ts';
import { applyTheme, currentTheme } from './theme.ts';
import { mountTheme } from './theme-part.ts';
import { mountViewBars } from './view-bars.ts';
import { subjectOf } from './view-title.ts';
import { announce } from './words.ts';

/** Filters, list and panel side by side leave no map in a window of less; filters and panel in one of less than that, where filters lie over the panel. */
const CROWDED = '(max-width: 93.75em)';
const TIGHT = '(max-width: 68.75em)'; // as in `styles/explorer/filters.css`
/**
 * Brings the page's shell to life (`CONTRACT.md`), at once but for the map: that comes with `wake`, with the first thing that changes the view, or where the
 * address holds a view. Without WebGL the picture stays, with one line saying why; search, panel and list work.
 * @param supply  decoded map, and what is not here of it, which comes as the view needs it; the page's addresses go with it
 */
export async function mountExplorer(root: HTMLElement, supply: MapSupply, addresses: Addresses): Promise<Explorer> {
  const [parts, { graph }] = [findParts(root), supply];
  const tell = (line: string) => notify(parts, line);
  const follower = followSupply(supply, {
    grown: () => keepFocus(parts, redraw),
    failed: (line) => (updateBar(false), tell(line)),
    told: (lines) => lost.tell(lines, store.asked().focus),
  });
  const lost = mountLost(parts, supply, addresses, (id, follow) => find(id, follow));
  const papers = createPapersSource(graph, addresses, { loaded: () => keepFocus(parts, refresh), failed: tell });
  const store = createStore((view) => keepKnown(graph, view, papers.now()));
  const { dispatch, state } = store;
  const inksOf = createInks(graph);
  let derived = derive(graph, state());
  await breathe();
  const scene = (theme = currentTheme(state().theme)) =>
    toScene({ ...state(), theme }, derived, inksOf(state().colour, theme, papers.now()));

  const nodeOf = (id = '') => graph.nodes[graph.indexById.get(id) ?? -1];
  const choose = (id: string | undefined) => dispatch({ do: 'select', id });
  const hover = (id: string | undefined) => dispatch({ do: 'hover', id });
  const say = (text: string) => parts.find('live')?.replaceChildren(text);
  const siteTitle = document.title;
  const isView = (view: ViewState) => writeAddress(view, []) !== '';

  applyTheme(state().theme);
  const map = mountMapPart(parts, graph, scene(), {
    ...mapEvents(graph, parts, addresses, papers, store, { toRegion: (region) => moves.toRegion(region), say }),
    camera: () =>
      keepFocus(parts, () => {
        tellCamera();
        updateBar();
      }),
    begun: (view) => {
      moves.firstSight(view);
      updateBar();
      if (state().list) scrollToList(parts);
      list.showChosen();
    },
    pictured: () => updateList(),
    notify: tell,
  });
  const tellCamera = () => {
    dispatch({ do: 'move-camera', camera: moves.camera() });
    root.toggleAttribute('data-moved', map.view()?.goal() !== undefined);
  };
  const isPanelOpen = () => root.dataset['panel'] === 'open';
  const isBeside = () => state().list || root.dataset['filters'] === 'open';
  const moves = createMoves(graph, map, () => ({ state: state(), derived, isBeside: isBeside() }));
  /** Filters, list or chips have come or gone. */
  const makeRoom = () => {
    moves.makeRoom();
    tellCamera();
    updateBar();
  };
  await breathe();
  const data = { addresses, records: createRecords(graph, addresses, supply), supply };
  const panel = mountPanel(parts, graph, data, {
    choose: (id, follow) => find(id, follow),
    close: () => (choose(undefined), list.returnToRow()),
    actions: conceptActions(addresses, {
      pick: (mode) => dispatch({ do: 'pick', mode }),
      share: (at) => share.open(at),
      say,
      notify: tell,
    }),
  });
  const pair = mountPair(parts, graph, data, {
    dispatch,
    say,
    choose: (id, follow) => find(id, follow),
    back: () => goBack(store, parts, list.returnToRow),
    fit: moves.fitLit,
    share: () => share.open('link'),
  });
  const share = mountShare(
    parts,
    {
      graph,
      font: addresses.font,
      view: () => ({
        ...derived,
        state: state(),
        attention: derived.focusAttention,
        inks: inksOf(state().colour, 'light', papers.now()),
      }),
      papers: papers.now,
      sceneOf: (theme) => map.picture(theme),
      note: () => noteWords(graph, state(), derived, follower.isShort(state(), derived)),
      rename: (title) => dispatch({ do: 'set-title', title: title.trim() === '' ? undefined : title }),
    },
    { before: () => (hover(undefined), map.wake()), waitsFor: supply.settled, tell },
  );
  const filters = mountFilters(parts, graph, dispatch, {
    needPapers: papers.ask,
    opened: () => void (matchMedia(CROWDED).matches && dispatch({ do: 'show-list', on: false })),
    moved: () => makeRoom(),
  });
  await breathe();
  const legend = mountLegend(parts, graph, dispatch, filters.toggle);
  await breathe();
  const counter = mountCounter(parts, graph, dispatch);
  const list = mountListTwin(parts, graph, addresses, {
    choose: (id) => goTo(id),
    hover,
    sort: (order) => dispatch({ do: 'set-order', order }),
    showOnlyLit: (on) => dispatch({ do: 'list-only-lit', on }),
    clearFilters: () => dispatch({ do: 'clear-filters' }),
    close: () => toggleList(store),
  });
  const updateList = () => {
    const { shown, focus, filters: passed } = derived;
    list.update(shown, focus, countPassing(graph, state(), passed, shown), derived.focusAttention, state());
  };
  const bars = mountViewBars(parts, graph, {
    leave: () => choose(undefined),
    setDepth: (depth) => dispatch({ do: 'set-depth', depth }),
    showRest: () => dispatch({ do: 'list-rest' }),
    showCoMentions: (on) => dispatch({ do: 'show-comentions', on }),
    showAll: () => moves.fitLit(),
    goNear: () => map.act((view) => view.zoomBy(view.papers().distance)),
    papers: (rows) => list.showPapers(rows.flatMap((row) => papers.now()?.rows[row] ?? [])),
  });
  const firstVisit = mountFirstVisit(parts);
  const theme = mountTheme(parts, () => state().theme, {
    changed: () => map.show(scene()),
    chosen: (chosen) => dispatch({ do: 'set-theme', theme: chosen }),
  });

  /** The panel of one concept or that of two. */
  const showPanels = (now: ViewState, isRestored: boolean) => {
    panel.show(nodeOf(now.focus), now.picking !== undefined || pairOf(now) !== undefined);
    const isPair = pair.update(now, derived.filters, isRestored);
    root.dataset['panel'] = isPair || nodeOf(now.focus) ? 'open' : '';
    document.title = [now.title ?? subjectOf(graph, now), siteTitle].filter((words) => words !== '').join(' · ');
  };

  /** Chooses it, and the map goes there. @param otherwise  for what the map does not have */
  const find = (id: string, otherwise?: () => void) => follower.with([id], () => goTo(id), otherwise);
  const goTo = (id: string) => {
    choose(id);
    const node = nodeOf(id);
    if (node) moves.toConcept(node.index, true);
  };

  const updateBar = (isMore = follower.update(state(), derived)) => bars.update(state(), derived, map.view(), isMore);

  const update = ({ state: now, before, action }: Change) => {
    if (action.do === 'move-camera') return firstVisit.update(isView(now)); // nothing else goes by it
    const last = derived;
    if (asksForPapers(graph, now)) papers.ask();
    derived = derive(graph, now, before, last, papers.now());
    if (now.theme !== before.theme) theme.update();
    map.show(scene());
    if (now.hover !== before.hover) follower.dwell(derived.isHover ? derived.attention : undefined);
    void map.wake(); // the picture is of the view that visits start with
    const wasOpen = isPanelOpen();
    showPanels(now, action.do === 'restore');
    const isOther = (['focus', 'path', 'compare'] as const).some((key) => now[key] !== before[key]);
    if (isOther && isPanelOpen() && matchMedia(TIGHT).matches) filters.close();
    legend.update(now, derived.papers);
    filters.update(now, derived);
    if (!isSameList(derived, last) || now.order !== before.order || now.onlyLit !== before.onlyLit) updateList(); // ten thousand are counted for it
    if (now.list !== before.list) {
      if (now.list && matchMedia(CROWDED).matches) filters.close();
      openList(parts, list.setOpen, now.list);
    }
    firstVisit.update(isView(now));
    const isFiltered = derived.shown !== last.shown && now.focus === before.focus; // a filter has been pressed
    if (derived.shown !== last.shown) {
      const text = counter.update(now, derived);
      if (isFiltered) say(text);
    }
    const isSeenAnew = now.papers !== before.papers || derived.shown !== last.shown;
    if (derived.focusAttention !== last.focusAttention || isSeenAnew) updateBar();
    if (action.do === 'restore') {
      map.act(moves.toAddress);
      follower.restored(store);
    } else {
      if (now.list !== before.list || (isFiltered && isBeside())) makeRoom(); // chips take room too
      if (isPanelOpen() !== wasOpen) (wasOpen ? moves.leave : moves.enter)();
    }
    if (!pairOf(now) && (now.focus !== before.focus || pairOf(before)))
      changeFocus(nodeOf(now.focus), action.do !== 'restore');
    if (now.depth !== before.depth && action.do === 'set-depth') moves.fitLit();
    if (action.do !== 'hover') tellCamera();
  };

  /** Papers have come: what goes by them is worked out anew, without tags that none of them has. */
  const refresh = () => {
    const { view, notices } = keepKnown(graph, state(), papers.now());
    dispatch({ do: 'restore', view });
    lost.tell([...store.notices(), ...notices], store.asked().focus);
    redraw();
  };

  /** Concepts, relations or papers have come. */
  const redraw = () => {
    derived = derive(graph, state(), undefined, undefined, papers.now());
    map.show(scene());
    pair.update(state(), derived.filters, true);
    legend.update(state(), derived.papers);
    filters.update(state(), derived);
    updateList();
    counter.update(state(), derived);
    updateBar();
  };

  const changeFocus = (node: GraphNode | undefined, isOurs: boolean) => {
    if (node && isOurs) moves.toConcept(node.index);
    say(node ? `${announce(graph, node)}. Its panel is open.` : 'Panel closed.');
  };

  const acts = {
    zoom: (factor: number) => map.act((view) => view.zoomBy(factor)),
    whole: () => map.act((view) => view.moveTo(undefined)),
    list: () => toggleList(store),
    help: () => void import('./key-help.ts').then((help) => help.openKeyHelp(parts.find('help'))),
  }; // of keys and of buttons alike
  const cleanups = [
    mountSearch(parts, supply, state, {
      hover,
      choose: (id) => (find(id), panel.focus()), // whom one found is known
      texts: addresses.texts,
    }),
    listenToKeys(parts.map, {
      ...acts,
      search: () => parts.find('search-input')?.focus(),
      share: () => share.open('link'),
      walk: (direction) =>
        map.act((view) => {
          const from = nodeOf(state().hover ?? state().focus)?.index ?? -1;
          const next = graph.nodes[view.walk(from, direction)];
          hover(next?.id ?? state().hover);
          if (next) view.reveal([next.index]);
          say(next ? announce(graph, next) : 'Nothing further that way.');
        }),
      open: () => {
        if (state().hover === undefined) return;
        choose(state().hover);
        panel.focus();
      },
      back: () => filters.close() || goBack(store, parts, list.returnToRow),
    }),
    wireButtons(parts, {
      ...acts,
      theme: theme.toggle,
      example: (from, to) =>
        follower.with([from, to], () => dispatch({ do: 'show-pair', mode: 'path', ends: { from, to } })),
    }),
    lost.destroy,
    listenToRegionStrip(parts, (id) => moves.toRegion(graph.regions.findIndex((each) => each.id === id))),
    listenToPrinting(parts, map, scene),
    firstVisit.destroy,
    theme.destroy,
    bars.destroy,
    list.destroy,
    legend.destroy,
    filters.destroy,
    counter.destroy,
    share.destroy,
    panel.destroy,
    pair.destroy,
    map.destroy,
    follower.destroy,
    store.destroy,
  ];

  await breathe();
  store.listen((change) => keepFocus(parts, () => update(change)));
  theme.update();
  showPanels(state(), true);
  legend.update(state(), undefined);
  filters.update(state(), derived);
  if (asksForPapers(graph, state())) papers.ask();
  updateList();
  if (state().list) openList(parts, list.setOpen, true);
  else if (location.hash === '#list') dispatch({ do: 'show-list', on: true }); // skipped to before it was hidden
  counter.update(state(), derived);
  updateBar();
  follower.restored(store);
  firstVisit.update(isView(state()));
  root.dataset['state'] = 'ready';
  map.prepare();
  if (isView(state())) void map.wake();

  return {
    wake: map.wake,
    press: ({ x, y, pointer }) => map.act((view) => view.press({ x, y }, pointer)),
    destroy: () => {
      for (const cleanup of cleanups) cleanup();
    },
  };
}
