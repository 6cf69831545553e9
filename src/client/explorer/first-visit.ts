/** The line that greets who comes without a view: what to do, and one thing to press. Put away once, it stays away. */
import { make } from './dom.ts';
import type { Parts } from './parts.ts';

const MEMORY = 'methodscape:greeted';

/** @param hasView  the address holds a view: then somebody has been sent to look at that. @returns takes the listener away */
export function mountFirstVisit({ find }: Parts, hasView: boolean): () => void {
  const line = find('example');
  if (!line) return () => undefined;
  line.hidden = hasView || isGreeted();
  const close = make('button', { type: 'button', class: 'try-close', 'aria-label': 'Put this line away' }, '×');
  const putAway = () => {
    line.hidden = true;
    try {
      localStorage.setItem(MEMORY, '1');
    } catch (error) {
      console.info('The line will be back at the next visit:', error);
    }
  };
  close.addEventListener('click', putAway);
  line.append(close);
  return () => close.remove();
}

function isGreeted(): boolean {
  try {
    return localStorage.getItem(MEMORY) !== null;
  } catch {
    return false; // storage is forbidden here; the line is short
  }
}
