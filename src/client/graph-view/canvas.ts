/** A 2-D canvas that fills its frame at the device's resolution. */
import type { Size } from './camera.ts';

export type Layer = Readonly<{
  element: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  /** Fits the canvas to a frame in CSS px; keeps what is drawn where nothing changed. */
  resize: (frame: Size) => void;
  /** Clears, and sets the unit to CSS px, the origin to the frame's corner. */
  begin: () => void;
  /** Shows what is drawn larger and elsewhere, without drawing: `x * ratio + dx` in the frame's px. */
  shift: (ratio: number, dx: number, dy: number) => void;
  /** How far the canvas reaches beyond each side of its frame, px. */
  margin: () => Readonly<{ x: number; y: number }>;
  pixelRatio: () => number;
}>;

/** Past this many device pixels per px nobody sees a difference on a map, and memory doubles. */
const MAX_PIXEL_RATIO = 2;

/**
 * @param overscan  share of the frame by which the canvas reaches beyond each side
 * @param onCpu  where graphics are emulated, a canvas drawn on the processor is ten times as fast
 * @throws {Error} where the browser gives no 2-D context
 */
export function createLayer(className: string, onCpu: boolean, overscan = 0): Layer {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d', { willReadFrequently: onCpu });
  if (!context) throw new Error('This browser offers no canvas');
  let margin = { x: 0, y: 0 };
  const pixelRatio = () => Math.min(MAX_PIXEL_RATIO, devicePixelRatio || 1);
  return {
    element,
    context,
    pixelRatio,
    margin: () => margin,
    resize: ({ width, height }) => {
      margin = { x: Math.round(width * overscan), y: Math.round(height * overscan) };
      const [fullWidth, fullHeight] = [width + 2 * margin.x, height + 2 * margin.y];
      const [w, h] = [Math.round(fullWidth * pixelRatio()), Math.round(fullHeight * pixelRatio())];
      if (element.width === w && element.height === h) return;
      element.width = w;
      element.height = h;
      if (overscan === 0) return;
      Object.assign(element.style, {
        inset: `${-margin.y}px auto auto ${-margin.x}px`,
        width: `${fullWidth}px`,
        height: `${fullHeight}px`,
        transformOrigin: `${margin.x}px ${margin.y}px`,
      });
    },
    shift: (ratio, dx, dy) => {
      const isAtHome = ratio === 1 && dx === 0 && dy === 0;
      element.style.transform = isAtHome ? '' : `matrix(${ratio}, 0, 0, ${ratio}, ${dx}, ${dy})`;
    },
    begin: () => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.scale(pixelRatio(), pixelRatio());
      context.translate(margin.x, margin.y);
    },
  };
}

/** What lies one over the other in a container, as one canvas of the frame: to be called in the task that has drawn it. */
export function drawTogether(container: HTMLElement, frame: Size): HTMLCanvasElement {
  const { element, context, begin, resize } = createLayer('map-still', true);
  const at = container.getBoundingClientRect();
  resize(frame);
  begin();
  context.rect(0, 0, frame.width, frame.height);
  context.clip(); // a printer draws what was drawn, also beyond the canvas
  for (const canvas of container.querySelectorAll('canvas')) {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    context.drawImage(canvas, left - at.left, top - at.top, width, height);
  }
  return element;
}
