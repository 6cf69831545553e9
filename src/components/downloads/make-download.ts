/** Makes a download: its bytes, counted and hashed as they pass by. No file is held whole, however many papers there are. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Download } from './downloads.ts';

export type Measured = Readonly<{
  bytes: number;
  count: number;
  /** SHA-256 of the file, hexadecimal: what `sha256sum` prints. */
  sha256: string;
}>;

const LINE_END = 10;

/** @param file  where it is written; absent: it is measured only, and nothing is kept */
export async function makeDownload({ pieces, isPacked, unit }: Download, file?: string): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lineEnds = 0;
  const lines = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces()) {
      const block = typeof piece === 'string' ? Buffer.from(piece) : piece;
      if (unit.count === undefined) lineEnds += lineEndsOf(block);
      yield block;
    }
  };
  const measured = async function* (blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      hash.update(block);
      bytes += block.length;
      yield block;
    }
  };
  const end =
    file === undefined ? new Writable({ write: (_block, _encoding, next) => next() }) : createWriteStream(file);
  await (isPacked ? pipeline(lines, createGzip({ level: 9 }), measured, end) : pipeline(lines, measured, end));
  return { bytes, count: unit.count?.() ?? lineEnds, sha256: hash.digest('hex') };
}

function lineEndsOf(block: Uint8Array): number {
  let count = 0;
  for (let at = block.indexOf(LINE_END); at >= 0; at = block.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
