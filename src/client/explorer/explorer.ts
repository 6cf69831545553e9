/** What whoever mounts the explorer holds of it. */
import type { Press } from './attention.ts';
import type { Store } from './store.ts';

export type Explorer = Readonly<{
  /** Changes of the view, once the page shows them. */
  listen: Store['listen'];
  /** Brings the live map in the place of its picture; settles when it is there, or cannot be had. */
  wake: () => Promise<void>;
  /** As a tap on the live map, px of the viewport. */
  press: (press: Press) => void;
  destroy: () => void;
}>;
