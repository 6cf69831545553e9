/** What can be chosen of a view that is to be embedded: steps, number, kinds, colours, theme, parts, size. */
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { KINDS } from '../../domain/kinds.ts';
import { allows, type ViewKeys } from '../../view/view-keys.ts';
import { usualLimit } from '../embed/pick-view.ts';
import { make } from '../explorer/dom.ts';

export type Size = Readonly<{ width: number; height: number }>;
export type Chosen = Readonly<{ keys: ViewKeys; size: Size }>;
export type Options = Readonly<{
  element: HTMLElement;
  /** Whether a size can be chosen: only a frame has one, a picture is as it is and an element as wide as its place. */
  offerSize: (isOffered: boolean) => void;
}>;

const SIZES: Readonly<Record<string, Size>> = {
  'text column, 720 × 420': { width: 720, height: 420 },
  'wide, 960 × 540': { width: 960, height: 540 },
  'narrow, 320 × 420': { width: 320, height: 420 },
};
const THEMES = { auto: 'as the reader’s page', light: 'light', dark: 'dark' } as const;

const COLOURS = { region: 'region', kind: 'kind', year: 'earliest paper' } as const;
const COLOUR_NAMES = Object.keys(COLOURS) as (keyof typeof COLOURS)[];
/** Parts of a frame that can be left out; the link to the full view always stays. */
const PARTS = { title: 'title', buttons: 'buttons', legend: 'legend', list: 'list' } as const;
const PART_NAMES = Object.keys(PARTS);

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
  const usual = { value: keys.limit ?? '', placeholder: String(usualLimit(keys)) };
  const limit = make('input', { type: 'number', min: 1, max: 150, ...usual });
  limit.addEventListener('change', () => {
    const value = Math.round(Number(limit.value));
    set({ limit: value >= 1 && value <= 150 ? value : undefined });
  });
  const themes = Object.values(THEMES);
  const wheel = make('input', { type: 'checkbox', checked: keys.wheel === true });
  wheel.addEventListener('change', () => set({ wheel: wheel.checked || undefined }));
  const sizes = select('Size', Object.keys(SIZES), Object.keys(SIZES)[0] ?? '', (value) => {
    size = SIZES[value] ?? size;
    change({ keys, size });
  });
  const fields = [
    keys.focus !== undefined &&
      select('Steps away', ['1', '2', '3'], String(keys.depth), (value) => set({ depth: Number(value) })),
    make('label', {}, 'Concepts at most ', limit),
    select('Theme', themes, THEMES[keys.theme ?? 'auto'], (value) =>
      set({ theme: (['light', 'dark'] as const).find((name) => THEMES[name] === value) }),
    ),
    select('Colour by', Object.values(COLOURS), COLOURS[keys.colour], (value) =>
      set({ colour: COLOUR_NAMES.find((name) => COLOURS[name] === value) ?? 'region' }),
    ),
    sizes,
    make('label', {}, wheel, ' Wheel zooms without Ctrl or ⌘'),
  ];
  const element = make(
    'form',
    { class: 'embedding-options' },
    ...fields,
    boxes(
      'Kinds',
      KINDS.map((kind) => [kind, KIND_LABELS[kind].many]),
      (kind) => allows(keys.kinds, kind),
      (on) => set({ kinds: { include: on.length === KINDS.length ? [] : on, exclude: [] } }),
    ),
    boxes(
      'Parts',
      Object.entries(PARTS),
      (part) => keys.parts.length === 0 || keys.parts.includes(part),
      (on) => set({ parts: on.length === PART_NAMES.length ? [] : on.length === 0 ? ['none'] : on }),
    ),
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  return { element, offerSize: (isOffered) => (sizes.hidden = !isOffered) };
}

/** Boxes, all of which may be on. @param choose  hears of the names that are on, in their order */
function boxes<Name extends string>(
  legend: string,
  entries: readonly (readonly [name: Name, words: string])[],
  isOn: (name: Name) => boolean,
  choose: (on: readonly Name[]) => void,
): HTMLElement {
  const fields = entries.map(([name]) => {
    const box = make('input', { type: 'checkbox', value: name, checked: isOn(name) });
    box.addEventListener('change', () => choose(fields.filter(([, each]) => each.checked).map(([each]) => each)));
    return [name, box] as const;
  });
  const labels = fields.map(([, box], i) => make('label', {}, box, ` ${entries[i]?.[1] ?? ''}`));
  return make('fieldset', {}, make('legend', {}, legend), ...labels);
}
