/** The map's place in the page: the live view where WebGL is there, else the built picture with one line saying why. */
import type { Box } from '../graph-view/camera.ts';
import { mountGraphView, type GraphView, type MapEvents } from '../graph-view/graph-view.ts';
import type { MapScene } from '../graph-view/map-scene.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Parts } from './parts.ts';
import { placePicture } from './picture.ts';

export type MapPart = Readonly<{
  /** Undefined while only the picture is there. */
  view: () => GraphView | undefined;
  show: (scene: MapScene) => void;
  destroy: () => void;
}>;

const NO_WEBGL =
  'This is a picture of the map: the browser offers no WebGL to draw the live one. Search, filters and list work all the same.';
const LOST = 'The browser took back what the live map is drawn with; this is its picture until it returns.';
/** Parts of the page that may lie over the map. */
const COVERS = ['panel', 'pair', 'filters', 'legend', 'focus-bar', 'line-key', 'example', 'controls', 'list'];

/** @param pictured  the live map has given way to its picture: what stands beside it is all there is to read */
export function mountMapPart(
  parts: Parts,
  graph: MapGraph,
  first: MapScene,
  events: Pick<MapEvents, 'hover' | 'tap' | 'camera' | 'hoverPaper' | 'tapPaper'>,
  notify: (line: string) => void,
  pictured: () => void,
): MapPart {
  let scene = first;
  let view: GraphView | undefined;

  const start = () => {
    try {
      view = mountGraphView(parts.map, graph, scene, { ...events, lost, restored, covers: () => coversOf(parts) });
      parts.root.dataset['state'] = 'live';
    } catch (error) {
      console.info('The live map cannot start:', error);
      view = undefined;
      parts.root.dataset['state'] = 'static';
      placePicture(parts, undefined); // without the live map nobody could leave another view
      notify(NO_WEBGL);
    }
  };
  const lost = () => {
    placePicture(parts, view?.camera());
    parts.root.dataset['state'] = 'static';
    notify(LOST);
    pictured();
  };
  const restored = () => {
    const camera = view?.camera();
    view?.destroy();
    notify('');
    start();
    view?.moveTo(camera, true);
  };

  start();
  setMapRole(parts.map, view !== undefined);
  return {
    view: () => view,
    show: (next) => {
      scene = next;
      view?.show(next);
    },
    destroy: () => {
      view?.destroy();
      setMapRole(parts.map, false);
      delete parts.root.dataset['state'];
    },
  };
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

function coversOf({ find }: Parts): readonly Box[] {
  return COVERS.flatMap((name) => {
    const element = find(name);
    const box = element?.getBoundingClientRect();
    const isOver = box && box.width > 0 && element && getComputedStyle(element).position !== 'static';
    return isOver ? [{ left: box.left, top: box.top, right: box.right, bottom: box.bottom }] : [];
  });
}
