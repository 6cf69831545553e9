/** What stands over and under the map while something is chosen or asked for: the focus bar and the key, told of the view. */
import type { GraphView } from '../graph-view/graph-view.ts';
import type { MapGraph } from '../load-graph.ts';
import { litBeside } from '../shown.ts';
import { pairOf, type ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';
import { mountFocusBar } from './focus-bar.ts';
import { mountMapKey } from './map-key.ts';
import type { Parts } from './parts.ts';
import { subjectOf } from './view-title.ts';

export type ViewBars = Readonly<{
  /**
   * @param view      undefined while there is only a picture: all is in view
   * @param isComing  more of what is stated is on its way
   */
  update: (state: ViewState, derived: Derived, view: GraphView | undefined, isComing: boolean) => void;
  destroy: () => void;
}>;

/** @param on  see `mountFocusBar`; `goNear` see `mountMapKey`; `papers` hears of those that are drawn */
export function mountViewBars(
  parts: Parts,
  graph: MapGraph,
  on: Parameters<typeof mountFocusBar>[1] & Readonly<{ goNear: () => void; papers: (rows: readonly number[]) => void }>,
): ViewBars {
  const bar = mountFocusBar(parts, on);
  const key = mountMapKey(parts, on.goNear);
  return {
    update: (state, { focus, focusAttention }, view, isComing) => {
      const [name, isPair] = [subjectOf(graph, state), pairOf(state) !== undefined];
      const others = focusAttention ? litBeside(focusAttention) : [];
      const { cutCount: cut = 0, umbrellaCount: common = 0, coMentioned = [], shared = [] } = focusAttention ?? {};
      const seen = view?.papers();
      const inView = view?.countInView(others);
      const isRelated = (graph.nodes[focus]?.stated ?? 0) > 0;
      bar.update(name === '' ? undefined : { name, isPair }, state, {
        inView,
        total: others.length,
        cut,
        common,
        isRelated,
        isComing,
      });
      key.update({
        lines: focusAttention !== undefined,
        unlikely: focusAttention?.edges.some(({ isUnlikely }) => isUnlikely) ?? false,
        hairlines: state.comentions || coMentioned.length + shared.length > 0,
        papers: !state.papers || !seen ? 'off' : seen.distance === 1 ? 'near' : 'far',
        colour: state.colour,
      });
      on.papers(seen?.rows ?? []);
    },
    destroy: () => {
      bar.destroy();
      key.destroy();
    },
  };
}
