/** The dialog that lists the keys. */
import { make } from './dom.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'find a concept'],
  ['← ↑ → ↓', 'on the map: walk to the next concept that way'],
  ['Enter', 'open the concept that is lit'],
  ['Esc', 'one step back: lit concept, panel, list'],
  ['+  −', 'nearer, farther'],
  ['0', 'the whole map'],
  ['L', 'the list of what is shown'],
  ['?', 'these keys'],
];

/** @returns the function that opens it */
export function fillKeyHelp(dialog: HTMLElement | undefined): () => void {
  if (!(dialog instanceof HTMLDialogElement)) return () => undefined;
  const rows = KEYS.map(([key, what]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)));
  const close = make('button', { type: 'submit', autofocus: true }, 'close');
  dialog.setAttribute('aria-labelledby', 'key-help-title');
  dialog.replaceChildren(
    make('form', { method: 'dialog' }, make('h2', { id: 'key-help-title' }, 'Keys'), make('dl', {}, ...rows), close),
  );
  return () => {
    if (!dialog.open) dialog.showModal();
  };
}
