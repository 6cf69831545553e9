/** One value of a choice as a row: pressed while it is let in, with its count, and "only" beside it. */
import { grouped } from '../../domain/number-words.ts';
import { allows, type Choice } from '../../view/view-keys.ts';
import type { Action, ChoiceKey, ViewState } from '../view-state.ts';
import { make, makeSvg } from './dom.ts';

export type Row = Readonly<{
  element: HTMLElement;
  /** @param count  concepts that it would show; left out where rows have none */
  update: (state: ViewState, count?: number) => void;
}>;

export function choiceRow(
  { of, value, name, symbol }: Readonly<{ of: ChoiceKey; value: string; name: string; symbol?: Element }>,
  dispatch: (action: Action) => void,
): Row {
  const number = make('span', { class: 'row-count' });
  const button = make(
    'button',
    { type: 'button', class: 'legend-toggle', 'aria-pressed': 'true' },
    symbol,
    make('span', { class: 'legend-name' }, name),
    number,
  );
  const only = make('button', { type: 'button', class: 'legend-only', 'aria-label': `only ${name}` }, 'only');
  button.addEventListener('click', () => dispatch({ do: 'toggle', of, value }));
  only.addEventListener('click', () => dispatch({ do: 'only', of, value }));
  return {
    element: make('li', { class: 'legend-row' }, button, only),
    update: (state, count) => {
      button.setAttribute('aria-pressed', String(allows(state[of] as Choice, value)));
      number.textContent = count === undefined ? '' : grouped(count);
    },
  };
}

/** A box that is on or off. */
export function switchRow(
  name: string,
  isOn: (state: ViewState) => boolean,
  set: (on: boolean) => void,
): Readonly<{ element: HTMLElement; update: (state: ViewState) => void }> {
  const button = make(
    'button',
    { type: 'button', class: 'legend-toggle legend-switch', 'aria-pressed': 'false' },
    name,
  );
  button.addEventListener('click', () => set(button.getAttribute('aria-pressed') !== 'true'));
  return {
    element: make('li', { class: 'legend-row' }, button),
    update: (state) => button.setAttribute('aria-pressed', String(isOn(state))),
  };
}

/** Coloured by the class that the tokens stylesheet knows for a hue and step. */
export function swatch(hue: number, step: number): SVGElement {
  const box = makeSvg('rect', { x: 2, y: 3, width: 12, height: 10, rx: 2, class: `swatch region-${hue}-${step}` });
  return makeSvg('svg', { class: 'symbol', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, box);
}
