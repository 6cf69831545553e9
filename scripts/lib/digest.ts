/** Digests of values and files, to know them again by: the first half of a SHA-256, 32 hexadecimal digits. */
import { createHash, hash, type Hash } from 'node:crypto';
import fs from 'node:fs';

const DIGITS = 32;
const BLOCK_BYTES = 1 << 20;

export function digestOfText(text: string): string {
  return hash('sha256', text).slice(0, DIGITS);
}

/** Of a file's bytes; only a block of it is in memory. */
export function digestOfFile(file: string): string {
  const digest = createHash('sha256');
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  const handle = fs.openSync(file, 'r');
  try {
    for (let size = -1; size !== 0;) {
      size = fs.readSync(handle, block);
      digest.update(block.subarray(0, size));
    }
  } finally {
    fs.closeSync(handle);
  }
  return digest.digest('hex').slice(0, DIGITS);
}

/**
 * Of a value of plain objects, lists, maps and sets; the order of what they hold counts. However large it is, only one item of a list, map or set
 * is turned into text at a time.
 */
export function digestOfValue(value: unknown): string {
  const digest = createHash('sha256');
  feed(digest, value);
  return digest.digest('hex').slice(0, DIGITS);
}

function feed(digest: Hash, value: unknown): void {
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    digest.update(`${value.constructor.name}\0`);
    for (const item of value as Iterable<unknown>) digest.update(`${JSON.stringify(item, plain)}\0`);
  } else if (typeof value === 'object' && value !== null) {
    digest.update('{\0');
    for (const [key, part] of Object.entries(value)) {
      digest.update(`${key}\0`);
      feed(digest, part);
    }
  } else digest.update(`${JSON.stringify(value) ?? 'undefined'}\0`);
  digest.update('end\0');
}

/** JSON knows no maps and sets. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set)
    return { [value.constructor.name]: [...(value as Iterable<unknown>)] };
  return value;
}
