/**
 * Results kept on disk by key, in a file of lines that only grows. A line holds its own digest and is trusted only where that agrees: what a
 * killed run wrote half, what was cut off or changed since, is as if it had never been there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { digestOfText } from './digest.ts';

/** Where in the file a line's key and text are. */
type Place = Readonly<{ at: number; length: number }>;

const DIGITS = 32; // of a digest, and of a key
const KEY_AT = DIGITS + 1;
const TEXT_AT = KEY_AT + DIGITS + 1;
/** What is written at once: lost when the run is killed. */
const BATCH_CHARACTERS = 1 << 18;
const BLOCK_BYTES = 1 << 20;
/** A file that has more than this, and more than as much again as what was asked for, is written anew without the rest. */
const FREE_BYTES = 1 << 20;

export class ResultLog {
  readonly #file: string;
  readonly #handle: number;
  readonly #places: Map<string, Place>;
  readonly #asked = new Set<string>();
  #pending = '';

  /** Opens the file, or begins it. */
  constructor(file: string) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#handle = fs.openSync(file, 'a+');
    const { places, isWhole } = readPlaces(this.#handle);
    this.#places = places;
    if (!isWhole) this.#pending = '\n'; // the next line must not go on where a killed run stopped
  }

  /** The text last kept under a key of 32 digits; undefined where there is none that can be trusted. */
  get(key: string): string | undefined {
    this.#asked.add(key);
    const place = this.#places.get(key);
    return place === undefined ? undefined : readLine(this.#handle, place);
  }

  /** @param text  holds no line break, as JSON does not */
  put(key: string, text: string): void {
    this.#asked.add(key);
    this.#pending += `${digestOfText(`${key} ${text}`)} ${key} ${text}\n`;
    if (this.#pending.length > BATCH_CHARACTERS) this.flush();
  }

  /** Writes what waits. */
  flush(): void {
    if (this.#pending !== '') fs.writeFileSync(this.#handle, this.#pending);
    this.#pending = '';
  }

  /** Writes what waits, and drops what nobody asked for where that is the larger part. */
  close(): void {
    this.flush();
    const { places } = readPlaces(this.#handle);
    const kept = [...places].filter(([key]) => this.#asked.has(key)).map(([, place]) => place);
    const bytes = kept.reduce((sum, { length }) => sum + length + 1, 0);
    if (fs.fstatSync(this.#handle).size > FREE_BYTES + 2 * bytes) this.#rewrite(kept);
    fs.closeSync(this.#handle);
  }

  #rewrite(kept: readonly Place[]): void {
    const fresh = `${this.#file}.${process.pid}`;
    const target = fs.openSync(fresh, 'w');
    for (const { at, length } of kept) {
      const line = Buffer.allocUnsafe(length + 1);
      fs.writeSync(target, line, 0, fs.readSync(this.#handle, line, 0, length + 1, at));
    }
    fs.closeSync(target);
    fs.renameSync(fresh, this.#file); // a killed run leaves the old file
  }
}

/** The last line of each key, and whether the file ends with a line's end. */
function readPlaces(handle: number): Readonly<{ places: Map<string, Place>; isWhole: boolean }> {
  const places = new Map<string, Place>();
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let start = 0; // of the line
  let head = ''; // of the line, as far as the block before had it
  let position = 0;
  for (;;) {
    const size = fs.readSync(handle, block, 0, BLOCK_BYTES, position);
    if (size === 0) return { places, isWhole: start === position };
    let from = 0;
    for (let end = block.indexOf(10); end >= 0 && end < size; end = block.indexOf(10, from)) {
      head += block.toString('latin1', from, Math.min(end, from + TEXT_AT));
      places.set(head.slice(KEY_AT, TEXT_AT - 1), { at: start, length: position + end - start });
      head = '';
      from = end + 1;
      start = position + from;
    }
    if (from < size && head.length < TEXT_AT) head += block.toString('latin1', from, Math.min(size, from + TEXT_AT));
    position += size;
  }
}

function readLine(handle: number, { at, length }: Place): string | undefined {
  const bytes = Buffer.allocUnsafe(length);
  fs.readSync(handle, bytes, 0, length, at);
  const line = bytes.toString();
  return digestOfText(line.slice(KEY_AT)) === line.slice(0, DIGITS) ? line.slice(TEXT_AT) : undefined;
}
