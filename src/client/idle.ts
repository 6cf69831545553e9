/** Work that may wait until the page has nothing else to do. */

/** Without the browser's own word for it, so long after the page has begun to live, ms. */
const LATER_MS = 1500;

/** @returns a function that calls the work off where it has not begun */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LATER_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => work());
  return () => cancelIdleCallback(handle);
}

/** Lets the browser answer what came meanwhile; long work is cut by it into pieces that nobody feels. */
export function breathe(): Promise<void> {
  return 'scheduler' in window && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}
