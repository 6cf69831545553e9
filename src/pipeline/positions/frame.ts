/** The frame of the map and the corner that the legend keeps. */
import { MAP_HEIGHT, MAP_WIDTH } from '../../domain/map-scale.ts';

/** Between the outermost dots and the frame: coast and water lines. */
const MARGIN = { x: 78, y: 66 };
/** Lower left corner that stays sea, with room for the coast around it. */
const LEGEND = { width: 296, height: 344, coast: 72 };

/** Where dots may stand, square map units. */
export const FRAME_AREA =
  (MAP_WIDTH - 2 * MARGIN.x) * (MAP_HEIGHT - 2 * MARGIN.y) -
  (LEGEND.width + LEGEND.coast - MARGIN.x) * (LEGEND.height + LEGEND.coast - MARGIN.y);

/** Moves a point into the frame and out of the legend's corner, by the shortest way. */
export function keepInFrame(body: { x: number; y: number }): void {
  body.x = Math.min(MAP_WIDTH - MARGIN.x, Math.max(MARGIN.x, body.x));
  body.y = Math.min(MAP_HEIGHT - MARGIN.y, Math.max(MARGIN.y, body.y));
  const right = LEGEND.width + LEGEND.coast;
  const top = MAP_HEIGHT - LEGEND.height - LEGEND.coast;
  if (body.x >= right || body.y <= top) return;
  if (right - body.x < body.y - top) body.x = right;
  else body.y = top;
}

/** Whether a dot may stand here. */
export function isInFrame(x: number, y: number): boolean {
  const point = { x, y };
  keepInFrame(point);
  return point.x === x && point.y === y;
}

/** Where the land gathers: the middle of what the legend leaves. */
export const MIDDLE = { x: MAP_WIDTH * 0.515, y: MAP_HEIGHT * 0.49 } as const;
