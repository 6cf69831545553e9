/**
 * Processes that make a part of the site while this one builds it, each in a folder of its own, from where its files are moved in beside the
 * others.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isRunning } from './files.ts';

/** Inside of the checkout: there Astro keeps what it makes of the pages' code in the output folder, one for each process. */
const FOLDER = '.cache/site-parts';

export type Helper = Readonly<{
  /** Waits for its end, and moves its files into the site; what is there already is the same. */
  moveInto: (site: string) => Promise<void>;
}>;

export type HelperTask = Readonly<{
  /** What it makes, for the message of its failure. */
  what: string;
  /** Program and its words, as Node's own command takes them. */
  words: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Hears what it prints, line by line. */
  onLine: (line: string) => void;
}>;

let count = 0;

/** Starts a process that finds the folder to fill in METHODSCAPE_OUT. Where it fails, this one ends: what is built here would not be whole. */
export function startHelper({ what, words, environment, onLine }: HelperTask): Helper {
  if (count === 0) {
    removeLeftovers();
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1)); // and helpers with it
  }
  const folder = path.resolve(FOLDER, `${process.pid}-${++count}`);
  const child = spawn(process.execPath, [...process.execArgv, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment, METHODSCAPE_OUT: folder },
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  createInterface(child.stdout).on('line', onLine);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`it ended with ${signal ?? `code ${String(code)}`}`));
    });
  });
  ended.catch((error: Error) => {
    console.error(`${what} could not be made: ${error.message}`);
    process.exit(1);
  });
  return {
    moveInto: async (site) => {
      await ended;
      moveFiles(folder, site);
      fs.rmSync(folder, { recursive: true });
    },
  };
}

function moveFiles(from: string, to: string): void {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!fs.existsSync(target)) move(source, target);
    else if (entry.isDirectory()) moveFiles(source, target);
  }
}

function move(source: string, target: string): void {
  try {
    fs.renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.cpSync(source, target, { recursive: true }); // the site goes to another disk
  }
}

/** What a killed build left behind. */
function removeLeftovers(): void {
  if (!fs.existsSync(FOLDER)) return;
  for (const name of fs.readdirSync(FOLDER))
    if (!isRunning(Number.parseInt(name, 10))) fs.rmSync(path.join(FOLDER, name), { recursive: true, force: true });
}
