/** Where the map goes by itself: to what is chosen, found or lit, and aside where a panel at its side would cover that. */
import type { Camera } from '../graph-view/camera.ts';
import type { GraphView } from '../graph-view/graph-view.ts';
import type { MapGraph } from '../load-graph.ts';
import type { ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import type { MapPart } from './map-part.ts';

/** How near a concept found by search is shown, at least (see `nearness`). */
const FOUND_NEARNESS = 2.2;
/** As in `styles/explorer.css`: list and filters stand at the side of the map. */
const WIDE = '(min-width: 53.8125em)';

export type Moves = Readonly<{
  /** Where the camera stands when the live map takes over: where the address says, else at what it chooses; a path or a comparison brings its own ends into view. */
  firstSight: (view: GraphView, isListOpen: boolean) => void;
  /** Brings what is lit into view; or does so only where some of it is not. */
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

  return {
    firstSight: (view, isListOpen) => {
      const { state, derived } = now();
      if (state.camera) return view.moveTo(state.camera, true);
      if (derived.focus >= 0) view.reveal([derived.focus], FOUND_NEARNESS);
      else if (!derived.focusAttention?.ends) fit(view, meant());
      if (isListOpen) makeRoom(isListOpen);
    },
    fitLit: (isOnlyUnseen = false) =>
      map.act((view) => {
        const lit = [...(now().derived.focusAttention?.lit ?? [])];
        if (!isOnlyUnseen || view.countInView(lit) < lit.length) fit(view, lit);
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
