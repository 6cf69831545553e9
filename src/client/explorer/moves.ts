/** Where the map goes by itself: to what is chosen, found or lit, and aside where a panel at its side would cover that. */
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
/** As in `styles/explorer.css`: list and filters stand at the side of the map. */
const WIDE = '(min-width: 53.8125em)';

export type Moves = Readonly<{
  /** Where the camera stands when the live map takes over. */
  firstSight: (view: GraphView, isListOpen: boolean) => void;
  /** To where the address says, else to what it chooses; a path or a comparison brings its own ends into view. */
  toAddress: (view: GraphView, isJump?: boolean) => void;
  /** What the address is to say of the camera: nothing where it leads there without. */
  camera: () => Camera | undefined;
  /** Brings what is lit into view, around a concept the bulk of it, and all at the second time; or does so only where some of it is not. */
  fitLit: (isOnlyUnseen?: boolean) => void;
  /** Into view, by the least move; `isFound`, and on a phone, where its neighbours are a tangle from afar: into its middle, and near. */
  toConcept: (index: number, isFound?: boolean) => void;
  toRegion: (region: number) => void;
  /** Filters or list have come or gone. @param isOpen  whether one of them is open now */
  makeRoom: (isOpen: boolean) => void;
}>;

/** @param now  what is shown */
export function createMoves(
  graph: MapGraph,
  map: Pick<MapPart, 'act' | 'view'>,
  now: () => Readonly<{ state: ViewState; derived: Derived }>,
): Moves {
  let aside: Readonly<{ from: Camera | undefined; to: Camera | undefined }> | undefined;

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

  const makeRoom = (isOpen: boolean) => {
    const view = map.view();
    if (!view || !matchMedia(WIDE).matches) return;
    if (aside && view.goal() !== aside.to) aside = undefined; // somebody has moved it since
    if (!isOpen) {
      if (aside) view.moveTo(aside.from);
      aside = undefined;
      return;
    }
    const from = aside ? aside.from : view.goal();
    const nodes = meant();
    view.uncover(nodes.length === 0 && from === undefined ? now().derived.shown : nodes);
    if (view.goal() !== from) aside = { from, to: view.goal() };
  };

  const toAddress = (view: GraphView, isJump = false) => {
    const { state, derived } = now();
    if (state.camera || !isPlaced(state)) view.moveTo(state.camera, isJump);
    else if (derived.focus >= 0 && state.depth === 1) view.reveal([derived.focus], FOUND_NEARNESS);
    else if (derived.focus >= 0) fit(view, bulk());
    else if (!pairOf(state)) fit(view, meant());
  };

  return {
    firstSight: (view, isListOpen) => {
      toAddress(view, true);
      if (isListOpen && !now().state.camera) makeRoom(isListOpen);
    },
    toAddress,
    camera: () => {
      const [view, { state }] = [map.view(), now()];
      return view ? (view.goal() ?? (isPlaced(state) ? view.home() : undefined)) : state.camera;
    },
    fitLit: (isOnlyUnseen = false) =>
      map.act((view) => {
        const [all, before] = [[...(now().derived.focusAttention?.lit ?? [])], view.goal()];
        if (isOnlyUnseen && view.countInView(all) === all.length) return;
        fit(view, bulk());
        if (view.goal() === before) fit(view, all); // asked for once more
      }),
    toConcept: (index, isFound = false) =>
      map.act((view) => view.reveal([index], isFound || !matchMedia(WIDE).matches ? FOUND_NEARNESS : 0)),
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
