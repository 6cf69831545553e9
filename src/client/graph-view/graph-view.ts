/**
 * The map on the screen: land, lines and names on 2-D canvases around sigma's layer of dots, one camera for all, drawn in sigma's frame.
 * It shows a view state and reports what the reader does; it decides nothing.
 */
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import {
  between,
  framePoints,
  nudgeInto,
  startCamera,
  zoomForNearness,
  keepInside,
  panBy,
  project,
  toScreen,
  toWorld,
  zoomAt,
  type Box,
  type Camera,
  type Point,
  type Projection,
} from './camera.ts';
import { createLayer } from './canvas.ts';
import type { Dot, DotScene } from './dot-program.ts';
import { mountDots } from './dots.ts';
import { listenToGestures } from './gestures.ts';
import { createLabels } from './label-layer.ts';
import { createLand } from './land-layer.ts';
import { drawLines } from './line-layer.ts';
import { animate, FADE_MS, FLIGHT_MS } from './motion.ts';
import { dotInk } from './paint.ts';
import { nodeTowards, pickNode, type Direction } from './pick.ts';
import { loadMapFonts } from './text.ts';

/** What the map shows. `focus` is the chosen node, -1 for none; attention may be the pointer's. */
export type MapScene = Readonly<{
  theme: ThemeName;
  shown: readonly number[];
  focus: number;
  attention: Attention | undefined;
  isHover: boolean;
}>;

export type MapEvents = Readonly<{
  hover: (node: number) => void;
  /** A tap on a dot; -1 beside all dots. */
  tap: (node: number) => void;
  /** The camera has come to rest; undefined where it shows the whole map. */
  camera: (camera: Camera | undefined) => void;
  /** The drawing context has gone, and is back: then a new view must be mounted. */
  lost: () => void;
  restored: () => void;
  /** Parts of the page that cover the map now, in the viewport's px. */
  covers: () => readonly Box[];
}>;

export type GraphView = Readonly<{
  show: (scene: MapScene) => void;
  camera: () => Camera;
  /** Moves there, or jumps; undefined is the whole map. */
  moveTo: (camera: Camera | undefined, isJump?: boolean) => void;
  /** Brings nodes into the part of the map that nothing covers; moves only where one is not there, unless told to fit them. */
  reveal: (nodes: readonly number[], leastNearness?: number, isFit?: boolean) => void;
  zoomBy: (factor: number) => void;
  /** The shown node next in a direction; from -1, the most prominent in view. */
  walk: (from: number, direction: Direction) => number;
  /** How many of some nodes are in view. */
  countInView: (nodes: Iterable<number>) => number;
  destroy: () => void;
}>;

/** px around a dot that count as the dot. */
const SLACK = { mouse: 7, other: 16 };
const RINGED = 8;
/** Concepts that lie close together are not blown up further than this. */
const MAX_FIT = 4;
/** px between what is revealed and the edge of the open room. */
const ROOM_EDGE = 72;
/** How far the camera may go before names are placed anew while it still moves: by zoom, by share of the frame. */
const STALE_ZOOM = 1.35;
const STALE_PAN = 0.3;

/**
 * @param container  positioned, with a size; canvases are put after what it holds
 * @throws {Error} without WebGL or canvas; the container is then as before
 */
export function mountGraphView(container: HTMLElement, graph: MapGraph, first: MapScene, on: MapEvents): GraphView {
  const land = createLand(graph);
  const dotsFrame = document.createElement('div');
  dotsFrame.className = 'map-dots';
  const frameSize = () => ({ width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) });

  let scene = first;
  const home = () => startCamera(graph.extent, landBox(graph), frameSize());
  let camera = home();
  let lastHome = camera;
  let projection = project(camera, graph.extent, frameSize());
  let placedAt: Projection | undefined;
  let lines: Attention | undefined; // the last attention, while its lines fade
  const share = { lines: 0, fade: 0, fresh: 1 };
  const stops = new Map<string, () => void>();

  const ringed = new Set(
    graph.nodes
      .filter((node) => !node.isUmbrella)
      .slice(0, RINGED)
      .map((node) => node.index),
  );
  let shownSet = new Set(scene.shown);
  const dotScene: DotScene = { projection, sink: 0, dotOf: (index) => dotOf(index) };
  const dotOf = (index: number): Dot => {
    const node = graph.nodes[index];
    const isLit = scene.attention?.lit.has(index) ?? false;
    const isChosen = index === scene.focus || index === scene.attention?.centre;
    if (!node) throw new RangeError(`dotOf: no node ${index}`);
    return {
      x: node.x,
      y: node.y,
      radius: !shownSet.has(index) ? 0 : isLit && node.tier !== 'common' ? 3.2 : node.radius,
      kind: node.kind,
      colour: dotInk(THEMES[scene.theme], graph, node.region),
      alpha: node.tier === 'common' ? 1 : 0.55,
      ring: isChosen ? 2 : ringed.has(index) && (scene.focus < 0 || isLit) ? 1 : 0,
      isLit,
    };
  };

  container.append(dotsFrame);
  let dots: ReturnType<typeof mountDots>;
  try {
    dots = mountDots(dotsFrame, graph, dotScene, { frame: () => drawFrame(), lost: on.lost, restored: on.restored });
  } catch (cause) {
    dotsFrame.remove();
    throw cause;
  }
  const labels = createLabels(graph, land, dots.isEmulated);
  const layers = {
    land: createLayer('map-land', dots.isEmulated),
    lines: createLayer('map-lines', dots.isEmulated),
    labels: createLayer('map-labels', dots.isEmulated),
  };
  dotsFrame.before(layers.land.element, layers.lines.element);
  dotsFrame.after(layers.labels.element);

  const drawFrame = () => {
    projection = project(camera, graph.extent, frameSize());
    dotScene.projection = projection;
    dotScene.sink = share.lines;
    const theme = THEMES[scene.theme];
    const look = { theme, fade: share.fade, chosen: graph.nodes[scene.focus]?.region ?? -1 };
    for (const layer of Object.values(layers)) layer.resize(projection.frame);
    if (!placedAt || isStale(placedAt, projection)) placeLabels();
    land.draw(layers.land, projection, look);
    drawLines(layers.lines, graph, projection, theme, lines, share.lines);
    labels.draw(layers.labels, projection, look, share.fresh);
  };

  const placeLabels = () => {
    placedAt = projection;
    const origin = container.getBoundingClientRect();
    const covered = on.covers().map((box) => moveBox(box, -origin.left, -origin.top));
    const room = { left: 6, top: 6, right: projection.frame.width - 6, bottom: projection.frame.height - 6 };
    labels.place(projection, {
      theme: THEMES[scene.theme],
      shown: scene.shown,
      attention: scene.attention,
      isHover: scene.isHover,
      ringed,
      room,
      covered,
    });
  };

  /** Runs one of the shares to a goal; a share that is there already costs nothing. */
  const run = (name: keyof typeof share, goal: number, after: () => void = () => undefined) => {
    stops.get(name)?.();
    const start = share[name];
    if (start === goal) return after();
    stops.set(
      name,
      animate(FADE_MS, (part) => {
        share[name] = start + (goal - start) * part;
        dots.schedule();
        if (part === 1) after();
      }),
    );
  };

  const settle = () => {
    placeFresh();
    on.camera(isSameCamera(camera, home()) ? undefined : camera);
  };

  const placeFresh = () => {
    placedAt = undefined;
    share.fresh = 0;
    run('fresh', 1);
    dots.schedule();
  };

  const look = (next: Camera) => {
    camera = keepInside(next, graph.extent);
    dots.schedule();
  };

  const moveTo = (goal: Camera | undefined, isJump = false) => {
    stops.get('flight')?.();
    const start = camera;
    const end = keepInside(goal ?? home(), graph.extent);
    if (isSameCamera(start, end)) return;
    const step = (part: number) => {
      look(between(start, end, part));
      if (part === 1) settle();
    };
    if (isJump) step(1);
    else stops.set('flight', animate(FLIGHT_MS, step));
  };

  const stopGestures = listenToGestures(layers.labels.element, {
    pan: (dx, dy) => {
      stops.get('flight')?.();
      look(panBy(camera, dx, dy, graph.extent, frameSize()));
    },
    zoom: (factor, at) => {
      stops.get('flight')?.();
      look(zoomAt(camera, factor, at, graph.extent, frameSize()));
    },
    rest: settle,
    hover: (at) => {
      const node = at ? pickNode(graph, scene.shown, projection, at, SLACK.mouse) : -1;
      layers.labels.element.classList.toggle('is-on-dot', node >= 0);
      on.hover(node);
    },
    tap: (at, pointer) =>
      on.tap(pickNode(graph, scene.shown, projection, at, pointer === 'mouse' ? SLACK.mouse : SLACK.other)),
  });

  const resizing = new ResizeObserver(() => {
    if (isSameCamera(camera, lastHome)) camera = home();
    lastHome = home();
    placedAt = undefined;
    dots.schedule();
  });
  resizing.observe(container);
  void loadMapFonts().then(() => {
    labels.forgetFonts();
    placedAt = undefined;
    dots.schedule();
  });

  const show = (next: MapScene) => {
    const before = scene;
    scene = next;
    if (next.attention) lines = next.attention;
    if (before.shown !== next.shown || before.theme !== next.theme || before.focus !== next.focus) {
      shownSet = new Set(next.shown);
      dots.refresh();
    } else if (next.attention && before.attention !== next.attention) {
      dots.refreshSome(new Set([...(before.attention?.lit ?? []), ...next.attention.lit]));
    }
    run('lines', next.attention ? 1 : 0, () => {
      if (scene.attention) return;
      const faded = lines;
      lines = undefined;
      if (faded) dots.refreshSome(faded.lit);
    });
    run('fade', next.focus >= 0 ? 1 : 0);
    placeFresh();
  };

  /** The largest part of the map beside what covers it: covers at the right and at the foot count. */
  const openRoom = (): Box => {
    const { left, top } = container.getBoundingClientRect();
    const { width, height } = frameSize();
    let room: Box = { left: 0, top: 0, right: width, bottom: height };
    for (const cover of on.covers().map((box) => moveBox(box, -left, -top))) {
      const isTall = cover.bottom - cover.top > height * 0.6;
      const isWide = cover.right - cover.left > width * 0.6;
      if (isWide && cover.top > height * 0.2) room = { ...room, bottom: Math.min(room.bottom, cover.top) };
      else if (isTall && cover.left > width * 0.3) room = { ...room, right: Math.min(room.right, cover.left) };
      else if (isTall) room = { ...room, left: Math.max(room.left, cover.right) };
    }
    return room;
  };

  const reveal = (nodes: readonly number[], leastNearness = 0, isFit = false) => {
    const points = nodes.flatMap((index) => graph.nodes[index] ?? []);
    if (points.length === 0) return;
    const { frame } = projection;
    const room = shrink(openRoom(), ROOM_EDGE);
    const leastZoom = zoomForNearness(leastNearness, graph.extent, frame);
    const maxZoom = isFit ? zoomForNearness(MAX_FIT, graph.extent, frame) : Math.max(leastZoom, camera.zoom);
    if (isFit || camera.zoom < leastZoom) moveTo(framePoints(points, graph.extent, frame, room, maxZoom));
    else moveTo(nudgeInto(camera, points, graph.extent, frame, room));
  };

  show(first);
  return {
    show,
    camera: () => camera,
    moveTo,
    reveal,
    zoomBy: (factor) => {
      const { width, height } = frameSize();
      moveTo(zoomAt(camera, factor, { x: width / 2, y: height / 2 }, graph.extent, { width, height }));
    },
    walk: (from, direction) => {
      const inView = scene.shown.filter((index) => isShownIn(graph, index, projection));
      return from < 0 ? (inView[0] ?? -1) : nodeTowards(graph, scene.shown, from, direction);
    },
    countInView: (nodes) => {
      const room = openRoom();
      return [...nodes].filter((index) => {
        const node = graph.nodes[index];
        return node && isIn(toScreen(projection, node), room);
      }).length;
    },
    destroy: () => {
      for (const stop of stops.values()) stop();
      stopGestures();
      resizing.disconnect();
      dots.destroy();
      for (const layer of Object.values(layers)) layer.element.remove();
      dotsFrame.remove();
    },
  };
}

function isStale(placed: Projection, now: Projection): boolean {
  const ratio = now.scale / placed.scale;
  if (ratio > STALE_ZOOM || ratio < 1 / STALE_ZOOM) return true;
  const { width, height } = now.frame;
  if (width !== placed.frame.width || height !== placed.frame.height) return true;
  const middle = toScreen(now, toWorld(placed, { x: width / 2, y: height / 2 }));
  return Math.abs(middle.x - width / 2) > STALE_PAN * width || Math.abs(middle.y - height / 2) > STALE_PAN * height;
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/** The smallest box around all land. */
function landBox({ regions }: MapGraph): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of regions.flatMap((region) => region.rings)) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

function isShownIn(graph: MapGraph, index: number, projection: Projection): boolean {
  const node = graph.nodes[index];
  const { width, height } = projection.frame;
  return node !== undefined && isIn(toScreen(projection, node), { left: 0, top: 0, right: width, bottom: height });
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function moveBox(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by };
}
