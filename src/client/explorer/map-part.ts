/**
 * The map's place in the page: the build's picture until somebody attends to it, then the live view; where there is no WebGL, the picture with one
 * line saying why.
 */
import type { ViewScene } from '../../view/draw-view.ts';
import type { ThemeName } from '../../view/tokens.ts';
import type { Box } from '../graph-view/camera.ts';
import type { GraphView, MapEvents } from '../graph-view/graph-view.ts';
import type { MapScene } from '../graph-view/map-scene.ts';
import { loadMapFonts } from '../graph-view/text.ts';
import { whenIdle } from '../idle.ts';
import type { MapGraph } from '../load-graph.ts';
import { offersWebgl } from './offers-webgl.ts';
import type { Parts } from './parts.ts';
import { placePicture } from './picture.ts';
import type { PictureMap } from './picture-map.ts';

export type MapPart = Readonly<{
  /** Undefined while only the picture is there. */
  view: () => GraphView | undefined;
  /** Has the live view at hand for the first sign; later, where there can be none, says so and leaves the picture. */
  prepare: () => void;
  /** Brings the live view, once; settles when it is there or cannot be had. */
  wake: () => Promise<void>;
  /** Does something with the live view: now, or as soon as it is there, for which it is called; never where it cannot be had. */
  act: (run: (view: GraphView) => void) => void;
  show: (scene: MapScene) => void;
  /** What is on the screen, in either theme, to be drawn as a picture; undefined where that is the build's own. */
  picture: (theme: ThemeName) => ViewScene | undefined;
  destroy: () => void;
}>;

export type MapPartEvents = Omit<MapEvents, 'lost' | 'restored' | 'covers'> &
  Readonly<{
    /** The live view is there for the first time. */
    begun: (view: GraphView) => void;
    /** There is only the picture: what stands beside it is all there is to read. */
    pictured: () => void;
    notify: (line: string) => void;
  }>;

const NO_WEBGL =
  'This is a picture of the map: the browser offers no WebGL. It shows what is chosen and filtered, but cannot be moved.';
const NOT_LOADED =
  'This is a picture of the map: what draws the live one could not be loaded. Reload the page to try again.';
const LOST = 'The browser took back what the live map is drawn with; this is its picture until it returns.';
/** Whoever only looks is told so late that there is no WebGL, ms: a context is not made while the page still comes in. */
const ASK_AFTER_MS = 6000;
/** Parts of the page that may lie over the map. */
const COVERS = ['panel', 'pair', 'filters', 'legend', 'focus-bar', 'line-key', 'controls', 'list'];

export function mountMapPart(parts: Parts, graph: MapGraph, first: MapScene, events: MapPartEvents): MapPart {
  const { begun, pictured, notify, ...ofView } = events;
  let scene = first;
  let view: GraphView | undefined;
  let waiting: ((view: GraphView) => void)[] = [];
  let isClosed = false;
  let waking: Promise<void> | undefined;
  let loading: ReturnType<typeof loadView> | undefined;
  let picture: PictureMap | undefined;
  let forget = () => undefined as void;

  const load = () => (loading ??= loadView());

  const stayPicture = (cause: unknown, line: string) => {
    console.info('The live map cannot start:', cause);
    parts.root.dataset['state'] = 'static';
    placePicture(parts, undefined); // without the live map nobody could leave another view
    setMapRole(parts.map, false);
    view = undefined;
    waiting = [];
    notify(line);
    pictured();
    void livenPicture();
  };
  /** The picture follows what is chosen and filtered. */
  const livenPicture = async () => {
    try {
      const [{ mountPictureMap }] = await Promise.all([import('./picture-map.ts'), loadMapFonts()]);
      if (isClosed || parts.root.dataset['state'] !== 'static') return;
      const tap = (node: number) => void (node < 0 ? events.tapBeside(-1) : events.tap(node));
      const on = { tap, covers: () => coversOf(parts), camera: () => view?.camera() };
      picture ??= mountPictureMap(parts, graph, scene, on);
    } catch (error) {
      console.info('The picture stays as it is:', error);
    }
  };
  const start = (mount: Awaited<ReturnType<typeof loadView>>) => {
    try {
      const restart = () => {
        const camera = view?.camera();
        view?.destroy();
        picture?.destroy();
        picture = undefined;
        notify('');
        start(mount);
        view?.moveTo(camera, true);
      };
      const camera = () => {
        ofView.camera();
        picture?.show(scene);
      };
      const own = { camera, lost, restored: restart, covers: () => coversOf(parts) };
      view = mount(parts.map, graph, scene, { ...ofView, ...own });
      parts.root.dataset['state'] = 'live';
    } catch (error) {
      stayPicture(error, NO_WEBGL);
    }
  };
  const lost = () => {
    placePicture(parts, view?.camera());
    parts.root.dataset['state'] = 'static';
    notify(LOST);
    pictured();
    void livenPicture();
  };

  const prepare = () => {
    const forgetIdle = whenIdle(() => void (waking ?? load().catch(() => undefined))); // asked for in vain, it says so at the first sign
    const timer = setTimeout(ask, ASK_AFTER_MS);
    forget = () => {
      forgetIdle();
      clearTimeout(timer);
    };
  };
  const ask = () => {
    if (waking || offersWebgl()) return;
    waking = Promise.resolve();
    stayPicture(new Error('This browser offers no WebGL'), NO_WEBGL);
  };
  const begin = async () => {
    try {
      const mount = await load();
      await nextFrame(); // what the sign did of itself is seen first: a field that has the focus, a list that opens
      if (isClosed) return;
      start(mount);
    } catch (error) {
      stayPicture(error, NOT_LOADED);
    }
    if (!view) return;
    begun(view);
    for (const run of waiting.splice(0)) run(view);
  };
  const wake = () => (waking ??= begin());

  setMapRole(parts.map, true);
  return {
    view: () => view,
    prepare,
    wake,
    act: (run) => {
      if (view) return run(view);
      if (parts.root.dataset['state'] !== 'static') waiting.push(run);
      void wake();
    },
    show: (next) => {
      scene = next;
      view?.show(next);
      picture?.show(next);
    },
    picture: (theme) => (view ?? picture)?.picture(theme),
    destroy: () => {
      isClosed = true;
      forget();
      view?.destroy();
      picture?.destroy();
      setMapRole(parts.map, false);
      delete parts.root.dataset['state'];
    },
  };
}

async function loadView() {
  const [{ mountGraphView }] = await Promise.all([import('../graph-view/graph-view.ts'), loadMapFonts()]);
  return mountGraphView;
}

/** After the next frame has been painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function setMapRole(map: HTMLElement, isLive: boolean): void {
  const attributes = {
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-label':
      'Map of concepts. Arrow keys walk from concept to concept, Enter opens, question mark lists the keys.',
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (isLive) map.setAttribute(name, value);
    else map.removeAttribute(name);
  }
}

function coversOf({ find, root }: Parts): readonly Box[] {
  const onPhone = root.querySelectorAll<HTMLElement>('.over-map');
  return [...COVERS.flatMap((name) => find(name) ?? []), ...onPhone].flatMap((element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    const { position, visibility } = getComputedStyle(element);
    const isOver = width > 0 && position !== 'static' && visibility === 'visible';
    return isOver ? [{ left, top, right, bottom }] : [];
  });
}
