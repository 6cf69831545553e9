/** The state of the explorer's view and how actions change it. Pure: no canvas, no address bar, no graph. */
import {
  DEFAULT_VIEW,
  type CameraKeys,
  type Choice,
  type Ends,
  type PathEnds,
  type ViewKeys,
} from '../view/view-keys.ts';
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

/** Two concepts that papers name together, as node indices. */
export type NamedTogether = Readonly<{ a: number; b: number; paperCount: number }>;

/** What a path or a comparison lights, by node index: its ends, all concepts in it, its stated relations, its shared sentences. */
export type Marked = Readonly<{
  ends: readonly number[];
  nodes: readonly number[];
  edges: readonly GraphEdge[];
  shared: readonly NamedTogether[];
}>;

/** The two concepts that the view is about, if it is about two; a path goes before a comparison. */
export function pairOf({ path, compare }: ViewKeys): (PathEnds & Readonly<{ mode: PairMode }>) | undefined {
  if (path) return { mode: 'path', ...path };
  return compare && { mode: 'compare', ...compare };
}

export type Action =
  | Readonly<{ do: 'hover'; id: string | undefined }>
  | Readonly<{ do: 'select'; id: string | undefined }>
  | Readonly<{ do: 'pick'; mode: PairMode }>
  | Readonly<{ do: 'show-pair'; mode: PairMode; ends: Ends }>
  | Readonly<{ do: 'mark'; marked: Marked | undefined }>
  /** One of the chains of the path, by the concepts it passes; undefined: whichever comes first. */
  | Readonly<{ do: 'choose-way'; via: readonly string[] | undefined }>
  | Readonly<{ do: 'set-depth'; depth: 1 | 2 | 3 }>
  /** Takes one value of a choice out or in; lets in nothing else, and at the second time all. */
  | Readonly<{ do: 'toggle' | 'only'; of: ChoiceKey; value: string }>
  | Readonly<{ do: 'set-years'; years: ViewKeys['years'] }>
  /** `goesOn`: more of the same gesture may follow. */
  | Readonly<{ do: 'set-min-papers'; least: number; goesOn?: boolean }>
  | Readonly<{ do: 'set-limit'; limit: number | undefined }>
  /** Lifts the limit, and lists all that is lit. */
  | Readonly<{ do: 'list-rest' }>
  | Readonly<{ do: 'set-order'; order: ViewKeys['order'] }>
  | Readonly<{ do: 'set-colour'; colour: ViewKeys['colour'] }>
  /** Leaves a concept out, or lets it in again. */
  | Readonly<{ do: 'exclude'; id: string }>
  | Readonly<{
      do: 'show-umbrellas' | 'show-comentions' | 'show-papers' | 'show-list' | 'list-only-lit' | 'keep-undated';
      on: boolean;
    }>
  | Readonly<{ do: 'clear-filters' }>
  /** Brings some filters back to what they are at first. */
  | Readonly<{ do: 'drop-filter'; keys: readonly FilterKey[] }>
  | Readonly<{ do: 'move-camera'; camera: CameraKeys | undefined }>
  | Readonly<{ do: 'set-theme'; theme: 'light' | 'dark' | undefined }>
  /** What the view is called where it is shown elsewhere; undefined: by what it shows. */
  | Readonly<{ do: 'set-title'; title: string | undefined }>
  | Readonly<{ do: 'restore'; view: ViewKeys }>;

/** The keys that are a choice of values. */
export type ChoiceKey = 'kinds' | 'relations' | 'communities' | 'tags';
/** The keys that leave something out, and so are cleared together. */
export type FilterKey = ChoiceKey | 'years' | 'undated' | 'minPapers' | 'exclude' | 'concepts' | 'limit';

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
    case 'choose-way':
      return state.path ? set(state, 'path', toPath(state.path, action.via)) : state;
    case 'set-depth':
      return set(state, 'depth', action.depth);
    case 'toggle':
      return setChoice(state, action.of, toggle(state[action.of], action.value));
    case 'only':
      return setChoice(state, action.of, only(state[action.of], action.value));
    case 'set-years':
      return set(state, 'years', action.years);
    case 'keep-undated':
      return set(state, 'undated', action.on);
    case 'set-min-papers':
      return set(state, 'minPapers', Math.max(1, action.least));
    case 'set-limit':
      return set(state, 'limit', action.limit);
    case 'list-rest':
      return set(set(set(state, 'limit', undefined), 'list', true), 'onlyLit', true);
    case 'set-order':
      return set(state, 'order', action.order);
    case 'set-colour':
      return set(state, 'colour', action.colour);
    case 'exclude':
      return exclude(state, action.id);
    case 'show-papers':
      return set(state, 'papers', action.on);
    case 'show-umbrellas':
      return set(state, 'umbrellas', action.on);
    case 'show-comentions':
      return set(state, 'comentions', action.on);
    case 'show-list':
      return set(state, 'list', action.on);
    case 'list-only-lit':
      return set(state, 'onlyLit', action.on);
    case 'clear-filters':
      return dropFilters(state, FILTER_KEYS);
    case 'drop-filter':
      return dropFilters(state, action.keys);
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

function toPath({ from, to }: Ends, via: readonly string[] | undefined): PathEnds {
  return via ? { from, to, via } : { from, to };
}

/** Whether anything but the default map is asked for by filters. */
export function isFiltered(state: ViewKeys): boolean {
  return FILTER_KEYS.some((key) => key !== 'limit' && !isUsual(state, key));
}

/** Whether two states differ in what the back button should undo: what is chosen, a filter, a switch, the list; neither camera nor theme nor title. */
export function isNewPlace(before: ViewKeys, after: ViewKeys): boolean {
  return (
    !sameValue(pairOf(before), pairOf(after)) ||
    [...FILTER_KEYS, ...SWITCHES].some((key) => !sameValue(before[key], after[key]))
  );
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
  const chosen = set(set(set(set(state, 'focus', id), 'depth', 1), 'hover', undefined), 'onlyLit', false);
  return set(set(set(chosen, 'path', undefined), 'compare', undefined), 'marked', undefined);
}

const FILTER_KEYS: readonly FilterKey[] = [
  'kinds',
  'relations',
  'communities',
  'tags',
  'years',
  'undated',
  'minPapers',
  'exclude',
  'concepts',
  'limit',
];

/** Beside filters and pairs, what a step of the history is of. */
const SWITCHES = ['focus', 'depth', 'comentions', 'papers', 'umbrellas', 'colour', 'list'] as const;

/** Whether a filter leaves out nothing. */
export function isUsual(state: ViewKeys, key: FilterKey): boolean {
  return sameValue(state[key], DEFAULT_VIEW[key]);
}

function dropFilters(state: ViewState, keys: readonly FilterKey[]): ViewState {
  return keys.reduce((next, key) => set(next, key, DEFAULT_VIEW[key]), state);
}

/** What is left out is not the middle of attention any more. */
function exclude(state: ViewState, id: string): ViewState {
  const isOut = state.exclude.includes(id);
  const next = set(state, 'exclude', isOut ? state.exclude.filter((other) => other !== id) : [...state.exclude, id]);
  return !isOut && state.focus === id ? reduceView(next, { do: 'select', id: undefined }) : next;
}

/** The values of an action are those that the choice can have: they come from its own rows. */
function setChoice(state: ViewState, key: ChoiceKey, choice: Choice): ViewState {
  return set(state, key, choice as ViewState[typeof key]);
}

/** In: leave it out. Out: let it in. Where only some are included, the last one taken away brings all back. */
function toggle(choice: Choice, value: string): Choice {
  const list = choice.include.length > 0 && !choice.exclude.includes(value) ? 'include' : 'exclude';
  const had = choice[list].includes(value);
  const values = had ? choice[list].filter((other) => other !== value) : [...choice[list], value];
  return { ...choice, [list]: values };
}

/** Only this one; a second time brings all back. */
function only(choice: Choice, value: string): Choice {
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
