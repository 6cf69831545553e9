/** Watches a page in a browser from outside: when its picture stood, what its main thread did, how much it holds. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export const VIEWPORT = { width: 1280, height: 800 };
/** A picture stands when so much of its final ink is there. */
const SHARE_OF_INK = 0.5;
/** Least share of the map that is drawn on at the end: less is no picture. */
const LEAST_INK = 0.02;
const QUIET_MS = 1000;
const OPEN_MS = 120_000;

type Frame = Readonly<{ timeMs: number; jpeg: string }>;

export type Opened = Readonly<{
  page: Page;
  session: CDPSession;
  /** From the start of the navigation to the first frame that shows half of the final picture. */
  pictureMs: number;
  /** Until the script that draws has all it draws. */
  readyMs: number;
  /** Share of the map's pixels that differ from its ground at the end. */
  ink: number;
  close: () => Promise<void>;
}>;

/**
 * Opens a page and records every frame that it shows until it is ready and still.
 * @param ready  expression that is true once everything is drawn
 * @param map    selector of the element that holds the map
 * @throws {Error} where nothing is drawn
 */
export async function openWatched(browser: Browser, address: string, ready: string, map: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' }); // other work on the machine does not count
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ timeMs: (metadata.timestamp ?? 0) * 1000, jpeg: data });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined); // the page may be gone
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 50 });
  await page.goto(address, { waitUntil: 'load' });
  await page.keyboard.press('Shift'); // a sign of attention, for which our page waits
  await page.waitForFunction(ready, undefined, { timeout: OPEN_MS, polling: 50 });
  const readyAt = Date.now();
  await stillness(frames);
  await session.send('Page.stopScreencast');
  const startMs = await page.evaluate(() => performance.timeOrigin);
  const inks = await inksOf(page, frames, map);
  const ink = inks.at(-1) ?? 0;
  if (ink < LEAST_INK) throw new Error(`${address}: nothing is drawn (${(100 * ink).toFixed(2)} % of the map)`);
  const first = frames[inks.findIndex((each) => each >= SHARE_OF_INK * ink)];
  const pictureMs = (first?.timeMs ?? NaN) - startMs;
  return { page, session, pictureMs, readyMs: readyAt - startMs, ink, close: () => context.close() };
}

async function stillness(frames: readonly Frame[]): Promise<void> {
  for (let count = -1; count !== frames.length;) {
    count = frames.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/** Of each frame the share of the map's pixels that differ from the ground, which is that of the page. */
async function inksOf(page: Page, frames: readonly Frame[], map: string): Promise<readonly number[]> {
  const box = await page.locator(map).boundingBox();
  return page.evaluate(
    async ({ jpegs, x, y, width, height }) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      const [red = 255, green = 255, blue = 255, alpha = 1] = ground;
      const paper = alpha === 0 ? [255, 255, 255] : [red, green, blue];
      const canvas = new OffscreenCanvas(200, Math.round((200 * height) / width));
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const inks: number[] = [];
      for (const jpeg of jpegs) {
        const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const scale = bitmap.width / innerWidth;
        context?.drawImage(
          bitmap,
          x * scale,
          y * scale,
          width * scale,
          height * scale,
          0,
          0,
          canvas.width,
          canvas.height,
        );
        const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        let drawn = 0;
        for (let i = 0; i < data.length; i += 4)
          if (paper.some((value, channel) => Math.abs((data[i + channel] ?? 0) - value) > 8)) drawn += 1;
        inks.push(drawn / (canvas.width * canvas.height));
      }
      return inks;
    },
    { jpegs: frames.map(({ jpeg }) => jpeg), ...(box ?? { x: 0, y: 0, ...VIEWPORT }) },
  );
}

/** Processor's time of the main thread, ms since the page began: in script, and in all (style, layout, painting too). */
export async function mainThreadMs(session: CDPSession): Promise<Readonly<{ script: number; all: number }>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => (metrics.find((each) => each.name === name)?.value ?? NaN) * 1000;
  return { script: read('ScriptDuration'), all: read('TaskDuration') };
}

/** Bytes of objects and buffers that are still held after a collection. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** Per step: until the next frame, and on the main thread in script and in all. */
export type Movement = Readonly<{ frameMs: number; scriptMs: number; mainMs: number }>;
const STEPS = 8;

/** Drags and then zooms a map as a hand does, and tells what a step took: until the next frame, and on the main thread. */
export async function move({ page, session }: Pick<Opened, 'page' | 'session'>): Promise<Movement> {
  const { width, height } = VIEWPORT;
  await page.mouse.move(width / 2 - 100, height / 2 - 60);
  await nextFrame(page);
  const [startMs, startWork] = [performance.now(), await mainThreadMs(session)];
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(width / 2 - 100 + 7 * step, height / 2 - 60 + 4 * step);
    await nextFrame(page);
  }
  await page.mouse.up();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.wheel(0, step <= STEPS / 2 ? -60 : 60);
    await nextFrame(page);
  }
  const [endMs, endWork] = [performance.now(), await mainThreadMs(session)];
  const perStep = (from: number, to: number) => (to - from) / (2 * STEPS);
  return {
    frameMs: perStep(startMs, endMs),
    scriptMs: perStep(startWork.script, endWork.script),
    mainMs: perStep(startWork.all, endWork.all),
  };
}

/** Two animation frames: what the first has drawn has left the main thread when the second begins. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
