/** A thread that draws the map (`src/pipeline/draw-map.ts`) while this one writes what needs no map (D59). */
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DrawnMap } from '../../src/domain/schema/graph.ts';
import { drawMapHere, type DrawMap } from '../../src/pipeline/draw-map.ts';
import { YOUNG_MB } from './paper-crew.ts';

export type MapThread = Readonly<{ drawMap: DrawMap; dismiss: () => Promise<void> }>;

/** With fewer the thread's start and the copy of the graph take as long as they save. */
const MIN_CONCEPTS = 5000;

/** @returns who draws: a thread where there is a core for it and enough to do, else this one. No stages are told of what a thread does */
export function mapThread(minConcepts = MIN_CONCEPTS, cores = os.availableParallelism()): MapThread {
  let worker: Worker | undefined;
  return {
    drawMap: (given, onStage) => {
      if (cores < 2 || given.graph.nodes.length < minConcepts) return drawMapHere(given, onStage);
      const started = new Worker(new URL('./map-worker.ts', import.meta.url), {
        workerData: given,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      worker = started;
      const drawn = new Promise<DrawnMap>((resolve, reject) => {
        started.on('message', resolve);
        started.on('error', reject);
        started.on('exit', () => reject(new Error('map-thread: the thread ended before its map')));
      });
      drawn.catch(() => {}); // who waits for it hears of it, however late
      return drawn;
    },
    dismiss: async () => {
      await worker?.terminate();
    },
  };
}
