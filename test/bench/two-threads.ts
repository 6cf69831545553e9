/** What a second core is worth here and now: two threads that share nothing, against one. */
import { Worker } from 'node:worker_threads';
import { timed } from './measure.ts';

/** Counts for about a second; touches no memory. */
const COUNTING = 'let sum = 0; for (let i = 0; i < 6e8; i++) sum = (sum + i * 3) | 0;';

/** @returns 2 on two free cores, 1 where the threads take turns; no sharing of work can gain more */
export async function gainOfTwoThreads(): Promise<number> {
  const one = await timed(1, () => count(1));
  const two = await timed(1, () => count(2));
  return (2 * one.ms) / two.ms;
}

async function count(threads: number): Promise<void> {
  const ends = Array.from({ length: threads }, () => {
    const worker = new Worker(COUNTING, { eval: true });
    return new Promise<void>((resolve, reject) => worker.once('exit', () => resolve()).once('error', reject));
  });
  await Promise.all(ends);
}
