/** A scene of the map as an SVG, without WebGL: the same land, lines, dots and names as on the live map, at rest. */
import { drawView, type ViewScene } from '../../view/draw-view.ts';
import { element } from '../../view/svg.ts';
import { THEMES } from '../../view/tokens.ts';
import { isSameCamera } from '../../view/view-keys.ts';
import { toElement } from '../embed/draw-here.ts';
import { project, type Box, type Camera, type Point, type Size } from '../graph-view/camera.ts';
import type { DotGrid } from '../graph-view/dot-grid.ts';
import { homeWhere } from '../graph-view/home-names.ts';
import { createLabels, nameRoom } from '../graph-view/label-layer.ts';
import { createLand } from '../graph-view/land-layer.ts';
import { ringedNodes, type MapScene } from '../graph-view/map-scene.ts';
import { createRuler, textGrowth } from '../graph-view/text.ts';
import { toViewScene } from '../graph-view/view-scene.ts';
import type { MapGraph } from '../load-graph.ts';

/** What a scene is seen through, px: from where, and where visits start; what lies over it; and the scene's dots. */
export type Window = Readonly<{
  frame: Size;
  camera: Camera;
  home: Camera;
  covered: readonly Box[];
  grid: DotGrid;
}>;

export type StillView = Readonly<{
  /** @param room  part of the frame that is drawn; all of it where absent */
  toScene: (scene: MapScene, window: Window, room?: Box) => ViewScene;
  draw: (view: ViewScene) => SVGSVGElement;
  /** The concept whose name stands at a point of the frame, -1 for none. */
  namedAt: (scene: MapScene, window: Window, at: Point) => number;
}>;

/** Made once the fonts of the map are there. */
export function createStillView(graph: MapGraph): StillView {
  const land = createLand(graph);
  const labels = createLabels(graph, land, true);
  const tools = { ...createRuler(), isPinned: true };
  const ringed = ringedNodes(graph);

  /** Places the names. */
  const place = (scene: MapScene, { frame, camera, home, covered, grid }: Window) => {
    const [projection, whole] = [project(camera, graph.extent, frame), project(home, graph.extent, frame)];
    const isAtHome = isSameCamera(camera, home);
    const shown = new Set(scene.shown);
    const chosen = graph.nodes[scene.focus]?.region ?? -1;
    const ground = { covered, room: nameRoom(frame, covered), grid, ringed, whole, isAtHome };
    const names = {
      ...ground,
      theme: THEMES[scene.theme],
      chosen,
      home: homeWhere(graph, shown),
      growth: textGrowth(),
    };
    labels.place(projection, { ...scene, ...names }, false);
    return { projection, shown: shown.difference(labels.covered()) };
  };
  const toScene: StillView['toScene'] = (scene, window, room) => {
    const { width, height } = window.frame;
    const { projection, shown } = place(scene, window);
    return toViewScene(graph, scene, {
      projection,
      room: room ?? { left: 0, top: 0, right: width, bottom: height },
      shown,
      ringed,
      names: (look) => labels.written(projection, look),
    });
  };
  const draw = (view: ViewScene): SVGSVGElement => {
    const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${view.width} ${view.height}` };
    return toElement(element('svg', attributes, drawView(graph, view, tools, 'still')));
  };
  return { toScene, draw, namedAt: (scene, window, at) => labels.conceptNamedAt(at, place(scene, window).projection) };
}
