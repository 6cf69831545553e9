/** The dialog that lists the keys, by where they work. */
import { make } from './dom.ts';

type Keys = readonly (readonly [keys: readonly string[], what: string])[];

const GROUPS: readonly (readonly [where: string, keys: Keys])[] = [
  [
    'Anywhere',
    [
      [['/'], 'find a concept'],
      [['Esc'], 'one step back: lit concept, panel, list'],
      [['?'], 'these keys'],
    ],
  ],
  [
    'On the map',
    [
      [['←', '↑', '→', '↓'], 'walk to the next concept that way'],
      [['Enter'], 'open the concept that is lit'],
      [['+', '−'], 'nearer, farther'],
      [['0'], 'the whole map'],
      [['L'], 'the list of what is shown'],
      [['S'], 'share: link, picture, data, citation'],
    ],
  ],
  [
    'While searching',
    [
      [['↑', '↓'], 'from answer to answer; the map shows where each is'],
      [['Enter'], 'go there'],
      [['Esc'], 'leave'],
    ],
  ],
];

/** Fills the page's dialog and opens it. */
export function openKeyHelp(dialog: HTMLElement | undefined): void {
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  const sections = GROUPS.map(([where, keys]) =>
    make('section', {}, make('h3', {}, where), make('dl', {}, ...keys.map(([names, what]) => toRow(names, what)))),
  );
  const close = make('button', { type: 'submit', autofocus: true }, 'close');
  dialog.setAttribute('aria-labelledby', 'key-help-title');
  dialog.replaceChildren(
    make(
      'form',
      { method: 'dialog' },
      make('header', {}, make('h2', { id: 'key-help-title' }, 'Keys'), close),
      ...sections,
    ),
  );
  // The dialog is the page's: one handler, however often the explorer comes and goes.
  dialog.onclick = (event) => {
    if (event.target === dialog) dialog.close(); // a press beside it
  };
  dialog.showModal();
}

function toRow(names: readonly string[], what: string): HTMLElement {
  const keys = names.flatMap((name, i) => [i > 0 ? ' ' : '', make('kbd', {}, name)]);
  return make('div', {}, make('dt', {}, ...keys), make('dd', {}, what));
}
