/** Pieces that the parts of the dialog are made of. */
import { make, type Child } from '../explorer/dom.ts';
import type { Section } from './context.ts';

export function button(words: string, run: () => void | Promise<void>): HTMLButtonElement {
  const element = make('button', { type: 'button' }, words);
  element.addEventListener('click', () => void run());
  return element;
}

export function section(name: Section, title: string, ...children: readonly Child[]): HTMLElement {
  const id = `take-away-${name}`;
  return make(
    'section',
    { 'data-section': name, 'aria-labelledby': id, class: 'take-away-section' },
    make('h3', { id }, title),
    ...children,
  );
}

/** What there is, what it is for, and its buttons, which say it again to those who hear them alone. */
export function row(name: string, use: string, buttons: readonly HTMLButtonElement[]): HTMLElement {
  for (const each of buttons) each.setAttribute('aria-label', `${name}: ${each.textContent}`);
  return make(
    'li',
    {},
    make(
      'span',
      { class: 'row-words' },
      make('span', { class: 'row-name' }, name),
      make('span', { class: 'row-use' }, use),
    ),
    make('span', { class: 'row-buttons' }, ...buttons),
  );
}

export type Choice<T extends string> = Readonly<{ element: HTMLElement; value: () => T }>;

/** One of a few, as radio buttons in a line. */
export function choice<T extends string>(
  name: string,
  legend: string,
  words: Readonly<Record<T, string>>,
  first: T,
): Choice<T> {
  const values = Object.keys(words) as T[];
  const inputs = values.map((value) => make('input', { type: 'radio', name, value, checked: value === first }));
  const labels = inputs.map((input, i) => {
    const value = values[i] ?? first;
    return make('label', {}, input, ` ${words[value]}`);
  });
  const element = make(
    'fieldset',
    { class: 'take-away-choice' },
    make('legend', { class: 'visually-hidden' }, legend),
    ...labels,
  );
  return { element, value: () => values[inputs.findIndex((input) => input.checked)] ?? first };
}
