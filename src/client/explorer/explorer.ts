/** What whoever mounts the explorer holds of it. */
import type { Press } from './attention.ts';

export type Explorer = Readonly<{
  /** Brings the live map in the place of its picture; settles when it is there, or cannot be had. */
  wake: () => Promise<void>;
  /** As a tap on the live map, px of the viewport. */
  press: (press: Press) => void;
  destroy: () => void;
}>;
