/** Holds the view state: actions go in, listeners hear of every change, the address follows. */
import { readAddress, writeAddress } from '../url-state.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import { INITIAL_STATE, isNewPlace, reduceView, type Action, type ViewState } from '../view-state.ts';

export type Change = Readonly<{ state: ViewState; before: ViewState; action: Action }>;

export type Store = Readonly<{
  state: () => ViewState;
  dispatch: (action: Action) => void;
  /** As `dispatch`. @returns takes it back, out of the history too; only as long as nothing but camera and pointer has changed since */
  tryOut: (action: Action) => () => void;
  listen: (listener: (change: Change) => void) => void;
  /** What the address, as it was read last, said that is not understood or not known here, sentence by sentence. */
  notices: () => readonly string[];
  /** Reads the address anew: what was not known may be now. */
  reread: () => void;
  destroy: () => void;
}>;

/** A view without what is not known here, and a sentence for each thing that was left out. */
export type Settle = (view: ViewKeys) => Readonly<{ view: ViewKeys; notices: readonly string[] }>;

/**
 * Starts from the address. What the back button should undo (another concept, a filter) is a new entry of the history, one for each gesture; all else
 * changes the present one.
 * Back and forward come as the action `restore`.
 */
export function createStore(settle: Settle): Store {
  const read = () => {
    const parsed = readAddress(location.search);
    const settled = settle(parsed.view);
    return { ...parsed, view: settled.view, notices: [...parsed.notices, ...settled.notices] };
  };
  let { view, unknown, notices } = read();
  let state: ViewState = reduceView(INITIAL_STATE, { do: 'restore', view });
  let isSliding = false; // in the midst of a gesture
  let isGoingBack = false; // to the entry that the state is of already
  const listeners: ((change: Change) => void)[] = [];

  const dispatch = (action: Action) => {
    const before = state;
    const isMore = isSliding && action.do === 'set-min-papers';
    if (action.do === 'set-min-papers') isSliding = action.goesOn === true;
    const next = reduceView(before, action);
    if (next === before) return;
    if (action.do !== 'restore') writeHistory(next, !isMore && isNewPlace(before, next));
    state = next;
    for (const listener of listeners) listener({ state, before, action });
  };

  const writeHistory = (next: ViewState, isStep: boolean) => {
    const query = writeAddress(next, unknown);
    if (isGoingBack || query === location.search) return;
    const address = `${location.pathname}${query}${location.hash}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const tryOut = (action: Action) => {
    const before = state;
    dispatch(action);
    const tried = state;
    return () => {
      if (tried === before) return;
      isGoingBack = isNewPlace(before, tried);
      if (isGoingBack) history.back();
      dispatch({ do: 'restore', view: before });
    };
  };

  const reread = () => {
    ({ view, unknown, notices } = read());
    dispatch({ do: 'restore', view });
  };
  const restore = () => {
    if (!isGoingBack) return reread();
    isGoingBack = false;
    writeHistory(state, false);
  };
  addEventListener('popstate', restore);

  return {
    state: () => state,
    dispatch,
    tryOut,
    listen: (listener) => {
      listeners.push(listener);
    },
    notices: () => notices,
    reread,
    destroy: () => {
      removeEventListener('popstate', restore);
      listeners.length = 0;
    },
  };
}
