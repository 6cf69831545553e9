/** What somebody does before the live map is there: the first sign of it starts the map, and no press on the picture is lost. */
import { TAP_TOLERANCE } from '../tap.ts';

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'scroll'] as const;
/** Who only looks for so long has come to stay, and keeps nobody waiting, ms. */
const PATIENCE_MS = 15_000;

/** Settles at the first movement of a pointer, touch, key, focus or scroll anywhere on the page, or when nothing of it has come for PATIENCE_MS. */
export function firstSign(): Promise<void> {
  const stop = new AbortController();
  return new Promise((resolve) => {
    const come = () => {
      stop.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(come, PATIENCE_MS);
    for (const sign of SIGNS) addEventListener(sign, come, { capture: true, passive: true, signal: stop.signal });
  });
}

/** Where the map was pressed, px of the viewport, and by what (`PointerEvent.pointerType`). */
export type Press = Readonly<{ x: number; y: number; pointer: string }>;

export type EarlyPresses = Readonly<{
  /** Tells the last press, if there was one; and one more if a finger is still down. Presses from now on are the live map's own. */
  handOver: (run: (press: Press) => void) => void;
}>;

/** Notes presses on the picture of the map; a finger that slides or a second one makes none. */
export function catchPresses(map: HTMLElement): EarlyPresses {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let down: (Press & { id: number }) | undefined;
  let last: Press | undefined;
  let take: ((press: Press) => void) | undefined;

  const handOver = (run: (press: Press) => void) => {
    take = run;
    if (last) run(last);
    if (!down) stop.abort();
  };
  const begin = (event: PointerEvent) => {
    const isOfLiveMap = event.target instanceof HTMLCanvasElement;
    if (isOfLiveMap || take || event.button !== 0) return;
    down = down ? undefined : { id: event.pointerId, x: event.clientX, y: event.clientY, pointer: event.pointerType };
  };
  const end = (event: PointerEvent) => {
    if (down?.id !== event.pointerId) return;
    const { x, y, pointer } = down;
    down = undefined;
    const way = Math.hypot(event.clientX - x, event.clientY - y);
    const isPress =
      event.type === 'pointerup' && way <= (pointer === 'mouse' ? TAP_TOLERANCE.mouse : TAP_TOLERANCE.other);
    if (isPress) last = { x, y, pointer };
    if (isPress && take) take({ x, y, pointer });
    if (take) stop.abort();
  };
  map.addEventListener('pointerdown', begin, options);
  // A finger keeps to what it came down on, a mouse may go up anywhere.
  addEventListener('pointerup', end, options);
  addEventListener('pointercancel', end, options);
  return { handOver };
}
