/** The text of a file: taken out of gzip where it is packed, decoded, in pieces. */
import fs from 'node:fs';
import { Gunzip } from 'fflate';
import type { Report } from '../../src/domain/diagnostic.ts';
import { isNeverRead } from '../../src/pipeline/papers/no-list.ts';

const BLOCK_BYTES = 1 << 16;

/**
 * Pieces of the text. gzip is known by its first bytes; UTF-16 by its mark or by its zero bytes; what is mostly no UTF-8 is read as
 * Windows-1252, which Latin-1 is a part of. Never more than `SAMPLE_BYTES` and a block are in memory.
 * @param report  hears of a broken or boundless archive (what came before it is read), of another encoding than UTF-8, and of characters
 *                that are lost
 */
export function* readText(file: string, name: string, report: Report): Generator<string> {
  yield* decode(unpacked(readBlocks(file), name, report), name, report);
}

function* readBlocks(file: string): Generator<Uint8Array> {
  const handle = fs.openSync(file, 'r');
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK_BYTES);
      const size = fs.readSync(handle, block);
      if (size === 0) return;
      yield block.subarray(0, size);
    }
  } finally {
    fs.closeSync(handle);
  }
}

/** Text packs to a tenth, records that repeat themselves to a fiftieth; gzip's own limit, that of an attack, is a thousandth. */
const MAX_EXPANSION = 100;
/** Up to here any expansion is harmless. */
const FREE_BYTES = 1 << 24;
/** Bytes that are unpacked at once: they become at most a thousand times as many. */
const SLICE_BYTES = 1 << 12;

function* unpacked(blocks: Iterable<Uint8Array>, file: string, report: Report): Generator<Uint8Array> {
  const out: Uint8Array[] = [];
  let gunzip: Gunzip | undefined;
  let bytesIn = 0;
  let bytesOut = 0;
  let problem: string | undefined;
  for (const block of blocks) {
    if (bytesIn === 0 && block[0] === 0x1f && block[1] === 0x8b) gunzip = new Gunzip((bytes) => out.push(bytes));
    bytesIn += block.length;
    if (gunzip === undefined) yield block;
    for (let at = 0; gunzip && at < block.length && problem === undefined; at += SLICE_BYTES) {
      problem = push(gunzip, block.subarray(at, at + SLICE_BYTES), false);
      for (const bytes of out.splice(0)) {
        bytesOut += bytes.length;
        yield bytes;
      }
      if (bytesOut > FREE_BYTES && bytesOut > MAX_EXPANSION * bytesIn)
        problem = 'it expands to more than a hundred times its size';
    }
    if (problem !== undefined) break;
  }
  if (gunzip && problem === undefined) {
    problem = push(gunzip, new Uint8Array(0), true);
    yield* out;
  }
  if (problem === undefined) return;
  const message = `what comes after is set aside: ${problem}`;
  const expected = 'a whole gzip file that expands to at most a hundred times its size';
  report({ file, severity: 'error', rule: 'source/gzip', message, expected });
}

/** Why the archive is broken; undefined where it is not. */
function push(gunzip: Gunzip, bytes: Uint8Array, isLast: boolean): string | undefined {
  try {
    gunzip.push(bytes, isLast);
    return undefined;
  } catch (error) {
    return `the archive is broken (${(error as Error).message})`;
  }
}

/** Bytes that an encoding is told from; what is odd only after them is replaced. */
const SAMPLE_BYTES = 1 << 20;

function* decode(blocks: Iterable<Uint8Array>, file: string, report: Report): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let sample: Uint8Array[] = [];
  let line = 1;
  let lostLine: number | undefined;
  const toText = (bytes: Uint8Array, isLast: boolean): string => {
    decoder ??= decoderFor(bytes, file, report);
    const text = decoder.decode(bytes, { stream: !isLast });
    if (lostLine === undefined) {
      const at = text.indexOf('\ufffd');
      const read = at < 0 ? text : text.slice(0, at);
      line += read.split('\n').length - 1;
      if (at >= 0) lostLine = line;
    }
    return text;
  };
  let sampled = 0;
  for (const block of blocks) {
    if (sampled >= SAMPLE_BYTES) yield toText(block, false);
    else {
      sample.push(block);
      sampled += block.length;
      if (sampled < SAMPLE_BYTES) continue;
      yield toText(Buffer.concat(sample), false);
      sample = [];
    }
  }
  yield toText(Buffer.concat(sample), true);
  if (lostLine === undefined) return;
  const message = 'characters are lost; each is read as U+FFFD';
  report({ file, line: lostLine, severity: 'warning', rule: 'source/encoding', message, expected: 'UTF-8' });
}

const LATIN = new TextDecoder('windows-1252');
/** What a file that is no text is known by. */
const HEAD_BYTES = 16;

/** Of a PDF or an image nobody asks in what encoding it is. */
function decoderFor(sample: Uint8Array, file: string, report: Report): InstanceType<typeof TextDecoder> {
  if (isNeverRead(LATIN.decode(sample.subarray(0, HEAD_BYTES)))) return new TextDecoder(LATIN.encoding);
  const encoding = encodingOf(sample);
  if (encoding === 'windows-1252' || encoding === 'macintosh') {
    const name = encoding === 'macintosh' ? 'Mac OS Roman' : 'Windows-1252 (Latin-1)';
    const message = `the file is no UTF-8; it is read as ${name}`;
    report({ file, severity: 'warning', rule: 'source/encoding', message, expected: 'UTF-8' });
  }
  return new TextDecoder(encoding);
}

function encodingOf(sample: Uint8Array): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0]; // at even and at odd places
  let isAscii = true;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if ((sample[at] ?? 0) > 0x7f) isAscii = false;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even * 8 < odd) return 'utf-16le'; // Latin letters have their zero byte second
  if (even > sample.length / 4 && odd * 8 < even) return 'utf-16be';
  if (isAscii) return 'utf-8';
  const text = new TextDecoder().decode(sample, { stream: true }); // a character that the sample's end cuts is no lost one
  const lostCount = text.split('\ufffd').length - 1;
  const otherCount = text.length - text.replace(/[^\0-\x7f]/g, '').length;
  if (lostCount * 2 <= otherCount) return 'utf-8'; // `otherCount` holds the lost ones too
  return isOfMac(sample) ? 'macintosh' : 'windows-1252';
}

/** "the kettleÕs lid", "ÒhotÓ": apostrophes and quotes of Mac OS, as its spreadsheets write tables, are capitals that no word of Windows-1252 has there. */
const OF_MAC = /(?<=[a-z])\u00d5(?=[a-z ,])|(?<=[ (])\u00d2(?=[a-zA-Z])/g;
/** The same two of Windows-1252. */
const OF_WINDOWS = /(?<=[a-z])\u2019(?=[a-z ,])|(?<=[ (])\u201c(?=[a-zA-Z])/g;

function isOfMac(sample: Uint8Array): boolean {
  const text = LATIN.decode(sample);
  return [...text.matchAll(OF_MAC)].length > [...text.matchAll(OF_WINDOWS)].length;
}
