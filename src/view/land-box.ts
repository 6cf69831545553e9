/** Where land is at all: a narrow map starts there. Pure. */
import { MAP_WIDTH } from '../domain/map-scale.ts';
import type { Box } from './box-grid.ts';

/** Land of a few concepts is not enlarged beyond this, or its names would not fit beside each other. */
const LEAST_WIDTH = MAP_WIDTH / 2;

/** What a narrow map shows first: all land, or as much around it as makes half of a map's width. */
export function startBox(regions: Parameters<typeof landBox>[0]): Box {
  const box = landBox(regions);
  const lacking = Math.max(0, LEAST_WIDTH - (box.right - box.left)) / 2;
  return Number.isFinite(lacking) ? { ...box, left: box.left - lacking, right: box.right + lacking } : box;
}

/** The smallest box around all land; turned inside out where there is none. */
export function landBox(regions: readonly Readonly<{ rings: readonly (readonly number[])[] }>[]): Box {
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
