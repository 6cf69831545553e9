/**
 * The picture as all the map there is: a press on a dot of it chooses the concept, and once the view is not what the build drew, it is drawn here and
 * laid over the build's picture.
 */
import type { ViewScene } from '../../view/draw-view.ts';
import { startBox } from '../../view/land-box.ts';
import type { ThemeName } from '../../view/tokens.ts';
import { nudgeInto, project, startCamera, type Box, type Camera } from '../graph-view/camera.ts';
import { createDotGrid } from '../graph-view/dot-grid.ts';
import type { MapScene } from '../graph-view/map-scene.ts';
import { pickConcept, SLACK } from '../graph-view/pick.ts';
import { moveBox, openRoom, shrink } from '../graph-view/room.ts';
import type { MapGraph } from '../load-graph.ts';
import { showNodes } from '../shown.ts';
import { TAP_TOLERANCE } from '../tap.ts';
import { INITIAL_STATE } from '../view-state.ts';
import type { Parts } from './parts.ts';
import { createStillView, type Window } from './still-view.ts';

export type PictureMap = Readonly<{
  /** Draws in the next frame: what opens with a choice covers the map by then. */
  show: (scene: MapScene) => void;
  /** What is drawn, in either theme, to be taken away: the part that nothing covers; undefined where that is the build's own picture. */
  picture: (theme: ThemeName) => ViewScene | undefined;
  destroy: () => void;
}>;

export type PictureEvents = Readonly<{
  /** Index of the node that was pressed, -1 beside all dots. */
  tap: (node: number) => void;
  /** What lies over the map, px of the viewport. */
  covers: () => readonly Box[];
  /** Where a live map stands that cannot be seen; undefined: there is none. */
  camera: () => Camera | undefined;
}>;

/** px between what is chosen and the edge of the open room. */
const ROOM_EDGE = 60;

/** Made once the fonts of the map are there. */
export function mountPictureMap(
  { map }: Pick<Parts, 'map'>,
  graph: MapGraph,
  first: MapScene,
  on: PictureEvents,
): PictureMap {
  const { extent } = graph;
  const asBuilt = showNodes(graph, INITIAL_STATE);
  const land = startBox(graph.regions);
  const still = createStillView(graph);
  const stop = new AbortController();
  let scene = first;
  let grid = createDotGrid(graph, scene.shown);
  let drawn: SVGSVGElement | undefined;
  let frameRequest = 0;

  /** What is chosen is brought out from under the panel: nobody can move a picture. */
  const look = (): Window => {
    const frame = { width: Math.max(1, map.clientWidth), height: Math.max(1, map.clientHeight) };
    const { left, top } = map.getBoundingClientRect();
    const covered = on.covers().map((cover) => moveBox(cover, -left, -top));
    const home = startCamera(extent, land, frame);
    const room = shrink(openRoom(frame, covered), ROOM_EDGE);
    const chosen = (scene.attention?.ends ?? [scene.focus]).flatMap((index) => graph.nodes[index] ?? []);
    const camera = on.camera() ?? (chosen.length > 0 ? nudgeInto(home, chosen, extent, frame, room) : home);
    return { frame, camera, home, covered, grid };
  };

  const draw = () => {
    drawn?.remove();
    drawn = isAsBuilt(scene, asBuilt) ? undefined : still.draw(still.toScene(scene, look()));
    drawn?.classList.add('picture-drawn');
    drawn?.setAttribute('aria-hidden', 'true'); // the list says it
    if (drawn) map.append(drawn);
  };
  const schedule = () => {
    cancelAnimationFrame(frameRequest);
    frameRequest = requestAnimationFrame(draw);
  };

  let down: PointerEvent | undefined; // a drag of the live map that ends here is no press
  map.addEventListener('pointerdown', (event) => (down = event), { signal: stop.signal });
  map.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      const pointer = down?.pointerType === 'mouse' ? 'mouse' : 'other';
      if (!down || Math.hypot(clientX - down.clientX, clientY - down.clientY) > TAP_TOLERANCE[pointer]) return;
      const { left, top } = map.getBoundingClientRect();
      const window = look();
      const { camera, frame } = window;
      const at = { x: clientX - left, y: clientY - top };
      const named = still.namedAt(scene, window, at);
      on.tap(pickConcept(grid, project(camera, extent, frame), at, SLACK[pointer], named));
    },
    { signal: stop.signal },
  );
  const resizing = new ResizeObserver(schedule);
  resizing.observe(map);
  return {
    show: (next) => {
      if (next.isHover) return; // it would be gone before it is drawn
      if (next.shown !== scene.shown) grid = createDotGrid(graph, next.shown);
      scene = next;
      schedule();
    },
    picture: (theme) => {
      if (isAsBuilt(scene, asBuilt)) return undefined;
      const window = look();
      return still.toScene({ ...scene, theme }, window, openRoom(window.frame, window.covered));
    },
    destroy: () => {
      stop.abort();
      cancelAnimationFrame(frameRequest);
      resizing.disconnect();
      drawn?.remove();
    },
  };
}

/** Whether the build's own picture shows it. */
function isAsBuilt({ shown, attention, inks, coMentions = [], specks }: MapScene, asBuilt: readonly number[]): boolean {
  const isPlain = !attention && !inks && coMentions.length === 0 && !specks;
  return isPlain && shown.length === asBuilt.length && shown.every((index, i) => index === asBuilt[i]);
}
