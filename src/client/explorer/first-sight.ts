/** Where the camera stands when the live map takes over. */
import type { GraphView } from '../graph-view/graph-view.ts';
import type { ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';

/** How near a concept found by search is shown, at least (see `nearness`). */
export const FOUND_NEARNESS = 2.2;

/** Where the address says; else at the chosen concept, or at all that is lit; a comparison or path brings its own ends into view. */
export function firstSight(view: GraphView, { camera }: ViewState, { focus, focusAttention }: Derived): void {
  if (camera) view.moveTo(camera, true);
  else if (focus >= 0) view.reveal([focus], FOUND_NEARNESS);
  else if (focusAttention && !focusAttention.ends) view.reveal([...focusAttention.lit], 0, true);
}
