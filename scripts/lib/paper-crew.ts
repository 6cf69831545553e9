/**
 * Threads that share out the work on single papers (`src/pipeline/per-paper.ts`). Papers go to whoever is free, in batches; what
 * comes back is put in the order of the papers, so that the result is that of one thread (D20).
 */
import os from 'node:os';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import {
  eachPaperHere,
  type EachPaper,
  type Given,
  type Made,
  type OnMade,
  type Shared,
  type WorkName,
} from '../../src/pipeline/per-paper.ts';
import type { Answer, Order } from './paper-worker.ts';
import { sharingParse } from './share-texts.ts';

export type Crew = Readonly<{
  eachPaper: EachPaper;
  dismiss: () => Promise<void>;
  /** Processor time of each thread so far, in milliseconds; [] where this thread does it all. */
  cpuMs: () => readonly number[];
}>;

/** Below it the threads' start takes about as long as they save: each loads the code, warms up and builds its own trie of the lexicon. */
const MIN_CHARACTERS = 3_000_000;
/** Each thread holds the lexicon once more; past eight the thread that takes the results in is the slowest. */
const MAX_THREADS = 8;
/** Characters of text in a batch: enough that a message costs little, few enough that no thread ends long after the others. */
const BATCH_CHARACTERS = 1 << 17;
/** Batches that wait at each thread, so that it goes on while the results of the last are taken in. */
const AHEAD = 2;
/** Room for what a batch leaves behind, in MB: with the usual 16 a thread cleans up so often that it copies what it is about to drop. */
export const YOUNG_MB = 64;

/** @returns threads that are worth their start for so many characters of text: 0 (no other than this one), or 2 and more */
export function crewSizeFor(characters: number, cores = os.availableParallelism()): number {
  return characters < MIN_CHARACTERS || cores < 2 ? 0 : Math.min(cores, MAX_THREADS);
}

/**
 * Starts threads at once, so that they are ready when the papers are read. With 0 all work is done here.
 * @param batchCharacters  least characters of text in a batch
 */
export function hireCrew(size: number, batchCharacters = BATCH_CHARACTERS): Crew {
  if (size === 0) return { eachPaper: eachPaperHere, dismiss: () => Promise.resolve(), cpuMs: () => [] };
  const threads = new Threads(size, batchCharacters);
  return {
    eachPaper: async (name, papers, shared, onMade) => {
      threads.announce(name, shared);
      // What comes back is of the work that was announced.
      return (await threads.shareOut(papers, onMade as OnMade<WorkName>)) as readonly Made<typeof name>[];
    },
    dismiss: () => threads.end(),
    cpuMs: () => threads.cpuMs,
  };
}

/** Threads that are hired with the first work that is worth them; what is less is done here. */
export function crewOnCall(): Crew {
  let crew: Crew | undefined;
  return {
    eachPaper: (name, papers, shared, onMade) => {
      const size = crewSizeFor(papers.reduce((sum, given) => sum + charactersOf(given), 0));
      if (size === 0) return eachPaperHere(name, papers, shared, onMade);
      crew ??= hireCrew(size);
      return crew.eachPaper(name, papers, shared, onMade);
    },
    dismiss: async () => {
      const dismissed = crew;
      crew = undefined; // who comes next is new
      await dismissed?.dismiss();
    },
    cpuMs: () => crew?.cpuMs() ?? [],
  };
}

class Threads {
  readonly cpuMs: number[];
  readonly #workers: readonly Worker[];
  readonly #batchCharacters: number;
  readonly #parse = sharingParse();
  #take: (worker: Worker, answer: Answer) => void = () => {};
  #fail: (error: Error) => void = (error) => (this.#failure ??= error);
  /** The first: a thread that ends with an error is also heard to end. */
  #failure: Error | undefined;

  constructor(size: number, batchCharacters: number) {
    this.#batchCharacters = batchCharacters;
    this.cpuMs = Array.from({ length: size }, () => 0);
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    this.#workers = this.cpuMs.map(() => new Worker(new URL('./paper-worker.ts', import.meta.url), { resourceLimits }));
    for (const [i, worker] of this.#workers.entries()) {
      worker.on('message', (answer: Answer) => {
        this.cpuMs[i] = answer.cpuUs / 1000;
        this.#take(worker, answer);
      });
      worker.on('error', (error: Error) => this.#fail(error));
      worker.on('exit', () => this.#fail(new Error('paper-crew: a thread ended before its work')));
    }
  }

  /** Tells every thread what to do with the papers that follow. */
  announce<Name extends WorkName>(name: Name, shared: Shared<Name>): void {
    const bytes = v8.serialize(shared);
    const common = new SharedArrayBuffer(bytes.length);
    new Uint8Array(common).set(bytes);
    for (const worker of this.#workers) send(worker, { sort: 'work', name, shared: common });
  }

  /** Gives batches out and takes results in; a thread that fails ends it all with its error. */
  shareOut(papers: readonly Given<WorkName>[], onMade?: OnMade<WorkName>): Promise<readonly Made<WorkName>[]> {
    const starts = batchStarts(papers, this.#batchCharacters);
    const made: (readonly Made<WorkName>[])[] = [];
    let given = 0;
    let taken = 0;
    const give = (worker: Worker): void => {
      const batch = given++;
      if (batch >= starts.length) return;
      const text = JSON.stringify(papers.slice(starts[batch], starts[batch + 1]));
      send(worker, { sort: 'papers', batch, papers: text });
    };
    return new Promise((resolve, reject) => {
      this.#fail = (error) => {
        this.#failure ??= error;
        reject(this.#failure);
      };
      if (this.#failure !== undefined) reject(this.#failure);
      this.#take = (worker, answer) => {
        give(worker); // before its results are read, so that it does not wait for them
        const some = this.#parse(answer.made) as Made<WorkName>[];
        made[answer.batch] = some;
        onMade?.(starts[answer.batch] ?? 0, some);
        if (++taken === starts.length) resolve(made.flat());
      };
      if (starts.length === 0) resolve([]);
      for (let i = 0; i < AHEAD; i++) for (const worker of this.#workers) give(worker);
    });
  }

  async end(): Promise<void> {
    this.#fail = () => {};
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Where each batch starts: at the first paper past so many characters. */
function batchStarts(papers: readonly Given<WorkName>[], batchCharacters: number): number[] {
  const starts: number[] = [];
  let characters = batchCharacters;
  for (const [i, given] of papers.entries()) {
    if (characters >= batchCharacters) {
      starts.push(i);
      characters = 0;
    }
    characters += charactersOf(given);
  }
  return starts;
}

function charactersOf(given: Given<WorkName>): number {
  const { title, abstract } = 'paper' in given ? given.paper : given;
  return title.length + abstract.length;
}

function send(worker: Worker, order: Order): void {
  worker.postMessage(order);
}
