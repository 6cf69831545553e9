/** What goes with the list's coming and going: its button, the focus, on a narrow window the scroll. */
import type { Parts } from './parts.ts';
import type { Store } from './store.ts';

/** As in `styles/explorer.css`. */
const NARROW = '(max-width: 860px)';

/** The list is asked for, or put away. */
export function toggleList({ state, dispatch }: Store): void {
  dispatch({ do: 'show-list', on: !state().list });
}

/** Shows the list or hides it, and takes the keyboard there and back. */
export function openList({ find, map }: Parts, setOpen: (isOpen: boolean) => void, isOpen: boolean): void {
  setOpen(isOpen);
  const button = find('list-button');
  button?.setAttribute('aria-expanded', String(isOpen));
  const goal = isOpen ? find('list')?.querySelector<HTMLElement>('h2') : button;
  goal?.focus({ preventScroll: isOpen }); // the list has scrolled to what is chosen
  if (isOpen) scrollToList({ find });
  else if (matchMedia(NARROW).matches) map.scrollIntoView({ block: 'nearest' });
}

/** Beside the map on a wide window, under it on a narrow one, where one has to be taken there; again once the live map has settled the page. */
export function scrollToList({ find }: Pick<Parts, 'find'>): void {
  if (matchMedia(NARROW).matches) find('list')?.querySelector('h2')?.scrollIntoView({ block: 'start' });
}
