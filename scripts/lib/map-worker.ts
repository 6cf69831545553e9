/** The thread of `map-thread.ts`: draws the map that it is started with, and sends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawMapHere, type MapGiven } from '../../src/pipeline/draw-map.ts';

parentPort?.postMessage(await drawMapHere(workerData as MapGiven, () => {}));
