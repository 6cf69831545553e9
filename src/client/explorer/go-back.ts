/** What Escape takes back on the map. */
import type { Parts } from './parts.ts';
import type { Store } from './store.ts';
import { pairOf } from '../view-state.ts';

/**
 * One step back: the lit concept, a choice of the other end, the chosen one, the list.
 * @param toRow  takes the keyboard back to the row of the list that one came from; false where it was none: then it goes to the map
 */
export function goBack({ state, dispatch }: Store, { map }: Parts, toRow: () => boolean): boolean {
  const { hover, focus, picking, list } = state();
  const isPanel = focus !== undefined || pairOf(state()) !== undefined;
  if (hover !== undefined && document.activeElement === map) dispatch({ do: 'hover', id: undefined });
  else if (isPanel) {
    dispatch({ do: 'select', id: undefined });
    if (!picking && !toRow()) map.focus({ preventScroll: true });
  } else if (list) dispatch({ do: 'show-list', on: false });
  else return false;
  return true;
}
