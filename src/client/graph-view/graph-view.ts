/**
 * The map on the screen: land, lines and names on 2-D canvases around sigma's layer of dots, one camera for all, drawn in sigma's frame.
 * It shows a scene and reports what the reader does; it decides nothing.
 */
import type { ViewScene } from '../../view/draw-view.ts';
import { startBox } from '../../view/land-box.ts';
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import { asWritten, isSameCamera } from '../../view/view-keys.ts';
import { relationSentence } from '../../view/edge-words.ts';
import type { GraphEdge, MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import { isStale, project, startCamera, type Box, type Camera, type Point, type Projection } from './camera.ts';
import { createCameraMotion } from './camera-motion.ts';
import { drawTogether } from './canvas.ts';
import { createDotGrid } from './dot-grid.ts';
import type { DotScene } from './dot-program.ts';
import { DOUBLE_TAP_MS, listenToGestures } from './gestures.ts';
import { homeWhere } from './home-names.ts';
import { createFades } from './fades.ts';
import { createFraming, type Framing } from './framing.ts';
import { homeCamera } from './free-fit.ts';
import { createLabels, nameRoom } from './label-layer.ts';
import { createLand } from './land-layer.ts';
import { drawHairlines, drawLines } from './line-layer.ts';
import { mountLayers } from './layers.ts';
import { dotLook, isSameScene, ringedNodes, type MapScene } from './map-scene.ts';
import type { LandLook } from './paint.ts';
import { drawNote } from './note-sheet.ts';
import { nodeTowards, type Direction } from './pick.ts';
import { meantAt, NOTHING, type Pointer } from './pointing.ts';
import { textGrowth } from './text.ts';
import { toViewScene } from './view-scene.ts';
import { moveBox, openRoom } from './room.ts';
import { drawPaperName, drawSpecks, seenPapers, type SeenPapers } from './speck-layer.ts';

export type MapEvents = Readonly<{
  hover: (node: number) => void;
  /** A tap on a dot. @returns takes it back */
  tap: (node: number) => () => void;
  /** A tap beside all dots that was no half of a double tap; the row of the region whose name is there, -1 for none. */
  tapBeside: (region: number) => void;
  /** The paper's speck under the pointer, -1 for none; and a tap on one. */
  hoverPaper?: (row: number) => void;
  tapPaper?: (row: number) => void;
  /** The lit line under the pointer, undefined for none; and a tap on one. */
  hoverLine?: (edge: GraphEdge | undefined) => void;
  tapLine?: (edge: GraphEdge) => void;
  /** See `GestureHandlers`; false where left out. */
  isWheelOfPage?: () => boolean;
  /** The camera has come to rest. */
  camera: () => void;
  /** The drawing context has gone, and is back: then a new view must be mounted. */
  lost: () => void;
  restored: () => void;
  /** Parts of the page that cover the map now, in the viewport's px. */
  covers: () => readonly Box[];
}>;

export type GraphView = Framing &
  Readonly<{
    show: (scene: MapScene) => void;
    /** Something else covers the map now: names make way, and the whole map is shown elsewhere. The camera stays where it is. */
    coverAnew: () => void;
    camera: () => Camera;
    /** Where it is, or flies to: the same object until it goes elsewhere; undefined where the whole map is shown. */
    goal: () => Camera | undefined;
    /** Where the whole map is shown, in what nothing covers. */
    home: () => Camera;
    /** Flies there, or jumps; undefined is home. */
    moveTo: (camera: Camera | undefined, isJump?: boolean) => void;
    zoomBy: (factor: number) => void;
    /** As a tap there, px of the viewport: one that came before the map did. */
    press: (at: Point, pointer: string) => void;
    /** The shown node next in a direction; from -1, the most prominent in view. */
    walk: (from: number, direction: Direction) => number;
    /** What is on the screen now, in either theme, to be drawn as a picture: the part of the map that nothing covers. */
    picture: (theme: ThemeName) => ViewScene;
    /** The same as one canvas, all of the frame. */
    still: () => HTMLCanvasElement;
    /** Papers that are drawn where the camera is, and how far off they are drawn. */
    papers: () => SeenPapers;
    destroy: () => void;
  }>;

/** Where graphics are emulated, a moving map draws so many lines of a far-reaching attention. */
const LINES_WHILE_MOVING = 60;

/**
 * @param container  positioned, with a size; canvases are put after what it holds
 * @throws {Error} without WebGL or canvas; the container is then as before
 */
export function mountGraphView(container: HTMLElement, graph: MapGraph, first: MapScene, on: MapEvents): GraphView {
  const land = createLand(graph);
  const ringed = ringedNodes(graph);
  const startLand = startBox(graph.regions);
  const frameSize = () => ({ width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) });
  let scene = first;
  let shown = new Set(first.shown);
  let lines: Attention | undefined; // the last attention, while its lines fade
  let grid = createDotGrid(graph, first.shown);
  let paper = -1; // under the pointer
  let line: Readonly<{ edge: GraphEdge; at?: Point }> | undefined; // the same, and where it came onto it, until that is pressed
  let placedAt: Projection | undefined; // where names were placed last
  let waiting = 0; // timer of a tap beside all dots
  let isMoving = false; // from the first step of the camera until it rests
  const covers = () => {
    const { left, top } = container.getBoundingClientRect();
    return on.covers().map((box) => moveBox(box, -left, -top));
  };
  const motion = createCameraMotion(graph, frameSize, () => homeCamera(graph, frameSize(), covers()), {
    change: (isMove) => {
      isMoving ||= isMove;
      if (isMove) line = undefined; // it lies elsewhere now
      dots.schedule();
    },
    rest: () => settle(),
  });
  const projectedAt = (camera: Camera) => project(camera, graph.extent, frameSize());
  const projected = () => projectedAt(motion.camera());
  const dotScene: DotScene = {
    projection: projected(),
    sink: 0,
    dotOf: (index) => dotLook(graph, scene, index, { shown, ringed }),
  };

  const { dots, layers } = mountLayers(container, graph, dotScene, { ...on, frame: () => drawFrame() });
  const labels = createLabels(graph, land, dots.isEmulated);
  const fades = createFades(() => dots.schedule());

  const drawFrame = () => {
    const projection = projected();
    const { share } = fades;
    dotScene.projection = projection;
    dotScene.sink = share.lines;
    const theme = THEMES[scene.theme];
    const look = {
      theme,
      fade: share.land,
      chosen: graph.nodes[scene.focus]?.region ?? -1,
      muted: scene.muted,
      isQuiet: scene.inks !== undefined,
    };
    for (const layer of Object.values(layers)) layer.resize(projection.frame);
    layers.labels.element.classList.toggle('is-scrolled', motion.isLevel());
    keepNamesFresh();
    land.draw(layers.land, projection, look, isMoving);
    const mostLines = isMoving && dots.isEmulated ? LINES_WHILE_MOVING : Infinity;
    drawLines(layers.lines, graph, projection, theme, lines, share.lines, mostLines, line?.edge);
    drawHairlines(layers.lines, graph, projection, theme, scene.coMentions ?? [], 1 - share.lines);
    drawSpecks(layers.lines, projection, theme, scene.specks, paper);
    labels.draw(layers.labels, projection, look, share.names, isMoving);
    drawPaperName(layers.labels, projection, theme, scene.specks, paper);
    const words = line?.at && relationSentence(graph.nodes, line.edge);
    if (line?.at && words !== undefined) drawNote(layers.labels, projection.frame, theme, line.at, words);
  };

  const framing = createFraming(graph, motion, frameSize, covers);

  /** At the camera as an address holds it, so that who opens the link finds names where they were. */
  const placeNames = () => {
    const start = startCamera(graph.extent, startLand, frameSize());
    const isAtHome = isSameCamera(motion.camera(), start);
    placedAt = isAtHome ? projected() : projectedAt(asWritten(motion.camera()));
    const covered = covers();
    const room = nameRoom(placedAt.frame, covered);
    const chosen = graph.nodes[scene.focus]?.region ?? -1;
    const [theme, whole] = [THEMES[scene.theme], projectedAt(start)];
    const [growth, home] = [textGrowth(), homeWhere(graph, shown)];
    const ground = { theme, chosen, ringed, room, covered, grid, whole, isAtHome, home, growth };
    labels.place(placedAt, { ...scene, ...ground }, isMoving);
  };

  const keepNamesFresh = () => {
    if (!placedAt || isStale(placedAt, projected())) placeNames();
  };

  const renewNames = () => {
    placedAt = undefined;
    fades.share.names = 0;
    fades.run('names', 1);
    dots.schedule();
  };

  const settle = () => {
    isMoving = false;
    renewNames();
    on.camera();
  };

  /** Of lines those that stay; those that the pointer lights go when it leaves their dot. */
  const meant = (at: Point, pointer: Pointer) => {
    const attention = scene.isHeld && !scene.isHover ? scene.attention : undefined;
    return meantAt(at, pointer, {
      graph,
      grid,
      projection: dotScene.projection,
      labels,
      specks: scene.specks,
      attention,
    });
  };
  /** A dot answers at once; if the tap is taken back, the map is where it was. */
  const answer = (node: number) => {
    const camera = motion.camera();
    const takeBack = on.tap(node);
    return () => {
      takeBack();
      motion.moveTo(camera, true);
    };
  };
  /** What leaves the place or the chosen dot waits until it is no double tap. */
  const tap = (at: Point, pointer: string) => {
    clearTimeout(waiting);
    keepNamesFresh(); // one that came before the map did finds none
    const by = pointer === 'mouse' ? 'mouse' : 'other';
    const { node, paper: row, region, edge } = meant(at, by);
    if (node >= 0) return answer(node);
    if (edge) {
      on.tapLine?.(edge);
      line = line && { edge: line.edge };
      dots.schedule();
    } else waiting = window.setTimeout(() => (row >= 0 ? on.tapPaper?.(row) : on.tapBeside(region)), DOUBLE_TAP_MS);
    return () => clearTimeout(waiting);
  };
  const stopGestures = listenToGestures(layers.labels.element, {
    pan: motion.pan,
    zoom: motion.zoom,
    rest: settle,
    isScrolled: motion.isLevel,
    isWheelOfPage: on.isWheelOfPage ?? (() => false),
    hover: (at) => {
      const { node, paper: row, region, edge } = at ? meant(at, 'mouse') : NOTHING;
      on.hover(node);
      const isOnSomething = Math.max(node, row, region) >= 0 || edge !== undefined;
      layers.labels.element.classList.toggle('is-on-dot', isOnSomething);
      if (row === paper && edge === line?.edge) return;
      if (row !== paper) on.hoverPaper?.(row);
      if (edge !== line?.edge) on.hoverLine?.(edge);
      paper = row;
      line = at && edge && { edge, at };
      dots.schedule();
    },
    tap,
  });
  const resizing = new ResizeObserver(() => {
    motion.reframe();
    placedAt = undefined;
  });
  resizing.observe(container);

  const show = (next: MapScene) => {
    const before = scene;
    if (next !== first && isSameScene(before, next)) return;
    const lastLit = lines?.lit ?? []; // may still be fading from before the pointer was off all dots
    scene = next;
    if (next.attention) lines = next.attention;
    if (before.shown !== next.shown) {
      shown = new Set(next.shown);
      grid = createDotGrid(graph, next.shown);
    }
    if (before.theme !== next.theme || before.inks !== next.inks) dots.refresh();
    else if (before.shown !== next.shown || before.focus !== next.focus || before.isHeld !== next.isHeld) {
      const lit = next.attention?.lit ?? [];
      const changed = before.shown === next.shown ? [] : unlike(before.shown, next.shown);
      dots.refreshSome(new Set([...changed, ...lastLit, ...lit, ...ringed, before.focus, next.focus].filter(isNode)));
    } else if (next.attention && before.attention !== next.attention) {
      dots.refreshSome(new Set([...lastLit, ...next.attention.lit]));
    }
    fades.run('lines', next.attention ? 1 : 0, () => {
      if (scene.attention) return;
      const faded = lines;
      lines = undefined;
      if (faded) dots.refreshSome(faded.lit);
    });
    fades.run('land', next.isHeld ? 1 : 0);
    renewNames();
  };

  const isNode = (index: number) => graph.nodes[index] !== undefined;

  show(first);
  return {
    show,
    coverAnew: () => {
      motion.moveHome();
      renewNames();
    },
    camera: motion.camera,
    goal: motion.goal,
    home: motion.home,
    moveTo: motion.moveTo,
    ...framing,
    zoomBy: motion.zoomBy,
    press: ({ x, y }, pointer) => {
      const { left, top } = container.getBoundingClientRect();
      tap({ x: x - left, y: y - top }, pointer);
    },
    walk: (from, direction) => {
      if (from >= 0) return nodeTowards(graph, scene.shown, from, direction);
      return framing.firstInFrame(scene.shown);
    },
    picture: (theme) => {
      const projection = projected();
      keepNamesFresh();
      const names = (look: LandLook) => labels.written(projection, look);
      const room = openRoom(projection.frame, covers());
      const seen = shown.difference(labels.covered());
      return toViewScene(graph, { ...scene, theme }, { projection, room, shown: seen, ringed, names });
    },
    still: () => {
      fades.finish();
      dots.paint();
      return drawTogether(container, frameSize());
    },
    papers: () => seenPapers(scene.specks, projected(), openRoom(frameSize(), covers())),
    destroy: () => {
      clearTimeout(waiting);
      motion.stop();
      fades.stop();
      stopGestures();
      resizing.disconnect();
      dots.destroy();
      for (const layer of Object.values(layers)) layer.element.remove();
    },
  };
}

/** What is in one of two lists only. */
function unlike(a: readonly number[], b: readonly number[]): ReadonlySet<number> {
  return new Set(a).symmetricDifference(new Set(b));
}
