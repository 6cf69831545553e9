/** One line over the map: why there is only a picture, what of the address was left out. It stays until something else is said or it is put away. */
import { make } from './dom.ts';
import { keepFocus } from './keep-focus.ts';
import type { Parts } from './parts.ts';

/**
 * @param line  empty takes away what stands
 * @param more  what goes on after it, once it is there
 * @returns takes the line away, unless something else has been said since
 */
export function notify(parts: Parts, line: string, more?: Promise<readonly (Node | string)[]>): () => void {
  const part = parts.find('notice');
  if (!part) return () => undefined;
  part.hidden = line === '';
  const text = make('span', {}, line);
  const close = make('button', { type: 'button', class: 'notice-close', 'aria-label': 'Put this line away' }, '×');
  close.addEventListener('click', () => keepFocus(parts, () => (part.hidden = true)));
  part.replaceChildren(text, close);
  more?.then((children) => text.append(...children), console.error);
  return () => {
    if (text.isConnected) part.hidden = true;
  };
}

/** All at once; nothing where there are none. */
export function notifyAll(parts: Parts, lines: readonly string[], more?: Promise<readonly (Node | string)[]>): void {
  if (lines.length > 0) notify(parts, lines.join(' '), more);
}
