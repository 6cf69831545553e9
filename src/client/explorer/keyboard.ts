/** Keys of the explorer: some anywhere on the page, the walk only while the map has the focus. */
import type { Direction } from '../graph-view/pick.ts';

export type KeyHandlers = Readonly<{
  search: () => void;
  help: () => void;
  zoom: (factor: number) => void;
  whole: () => void;
  list: () => void;
  share: () => void;
  walk: (direction: Direction) => void;
  open: () => void;
  /** One step back; false where there is nothing to go back from. */
  back: () => boolean;
}>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.5;

/** @returns a function that takes the listeners away */
export function listenToKeys(map: HTMLElement, on: KeyHandlers): () => void {
  const stop = new AbortController();
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const isHandled = onMap(event, map, on) || anywhere(event, on);
      if (isHandled) event.preventDefault();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** Single letters and signs count only while the map has the focus, so that they stay free for others (WCAG 2.1.4). */
function onMap({ key }: KeyboardEvent, map: HTMLElement, on: KeyHandlers): boolean {
  if (document.activeElement !== map) return false;
  const direction = ARROWS[key];
  if (direction) on.walk(direction);
  else if (key === 'Enter') on.open();
  else if (key === '+' || key === '=') on.zoom(ZOOM_STEP);
  else if (key === '-') on.zoom(1 / ZOOM_STEP);
  else if (key === '0') on.whole();
  else if (key === 'l' || key === 'L') on.list();
  else if (key === 's' || key === 'S') on.share();
  else return false;
  return true;
}

function anywhere({ key }: KeyboardEvent, on: KeyHandlers): boolean {
  if (key === 'Escape') return on.back();
  if (key === '/') on.search();
  else if (key === '?') on.help();
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
