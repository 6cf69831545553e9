/** How long the main thread works from a pointer on a dot to the frame in which its neighbours are lit. */
import { mainThreadMs, nextFrame, type Opened } from './watch.ts';

type Place = Readonly<{ x: number; y: number }>;
const HOVERS = 12;

/** Mean over some dots, ms. @throws {Error} where no dot lights anything: then nothing was measured */
export async function hoverMs({ page, session }: Pick<Opened, 'page' | 'session'>): Promise<number> {
  const places = await page.evaluate(async (count): Promise<Place[]> => {
    const { nodes, extent } = (await (await fetch('/data/v1/map.json')).json()) as {
      nodes: { x: number[]; y: number[] };
      extent: { width: number; height: number };
    };
    const box = document.querySelector('[data-explorer="map"]')?.getBoundingClientRect() ?? new DOMRect();
    const scale = Math.min(box.width / extent.width, box.height / extent.height);
    return Array.from({ length: count }, (_, i) => ({
      x: box.x + box.width / 2 + ((nodes.x[i] ?? 0) / 8 - extent.width / 2) * scale,
      y: box.y + box.height / 2 + ((nodes.y[i] ?? 0) / 8 - extent.height / 2) * scale,
    }));
  }, HOVERS);
  let lit = 0;
  let workMs = 0;
  for (const { x, y } of places) {
    await page.mouse.move(3, 300);
    await nextFrame(page);
    const before = (await mainThreadMs(session)).all;
    await page.mouse.move(x, y);
    await nextFrame(page);
    workMs += (await mainThreadMs(session)).all - before;
    if ((await page.locator('.map-labels.is-on-dot').count()) > 0) lit += 1;
  }
  if (lit === 0) throw new Error('no dot was met');
  return workMs / places.length;
}
