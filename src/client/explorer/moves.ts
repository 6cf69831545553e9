/** Where the map goes by itself: to what is chosen, found or lit, aside where a panel would cover that; and back. */
import { isSameCamera } from '../../view/view-keys.ts';
import type { Camera } from '../graph-view/camera.ts';
import type { GraphView } from '../graph-view/graph-view.ts';
import type { MapGraph } from '../load-graph.ts';
import { pairOf, type ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import type { MapPart } from './map-part.ts';

/** How near a concept found by search is shown, at least (see `nearness`). */
const FOUND_NEARNESS = 2.2;
/** Share of what is lit around a concept that is fitted into view. */
const BULK = 0.85;
/** As in `styles/explorer.css`: panels stand at the side of the map. */
const WIDE = '(min-width: 53.8125em)';

export type Moves = Readonly<{
  /** Where the camera stands when the live map takes over. */
  firstSight: (view: GraphView) => void;
  /** To where the address says, else to what it chooses; a path or a comparison brings its own ends into view. */
  toAddress: (view: GraphView, isJump?: boolean) => void;
  /** What the address is to say of the camera: nothing where it leads there without; never where it only makes room for filters or list. */
  camera: () => Camera | undefined;
  /** The first thing is chosen: the map stays. */
  enter: () => void;
  /** Nothing is chosen any more: the map goes back to where it was before, unless somebody has moved it since. */
  leave: () => void;
  /** Brings what is lit into view, around a concept the bulk of it, and all at the second time; or does so only where some of it is not. */
  fitLit: (isOnlyUnseen?: boolean) => void;
  /** Into view, by the least move; `isFound`, and on a phone, where its neighbours are a tangle from afar: into its middle, and near. */
  toConcept: (index: number, isFound?: boolean) => void;
  toRegion: (region: number) => void;
  /** Filters or list have come or gone. */
  makeRoom: () => void;
}>;

/** A way that the map has gone by itself; undefined is home. */
type Way = Readonly<{ from: Camera | undefined; to: Camera | undefined }>;

/** @param now  what is shown, and whether filters or list are open beside it */
export function createMoves(
  graph: MapGraph,
  map: Pick<MapPart, 'act' | 'view'>,
  now: () => Readonly<{ state: ViewState; derived: Derived; isBeside: boolean }>,
): Moves {
  let visit: Way | undefined; // to what is chosen
  let aside: Way | undefined; // to make room

  /** What the view is about: what is lit, else the chosen regions; empty where it is the whole map. */
  const meant = (): readonly number[] => {
    const { state, derived } = now();
    if (derived.focusAttention) return [...derived.focusAttention.lit];
    return state.communities.include.length > 0 ? derived.shown : [];
  };
  const fit = (view: GraphView, nodes: readonly number[]) => view.reveal(nodes, 0, true);
  /** What is lit, around a concept the bulk of it. */
  const bulk = (): readonly number[] => {
    const { lit = new Set<number>(), centre = -1 } = now().derived.focusAttention ?? {};
    return centre < 0 ? [...lit] : [centre, ...bulkOf(graph, [...lit])];
  };
  /** A move that nobody has asked for: leaving what is chosen takes it back too. */
  const go = (view: GraphView, move: () => void) => {
    const isOurs = isAtEnd(visit, view);
    move();
    if (visit && isOurs) visit = { from: visit.from, to: view.goal() };
  };
  /** Who is at home stays there, wherever that is now. @returns whether it is so */
  const stayHome = (view: GraphView): boolean => {
    const isHome = view.goal() === undefined;
    view.coverAnew();
    if (isHome) view.moveTo(undefined);
    return isHome;
  };

  const makeRoom = () => {
    const view = map.view();
    if (!view) return;
    go(view, () => {
      if (!isAtEnd(aside, view)) aside = undefined; // somebody has moved it since
      if (stayHome(view)) return;
      const from = aside ? aside.from : view.goal();
      if (aside && !now().isBeside) view.moveTo(from);
      else if (now().isBeside) view.uncover(meant());
      aside = isSameGoal(from, view.goal()) ? undefined : { from, to: view.goal() };
    });
  };

  const toAddress = (view: GraphView, isJump = false) => {
    const { state, derived, isBeside } = now();
    view.coverAnew();
    aside = undefined;
    if (state.camera || !isPlaced(state)) view.moveTo(state.camera, isJump);
    else if (derived.focus >= 0 && state.depth === 1) view.reveal([derived.focus], FOUND_NEARNESS);
    else if (derived.focus >= 0) fit(view, bulk());
    else if (!pairOf(state)) fit(view, meant());
    visit = { from: undefined, to: view.goal() };
    if (isBeside && state.camera) makeRoom(); // all else is fitted into what is free
  };

  return {
    firstSight: (view) => toAddress(view, true),
    toAddress,
    camera: () => {
      const [view, { state }] = [map.view(), now()];
      if (!view) return state.camera;
      const goal = aside && isAtEnd(aside, view) ? aside.from : view.goal();
      return goal ?? (isPlaced(state) ? view.home() : undefined);
    },
    enter: () => {
      const view = map.view();
      const from = view?.goal();
      view?.coverAnew();
      visit = { from, to: view?.goal() };
    },
    leave: () => {
      const view = map.view();
      if (!view) return;
      const isOurs = isAtEnd(visit, view);
      if (!stayHome(view) && isOurs) view.moveTo(visit?.from);
      visit = undefined;
    },
    fitLit: (isOnlyUnseen = false) =>
      map.act((view) => {
        const [all, before] = [[...(now().derived.focusAttention?.lit ?? [])], view.goal()];
        if (isOnlyUnseen && view.countInView(all) === all.length) return;
        go(view, () => fit(view, bulk()));
        if (view.goal() === before) go(view, () => fit(view, all)); // asked for once more
      }),
    toConcept: (index, isFound = false) =>
      map.act((view) => {
        const isNear = isFound || !matchMedia(WIDE).matches;
        go(view, () => view.reveal([index], isNear ? FOUND_NEARNESS : 0));
      }),
    toRegion: (region) =>
      map.act((view) =>
        fit(
          view,
          now().derived.shown.filter((index) => graph.nodes[index]?.region === region),
        ),
      ),
    makeRoom,
  };
}

/** Whether the map is still where a way has led it. */
function isAtEnd(way: Way | undefined, view: GraphView): boolean {
  return way !== undefined && isSameGoal(way.to, view.goal());
}

function isSameGoal(a: Camera | undefined, b: Camera | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && isSameCamera(a, b));
}

/** Without those that lie farthest from the middle of all: a few would keep all others small and far. */
function bulkOf({ nodes }: Pick<MapGraph, 'nodes'>, lit: readonly number[]): readonly number[] {
  const points = lit.flatMap((index) => nodes[index] ?? []);
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const [x, y] = [middle(points.map((point) => point.x)), middle(points.map((point) => point.y))];
  const distance = (point: Readonly<{ x: number; y: number }>) => Math.hypot(point.x - x, point.y - y);
  const byDistance = points.toSorted((a, b) => distance(a) - distance(b)).map(({ index }) => index);
  return byDistance.slice(0, Math.ceil(BULK * byDistance.length));
}

/** Whether an address of it leads elsewhere than to where visits start, though it says no camera. */
function isPlaced(state: ViewState): boolean {
  return state.focus !== undefined || pairOf(state) !== undefined || state.communities.include.length > 0;
}
