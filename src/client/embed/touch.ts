/** Two fingers pan and zoom; one finger is the page's, so that scrolling never sticks. */
import type { PanZoom } from './pan-zoom.ts';

/** @param signal  takes the listeners away */
export function listenToPinch(svg: SVGSVGElement, view: PanZoom, signal: AbortSignal): void {
  let before: Readonly<{ x: number; y: number; distance: number }> | undefined;
  const measure = ([a, b]: readonly Touch[]) =>
    a && b
      ? {
          x: (a.clientX + b.clientX) / 2,
          y: (a.clientY + b.clientY) / 2,
          distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
        }
      : undefined;
  const active = { passive: false, signal };
  svg.addEventListener(
    'touchstart',
    (event) => {
      before = event.touches.length === 2 ? measure([...event.touches]) : undefined;
      if (before && event.cancelable) event.preventDefault();
    },
    active,
  );
  svg.addEventListener(
    'touchmove',
    (event) => {
      const now = event.touches.length === 2 ? measure([...event.touches]) : undefined;
      if (!now || !before) return;
      if (event.cancelable) event.preventDefault();
      view.panBy(now.x - before.x, now.y - before.y);
      if (before.distance > 8) view.zoomBy(now.distance / before.distance, now);
      before = now;
    },
    active,
  );
  svg.addEventListener('touchend', () => (before = undefined), { signal });
}
