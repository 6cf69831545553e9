/** What goes with the list's coming and going: its button, the focus, on a narrow window the scroll. */
import type { Parts } from './parts.ts';
import type { Store } from './store.ts';

/** As in `styles/explorer.css`. */
const NARROW = '(max-width: 53.75em)';

/** The list is asked for, or put away. */
export function toggleList({ state, dispatch }: Store): void {
  dispatch({ do: 'show-list', on: !state().list });
}

/** Shows the list or hides it, and takes the keyboard there and back. */
export function openList(parts: Parts, setOpen: (isOpen: boolean) => void, isOpen: boolean): void {
  const { find, map } = parts;
  setOpen(isOpen);
  const button = find('list-button');
  button?.setAttribute('aria-expanded', String(isOpen));
  const goal = isOpen ? find('list')?.querySelector<HTMLElement>('h2') : button;
  goal?.focus({ preventScroll: isOpen }); // the list has scrolled to what is chosen
  if (isOpen) scrollToList(parts);
  else if (matchMedia(NARROW).matches) map.scrollIntoView({ block: 'nearest' });
}

/** Beside the map on a wide window, under it on a narrow one and under a mere picture, where one has to be taken there; again once the live map has settled the page. */
export function scrollToList({ find, root }: Parts): void {
  if (matchMedia(NARROW).matches || root.dataset['state'] === 'static')
    find('list')?.querySelector('h2')?.scrollIntoView({ block: 'start' });
}
