/** What fingers, mouse and wheel do on the map, told as pan, zoom, tap and hover; wobbling taps are still taps. */
import { TAP_TOLERANCE } from '../tap.ts';
import type { Point } from './camera.ts';

export type GestureHandlers = Readonly<{
  pan: (dx: number, dy: number) => void;
  /** About a point of the element, px. */
  zoom: (factor: number, at: Point) => void;
  /** @returns takes it back: it was the first half of a double tap, which only zooms */
  tap: (at: Point, pointer: string) => () => void;
  hover: (at: Point | undefined) => void;
  /** Fingers and buttons are up, the wheel is still. */
  rest: () => void;
  /** Whether the wheel alone is the page's; with Ctrl or ⌘ it zooms in any case. */
  isWheelOfPage: () => boolean;
  /** Whether one finger that goes up or down is the page's, to scroll it (with `touch-action: pan-y`). */
  isScrolled: () => boolean;
}>;

const WHEEL_REST_MS = 140;
export const DOUBLE_TAP_MS = 300;
/** px between the two halves of a double tap, at most. */
const DOUBLE_TAP_REACH = 24;

type Held = { x: number; y: number; startX: number; startY: number; tolerance: number; isOfPage: boolean };

type Tap = Readonly<{ time: number; at: Point }>;

function isDouble(first: Tap, second: Tap): boolean {
  const way = Math.hypot(second.at.x - first.at.x, second.at.y - first.at.y);
  return second.time - first.time < DOUBLE_TAP_MS && way < DOUBLE_TAP_REACH;
}

/** @returns a function that takes all listeners away */
export function listenToGestures(element: HTMLElement, on: GestureHandlers): () => void {
  const held = new Map<number, Held>();
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let isDragging = false;
  let lastTap: (Tap & Readonly<{ takeBack: () => void }>) | undefined;
  let wheelTimer = 0;

  const place = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      const { x, y } = place(event);
      const tolerance = event.pointerType === 'mouse' ? TAP_TOLERANCE.mouse : TAP_TOLERANCE.other;
      held.set(event.pointerId, { x, y, startX: x, startY: y, tolerance, isOfPage: false });
      isDragging = held.size > 1;
      element.setPointerCapture(event.pointerId);
    },
    options,
  );

  element.addEventListener(
    'pointermove',
    (event) => {
      const { x, y } = place(event);
      const pointer = held.get(event.pointerId);
      if (!pointer) {
        if (event.pointerType === 'mouse') on.hover({ x, y });
        return;
      }
      const [wayX, wayY] = [x - pointer.startX, y - pointer.startY];
      const isFar = Math.hypot(wayX, wayY) > pointer.tolerance;
      const isAlone = event.pointerType === 'touch' && held.size === 1 && !isDragging;
      if (isFar && isAlone && Math.abs(wayY) > Math.abs(wayX) && on.isScrolled()) pointer.isOfPage = true;
      isDragging ||= isFar && !pointer.isOfPage;
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (!isDragging && !pointer.isOfPage) return;
      if (other) pinch(pointer, other, { x, y });
      else if (!pointer.isOfPage) on.pan(x - pointer.x, y - pointer.y);
      pointer.x = x;
      pointer.y = y;
    },
    options,
  );

  const pinch = (pointer: Held, other: Held, to: Point) => {
    const before = Math.hypot(pointer.x - other.x, pointer.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    on.pan((to.x - pointer.x) / 2, (to.y - pointer.y) / 2);
    if (before > 8) on.zoom(after / before, { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 });
  };

  const release = (event: PointerEvent) => {
    const pointer = held.get(event.pointerId);
    if (!pointer) return;
    held.delete(event.pointerId);
    if (!isDragging && !pointer.isOfPage && event.type === 'pointerup') tap(pointer, event);
    if (held.size > 0) return;
    if (isDragging) on.rest();
    isDragging = false;
  };
  element.addEventListener('pointerup', release, options);
  element.addEventListener('pointercancel', release, options);

  /** A tap is meant for where the finger came down, however it wobbled. */
  const tap = ({ startX, startY }: Held, event: PointerEvent) => {
    const at = { x: startX, y: startY };
    const time = event.timeStamp;
    if (lastTap && isDouble(lastTap, { time, at })) {
      lastTap.takeBack();
      lastTap = undefined;
      on.zoom(2, at);
      on.rest();
    } else lastTap = { time, at, takeBack: on.tap(at, event.pointerType) };
  };

  // A tap opens the panel under the finger; the click that browsers make of it afterwards must not hit a link there.
  element.addEventListener('touchend', (event) => event.cancelable && event.preventDefault(), {
    ...options,
    passive: false,
  });

  element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && on.hover(undefined), options);

  element.addEventListener(
    'wheel',
    (event) => {
      if (on.isWheelOfPage() && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? 400 : 1;
      const strength = event.ctrlKey ? 0.01 : 0.0018; // a pinch on a touchpad comes as small steps with ctrl
      const delta = Math.max(-240, Math.min(240, event.deltaY * unit));
      on.zoom(Math.exp(-delta * strength), place(event));
      clearTimeout(wheelTimer);
      wheelTimer = window.setTimeout(on.rest, WHEEL_REST_MS);
    },
    { ...options, passive: false },
  );

  return () => {
    clearTimeout(wheelTimer);
    stop.abort();
  };
}
