/** The state of the explorer's view and how actions change it. Pure: no canvas, no address bar, no graph. */
import type { Kind } from '../domain/schema/concept.ts';
import { DEFAULT_VIEW, type CameraKeys, type Choice, type Ends, type ViewKeys } from '../view/view-keys.ts';
import type { GraphEdge } from './load-graph.ts';

/** What the address says, and what passes: the concept under the pointer or the keyboard's walk, a choice half made, what a pair lights. */
export type ViewState = ViewKeys &
  Readonly<{
    hover?: string;
    /** The next concept that is chosen is the other end of this, from the focus. */
    picking?: PairMode;
    marked?: Marked;
  }>;

/** What is shown of two concepts: the chains between them, or the two side by side. */
export type PairMode = 'path' | 'compare';

/** What a path or a comparison lights, by node index: its ends, all concepts in it, its stated relations, its shared sentences. */
export type Marked = Readonly<{
  ends: readonly number[];
  nodes: readonly number[];
  edges: readonly GraphEdge[];
  shared: readonly (readonly [number, number])[];
}>;

/** The two concepts that the view is about, if it is about two; a path goes before a comparison. */
export function pairOf({ path, compare }: ViewKeys): (Ends & Readonly<{ mode: PairMode }>) | undefined {
  if (path) return { mode: 'path', ...path };
  return compare && { mode: 'compare', ...compare };
}

export type Action =
  | Readonly<{ do: 'hover'; id: string | undefined }>
  | Readonly<{ do: 'select'; id: string | undefined }>
  | Readonly<{ do: 'pick'; mode: PairMode }>
  | Readonly<{ do: 'show-pair'; mode: PairMode; ends: Ends }>
  | Readonly<{ do: 'mark'; marked: Marked | undefined }>
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
      return select(state, action.id);
    case 'pick':
      return set(state, 'picking', action.mode);
    case 'show-pair':
      return set(select(set(state, 'picking', undefined), undefined), action.mode, action.ends);
    case 'mark':
      return pairOf(state) ? set(state, 'marked', action.marked) : state; // it may come when the two are left already
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
      // One panel, one subject: two concepts go before the one in focus.
      return pairOf(action.view) ? set(action.view, 'focus', undefined) : action.view;
    default:
      return action satisfies never;
  }
}

/** Whether anything but the default map is asked for by filters. */
export function isFiltered(state: ViewKeys): boolean {
  return clearFilters(state) !== state;
}

/** Whether two states differ in what the back button should undo: the focus, its depth, or the two concepts. */
export function isNewPlace(before: ViewKeys, after: ViewKeys): boolean {
  return before.focus !== after.focus || before.depth !== after.depth || !sameValue(pairOf(before), pairOf(after));
}

/**
 * The concept is chosen, and nothing else is; undefined chooses none. While another end is being picked it is that end;
 * choosing none then gives up picking, and choosing the first end again changes nothing.
 */
function select(state: ViewState, id: string | undefined): ViewState {
  const { picking, focus } = state;
  if (picking !== undefined && focus !== undefined) {
    if (id === undefined) return set(state, 'picking', undefined);
    if (id === focus) return set(state, 'hover', undefined);
    return reduceView(state, { do: 'show-pair', mode: picking, ends: { from: focus, to: id } });
  }
  const chosen = set(set(set(state, 'focus', id), 'depth', 1), 'hover', undefined);
  return set(set(set(chosen, 'path', undefined), 'compare', undefined), 'marked', undefined);
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
