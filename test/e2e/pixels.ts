/** What a page looks like, as numbers: coarse pictures to compare, colours around a point. */
import type { Page } from 'playwright-core';

/** The map as pixels (PNG decoded by the browser itself), coarse unless a width is asked for. */
export async function mapPicture(page: Page, width = 200): Promise<readonly number[]> {
  await page.waitForTimeout(250); // lines and names fade in
  const png = await page.locator('[data-explorer="map"]').screenshot();
  return decode(page, png, width);
}

/** Colours in a square of 17 px around a point of the page. */
export async function coloursAround(page: Page, { x, y }: { x: number; y: number }): Promise<Set<string>> {
  const png = await page.screenshot({ clip: { x: x - 8, y: y - 8, width: 17, height: 17 } });
  const values = await decode(page, png, 17);
  const colours = new Set<string>();
  for (let i = 0; i < values.length; i += 4) colours.add(values.slice(i, i + 3).join());
  return colours;
}

async function decode(page: Page, png: Buffer, width: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([base64, size]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const height = Math.round((bitmap.height / bitmap.width) * size);
      const context = new OffscreenCanvas(size, height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0, size, height);
      return [...context.getImageData(0, 0, size, height).data];
    },
    [png.toString('base64'), width] as const,
  );
}

/** Share of values that differ by more than a shade. */
export function difference(a: readonly number[], b: readonly number[]): number {
  const count = a.filter((value, i) => Math.abs(value - (b[i] ?? -255)) > 12).length;
  return count / a.length;
}
