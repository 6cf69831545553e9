/** The line that greets who comes without a view: what to do, and one thing to press. Put away once, it stays away. */
import { make } from './dom.ts';
import { keepFocus } from './keep-focus.ts';
import type { Parts } from './parts.ts';

const MEMORY = 'methodscape:greeted';

export type FirstVisit = Readonly<{
  /** @param hasView  the address holds a view: somebody has been sent to look at that, or has found out what to do */
  update: (hasView: boolean) => void;
  destroy: () => void;
}>;

export function mountFirstVisit(parts: Parts): FirstVisit {
  const line = parts.find('example');
  const close = make('button', { type: 'button', class: 'try-close', 'aria-label': 'Put this line away' }, '×');
  const putAway = () => {
    if (line) line.hidden = true;
    try {
      localStorage.setItem(MEMORY, '1');
    } catch (error) {
      console.info('The line will be back at the next visit:', error);
    }
  };
  close.addEventListener('click', () => keepFocus(parts, putAway));
  line?.append(close);
  if (line) line.hidden = isGreeted();
  return {
    update: (hasView) => {
      if (line && hasView) line.hidden = true;
    },
    destroy: () => close.remove(),
  };
}

function isGreeted(): boolean {
  try {
    return localStorage.getItem(MEMORY) !== null;
  } catch {
    return false; // storage is forbidden here; the line is short
  }
}
