/** Whoever has pressed something that goes away with the press keeps a place on the page: the keyboard goes on from what took its place. */
import type { Parts } from './parts.ts';

/**
 * Makes a change to the page. Where what had the keyboard's focus is gone or out of sight then, the focus goes to the same row of the list, else to the next
 * filter that can be taken away, else to the heading of the panel that is open, else to the map, as with Escape.
 */
export function keepFocus({ map, find, root }: Parts, change: () => void): void {
  const had = document.activeElement;
  change();
  if (!(had instanceof HTMLElement) || had === map || had === document.body || isThere(had)) return;
  if (isThere(document.activeElement) && document.activeElement !== had && document.activeElement !== document.body)
    return; // the change has seen to it
  const id = had.closest('tr[data-id]')?.getAttribute('data-id') ?? '';
  const row = find('list')?.querySelector(`tr[data-id="${CSS.escape(id)}"] a`);
  const chip = had.matches('.chip') ? root.querySelector('.chip') : null;
  const heading = root.querySelector('.panel:not([hidden]) h2');
  const goal = [row, chip, heading].find((each) => isThere(each ?? null));
  (goal instanceof HTMLElement ? goal : map).focus({ preventScroll: true });
}

function isThere(element: Element | null): boolean {
  return element?.isConnected === true && element.checkVisibility({ visibilityProperty: true });
}
