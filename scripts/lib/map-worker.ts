/** The thread of `map-thread.ts`: draws the map that it is started with, and sends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawMapHere, type MapGiven } from '../../src/pipeline/draw-map.ts';
import { textSharer } from './share-texts.ts';

parentPort?.postMessage(await drawMapHere(textSharer()(workerData as MapGiven), () => {}));
