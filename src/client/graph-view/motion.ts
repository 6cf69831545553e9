/** Movement in time: one value from 0 to 1, eased, at once where the reader wants no movement. */

/** Milliseconds. */
export const FADE_MS = 180;
export const FLIGHT_MS = 420;

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Calls `onStep` with eased shares, the last one 1, once per frame.
 * @returns a function that stops it where it stands
 */
export function animate(durationMs: number, onStep: (share: number) => void): () => void {
  if (durationMs <= 0 || prefersStillness()) {
    onStep(1);
    return () => undefined;
  }
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now;
    const share = Math.min(1, (now - start) / durationMs);
    if (share < 1) frame = requestAnimationFrame(step);
    onStep(ease(share));
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/** Quick start, soft end. */
function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}
