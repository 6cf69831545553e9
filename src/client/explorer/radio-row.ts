/** A few values of which one holds, as native radio buttons in a line. */
import { make } from './dom.ts';

export type RadioRow<Value> = Readonly<{
  element: HTMLElement;
  update: (value: Value) => void;
  setDisabled: (value: Value, isDisabled: boolean) => void;
}>;

export function radioRow<Value>(
  label: string,
  options: readonly Readonly<{ value: Value; name: string }>[],
  choose: (value: Value) => void,
): RadioRow<Value> {
  const group = `radio-${label.toLowerCase().replaceAll(' ', '-')}`;
  const inputs = options.map(({ value, name }) => {
    const input = make('input', { type: 'radio', name: group });
    input.addEventListener('change', () => choose(value));
    return { value, input, element: make('label', { class: 'radio' }, input, name) };
  });
  return {
    element: make(
      'div',
      { class: 'radio-row', role: 'radiogroup', 'aria-label': label },
      ...inputs.map(({ element }) => element),
    ),
    update: (value) => {
      for (const { value: own, input } of inputs) input.checked = own === value;
    },
    setDisabled: (value, isDisabled) => {
      for (const { value: own, input } of inputs) if (own === value) input.disabled = isDisabled;
    },
  };
}
