/**
 * The picture as all the map there is: a press on a dot of it chooses the concept, and once a view is not what the build drew, it is drawn anew: the
 * same lines, names and colours as on the live map, by the drawing of `src/view`, at rest.
 */
import { drawView } from '../../view/draw-view.ts';
import { landBox } from '../../view/land-box.ts';
import { element } from '../../view/svg.ts';
import { THEMES } from '../../view/tokens.ts';
import { toElement } from '../embed/draw-here.ts';
import { project, startCamera, type Box, type Camera } from '../graph-view/camera.ts';
import { createDotGrid } from '../graph-view/dot-grid.ts';
import { homeWhere } from '../graph-view/home-names.ts';
import { createLabels, nameRoom } from '../graph-view/label-layer.ts';
import { createLand } from '../graph-view/land-layer.ts';
import { ringedNodes, type MapScene } from '../graph-view/map-scene.ts';
import { pickNode, SLACK } from '../graph-view/pick.ts';
import { moveBox } from '../graph-view/room.ts';
import { createRuler } from '../graph-view/text.ts';
import { toViewScene } from '../graph-view/view-scene.ts';
import type { MapGraph } from '../load-graph.ts';
import { showNodes } from '../shown.ts';
import { INITIAL_STATE } from '../view-state.ts';
import type { Parts } from './parts.ts';

export type PictureMap = Readonly<{
  show: (scene: MapScene) => void;
  destroy: () => void;
}>;

/**
 * @param on      `tap`: index of the node that was pressed, -1 beside all dots; `covers`: what lies over the map, px of the viewport
 * @param camera  where the live map stood; undefined: where visits start
 */
export function mountPictureMap(
  { map }: Pick<Parts, 'map'>,
  graph: MapGraph,
  on: Readonly<{ tap: (node: number) => void; covers: () => readonly Box[] }>,
  camera?: Camera,
): PictureMap {
  const asBuilt = showNodes(graph, INITIAL_STATE);
  const land = createLand(graph);
  const labels = createLabels(graph, land, true);
  const tools = { ...createRuler(), isPinned: true };
  const box = landBox(graph.regions);
  const ringed = ringedNodes(graph);
  const stop = new AbortController();
  let scene: MapScene | undefined;
  let grid = createDotGrid(graph, asBuilt);
  let drawn: SVGSVGElement | undefined;

  const projections = () => {
    const frame = { width: Math.max(1, map.clientWidth), height: Math.max(1, map.clientHeight) };
    const home = startCamera(graph.extent, box, frame);
    return { whole: project(home, graph.extent, frame), projection: project(camera ?? home, graph.extent, frame) };
  };

  const draw = (now: MapScene) => {
    const { whole, projection } = projections();
    const { left, top } = map.getBoundingClientRect();
    const covered = on.covers().map((cover) => moveBox(cover, -left, -top));
    const shown = new Set(now.shown);
    const ground = { whole, isAtHome: camera === undefined, home: homeWhere(graph, shown) };
    const chosen = graph.nodes[now.focus]?.region ?? -1;
    const room = nameRoom(projection.frame, covered);
    labels.place(
      projection,
      { ...now, ...ground, theme: THEMES[now.theme], chosen, ringed, room, covered, grid },
      false,
    );
    const { width, height } = projection.frame;
    const view = toViewScene(graph, now, {
      projection,
      room: { left: 0, top: 0, right: width, bottom: height },
      shown,
      ringed,
      names: (look) => labels.written(projection, look),
    });
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
    };
    return toElement(element('svg', { ...attributes, class: 'picture-drawn' }, drawView(graph, view, tools, 'still')));
  };

  const renew = () => {
    drawn?.remove();
    drawn = scene && !isAsBuilt(scene, asBuilt) ? draw(scene) : undefined;
    if (drawn) map.append(drawn);
  };

  map.addEventListener(
    'click',
    (event) => {
      const { left, top } = map.getBoundingClientRect();
      const slack = event instanceof PointerEvent && event.pointerType !== 'mouse' ? SLACK.other : SLACK.mouse;
      const at = { x: event.clientX - left, y: event.clientY - top };
      on.tap(pickNode(grid, projections().projection, at, slack));
    },
    { signal: stop.signal },
  );
  const resizing = new ResizeObserver(renew);
  resizing.observe(map);
  return {
    show: (next) => {
      if (next.isHover) return; // it is gone before it would be drawn
      if (next.shown !== scene?.shown) grid = createDotGrid(graph, next.shown);
      scene = next;
      renew();
    },
    destroy: () => {
      stop.abort();
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
