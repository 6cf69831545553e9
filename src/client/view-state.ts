/** The state of the explorer's view and how actions change it. Pure: no canvas, no address bar, no graph. */
import type { Kind } from '../domain/schema/concept.ts';
import { DEFAULT_VIEW, type CameraKeys, type Choice, type ViewKeys } from '../view/view-keys.ts';

/** What the address says, and the concept under the pointer or the keyboard's walk. */
export type ViewState = ViewKeys & Readonly<{ hover?: string }>;

export type Action =
  | Readonly<{ do: 'hover'; id: string | undefined }>
  | Readonly<{ do: 'select'; id: string | undefined }>
  | Readonly<{ do: 'set-depth'; depth: 1 | 2 | 3 }>
  | Readonly<{ do: 'toggle-kind' | 'only-kind'; kind: Kind }>
  | Readonly<{ do: 'toggle-community' | 'only-community'; id: string }>
  | Readonly<{ do: 'show-umbrellas' | 'show-comentions' | 'show-list'; on: boolean }>
  | Readonly<{ do: 'clear-filters' }>
  | Readonly<{ do: 'move-camera'; camera: CameraKeys | undefined }>
  | Readonly<{ do: 'set-theme'; theme: 'light' | 'dark' | undefined }>
  /** What the view is called where it is shown elsewhere; undefined: by what it shows. */
  | Readonly<{ do: 'set-title'; title: string | undefined }>
  | Readonly<{ do: 'restore'; view: ViewKeys }>;

export const INITIAL_STATE: ViewState = DEFAULT_VIEW;

/** The state after an action; the same object where nothing changes, so that callers can compare by identity. */
export function reduceView(state: ViewState, action: Action): ViewState {
  switch (action.do) {
    case 'hover':
      return set(state, 'hover', action.id);
    case 'select':
      return set(set(set(state, 'focus', action.id), 'depth', 1), 'hover', undefined);
    case 'set-depth':
      return set(state, 'depth', action.depth);
    case 'toggle-kind':
      return set(state, 'kinds', toggle(state.kinds, action.kind));
    case 'only-kind':
      return set(state, 'kinds', only(state.kinds, action.kind));
    case 'toggle-community':
      return set(state, 'communities', toggle(state.communities, action.id));
    case 'only-community':
      return set(state, 'communities', only(state.communities, action.id));
    case 'show-umbrellas':
      return set(state, 'umbrellas', action.on);
    case 'show-comentions':
      return set(state, 'comentions', action.on);
    case 'show-list':
      return set(state, 'list', action.on);
    case 'clear-filters':
      return clearFilters(state);
    case 'move-camera':
      return set(state, 'camera', action.camera);
    case 'set-theme':
      return set(state, 'theme', action.theme);
    case 'set-title':
      return set(state, 'title', action.title);
    case 'restore':
      return action.view;
    default:
      return action satisfies never;
  }
}

/** Whether anything but the default map is asked for by filters. */
export function isFiltered(state: ViewKeys): boolean {
  return clearFilters(state) !== state;
}

/** Whether two states differ in what the back button should undo: the focus or its depth. */
export function isNewPlace(before: ViewKeys, after: ViewKeys): boolean {
  return before.focus !== after.focus || before.depth !== after.depth;
}

function clearFilters<T extends ViewKeys>(state: T): T {
  const { kinds, relations, communities, undated, minPapers, exclude, concepts } = DEFAULT_VIEW;
  const usual = { kinds, relations, communities, undated, minPapers, exclude, concepts };
  const isUsual = Object.entries(usual).every(([key, value]) => sameValue(state[key as keyof ViewKeys], value));
  if (isUsual && state.years === undefined) return state;
  const { years: _, ...rest } = { ...state, ...usual };
  return rest as unknown as T; // the same fields, without the optional one
}

/** In: leave it out. Out: let it in. Where only some are included, the last one taken away brings all back. */
function toggle<T extends string>(choice: Choice<T>, value: T): Choice<T> {
  const list = choice.include.length > 0 ? 'include' : 'exclude';
  const had = choice[list].includes(value);
  const values = had ? choice[list].filter((other) => other !== value) : [...choice[list], value];
  return { ...choice, [list]: values };
}

/** Only this one; a second time brings all back. */
function only<T extends string>(choice: Choice<T>, value: T): Choice<T> {
  const isOnly = choice.include.length === 1 && choice.include[0] === value && choice.exclude.length === 0;
  return { include: isOnly ? [] : [value], exclude: [] };
}

function set<K extends keyof ViewState>(state: ViewState, key: K, value: ViewState[K] | undefined): ViewState {
  if (sameValue(state[key], value)) return state;
  if (value !== undefined) return { ...state, [key]: value };
  const { [key]: _, ...rest } = state;
  return rest as ViewState; // only optional fields are ever unset
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
