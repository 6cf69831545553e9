/** A thread of `paper-crew.ts`: gets a piece of work with what all papers share, then papers, and sends back what it makes of them. */
import v8 from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { makeReady, type Given, type Made, type Shared, type WorkName } from '../../src/pipeline/per-paper.ts';
import { textSharer } from './share-texts.ts';

/** Work comes before its papers. `shared` is the value as `v8.serialize` writes it, one copy for all threads; `papers` is JSON. */
export type Order =
  | Readonly<{ sort: 'work'; name: WorkName; shared: SharedArrayBuffer }>
  | Readonly<{ sort: 'papers'; batch: number; papers: string }>;

/** `made` is JSON of a list, one item a paper; `cpuUs` is the thread's processor time since it started, in microseconds. */
export type Answer = Readonly<{ batch: number; made: string; cpuUs: number }>;

let work: (paper: Given<WorkName>) => Made<WorkName> = () => {
  throw new Error('paper-worker: papers came before their work');
};

parentPort?.on('message', (order: Order) => {
  if (order.sort === 'work') {
    const shared = v8.deserialize(new Uint8Array(order.shared)) as Shared<WorkName>; // as `paper-crew.ts` has written it
    work = makeReady(order.name, textSharer()(shared));
  } else {
    const papers = JSON.parse(order.papers) as Given<WorkName>[];
    const made = JSON.stringify(papers.map((paper) => work(paper)));
    const { user, system } = process.threadCpuUsage();
    const answer: Answer = { batch: order.batch, made, cpuUs: user + system };
    parentPort?.postMessage(answer);
  }
});
