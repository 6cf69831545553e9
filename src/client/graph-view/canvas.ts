/** A 2-D canvas that fills its frame at the device's resolution. */
import type { Size } from './camera.ts';

export type Layer = Readonly<{
  element: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  /** Fits the canvas to a frame in CSS px; keeps what is drawn where nothing changed. */
  resize: (frame: Size) => void;
  /** Clears, and sets the unit to CSS px. */
  begin: () => void;
  pixelRatio: () => number;
}>;

/** Past this many device pixels per px nobody sees a difference on a map, and memory doubles. */
const MAX_PIXEL_RATIO = 2;

/**
 * @param onCpu  where graphics are emulated, a canvas drawn on the processor is ten times as fast
 * @throws {Error} where the browser gives no 2-D context
 */
export function createLayer(className: string, onCpu: boolean): Layer {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d', { willReadFrequently: onCpu });
  if (!context) throw new Error('This browser offers no canvas');
  const pixelRatio = () => Math.min(MAX_PIXEL_RATIO, devicePixelRatio || 1);
  return {
    element,
    context,
    pixelRatio,
    resize: ({ width, height }) => {
      const [w, h] = [Math.round(width * pixelRatio()), Math.round(height * pixelRatio())];
      if (element.width === w && element.height === h) return;
      element.width = w;
      element.height = h;
    },
    begin: () => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.scale(pixelRatio(), pixelRatio());
    },
  };
}
