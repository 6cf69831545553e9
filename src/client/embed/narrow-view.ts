/** What of a view a narrow place has room for, whatever the view keeps elsewhere. */
import { narrow, type SmallView } from '../../view/small-view.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import { NARROW } from './room.ts';

/** Concepts that a narrow view keeps where its address does not say how many: neighbours of one, or the most prominent on a map. */
const NARROW_LIMIT = { ego: 10, map: 20 } as const;

/**
 * The view with fewer neighbours, or fewer of the concepts that its filters let in; whole where there is room, and where the
 * address sets a limit, names the concepts (a set) or names what they lie around (ends on the map).
 * @param width  px
 */
export function narrowFor(view: SmallView, keys: Pick<ViewKeys, 'limit' | 'concepts'>, width: number): SmallView {
  const isNamed = view.shape === 'map' && (view.ends.length > 0 || keys.concepts.length > 0);
  if (width >= NARROW || keys.limit !== undefined || isNamed) return view;
  return narrow(view, { limit: NARROW_LIMIT[view.shape], allowsNode: () => true, allowsEdge: () => true });
}
