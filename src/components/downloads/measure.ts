/** Size, number of records and hash of a download, from its pieces as they pass by. */
import { createHash } from 'node:crypto';
import type { Download } from './downloads.ts';

export type Measured = Readonly<{
  bytes: number;
  count: number;
  /** SHA-256 of the file, hexadecimal: what `sha256sum` prints. */
  sha256: string;
}>;

const LINE_END = 10;

/** Costs one making of the file; nothing is kept. */
export async function measure({ pieces, lines, unit }: Download): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lineEnds = 0;
  const isCounted = unit.count === undefined;
  for await (const piece of pieces()) {
    const block = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(block);
    bytes += block.length;
    if (isCounted && lines === undefined) lineEnds += lineEndsOf(block);
  }
  if (isCounted && lines !== undefined) for await (const block of lines()) lineEnds += lineEndsOf(block);
  return { bytes, count: unit.count?.() ?? lineEnds, sha256: hash.digest('hex') };
}

function lineEndsOf(block: Uint8Array): number {
  let count = 0;
  for (const byte of block) if (byte === LINE_END) count += 1;
  return count;
}
