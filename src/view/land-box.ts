/** Where land is at all: a narrow map starts there. Pure. */
import type { Box } from './box-grid.ts';

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
