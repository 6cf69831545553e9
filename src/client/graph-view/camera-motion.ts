/** The one camera of a map: jumps, flights, pans and zooms within its limits, and knows where home is. */
import { asWritten, isSameCamera as isSame } from '../../view/view-keys.ts';
import type { MapGraph } from '../load-graph.ts';
import { between, keepInside, mostZoom, panBy, zoomAt, type Camera, type Point, type Size } from './camera.ts';
import { animate, FLIGHT_MS } from './motion.ts';

export type CameraMotion = Readonly<{
  camera: () => Camera;
  /** Where it is, or flies to: the same object until it goes elsewhere; undefined at home. */
  goal: () => Camera | undefined;
  /** Where the whole map is shown. */
  home: () => Camera;
  /** Whether it is not nearer than home, and as high: a finger that goes up or down has nothing to find there. */
  isLevel: () => boolean;
  /** Flies there, or jumps; undefined is home. */
  moveTo: (goal: Camera | undefined, isJump?: boolean) => void;
  pan: (dx: number, dy: number) => void;
  zoom: (factor: number, at: Point) => void;
  zoomBy: (factor: number) => void;
  /** The frame has another size: home is elsewhere, and who was there stays there. */
  reframe: () => void;
  /** Home is elsewhere, and the camera stays where it is. */
  moveHome: () => void;
  stop: () => void;
}>;

/**
 * @param homeOf  where the whole map is shown now
 * @param on      `change` at each step, told whether the camera moves or the frame has changed; `rest` when a flight or jump has ended
 */
export function createCameraMotion(
  graph: Pick<MapGraph, 'extent' | 'nodes'>,
  frame: () => Size,
  homeOf: () => Camera,
  on: Readonly<{ change: (isMove: boolean) => void; rest: () => void }>,
): CameraMotion {
  const { extent } = graph;
  const most = mostZoom(graph.nodes.length);
  let home = homeOf();
  let camera = home;
  let goal = camera;
  let stopFlight = () => undefined as void;
  let isFlying = false;

  const look = (next: Camera) => {
    camera = next;
    on.change(true);
  };
  const moveTo = (wanted: Camera | undefined, isJump = false) => {
    stopFlight();
    const start = camera;
    const isHomeward = !wanted || isSame(asWritten(wanted), asWritten(home)); // home is itself again when an address has rounded it
    const end = isHomeward ? home : keepInside(wanted, extent);
    if (!isSame(goal, end)) goal = end;
    if (isSame(start, end)) {
      if (isFlying) on.rest();
      isFlying = false;
      return;
    }
    const step = (share: number) => {
      isFlying = share < 1;
      look(between(start, end, share));
      if (!isFlying) on.rest();
    };
    if (isJump) step(1);
    else stopFlight = animate(FLIGHT_MS, step);
  };

  /** By hand. */
  const take = (next: Camera) => {
    stopFlight();
    look(next);
    goal = camera;
  };

  return {
    camera: () => camera,
    goal: () => (isSame(goal, home) ? undefined : goal),
    home: () => home,
    isLevel: () => camera.zoom <= home.zoom && camera.y === home.y,
    moveTo,
    pan: (dx, dy) => take(panBy(camera, dx, dy, extent, frame())),
    zoom: (factor, at) => take(zoomAt(camera, factor, at, extent, frame(), most)),
    zoomBy: (factor) => {
      const { width, height } = frame();
      moveTo(zoomAt(camera, factor, { x: width / 2, y: height / 2 }, extent, { width, height }, most));
    },
    reframe: () => {
      const before = home;
      home = homeOf();
      if (isSame(camera, before)) camera = home;
      if (isSame(goal, before)) goal = home; // it may be on its way elsewhere
      on.change(false);
    },
    moveHome: () => void (home = homeOf()),
    stop: () => stopFlight(),
  };
}
