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
  /** What the address asked for, with what was done since: also what is not known here. */
  asked: () => ViewKeys;
  /** Shows what is asked for: what was not known may be now. */
  resettle: () => void;
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
  let read = readAddress(location.search);
  let asked: ViewState = read.view;
  let settled = settle(asked);
  let state: ViewState = reduceView(INITIAL_STATE, { do: 'restore', view: settled.view });
  let isSliding = false; // in the midst of a gesture
  let isGoingBack = false; // to the entry that the state is of already
  const listeners: ((change: Change) => void)[] = [];

  const dispatch = (action: Action) => {
    const before = state;
    const isMore = isSliding && action.do === 'set-min-papers';
    if (action.do === 'set-min-papers') isSliding = action.goesOn === true;
    const next = reduceView(before, action);
    if (action.do !== 'restore') asked = reduceView(asked, action);
    if (next === before) return;
    if (action.do !== 'restore') writeHistory(next, !isMore && isNewPlace(before, next));
    state = next;
    for (const listener of listeners) listener({ state, before, action });
  };

  const writeHistory = (next: ViewState, isStep: boolean) => {
    const query = writeAddress(next, read.unknown);
    if (isGoingBack || query === location.search) return;
    const address = `${location.pathname}${query}${location.hash}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const tryOut = (action: Action) => {
    const [before, askedBefore] = [state, asked];
    dispatch(action);
    const tried = state;
    return () => {
      if (tried === before) return;
      isGoingBack = isNewPlace(before, tried);
      if (isGoingBack) history.back();
      asked = askedBefore;
      dispatch({ do: 'restore', view: before });
    };
  };

  const resettle = () => {
    settled = settle(asked);
    dispatch({ do: 'restore', view: settled.view });
    if (asked !== read.view) writeHistory(state, false); // what was done since left out of the address what was not known
  };
  const restore = () => {
    if (isGoingBack) {
      isGoingBack = false;
      return writeHistory(state, false);
    }
    read = readAddress(location.search);
    asked = read.view;
    resettle();
  };
  addEventListener('popstate', restore);

  return {
    state: () => state,
    dispatch,
    tryOut,
    listen: (listener) => {
      listeners.push(listener);
    },
    notices: () => [...read.notices, ...settled.notices],
    asked: () => asked,
    resettle,
    destroy: () => {
      removeEventListener('popstate', restore);
      listeners.length = 0;
    },
  };
}
