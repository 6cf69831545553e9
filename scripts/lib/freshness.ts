/** Whether an output still belongs to its inputs, by a hash of their contents kept in `.cache`. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { listFiles } from './files.ts';

const CACHE = '.cache';

/** SHA-256 over names and contents of the given files and folders, and over further words such as options. */
export function hashInputs(places: readonly string[], words: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const word of words) hash.update(word).update('\0');
  for (const place of places) {
    if (!fs.existsSync(place)) continue;
    for (const file of fs.statSync(place).isDirectory() ? listFiles(place) : [place]) {
      hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** True when `output` exists and was last made from inputs of this hash. */
export function isFresh(output: string, inputs: string): boolean {
  const note = noteFor(output);
  return fs.existsSync(output) && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === inputs;
}

/** Notes that `output` has been made from inputs of this hash. */
export function markFresh(output: string, inputs: string): void {
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(noteFor(output), inputs);
}

/** Notes that `output` is about to be made from other inputs, or from nobody knows which. */
export function markStale(output: string): void {
  fs.rmSync(noteFor(output), { force: true });
}

/** Where is kept what helps to make `output` again; can be deleted at any time. */
export function cacheFor(output: string): string {
  return path.join(CACHE, path.relative('.', output).replaceAll(/[^a-zA-Z0-9]+/g, '-'));
}

function noteFor(output: string): string {
  return `${cacheFor(output)}.inputs`;
}
