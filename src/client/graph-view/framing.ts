/** What of the map is to be seen: nodes brought into the part of the frame that nothing covers, and counted there. */
import type { MapGraph } from '../load-graph.ts';
import {
  framePoints,
  nudgeInto,
  project,
  toScreen,
  zoomForNearness,
  type Box,
  type Camera,
  type Size,
} from './camera.ts';
import type { CameraMotion } from './camera-motion.ts';
import { fitFree, freeRoom } from './free-fit.ts';
import { isIn, openRoom } from './room.ts';

export type Framing = Readonly<{
  /**
   * Brings nodes into the part of the map that nothing covers: by the least move; or, with a nearness, into its middle, at least so near;
   * or fitted into it.
   */
  reveal: (nodes: readonly number[], leastNearness?: number, isFit?: boolean) => void;
  /** Moves aside, and farther where that is not enough, so that nothing covers those of the nodes that are in the frame. */
  uncover: (nodes: readonly number[]) => void;
  /** How many of some nodes are in view. */
  countInView: (nodes: Iterable<number>) => number;
  /** The first of some nodes that is in the frame, covered or not; -1 for none. */
  firstInFrame: (nodes: readonly number[]) => number;
}>;

/** Concepts that lie close together are not blown up further than this. */
const MAX_FIT = 4;
/** px between what is revealed, or what something came to cover, and the edge of the open room. */
const ROOM_EDGE = 72;
const UNCOVERED_EDGE = 32;

/** @param covers  boxes over the map, in its own px */
export function createFraming(
  graph: Pick<MapGraph, 'nodes' | 'extent'>,
  motion: Pick<CameraMotion, 'camera' | 'goal' | 'home' | 'moveTo'>,
  frameSize: () => Size,
  covers: () => readonly Box[],
): Framing {
  const { extent } = graph;
  const pointsOf = (nodes: readonly number[]) => nodes.flatMap((index) => graph.nodes[index] ?? []);
  const isNodeIn = (box: Box, camera = motion.camera()) => {
    const projection = project(camera, extent, frameSize());
    return (index: number) => {
      const node = graph.nodes[index];
      return node !== undefined && isIn(toScreen(projection, node), box);
    };
  };
  const isInFrame = (camera?: Camera) => {
    const { width, height } = frameSize();
    return isNodeIn({ left: 0, top: 0, right: width, bottom: height }, camera);
  };
  return {
    reveal: (nodes, leastNearness = 0, isFit = false) => {
      const points = pointsOf(nodes);
      if (points.length === 0) return;
      const frame = frameSize();
      const ground = { extent, frame, covers: covers() };
      const room = freeRoom(ground, ROOM_EDGE);
      const camera = motion.camera();
      const leastZoom = zoomForNearness(leastNearness, extent, frame);
      if (isFit) motion.moveTo(framePoints(points, extent, frame, room, zoomForNearness(MAX_FIT, extent, frame)));
      else if (leastNearness === 0) motion.moveTo(nudgeInto(camera, points, extent, frame, room));
      else motion.moveTo(framePoints(points, extent, frame, room, Math.max(leastZoom, camera.zoom)));
    },
    uncover: (nodes) => {
      const ground = { extent, frame: frameSize(), covers: covers() };
      const camera = motion.goal() ?? motion.home();
      const seen = nodes.filter(isInFrame(camera));
      if (seen.every(isNodeIn(freeRoom(ground, 0), camera))) return;
      motion.moveTo(fitFree(pointsOf(seen), ground, UNCOVERED_EDGE, camera.zoom));
    },
    countInView: (nodes) => [...nodes].filter(isNodeIn(openRoom(frameSize(), covers()))).length,
    firstInFrame: (nodes) => nodes.find(isInFrame()) ?? -1,
  };
}
