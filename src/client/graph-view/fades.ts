/** What comes and goes on the map: each a share from 0 to 1, taken to its goal in time. */
import { animate, FADE_MS } from './motion.ts';

/** Shares from 0 to 1 that come and go: lines of attention, land sinking around it, names newly placed. */
export function createFades(onStep: () => void) {
  const share = { lines: 0, land: 0, names: 1 };
  const stops = new Map<string, () => void>();
  const finishes = new Map<string, () => void>();
  return {
    share,
    /** Takes a share to its goal; one that is there already costs nothing. */
    run: (name: keyof typeof share, goal: number, after: () => void = () => undefined) => {
      stops.get(name)?.();
      const start = share[name];
      if (start === goal) return after();
      const step = (part: number) => {
        share[name] = start + (goal - start) * part;
        onStep();
        if (part === 1) after();
      };
      finishes.set(name, () => step(1));
      return void stops.set(name, animate(FADE_MS, step));
    },
    /** All are at their goals at once. */
    finish: () => {
      for (const stop of stops.values()) stop();
      for (const finish of finishes.values()) finish();
    },
    stop: () => {
      for (const stop of stops.values()) stop();
    },
  };
}
