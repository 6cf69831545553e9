/** The map's canvases around sigma's layer of dots. */
import type { MapGraph } from '../load-graph.ts';
import { createLayer } from './canvas.ts';
import type { DotScene } from './dot-program.ts';
import { mountDots, type DotLayer } from './dots.ts';

/** Share of the frame by which land is drawn beyond each side: so far a hand can drag before it is drawn anew. */
const LAND_BEYOND = 0.2;

/**
 * Canvases in their order: land, lines, dots, names.
 * @param container  they are put after what it holds
 * @throws {Error} without WebGL or canvas; the container is then as before
 */
export function mountLayers(
  container: HTMLElement,
  graph: MapGraph,
  dotScene: DotScene,
  on: Readonly<{ frame: () => void; lost: () => void; restored: () => void }>,
) {
  const frame = document.createElement('div');
  frame.className = 'map-dots';
  container.append(frame);
  let mounted: DotLayer;
  try {
    mounted = mountDots(frame, graph, dotScene, on);
  } catch (cause) {
    frame.remove();
    throw cause;
  }
  const make = (name: string, overscan = 0) => createLayer(`map-${name}`, mounted.isEmulated, overscan);
  const layers = { land: make('land', LAND_BEYOND), lines: make('lines'), labels: make('labels') };
  frame.before(layers.land.element, layers.lines.element);
  frame.after(layers.labels.element);
  const destroy = () => {
    mounted.destroy();
    frame.remove();
  };
  return { dots: { ...mounted, destroy }, layers };
}
