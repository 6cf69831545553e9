/** The build's picture as all the map there is: a press on a dot of it chooses the concept, and the chosen one has a ring. */
import { landBox } from '../../view/land-box.ts';
import { project, startCamera, toScreen } from '../graph-view/camera.ts';
import { createDotGrid } from '../graph-view/dot-grid.ts';
import { pickNode, SLACK } from '../graph-view/pick.ts';
import type { MapGraph } from '../load-graph.ts';
import { showNodes } from '../shown.ts';
import { INITIAL_STATE } from '../view-state.ts';
import { make } from './dom.ts';
import type { Parts } from './parts.ts';

export type PictureMap = Readonly<{
  /** @param focus  index of the chosen node, -1 for none */
  show: (focus: number) => void;
  destroy: () => void;
}>;

/** @param tap  index of the node that was pressed, -1 beside all dots; what filters leave out is in the picture all the same */
export function mountPictureMap({ map }: Pick<Parts, 'map'>, graph: MapGraph, tap: (node: number) => void): PictureMap {
  const grid = createDotGrid(graph, showNodes(graph, INITIAL_STATE));
  const land = landBox(graph.regions);
  const stop = new AbortController();
  const ring = make('span', { class: 'picture-ring', 'aria-hidden': 'true', hidden: true });
  map.append(ring);
  let chosen = -1;

  const projection = () => {
    const frame = { width: Math.max(1, map.clientWidth), height: Math.max(1, map.clientHeight) };
    return project(startCamera(graph.extent, land, frame), graph.extent, frame);
  };
  const place = () => {
    const node = graph.nodes[chosen];
    ring.hidden = !node;
    if (!node) return;
    const { x, y } = toScreen(projection(), node);
    ring.style.translate = `${x}px ${y}px`;
  };
  map.addEventListener(
    'click',
    (event) => {
      const { left, top } = map.getBoundingClientRect();
      const slack = event instanceof PointerEvent && event.pointerType !== 'mouse' ? SLACK.other : SLACK.mouse;
      tap(pickNode(grid, projection(), { x: event.clientX - left, y: event.clientY - top }, slack));
    },
    { signal: stop.signal },
  );
  const resizing = new ResizeObserver(place);
  resizing.observe(map);
  return {
    show: (focus) => {
      chosen = focus;
      place();
    },
    destroy: () => {
      stop.abort();
      resizing.disconnect();
      ring.remove();
    },
  };
}
