/** On a phone the panel is a sheet over the map: half as high as the window, or full, or closed; by its handle, dragged or pressed, or by a finger on its head. */
import { make } from './dom.ts';

export type SheetSize = 'half' | 'full';
export type Sheet = Readonly<{
  handle: HTMLButtonElement;
  /** Back to half, as a newly opened panel stands. */
  reset: () => void;
  destroy: () => void;
}>;

/** A finger that has moved less has pressed, px. */
const WOBBLE = 8;
/** Share of the window's height under which a sheet that is let go closes, and over which it goes full. */
const CLOSE_BELOW = 0.28;
const FULL_ABOVE = 0.62;

/** @param root  gets `data-sheet="full"` while it is */
export function mountSheet(panel: HTMLElement, root: HTMLElement, close: () => void): Sheet {
  const handle = make('button', { type: 'button', class: 'sheet-handle' });
  let size: SheetSize = 'half';
  let drag: Readonly<{ y: number; height: number }> | undefined;
  let hasMoved = false;

  const setSize = (next: SheetSize) => {
    size = next;
    root.dataset['sheet'] = next;
    panel.style.removeProperty('height');
    handle.setAttribute('aria-label', next === 'full' ? 'Lower the panel' : 'Raise the panel');
    handle.setAttribute('aria-expanded', String(next === 'full'));
  };

  panel.addEventListener('pointerdown', ({ target, pointerType, clientY }) => {
    if (!(target instanceof Element) || !handle.checkVisibility()) return;
    const isOn = pointerType === 'mouse' ? target === handle : target.closest('.panel-head') !== null; // a mouse marks words
    if (!isOn) return;
    drag = { y: clientY, height: panel.getBoundingClientRect().height };
    hasMoved = false;
  });
  panel.addEventListener('pointermove', ({ pointerId, clientY }) => {
    if (!drag) return;
    if (!hasMoved && Math.abs(clientY - drag.y) > WOBBLE) {
      hasMoved = true;
      handle.setPointerCapture(pointerId);
      root.dataset['sheet'] = 'half'; // the map is seen beside a sheet that moves
    }
    if (hasMoved) panel.style.height = `${Math.max(0, drag.height + drag.y - clientY)}px`;
  });
  const letGo = (isCancelled: boolean) => {
    if (drag && hasMoved) {
      const share = panel.getBoundingClientRect().height / innerHeight;
      if (!isCancelled && share < CLOSE_BELOW) close();
      setSize(isCancelled ? size : share > FULL_ABOVE ? 'full' : 'half');
    }
    drag = undefined;
  };
  panel.addEventListener('pointerup', () => letGo(false));
  panel.addEventListener('pointercancel', () => letGo(true));
  handle.addEventListener('click', ({ detail }) => {
    const isByKey = detail === 0; // without a pointer
    if (!hasMoved || isByKey) setSize(size === 'full' ? 'half' : 'full');
  });
  setSize('half');
  return {
    handle,
    reset: () => setSize('half'),
    destroy: () => {
      delete root.dataset['sheet'];
      panel.style.removeProperty('height');
    },
  };
}
