/** What can be chosen of a view that is to be embedded: steps, number, kinds, theme, size. */
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { KINDS, type Kind } from '../../domain/kinds.ts';
import { allows, type ViewKeys } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';

export type Size = Readonly<{ width: number; height: number }>;
export type Chosen = Readonly<{ keys: ViewKeys; size: Size }>;
export type Options = Readonly<{ element: HTMLElement }>;

const SIZES: Readonly<Record<string, Size>> = {
  'text column, 720 × 420': { width: 720, height: 420 },
  'wide, 960 × 540': { width: 960, height: 540 },
  'narrow, 320 × 420': { width: 320, height: 420 },
};
const THEMES = { auto: 'as the reader’s page', light: 'light', dark: 'dark' } as const;

/** @param change  hears of every choice */
export function createOptions(first: ViewKeys, firstSize: Size, change: (chosen: Chosen) => void): Options {
  let keys = first;
  let size = firstSize;
  const set = (next: Partial<Record<keyof ViewKeys, unknown>>) => {
    const all: Record<string, unknown> = { ...keys, ...next };
    for (const key of Object.keys(all)) if (all[key] === undefined) delete all[key];
    keys = all as ViewKeys; // each field is given in its own type below
    change({ keys, size });
  };
  const select = (words: string, values: readonly string[], now: string, run: (value: string) => void) => {
    const field = make(
      'select',
      {},
      ...values.map((value) => make('option', { value, selected: value === now }, value)),
    );
    field.addEventListener('change', () => run(field.value));
    return make('label', {}, `${words} `, field);
  };
  const limit = make('input', { type: 'number', min: 1, max: 150, value: keys.limit ?? '', placeholder: '40' });
  limit.addEventListener('change', () => {
    const value = Math.round(Number(limit.value));
    set({ limit: value >= 1 && value <= 150 ? value : undefined });
  });
  const themes = Object.values(THEMES);
  const fields = [
    keys.focus !== undefined &&
      select('Steps away', ['1', '2', '3'], String(keys.depth), (value) => set({ depth: Number(value) })),
    make('label', {}, 'Concepts at most ', limit),
    select('Theme', themes, THEMES[keys.theme ?? 'auto'], (value) =>
      set({ theme: (['light', 'dark'] as const).find((name) => THEMES[name] === value) }),
    ),
    select('Size', Object.keys(SIZES), Object.keys(SIZES)[0] ?? '', (value) => {
      size = SIZES[value] ?? size;
      change({ keys, size });
    }),
  ];
  const element = make(
    'form',
    { class: 'embedding-options' },
    ...fields,
    kindBoxes(keys, (kinds) => set({ kinds })),
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  return { element };
}

function kindBoxes(keys: ViewKeys, choose: (kinds: ViewKeys['kinds']) => void): HTMLElement {
  const boxes = KINDS.map((kind) => {
    const box = make('input', { type: 'checkbox', value: kind, checked: allows(keys.kinds, kind) });
    box.addEventListener('change', () => {
      const on = boxes.filter(([, each]) => each.checked).map(([name]) => name);
      choose({ include: on.length === KINDS.length ? [] : on, exclude: [] });
    });
    return [kind, box] as const;
  });
  const labels = boxes.map(([kind, box]: readonly [Kind, HTMLInputElement]) =>
    make('label', {}, box, ` ${KIND_LABELS[kind].many}`),
  );
  return make('fieldset', {}, make('legend', {}, 'Kinds'), ...labels);
}
