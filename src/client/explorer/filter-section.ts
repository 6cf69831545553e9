/** What the groups of the panel of filters have in common. Types only. */
import type { ViewState } from '../view-state.ts';
import type { Derived } from './derive.ts';

/** One group of the panel. `note` says in a word what it is set to, beside its heading. */
export type Section = Readonly<{
  name: string;
  isOpen: boolean;
  content: HTMLElement;
  update: (state: ViewState, derived: Derived) => string;
  /** Hears that it was opened. */
  opened?: () => void;
  /** Whether it has anything to choose here; always, where absent. */
  isUseful?: (state: ViewState, derived: Derived) => boolean;
}>;
